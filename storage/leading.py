"""One of several: of the processes that deliver, one leads and the others stand by.

Rule 1: what leads holds a lock on a connection of its own. When the process ends, however it
ends, the server gives the lock to another, which takes up what was left.
Rule 2: a connection that is lost is a lock that is lost: it is looked at before each claim.
"""

import asyncio
from typing import Protocol

from sqlalchemy import URL, NullPool, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

_DELIVERY = 0x6B75756D  # the name of the lock


class Leader(Protocol):
    """Tells whether this process leads."""

    async def holds(self) -> bool: ...

    async def close(self) -> None: ...


class Alone:
    """There is no other process: SQLite."""

    async def holds(self) -> bool:
        """Always."""
        return True

    async def close(self) -> None:
        """Nothing is held."""


class OneOfMany:
    """PostgreSQL: whoever has the advisory lock leads."""

    def __init__(self, url: URL) -> None:
        self._engine = create_async_engine(
            url, poolclass=NullPool, isolation_level="AUTOCOMMIT", hide_parameters=True
        )
        self._connection: AsyncConnection | None = None
        self._held = False
        self._one = asyncio.Lock()

    async def holds(self) -> bool:
        """Tell whether this process leads; asks to lead where nobody does."""
        async with self._one:
            try:
                return await self._look()
            except Exception:  # noqa: BLE001  however the connection was lost, the lock is lost
                await self._let_go()
                return False

    async def close(self) -> None:
        """Let another lead."""
        async with self._one:
            await self._let_go()
            await self._engine.dispose()

    async def _look(self) -> bool:
        if self._connection is None:
            self._connection = await self._engine.connect()
        if self._held:
            await self._connection.execute(text("SELECT 1"))
        else:
            asked = select(func.pg_try_advisory_lock(_DELIVERY))
            self._held = bool(await self._connection.scalar(asked))
        return self._held

    async def _let_go(self) -> None:
        connection, self._connection, self._held = self._connection, None, False
        if connection is not None:
            await connection.invalidate()
            await connection.close()
