"""Our turn writer in this process: no channel, no HTTP; the state is committed at each turn."""

import asyncio
import itertools
import os
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bench.job import TURNS, event_of, flow
from bench.measuring import Cpu, Figures, Meter
from dialogs.events import Event
from dialogs.flow import Flow
from storage import pool
from storage.engine import Database
from storage.keys import create_keys, turn_day
from storage.schema import upgrade
from storage.sealing import Address
from storage.turns import TurnWriter


def on_sqlite(synchronous: str, *, finder: bool = False) -> Figures:
    """Measure on a file; with the finder of identifying details on free texts, or without it."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.sqlite"
        database = Database.open(url, synchronous=synchronous)
        return asyncio.run(_measured(database, lambda: 0.0, flow(finder=finder)))


def on_postgresql(url: str, cpu: Cpu) -> Figures:
    """Measure on a server, whose CPU time counts beside ours."""
    return asyncio.run(_measured(Database.open(url), cpu, flow()))


class Clients:
    """New clients of one turn writer."""

    def __init__(self, writer: TurnWriter, flow_id: str) -> None:
        self._writer, self._flow = writer, flow_id
        self._numbers = itertools.count(1)
        self.finished = 0

    def conversation(self) -> Sequence[Callable[[], Awaitable[object]]]:
        address, seed = Address("web", f"client-{next(self._numbers)}"), os.urandom(32)
        return [partial(self._turn, address, event_of(turn, seed)) for turn in TURNS]

    async def _turn(self, address: Address, event: Event) -> None:
        turn = await self._writer.take(address, self._flow, event)
        assert turn.replies
        self.finished += turn.feedback is not None


async def _measured(database: Database, server_cpu: Cpu, job: Flow) -> Figures:
    await upgrade(database)
    with tempfile.TemporaryDirectory() as folder:
        today = datetime.now(UTC).date()
        create_keys(Path(folder) / "keys", today)
        keys = turn_day(Path(folder) / "keys", today)
    writer = TurnWriter(
        database, lambda: keys, {job.id: job}, lambda: datetime.now(UTC), lambda: None
    )
    clients = Clients(writer, job.id)
    figures = await Meter(clients.conversation, server_cpu=server_cpu).measure()
    kept = len(await database.read(pool.read_all))
    assert kept == clients.finished > 0, f"{clients.finished} finished, {kept} in the pool"
    await writer.close()
    await database.close()
    return figures
