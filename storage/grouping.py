"""Small writes that share a commit: those that come while one is under way go together next."""

import asyncio
from collections.abc import Callable

from sqlalchemy import Connection

from storage.engine import Database

Work = Callable[[Connection], object]


class Grouped:
    """Writes to a database, as few transactions as there can be; a lone one waits for nothing."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._waiting: list[tuple[Work, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def write(self, work: Work) -> None:
        """Do it in a transaction; raises what any of those in it raised: then none was done."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((work, done))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        await done

    async def _write(self) -> None:
        while self._waiting:
            group, self._waiting = self._waiting, []
            (ended,) = await asyncio.gather(self._together(group), return_exceptions=True)
            for _, done in group:
                if not done.done():
                    done.set_exception(ended) if ended else done.set_result(None)
        self._writing = None

    async def _together(self, group: list[tuple[Work, asyncio.Future[None]]]) -> None:
        await self._db.write(lambda conn: _all(conn, [work for work, _ in group]))


def _all(conn: Connection, works: list[Work]) -> None:
    for work in works:
        work(conn)
