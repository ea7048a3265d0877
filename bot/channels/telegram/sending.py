"""Messages to chats: replies until they are there, pushes once, small duties in passing.

A reply whose line was cut is sent again, although it may have arrived: a question asked twice
does no harm, a lost one leaves the client waiting. A push is never repeated here: its outcome is
told to delivery, which decides.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from bot.channels.channel import Outcome, RetryLater, Sent
from bot.channels.telegram.calls import CallFailed, Calls, Fault, Params
from bot.channels.telegram.complaints import Complaints
from bot.channels.telegram.deleting import Deleting
from bot.channels.telegram.lanes import Lanes
from bot.channels.telegram.outcomes import outcome_of
from bot.channels.telegram.pacing import Pacer, PacerClosed
from bot.channels.telegram.rendering import Message
from bot.channels.telegram.timing import Timing, backoff
from bot.channels.telegram.traces import Traces, mark, numbers
from bot.logs import record
from dialogs.events import KEEPSAKE


@dataclass(frozen=True, slots=True)
class Cleared:
    """How many messages were taken out of a chat, and how many could not be."""

    gone: int
    stays: int


_TRIES = {Fault.NOT_SENT: 120, Fault.CUT: 3}  # an hour of Telegram being away; two doubles
_SMALL_TRIES = 5
_LONG = 5.0  # seconds that a push stands in line: longer only after Telegram said to wait


class Sender:
    """Sends, with the pace and the patience that Telegram asks for."""

    def __init__(
        self, calls: Calls, timing: Timing, complaints: Complaints, traces: Traces
    ) -> None:
        self._calls = calls
        self._sleep = timing.sleep
        self._pacer = Pacer(timing.limits, timing.clock, timing.sleep)
        self._lanes = Lanes()
        self._small: set[asyncio.Task[None]] = set()
        self._complaints = complaints
        self._traces = traces
        self._deleting = Deleting(calls, self._pacer, self._heed, timing.sleep)

    def say(
        self, chat: int, messages: Sequence[Message], *, traced: bool = False
    ) -> asyncio.Task[None]:
        """Send these in order, after all that was said to this chat before.

        `traced`: they belong to an open conversation, whose client may want them deleted.
        """
        return self._lanes.add(str(chat), partial(self._say_all, chat, messages, traced=traced))

    def tell(self, chat: int, words: str, *, traced: bool = False) -> None:
        """Say a few words of the channel's own, which nothing waits for."""
        _ = self.say(chat, [Message(words)], traced=traced)

    def clear(
        self, chat: int, marks: Sequence[str], last: Callable[[Cleared], Sequence[Message]]
    ) -> asyncio.Task[None]:
        """Delete what bears these marks and what was said since; then say the last words."""
        return self._lanes.add(str(chat), partial(self._clear, chat, marks, last))

    def hide(self, chat: int, messages: Sequence[int], words: str, otherwise: str) -> None:
        """Take messages out of sight; when not even that can be done, say so."""
        _ = self._lanes.add(str(chat), partial(self._hide, chat, messages, words, otherwise))

    async def push(self, chat: int, messages: Sequence[Message]) -> Outcome:
        """Send these once, when no reply is waiting to go out; tell what became of it.

        What would have to wait long is not waited for here: delivery has rows that keep it.
        """
        seconds, everyone = self._pacer.rest(str(chat))
        if seconds > _LONG:
            return RetryLater(seconds, everyone)
        try:
            for message in messages:
                await self._pacer.turn(str(chat), push=True)
                await self._send(chat, message)
        except PacerClosed:
            return RetryLater(0)
        except CallFailed as failure:
            return outcome_of(failure, everyone=self._heed(chat, failure))
        return Sent()

    def delete(self, chat: int, message: int, said: str) -> None:
        """Take a client's message out of the chat, and say so when it is gone."""
        params: Params = {"chat_id": chat, "message_id": message}
        self._in_passing("deleteMessage", params, lambda: self.tell(chat, said, traced=True))

    def answer(self, press: str) -> None:
        """Stop the button from spinning; nothing is said there, screen readers miss it."""
        self._in_passing("answerCallbackQuery", {"callback_query_id": press}, lambda: None)

    async def drain(self, seconds: float) -> None:
        """Finish what is under way; pushes that still wait are for later."""
        if self._small:
            await asyncio.wait(self._small, timeout=seconds)
        await self._lanes.drain(seconds)
        self._pacer.close()

    # ---- replies

    async def _say_all(
        self, chat: int, messages: Sequence[Message], *, traced: bool = False
    ) -> None:
        reached: int | None = chat
        sent: list[int] = []
        for message in messages:
            if reached is None:
                return
            before = len(sent)
            reached = await self._say(reached, message, sent)
            if traced:
                marks = (mark(each, keepsake=message.keepsake) for each in sent[before:])
                self._traces.add(chat, *marks)

    async def _clear(
        self, chat: int, marks: Sequence[str], last: Callable[[Cleared], Sequence[Message]]
    ) -> None:
        since = (each for each in self._traces.take(chat) if not each.startswith(KEEPSAKE))
        wanted = numbers(dict.fromkeys((*marks, *since)))
        left = await self._deleting.delete(chat, wanted)
        await self._say_all(chat, last(Cleared(len(wanted) - len(left), len(left))))

    async def _hide(self, chat: int, messages: Sequence[int], words: str, otherwise: str) -> None:
        if not await self._deleting.hide(chat, messages, words):
            await self._say_all(chat, [Message(otherwise)])

    async def _say(self, chat: int, message: Message, sent: list[int]) -> int | None:
        """Send a reply until it is there; return the chat to go on in, None when there is none.

        `sent` are the messages that went before it, and its own is added.
        """
        failures = 0
        while True:
            await self._pacer.turn(str(chat))
            try:
                sent += await self._send(chat, message, sent)
            except CallFailed as failure:
                self._heed(chat, failure)
                failures += failure.fault in _TRIES
                if failure.fault is Fault.MOVED:
                    chat = failure.moved_to
                elif _is_final(failure, failures):
                    return _given_up(chat, failure)
                elif failure.fault in _TRIES:
                    await self._sleep(backoff(failures))
            else:
                return chat

    async def _send(self, chat: int, message: Message, before: Sequence[int] = ()) -> list[int]:
        """Send once; return the message's number, if Telegram told it."""
        result = await self._calls.call("sendMessage", message.params(chat, before))
        self._pacer.accepted()
        number = result.get("message_id") if isinstance(result, dict) else None
        return [number] if isinstance(number, int) else []

    def _heed(self, chat: int, failure: CallFailed) -> bool:
        """Take the consequences of a failure; tell whether everyone has to wait."""
        if failure.fault is Fault.UNAUTHORISED:
            self._complaints.say("telegram.token-refused", reason=failure.reason)
        if failure.fault is Fault.TOO_MANY:
            return self._pacer.refused(str(chat), failure.seconds)
        return False

    # ---- small duties

    def _in_passing(self, method: str, params: Params, then: Callable[[], None]) -> None:
        task = asyncio.create_task(self._see_to(method, params, then))
        self._small.add(task)
        task.add_done_callback(self._small.discard)

    async def _see_to(self, method: str, params: Params, then: Callable[[], None]) -> None:
        for attempt in range(1, _SMALL_TRIES + 1):
            try:
                await self._calls.call(method, params)
            except CallFailed as failure:
                if failure.fault not in (Fault.TOO_MANY, Fault.NOT_SENT, Fault.CUT):
                    return
                await self._sleep(failure.seconds or backoff(attempt))
            else:
                then()
                return
        record("telegram.not-done", level=logging.WARNING, method=method)


def _is_final(failure: CallFailed, failures: int) -> bool:
    if failure.fault in (Fault.TOO_MANY, Fault.MOVED):
        return False
    return failures >= _TRIES.get(failure.fault, 0)


def _given_up(chat: int, failure: CallFailed) -> int | None:
    """Say which reply was lost and why; a chat that is gone is no one's fault."""
    if failure.fault is Fault.GONE:
        return None
    record("telegram.reply-lost", level=logging.ERROR, reason=failure.reason or failure.fault)
    return chat if failure.fault is Fault.REFUSED else None
