"""Clocks for tests: moved by hand, as fast as anyone sleeps, or on when all is quiet."""

import asyncio
from collections.abc import Callable
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


class QuietTime(FakeTime):
    """Moves on to who sleeps the shortest as soon as nothing else happens; all wait in order.

    `busy` returns something that changes while anything is under way, None while it surely is.
    """

    def __init__(self, busy: Callable[[], object]) -> None:
        super().__init__()
        self._busy = busy

    async def run(self) -> None:
        """Move on until cancelled."""
        while True:
            before = self._busy()
            await asyncio.sleep(_QUIET)
            if before is not None and self._busy() == before:
                self._move_on()

    def _move_on(self) -> None:
        while self._sleepers and self._sleepers[0][2].done():
            heappop(self._sleepers)
        if self._sleepers:
            self.now = max(self.now, self._sleepers[0][0] + _STEP)
        while self._sleepers and self._sleepers[0][0] <= self.now:
            _, _, future = heappop(self._sleepers)
            if not future.done():
                future.set_result(None)


_QUIET = 0.002  # real seconds without anything under way
_STEP = 0.05  # seconds that are lived through at once


async def _settle() -> None:
    """Let everyone who can run do so."""
    for _ in range(20):
        await asyncio.sleep(0)
