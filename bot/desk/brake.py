"""Slows down guessing of passwords: after some failures in a row a name has to wait.

It lives in memory and holds hashes of names, known and unknown alike, so that waiting says
nothing about which names exist.
"""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

FREE = 5
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 5, 15))

_FORGET = timedelta(hours=1)
_MOST_NAMES = 10_000


@dataclass(frozen=True, slots=True)
class Failures:
    """How many attempts in a row failed, and until when the next one waits."""

    count: int
    until: datetime


class Brake:
    """Counts failures for each name."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._failures: OrderedDict[bytes, Failures] = OrderedDict()

    def minutes(self, name: str) -> int:
        """Return how many minutes this name has to wait, counted from the started one."""
        known = self._failures.get(_key(name))
        left = known.until - self._now() if known else timedelta()
        return max(0, -(-int(left.total_seconds()) // 60))

    def failed(self, name: str) -> None:
        """Note a failure."""
        now, key = self._now(), _key(name)
        known = self._failures.pop(key, None)
        fresh = known is None or known.until + _FORGET < now
        count = 1 if known is None or fresh else known.count + 1
        self._failures[key] = Failures(count, now + _wait(count))
        if len(self._failures) > _MOST_NAMES:
            self._failures.popitem(last=False)

    def passed(self, name: str) -> None:
        """Forget the failures of a name that has shown its password."""
        self._failures.pop(_key(name), None)


def _wait(count: int) -> timedelta:
    if count < FREE:
        return timedelta()
    return WAITS[min(count - FREE, len(WAITS) - 1)]


def _key(name: str) -> bytes:
    return hashlib.blake2b(name.casefold().encode(), digest_size=16).digest()
