"""What a browser has begun and not finished: kept in memory, for minutes, and taken once.

A challenge, the state of a sign-in at a provider, an account whose second proof is still wanted.
It belongs to the token in the browser's cookie, so nobody else can finish it.
"""

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from storage.sealing import token_hash

T = TypeVar("T")

_MOST = 20_000  # a flood must not fill the memory


class Pending(Generic[T]):
    """Things begun, by the token of the browser that began them; a new one replaces the old."""

    def __init__(self, lasts: timedelta, now: Callable[[], datetime]) -> None:
        self._lasts = lasts
        self._now = now
        self._begun: OrderedDict[bytes, tuple[datetime, T]] = OrderedDict()

    def begin(self, token: str, thing: T) -> None:
        """Keep it for this browser."""
        key = token_hash(token)
        self._begun.pop(key, None)
        self._begun[key] = (self._now() + self._lasts, thing)
        self._forget_old()

    def look(self, token: str) -> T | None:
        """Return what this browser has begun, while it lasts."""
        until, thing = self._begun.get(token_hash(token), (self._now(), None))
        return thing if until > self._now() else None

    def take(self, token: str) -> T | None:
        """Return what this browser has begun and forget it, so that it is used once."""
        thing = self.look(token)
        self._begun.pop(token_hash(token), None)
        return thing

    def __len__(self) -> int:
        return len(self._begun)

    def _forget_old(self) -> None:
        while self._begun:
            until, _thing = next(iter(self._begun.values()))
            if until > self._now() and len(self._begun) <= _MOST:
                return
            self._begun.popitem(last=False)
