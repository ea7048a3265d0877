"""Which messages stand in a chat: what no turn has been told of yet, and how they are marked.

Rule 1: the marks wait in memory, for the next turn of the chat; then the sealed session has them.
Rule 2: a chat is known here by a hash that dies with the process.
Rule 3: a message's number stands in no table, log line or error.
"""

import secrets
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.channels.telegram.outcomes import NAME
from dialogs.events import KEEPSAKE
from storage.sealing import Address, lookup

_MOST_CHATS = 10_000
_MOST_MARKS = 100  # of one chat between two turns
_DAY = 86_400.0  # seconds; a conversation lives no longer without a turn


def mark(message: int, *, keepsake: bool = False) -> str:
    """Return the mark of a message: its number, short."""
    return f"{KEEPSAKE if keepsake else ''}{message:x}"


def numbers(marks: Iterable[str]) -> list[int]:
    """Return the numbers of the messages that bear these marks."""
    return [int(each.removeprefix(KEEPSAKE), 16) for each in marks]


@dataclass(slots=True)
class _Waiting:
    since: float
    marks: list[str]


class Traces:
    """The marks that wait for the next turn of their chat; the clock counts seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._key = secrets.token_bytes(32)
        self._waiting: OrderedDict[bytes, _Waiting] = OrderedDict()

    def add(self, chat: int, *marks: str) -> None:
        """Remember messages of a chat."""
        name = self._name(chat)
        waiting = self._waiting.setdefault(name, _Waiting(0.0, []))
        waiting.since = self._clock()
        waiting.marks = [*waiting.marks, *marks][-_MOST_MARKS:]
        self._waiting.move_to_end(name)
        self._let_go()

    def take(self, chat: int) -> tuple[str, ...]:
        """Return what was remembered, and forget it."""
        waiting = self._waiting.pop(self._name(chat), None)
        return tuple(waiting.marks) if waiting else ()

    def _let_go(self) -> None:
        """Forget what is too old or too much, the longest untouched first."""
        while self._waiting:
            oldest = next(iter(self._waiting.values()))
            old = oldest.since < self._clock() - _DAY
            if not old and len(self._waiting) <= _MOST_CHATS:
                return
            self._waiting.popitem(last=False)

    def _name(self, chat: int) -> bytes:
        return lookup(self._key, Address(NAME, str(chat)))
