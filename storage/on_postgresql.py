"""PostgreSQL: the same synchronous work, run on asyncpg through `run_sync`."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import URL, Connection, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

from storage.tables import metadata

T = TypeVar("T")

_ATTEMPTS = 4
_AGAIN = {"40001", "40P01"}  # serialization failure, deadlock: nothing was written


class PostgreSQL:
    """An engine with a few connections."""

    def __init__(self, url: URL) -> None:
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

    async def close(self) -> None:
        await self._engine.dispose()

    async def _transact(self, work: Callable[[Connection], T]) -> T:
        async with self._engine.begin() as connection:
            return await connection.run_sync(work)
