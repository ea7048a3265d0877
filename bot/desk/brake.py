"""Slows down guessing, and locks nobody out who has been here before.

Rule 1: failures count against a name, known and unknown alike, so waiting says nothing about
which names exist.
Rule 2: a browser that has signed in with the name before counts for itself: what strangers do
slows strangers. Passkeys and the organisation's own sign-in cannot be guessed and have no brake.
Rule 3: strangers' guesses are also capped all together, whatever names they try.

It lives in memory and holds hashes.
"""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

FREE = 5
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 5, 15))
EVERYWHERE = 60  # guesses of strangers in a minute, all names together

_FORGET = timedelta(hours=1)
_MOST_NAMES = 10_000
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Failures:
    """How many attempts in a row failed, and until when the next one waits."""

    count: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Guess:
    """What is guessed (a password, a code), for which name, and on which known browser."""

    what: str
    name: str
    device: str = ""

    @property
    def key(self) -> bytes:
        """The hash that failures are counted by."""
        said = f"{self.what}\0{self.name.casefold()}\0{self.device}"
        return hashlib.blake2b(said.encode(), digest_size=16).digest()


class Brake:
    """Counts failures of guesses."""

    def __init__(self, now: Callable[[], datetime], everywhere: int = EVERYWHERE) -> None:
        self._now = now
        self._everywhere = everywhere
        self._failures: OrderedDict[bytes, Failures] = OrderedDict()
        self._minute = (now(), 0)

    def minutes(self, guess: Guess) -> int:
        """Return how many minutes this guess has to wait, counted from the started one."""
        if not guess.device and self._of_strangers() >= self._everywhere:
            return 1
        known = self._failures.get(guess.key)
        left = known.until - self._now() if known else timedelta()
        return max(0, -(-int(left.total_seconds()) // 60))

    def failed(self, guess: Guess) -> None:
        """Note a failure."""
        now, key = self._now(), guess.key
        known = self._failures.pop(key, None)
        fresh = known is None or known.until + _FORGET < now
        count = 1 if known is None or fresh else known.count + 1
        self._failures[key] = Failures(count, now + _wait(count))
        if len(self._failures) > _MOST_NAMES:
            self._failures.popitem(last=False)
        if not guess.device:
            self._minute = (self._minute[0], self._of_strangers() + 1)

    def passed(self, guess: Guess) -> None:
        """Forget the failures of who has shown that they know it."""
        if self._failures.pop(guess.key, None) and not guess.device:
            self._minute = (self._minute[0], max(0, self._of_strangers() - 1))

    def _of_strangers(self) -> int:
        """Return how many guesses of strangers this minute has seen."""
        if self._now() >= self._minute[0] + _MINUTE:
            self._minute = (self._now(), 0)
        return self._minute[1]


def _wait(count: int) -> timedelta:
    if count < FREE:
        return timedelta()
    return WAITS[min(count - FREE, len(WAITS) - 1)]
