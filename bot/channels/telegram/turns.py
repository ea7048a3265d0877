"""Updates on their way into the conversation: in order within a chat, many chats at once.

Rule 1: an update is acknowledged only when it is kept: its turn was committed.
Rule 2: a turn that fails is tried again; the client is told once that it takes a while.
Rule 3: one update that fails for ever, while others are kept, is given up: it must not hold up
the answers of everyone behind it.
"""

import asyncio
import logging
from dataclasses import dataclass, field, replace
from functools import partial

from msgspec import structs

from bot.channels.channel import Take
from bot.channels.telegram.hearing import Hearing
from bot.channels.telegram.lanes import Lanes
from bot.channels.telegram.rendering import Message, render
from bot.channels.telegram.sending import Cleared, Sender
from bot.channels.telegram.timing import Timing, backoff
from bot.channels.telegram.traces import Traces, mark
from bot.channels.telegram.updates import Grouped, Hid, Told, UpdateReader
from bot.channels.telegram.visiting import Say, Visit, may_be_ours
from bot.logs import record, warn
from dialogs.events import Command, Commanded, Event, Pressed, Rewrote, SentOther, Wrote
from dialogs.replies import Clearing, Reply
from dialogs.words import receipt_in
from storage.sealing import Address

_POISON = 8  # failures of one update while others were kept
_MOST_GROUPS = 10_000
# What is taken out of the chat at once: it tells more than was asked for.
_UNASKED = frozenset({"contact", "location", "photo", "document", "video"})


@dataclass(slots=True, eq=False)
class Errand:
    """One update on its way: `kept` once its turn is committed, `over` once it is answered.

    `ours`: it was for us, and not for the bot whose guest we are.
    """

    update: int
    press: str = field(default="", repr=False)
    kept: bool = False
    ours: bool = True
    taken: asyncio.Task[None] | None = None
    said: asyncio.Task[None] | None = None
    over: asyncio.Future[None] | None = None


class Turns:
    """Hands updates to intake and its replies to the sender."""

    def __init__(
        self, reader: UpdateReader, sender: Sender, traces: Traces, say: Say, timing: Timing
    ) -> None:
        self._reader, self._sender, self._traces, self._say = reader, sender, traces, say
        self._sleep = timing.sleep
        self._lanes = Lanes()
        self._running: dict[int, Errand] = {}
        self._intake: Take | None = None
        self._kept = 0
        self._waiting: set[str] = set()  # chats that were told that it takes a while
        self._groups: set[int] = set()  # hashes of groups that were told
        self._visit: Visit | None = None  # where we are a guest
        self._hearing: Hearing | None = None

    def be_guest(self, visit: Visit) -> None:
        """Take only what is ours: what opens a conversation, or belongs to an open one."""
        self._visit = visit

    def hear(self, hearing: Hearing) -> None:
        """Let voice messages be written down."""
        self._hearing = hearing

    def open(self, intake: Take) -> None:
        """Hand all that clients do to this intake from now on."""
        self._intake = intake

    def begin(
        self, raw: object, *, tries: int | None = None, answers: bool = True
    ) -> Errand | None:
        """Set an update on its way, or find it there; None when it is no update at all.

        `answers`: a press is answered by a call, not by the caller.
        """
        update = self._reader.read(raw)
        if update is None or update.update in self._running:
            return self._running[update.update] if update else None
        errand = Errand(update.update, update.press)
        if self._visit and not may_be_ours(update):
            errand.ours, errand.kept = False, True
            return errand
        if answers and update.press:
            self._sender.answer(update.press)
        if isinstance(update, Told):
            self._take_up(update, errand, tries)
        else:
            errand.kept = True
        if isinstance(update, Grouped):
            self._decline(update)
        if isinstance(update, Hid):
            self._hide(update)
        return errand

    async def drain(self, seconds: float) -> None:
        """Finish the turns that were begun."""
        await self._lanes.drain(seconds)

    # ---- one turn

    def _take_up(self, told: Told, errand: Errand, tries: int | None) -> None:
        if self._visit is None:
            self._tidy(told)
        self._running[errand.update] = errand
        errand.over = asyncio.get_running_loop().create_future()
        errand.taken = self._lanes.add(
            told.address.value, partial(self._take, told, errand, tries)
        )
        errand.taken.add_done_callback(partial(self._after_taking, errand))

    def _tidy(self, told: Told) -> None:
        """Take out of the chat what must not stand there, and say so when it is gone."""
        key = "receipt-deleted-from-chat" if _is_receipt(told.event) else "unasked-deleted"
        if _is_receipt(told.event) or _is_unasked(told.event):
            self._sender.delete(told.chat, told.message, self._say(told.lang or "fi", key))

    def _after_taking(self, errand: Errand, _done: object) -> None:
        if errand.said is None:
            self._end(errand, None)
        else:
            errand.said.add_done_callback(partial(self._end, errand))

    def _end(self, errand: Errand, _done: object) -> None:
        del self._running[errand.update]
        if errand.over and not errand.over.done():
            errand.over.set_result(None)

    async def _take(self, told: Told, errand: Errand, tries: int | None) -> None:
        if self._visit and not await self._is_ours(self._visit, told, errand):
            return
        failures, kept_before = 0, self._kept
        traces = dict.fromkeys((*self._traces.take(told.chat), *_own(told)))
        event = replace(await self._heard(told), traces=tuple(traces))
        while (replies := await self._try(told.address, event)) is None:
            failures += 1
            if failures > 1 and not self._visit:  # one hiccup is over before it is read
                self._ask_for_patience(told)
            if tries is not None and failures >= tries:
                self._traces.add(told.chat, *event.traces)  # it is delivered once more
                if self._visit:  # … but not by the bot whose guest we are
                    self._sender.tell(told.chat, self._say(told.lang or "fi", "not-kept"))
                return
            if failures >= _POISON and self._kept > kept_before:
                record("telegram.update-given-up", level=logging.ERROR, attempts=failures)
                errand.kept = True
                return
            await self._sleep(backoff(failures))
        self._kept += 1
        errand.kept = True
        self._waiting.discard(told.address.value)
        errand.said = self._answer(told.chat, self._advised(event, replies))

    def _answer(self, chat: int, replies: tuple[Reply, ...]) -> asyncio.Task[None]:
        """Say the replies; those without a question end the conversation, and its traces."""
        for reply in replies:
            if isinstance(reply, Clearing):
                last = partial(self._last_words, replies)
                return self._sender.clear(chat, reply.clears, last)
        talking = any(reply.tag for reply in replies)
        if not talking:
            self._traces.take(chat)
        return self._sender.say(chat, self._messages(replies), traced=talking)

    def _advised(self, event: Event, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
        """Tell who wants everything erased, after the end, how to empty the chat: we cannot."""
        if self._visit:
            replies = self._visit.said(event, replies)
        if not isinstance(event, Commanded) or event.command is not Command.ERASE:
            return replies
        return tuple(
            _with_more(each, self._say(each.lang, "not-remembered"))
            if each.step == "@start"
            else each
            for each in replies
        )

    async def _is_ours(self, visit: Visit, told: Told, errand: Errand) -> bool:
        """Tell whether this is for us, after all that came before in its chat."""
        try:
            errand.ours = await visit.is_ours(told)
        except Exception as error:  # noqa: BLE001 - whatever it is, nobody knows whose this is
            warn("telegram.turn-failed", error)
            return False
        errand.kept = not errand.ours
        if errand.ours:
            self._tidy(told)
        return errand.ours

    async def _heard(self, told: Told) -> Event:
        """Return the event, a voice message as words where somebody can write it down."""
        if not (self._hearing and told.voice):
            return told.event
        text = await self._hearing.words(told.voice, told.lang or "fi")
        if not text:
            return told.event
        said = self._say(told.lang or "fi", "heard-voice", text=text)
        self._sender.tell(told.chat, said, traced=True)
        return Wrote(told.event.id, text)

    async def _try(self, address: Address, event: Event) -> tuple[Reply, ...] | None:
        """Return the replies, None when the turn failed, whatever the reason."""
        if self._intake is None:
            return None
        try:
            return await self._intake(address, event)
        except Exception as error:  # noqa: BLE001 - whatever it is, the update was not kept
            warn("telegram.turn-failed", error)
            return None

    def _messages(self, replies: tuple[Reply, ...]) -> list[Message]:
        return [message for reply in replies for message in render(reply, self._chosen)]

    def _chosen(self, lang: str) -> str:
        return self._say(lang, "chosen")

    def _last_words(self, replies: tuple[Reply, ...], cleared: Cleared) -> list[Message]:
        """Return the last words, and how far the chat could be cleared, in one message."""
        *before, last = replies
        words = self._say(last.lang, "cleared", gone=cleared.gone, stays=cleared.stays)
        return self._messages((*before, _with_more(last, words)))

    # ---- words of the channel's own

    def _ask_for_patience(self, told: Told) -> None:
        if told.address.value not in self._waiting:
            self._waiting.add(told.address.value)
            words = self._say(told.lang or "fi", "delayed")
            self._sender.tell(told.chat, words, traced=True)

    def _hide(self, hid: Hid) -> None:
        words, otherwise = (self._say(hid.lang, key) for key in ("hidden", "hide-failed"))
        self._sender.hide(int(hid.address.value), hid.messages, words, otherwise)

    def _decline(self, grouped: Grouped) -> None:
        """Say once that this is for private talk; only a hash of the group is remembered."""
        mark = hash(grouped.address.value)
        if mark not in self._groups and len(self._groups) < _MOST_GROUPS:
            self._groups.add(mark)
            words = self._say(grouped.lang or "fi", "group-only-private")
            self._sender.tell(int(grouped.address.value), words)


def _with_more(reply: Reply, words: str) -> Reply:
    return structs.replace(reply, text=f"{reply.text}\n\n{words}")


def _is_receipt(event: Event) -> bool:
    """Tell whether this is a receipt code, which is deleted from the chat at once."""
    return isinstance(event, Wrote | Rewrote) and bool(receipt_in(event.text))


def _is_unasked(event: Event) -> bool:
    """Tell whether this is something that must not stay in the chat."""
    return isinstance(event, SentOther) and event.what in _UNASKED


def _own(told: Told) -> tuple[str, ...]:
    """Return the mark of the message that an update came with.

    A button that outlives its conversation (`@…`) stands under a message of no conversation.
    """
    event = told.event
    outlives = isinstance(event, Pressed) and event.step.startswith("@")
    gone = _is_receipt(event) or _is_unasked(event)
    return () if outlives or gone or not told.message else (mark(told.message),)
