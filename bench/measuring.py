"""How things are measured: many conversations at a time or one alone, CPU time and latency."""

import asyncio
import gc
import os
import statistics
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

AT_A_TIME = 100  # conversations open together
CONVERSATIONS = 400  # of one run
ALONE = 60  # conversations of a lone client
RUNS = 5

Conversation = Callable[[], Awaitable[object]]  # one turn, to be awaited
Cpu = Callable[[], float]  # CPU seconds so far


@dataclass(frozen=True)
class Figures:
    """What one thing costs; times of the CPU are for 1,000 turns, `alone` is in milliseconds."""

    cpu: float
    server_cpu: float
    rate: float
    alone: float

    @property
    def whole(self) -> float:
        """CPU of our process and of the database's."""
        return self.cpu + self.server_cpu


class Meter:
    """Plays conversations and measures; a conversation is its turns, each to be awaited."""

    def __init__(
        self,
        conversation: Callable[[], Sequence[Conversation]],
        cpu: Cpu = time.process_time,
        server_cpu: Cpu = lambda: 0.0,
    ) -> None:
        self._conversation = conversation
        self._cpu = cpu
        self._server_cpu = server_cpu

    async def measure(self, conversations: int = CONVERSATIONS) -> Figures:
        """Warm up, then return the medians of some runs."""
        await self._play(conversations // 4, AT_A_TIME)
        runs = [await self._run(conversations) for _ in range(RUNS)]
        alone = statistics.median(await self._play(ALONE, 1)) * 1000
        cpu, server_cpu, rate = (statistics.median(each) for each in zip(*runs, strict=True))
        return Figures(cpu, server_cpu, rate, alone)

    async def _run(self, conversations: int) -> tuple[float, float, float]:
        prepared = [self._conversation() for _ in range(conversations)]
        turns = sum(map(len, prepared))
        gc.collect()
        cpu, server_cpu, began = self._cpu(), self._server_cpu(), time.perf_counter()
        await _play_all(iter(prepared), AT_A_TIME)
        took = time.perf_counter() - began
        spent, server_spent = self._cpu() - cpu, self._server_cpu() - server_cpu
        return spent * 1000 / turns, server_spent * 1000 / turns, turns / took

    async def _play(self, conversations: int, at_a_time: int) -> list[float]:
        return await _play_all(
            iter([self._conversation() for _ in range(conversations)]), at_a_time
        )


async def _play_all(waiting: Iterator[Sequence[Conversation]], at_a_time: int) -> list[float]:
    """Play them, so many at a time, each client waiting for its answer; return the latencies."""
    latencies: list[float] = []

    async def client() -> None:
        for conversation in waiting:
            for turn in conversation:
                began = time.perf_counter()
                await turn()
                latencies.append(time.perf_counter() - began)

    await asyncio.gather(*(client() for _ in range(at_a_time)))
    return latencies


FIRST, OTHERS = {min(os.sched_getaffinity(0))}, os.sched_getaffinity(0)
OTHERS = OTHERS - FIRST or FIRST


@contextmanager
def on_cores(cores: set[int]) -> Iterator[None]:
    """Do something, and start processes, on these cores: what is measured has one to itself."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)
