"""The database: work that is written once against a synchronous Connection, run on either kind.

    await database.write(lambda conn: pool.remove(conn, ids))

Each call is one transaction. The work may run twice (PostgreSQL breaks deadlocks that way), so it
changes nothing but the database and returns what it found.
"""

from collections.abc import Callable
from typing import Protocol, TypeVar

from sqlalchemy import Connection
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from storage.errors import DatabaseUrlInvalid
from storage.leading import Leader

T = TypeVar("T")


class Backend(Protocol):
    """What differs between the two kinds of database."""

    async def write(self, work: Callable[[Connection], T]) -> T: ...

    async def read(self, work: Callable[[Connection], T]) -> T: ...

    async def vacuum(self, *, full: bool) -> None: ...

    def listen(self, channel: str, heard: Callable[[str], None]) -> None: ...

    def leader(self) -> Leader: ...

    async def close(self) -> None: ...


class Database:
    """An open database; creates no tables."""

    def __init__(self, dialect: str, backend: Backend) -> None:
        self.dialect = dialect
        self._backend = backend

    @classmethod
    def open(cls, url: str, *, synchronous: str = "NORMAL") -> "Database":
        """Open `sqlite:///PATH` or `postgresql://…`; `synchronous` is SQLite's pragma."""
        try:
            parsed = make_url(url)
        except ArgumentError:
            raise DatabaseUrlInvalid from None
        match parsed.get_backend_name():
            case "sqlite" if parsed.database:
                from storage.on_sqlite import SQLite  # noqa: PLC0415

                return cls("sqlite", SQLite(parsed, synchronous))
            case "postgresql":
                from storage.on_postgresql import PostgreSQL  # noqa: PLC0415 - asyncpg is an extra

                return cls("postgresql", PostgreSQL(parsed))
            case _:
                raise DatabaseUrlInvalid

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Run work in one transaction and commit it."""
        return await self._backend.write(work)

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Run work that only reads; it never waits for a writer nor makes one wait."""
        return await self._backend.read(work)

    async def vacuum(self, *, full: bool = False) -> None:
        """Give back the room of deleted rows; see `storage.purge` for `full`."""
        await self._backend.vacuum(full=full)

    def listen(self, channel: str, heard: Callable[[str], None]) -> None:
        """Call `heard` with each payload that comes, and with nothing after a pause in between.

        On SQLite nothing ever comes: there is one process.
        """
        self._backend.listen(channel, heard)

    def leader(self) -> Leader:
        """Return what tells whether this process leads, of those that deliver."""
        return self._backend.leader()

    async def close(self) -> None:
        """Finish what runs and let go of the connections."""
        await self._backend.close()
