"""How fast a bot may send: 30 messages a second, one a second to a chat after a short burst.

Telegram does not tell its own numbers; these are those it is known by.
"""

from collections import deque
from collections.abc import Callable
from math import ceil

A_SECOND, BURST = 30, 4
_EPSILON = 1e-6


class Flood:
    """Counts what is sent, by a clock in seconds, which may run as fast as a test wants."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._sent: deque[float] = deque(maxlen=A_SECOND)
        self._used: dict[int, float] = {}
        self._closed_until = 0.0
        self.refusals = 0  # those that the bot brought about itself

    def close(self, seconds: int) -> None:
        """Let nothing through for a while."""
        self._closed_until = self._clock() + seconds

    def refused(self, chat: int) -> int:
        """Count a message; return the seconds to wait where it is one too many, else 0."""
        now = self._clock()
        if now < self._closed_until:
            return max(1, round(self._closed_until - now))
        used = max(self._used.get(chat, 0.0), now)
        crowded = len(self._sent) == A_SECOND and self._sent[0] > now - 1 + _EPSILON
        if crowded or used > now + BURST - 1 + _EPSILON:
            self.refusals += 1
            return 1 if crowded else max(1, ceil(used - now - BURST + 1 - _EPSILON))
        self._sent.append(now)
        self._used[chat] = used + 1
        return 0
