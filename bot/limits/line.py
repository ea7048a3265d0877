"""A line of those who have to wait a little; it is short, so that a flood cannot fill it."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable

Sleep = Callable[[float], Awaitable[object]]

WAIT = 4.0  # seconds
MOST = 64
MOST_OF_ONE = 8  # of one network


class Line:
    """Lets each one through after `WAIT` seconds."""

    def __init__(self, sleep: Sleep = asyncio.sleep) -> None:
        self._sleep = sleep
        self._waiting: Counter[str] = Counter()

    async def wait(self, network: str) -> bool:
        """Wait; tell at once when the line is too long to stand in."""
        if self._waiting.total() >= MOST or self._waiting[network] >= MOST_OF_ONE:
            return False
        self._waiting[network] += 1
        try:
            await self._sleep(WAIT)
        finally:
            self._leave(network)
        return True

    def _leave(self, network: str) -> None:
        self._waiting[network] -= 1
        if not self._waiting[network]:
            del self._waiting[network]
