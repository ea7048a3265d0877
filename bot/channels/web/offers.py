"""Hand-overs under way: in memory only, each for two minutes, one for a conversation at a time.

Rule 1: a code is good for one device; what is wrong, used, late or unknown looks the same.
Rule 2: one wrong number ends it: an onlooker who was faster with the code has one guess in three,
and only the first device can make it.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

SECONDS = 120
MOST = 1000  # at once; more would be somebody filling the memory
_NUMBERS = range(10, 100)

State = Literal["waiting", "asking", "moving", "moved", "gone"]


@dataclass(slots=True, repr=False)
class Offer:
    """One hand-over: `old` and `new` are the conversations' tokens, `ends` in the clock's seconds."""

    old: str
    code: str
    ends: float
    state: State = "waiting"
    new: str = ""
    number: int = 0
    numbers: tuple[int, ...] = ()


class Offers:
    """All that are under way; `clock` gives seconds that only rise."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._offers: list[Offer] = []

    def offer(self, old: str) -> Offer | None:
        """Begin one, ending the conversation's former; None while there are too many."""
        self._offers = [each for each in self._alive() if each.old != old]
        if len(self._offers) >= MOST:
            return None
        made = Offer(old, secrets.token_urlsafe(32), self._clock() + SECONDS)
        self._offers.append(made)
        return made

    def accept(self, code: str, new: str) -> Offer | None:
        """Let a second device ask, once; None for a code that is not good (any more)."""
        found = next((each for each in self._alive() if each.code == code), None)
        if found is None or found.state != "waiting" or new == found.old:
            return None
        numbers = secrets.SystemRandom().sample(_NUMBERS, 3)
        found.state, found.new = "asking", new
        found.number, found.numbers = numbers[0], tuple(sorted(numbers))
        return found

    def of(self, token: str) -> Offer | None:
        """Return the hand-over that this conversation has to do with."""
        return next((each for each in self._alive() if token in (each.old, each.new)), None)

    def begins_to_move(self, old: str, number: int) -> Offer | None:
        """Take the first device's word for the number; None, and an end to it, if it is wrong."""
        found = self.of(old)
        if found is None or found.old != old or found.state != "asking":
            return None
        found.state = "moving" if found.number == number else "gone"
        return found if found.state == "moving" else None

    def cancel(self, old: str) -> None:
        """End the conversation's hand-over, unless it is done."""
        found = self.of(old)
        if found and found.old == old and found.state in ("waiting", "asking"):
            found.state = "gone"

    def _alive(self) -> list[Offer]:
        now = self._clock()
        return [each for each in self._offers if each.ends > now]
