"""Taking messages out of a chat: as many at once as Telegram takes, and telling what is left.

Telegram deletes both sides' messages of a private chat for 48 hours. One of a call that is older
spoils the whole call: then the halves are tried, until the older ones are found.
"""

import logging
from collections.abc import Awaitable, Callable, Sequence
from enum import Enum, auto

from bot.channels.telegram.calls import CallFailed, Calls, Fault, Params
from bot.channels.telegram.pacing import Pacer
from bot.channels.telegram.timing import backoff
from bot.logs import record

_AT_ONCE = 100  # messages in one call
_TRIES = 5  # of one call, when Telegram is away or says to wait
_MOST_CALLS = 40  # for one chat at one time

_ALREADY = frozenset({"message-to-delete-not-found", "message-is-not-modified"})


class _Done(Enum):
    YES = auto()
    REFUSED = auto()  # and always will be
    FAILED = auto()  # Telegram is away, or the chat is gone


class Deleting:
    """Deletes messages of both sides, with the pace that Telegram asks for."""

    def __init__(
        self,
        calls: Calls,
        pacer: Pacer,
        heed: Callable[[int, CallFailed], object],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._calls, self._pacer, self._heed, self._sleep = calls, pacer, heed, sleep

    async def delete(self, chat: int, messages: Sequence[int]) -> list[int]:
        """Delete messages, oldest first; return those that could not be."""
        left: list[int] = []
        waiting = [messages[at : at + _AT_ONCE] for at in range(0, len(messages), _AT_ONCE)]
        for _ in range(_MOST_CALLS):
            if not waiting:
                break
            batch = waiting.pop(0)
            done = await self._delete(chat, batch)
            if done is _Done.FAILED:
                waiting.insert(0, batch)
                break
            if done is _Done.REFUSED:
                waiting[:0] = _halves(batch)
                left += batch if len(batch) == 1 else ()
        return [*left, *(each for batch in waiting for each in batch)]

    async def hide(self, chat: int, messages: Sequence[int], words: str) -> bool:
        """Delete messages or, where that is too late, put words in their place; tell if it is done."""
        outcomes = [
            await self._call(
                chat,
                "editMessageText",
                {"chat_id": chat, "message_id": message, "text": words},
            )
            for message in await self.delete(chat, messages)
        ]
        return all(each is _Done.YES for each in outcomes)

    async def _delete(self, chat: int, messages: Sequence[int]) -> _Done:
        params: Params = {"chat_id": chat, "message_ids": list(messages)}
        return await self._call(chat, "deleteMessages", params)

    async def _call(self, chat: int, method: str, params: Params) -> _Done:
        for attempt in range(1, _TRIES + 1):
            await self._pacer.turn(str(chat))
            try:
                await self._calls.call(method, params)
            except CallFailed as failure:
                self._heed(chat, failure)
                if failure.fault is Fault.REFUSED:
                    return _Done.YES if failure.reason in _ALREADY else _Done.REFUSED
                if failure.fault not in (Fault.TOO_MANY, Fault.NOT_SENT, Fault.CUT):
                    return _Done.FAILED
                if failure.fault is not Fault.TOO_MANY:  # the pacer waits out that one
                    await self._sleep(backoff(attempt))
            else:
                self._pacer.accepted()
                return _Done.YES
        record("telegram.not-done", level=logging.WARNING, method=method)
        return _Done.FAILED


def _halves(batch: Sequence[int]) -> list[Sequence[int]]:
    """Return both halves; nothing of a single message."""
    middle = len(batch) // 2
    return [batch[:middle], batch[middle:]] if middle else []
