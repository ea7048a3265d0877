"""A clock that stands still until it is moved, and one that runs as fast as anyone sleeps."""

import asyncio
from heapq import heappop, heappush
from itertools import count


class FakeTime:
    """Sleepers wake, in order, when the time is moved past their moment."""

    def __init__(self) -> None:
        self.now = 1000.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._numbers = count()

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heappush(self._sleepers, (self.now + seconds, next(self._numbers), future))
        await future

    async def advance(self, seconds: float) -> None:
        end = self.now + seconds
        await _settle()
        while self._sleepers and self._sleepers[0][0] <= end:
            self.now, _, future = heappop(self._sleepers)
            if not future.done():
                future.set_result(None)
            await _settle()
        self.now = end


class HastyTime:
    """Whoever sleeps moves the clock and goes on at once; what was slept is on record."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.slept.append(seconds)
        await asyncio.sleep(0)


async def _settle() -> None:
    """Let everyone who can run do so."""
    for _ in range(20):
        await asyncio.sleep(0)
