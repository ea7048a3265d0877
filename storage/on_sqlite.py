"""SQLite: one thread with one connection owns all writes, another one reads.

The pages are 8 KiB so that a sealed session fits into one: no overflow pages, whose order would
tell which row was written first.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar, cast

from sqlalchemy import URL, Connection, NullPool, create_engine, event

from storage import searching
from storage.leading import Alone, Leader

T = TypeVar("T")

_PRAGMAS = (
    "page_size = 8192",  # takes effect in a new file only
    "busy_timeout = 10000",  # another process may write too: a command beside the server
    "journal_mode = WAL",
    "secure_delete = ON",
    "foreign_keys = ON",
    "temp_store = MEMORY",
)


class SQLite:
    """The two threads and their connections."""

    def __init__(self, url: URL, synchronous: str) -> None:
        url = url.set(drivername="sqlite+pysqlite")
        pragmas = (*_PRAGMAS, f"synchronous = {synchronous}")
        self._writer = _OwnThread(_Lone(url, "BEGIN IMMEDIATE", pragmas))
        self._reader = _OwnThread(_Lone(url, "BEGIN", (*pragmas, "query_only = ON")))

    async def write(self, work: Callable[[Connection], T]) -> T:
        return await self._writer.run(lambda lone: lone.transact(work))

    async def read(self, work: Callable[[Connection], T]) -> T:
        return await self._reader.run(lambda lone: lone.transact(work))

    async def vacuum(self, *, full: bool) -> None:
        await self._writer.run(lambda lone: lone.transact(searching.optimize))
        await self._writer.run(lambda lone: lone.execute("VACUUM"))
        await self._writer.run(lambda lone: lone.execute("PRAGMA wal_checkpoint(TRUNCATE)"))

    def listen(self, channel: str, heard: Callable[[str], None]) -> None:
        """There is no other process to be heard."""

    def leader(self) -> Leader:
        return Alone()

    async def close(self) -> None:
        await self._reader.close()
        await self._writer.close()  # the last one out: it folds the write-ahead log in


class _Lone:
    """One connection, one transaction at a time; lives in one thread."""

    def __init__(self, url: URL, begin: str, pragmas: tuple[str, ...]) -> None:
        self._engine = create_engine(url, poolclass=NullPool, hide_parameters=True)
        self._begin, self._pragmas = begin, pragmas
        self._connection: Connection | None = None
        event.listen(self._engine, "connect", self._prepare)
        event.listen(self._engine, "begin", lambda conn: _driver(conn).execute(begin))

    def transact(self, work: Callable[[Connection], T]) -> T:
        connection = self._connected()
        with connection.begin():
            return work(connection)

    def execute(self, statement: str) -> None:
        """Run a statement that allows no transaction."""
        _driver(self._connected()).execute(statement).fetchall()

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
        return self._connection

    def _prepare(self, connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # transactions are begun by the listener
        for pragma in self._pragmas:
            connection.execute(f"PRAGMA {pragma}").close()


class _OwnThread:
    """A thread that does one job after another; much cheaper a job than an executor."""

    def __init__(self, lone: _Lone) -> None:
        self._lone = lone
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name="sqlite", daemon=True)
        self._thread.start()

    async def run(self, job: Callable[[_Lone], T]) -> T:
        """Do a job in the thread."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()
        self._jobs.put(lambda: _do(loop, answer, lambda: job(self._lone)))
        return await answer

    async def close(self) -> None:
        """Finish what was asked for, then end the thread."""
        await self.run(_Lone.close)
        self._jobs.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (do := self._jobs.get()) is not None:
            do()


def _do(loop: asyncio.AbstractEventLoop, answer: asyncio.Future[T], job: Callable[[], T]) -> None:
    """Do a job and hand what came of it to the loop, if that still runs."""
    try:
        hand = partial(_give, answer, job())
    except BaseException as error:  # noqa: BLE001 - whoever waits is told
        hand = partial(_fail, answer, error)
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(hand)


def _give(answer: asyncio.Future[T], result: T) -> None:
    if not answer.cancelled():
        answer.set_result(result)


def _fail(answer: asyncio.Future[T], error: BaseException) -> None:
    if not answer.cancelled():
        answer.set_exception(error)


def _driver(connection: Connection) -> sqlite3.Connection:
    return cast("sqlite3.Connection", connection.connection.dbapi_connection)
