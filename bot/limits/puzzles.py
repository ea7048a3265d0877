"""ALTCHA: a puzzle for the machine of whoever begins much; nobody has to see or press anything."""

import base64
import secrets
from collections import OrderedDict
from datetime import UTC, datetime

import msgspec
from altcha import v1

from bot.limits.marks import HOUR, Clock

HARDEST = 50_000  # half a second on a computer on average, a few on an old phone
GOOD_FOR = 600.0  # seconds
_MOST_SPENT = 50_000


class _Solution(msgspec.Struct):
    algorithm: str
    challenge: str
    number: int
    salt: str
    signature: str


class Puzzles:
    """Sets puzzles and checks solutions; each is good once, and for ten minutes."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._turned = clock()
        self._keys = (secrets.token_bytes(32), secrets.token_bytes(32))
        self._spent: OrderedDict[str, None] = OrderedDict()

    def new(self) -> dict[str, object]:
        """Return a puzzle as the page's script takes it."""
        self._turn()
        expires = datetime.fromtimestamp(int(self._clock() + GOOD_FOR), UTC)
        made = v1.create_challenge(
            v1.ChallengeOptions(max_number=HARDEST, hmac_key=self._keys[0], expires=expires)
        )
        return made.to_dict()

    def is_solved(self, given: str) -> bool:
        """Tell whether this solves a puzzle of ours for the first time, and spend it."""
        self._turn()
        solution = _read(given)
        if solution is None or solution.challenge in self._spent:
            return False
        is_ours = any(self._fits(solution, key) for key in self._keys)
        if not (is_ours and self._clock() < _expiry(solution)):
            return False
        self._spent[solution.challenge] = None
        while len(self._spent) > _MOST_SPENT:
            self._spent.popitem(last=False)
        return True

    def _fits(self, solution: _Solution, key: bytes) -> bool:
        payload = v1.Payload("SHA-256", *_parts(solution))
        # The time is checked by our own clock.
        return v1.verify_solution(payload, key, check_expires=False)[0]

    def _turn(self) -> None:
        hours = int((self._clock() - self._turned) // HOUR)
        for _ in range(min(hours, 2)):
            self._keys = (secrets.token_bytes(32), self._keys[0])
        self._turned += hours * HOUR


def _parts(solution: _Solution) -> tuple[str, int, str, str]:
    return solution.challenge, solution.number, solution.salt, solution.signature


def _read(given: str) -> _Solution | None:
    try:
        return msgspec.json.decode(base64.b64decode(given), type=_Solution)
    except (ValueError, msgspec.DecodeError):  # whatever else was sent is no solution
        return None


def _expiry(solution: _Solution) -> float:
    """Return when the puzzle ends; its salt is ours, for the signature fits."""
    payload = v1.Payload("SHA-256", *_parts(solution))
    return payload.parse_salt()[1] or 0.0
