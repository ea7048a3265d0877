"""Work that stands in line: one piece at a time in each lane, all lanes at once."""

import asyncio
from collections.abc import Awaitable, Callable

Work = Callable[[], Awaitable[None]]


class Lanes:
    """Lanes by name; one that is empty is forgotten, so nothing of a chat outlives its work."""

    def __init__(self) -> None:
        self._last: dict[str, asyncio.Task[None]] = {}

    def add(self, lane: str, work: Work) -> asyncio.Task[None]:
        """Begin the work when all earlier work of its lane is over, whatever became of that."""
        task = asyncio.create_task(_after(self._last.get(lane), work))
        self._last[lane] = task
        task.add_done_callback(lambda done: self._forget(lane, done))
        return task

    def _forget(self, lane: str, done: asyncio.Task[None]) -> None:
        if self._last.get(lane) is done:
            del self._last[lane]

    async def drain(self, seconds: float) -> None:
        """Wait for all work, and give up what is not done by then."""
        if not self._last:
            return
        _, late = await asyncio.wait(self._last.values(), timeout=seconds)
        for task in late:
            task.cancel()


async def _after(earlier: asyncio.Task[None] | None, work: Work) -> None:
    if earlier is not None and not earlier.done():
        await asyncio.wait({earlier})
    await work()
