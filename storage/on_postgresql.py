"""PostgreSQL: the same synchronous work, run on asyncpg through `run_sync`."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, NullPool, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.leading import Leader, OneOfMany
from storage.tables import metadata

T = TypeVar("T")

_logger = logging.getLogger(__name__)

_ATTEMPTS = 4
_PAUSE, _LONGEST_PAUSE = 1.0, 30.0  # seconds, before a lost connection is made again
_AGAIN = {"40001", "40P01"}  # serialization failure, deadlock: nothing was written


class PostgreSQL:
    """An engine with a few connections."""

    def __init__(self, url: URL) -> None:
        self._listening: list[asyncio.Task[None]] = []
        self._engine = create_async_engine(
            url.set(drivername="postgresql+asyncpg"),
            pool_size=5,
            connect_args={
                "server_settings": {"jit": "off", "application_name": "kuulluksi"},
                "prepared_statement_cache_size": 512,  # a batch of each size is one statement
            },
            hide_parameters=True,  # an error never quotes what a client wrote
        )

    async def write(self, work: Callable[[Connection], T]) -> T:
        for _ in range(_ATTEMPTS - 1):
            try:
                return await self._transact(work)
            except DBAPIError as error:
                if getattr(error.orig, "sqlstate", None) not in _AGAIN:
                    raise
        return await self._transact(work)

    async def read(self, work: Callable[[Connection], T]) -> T:
        async with self._engine.connect() as connection:
            return await connection.run_sync(work)

    async def vacuum(self, *, full: bool) -> None:
        async with self._engine.connect() as connection:
            bare = await connection.execution_options(isolation_level="AUTOCOMMIT")
            if full:
                await bare.execute(text(f"VACUUM (FULL, ANALYZE) {', '.join(metadata.tables)}"))
            else:
                await bare.execute(text("VACUUM (ANALYZE)"))

    def listen(self, channel: str, heard: Callable[[str], None]) -> None:
        self._listening.append(asyncio.create_task(self._listen(channel, heard)))

    def leader(self) -> Leader:
        return OneOfMany(self._engine.url)

    async def close(self) -> None:
        for task in self._listening:
            task.cancel()
        await asyncio.gather(*self._listening, return_exceptions=True)
        await self._engine.dispose()

    async def _listen(self, channel: str, heard: Callable[[str], None]) -> None:
        """Listen on a connection of its own, and on a new one whenever that is lost."""
        engine = create_async_engine(self._engine.url, poolclass=NullPool, hide_parameters=True)
        pause = _PAUSE

        def listening() -> None:
            nonlocal pause
            pause = _PAUSE
            heard("")  # what came before is looked for

        while True:
            try:
                await _hear(engine, channel, heard, listening)
            except Exception:  # whatever it is, who listens goes on; its own words are not logged
                _logger.warning("listening was lost", exc_info=True)
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    async def _transact(self, work: Callable[[Connection], T]) -> T:
        async with self._engine.begin() as connection:
            return await connection.run_sync(work)


async def _hear(
    engine: AsyncEngine,
    channel: str,
    heard: Callable[[str], None],
    listening: Callable[[], None],
) -> None:
    """Listen until the connection is lost."""
    lost = asyncio.Event()
    async with engine.connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        driver.add_termination_listener(lambda _connection: lost.set())
        await driver.add_listener(channel, lambda _c, _pid, _name, payload: heard(payload))
        listening()
        await lost.wait()
        await connection.invalidate()
