import asyncio
import gzip
import io
import shutil
from collections.abc import AsyncIterator, Mapping
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, delete, insert
from sqlalchemy.util import await_only

from storage.archive import Archive, Counted
from storage.backing_up import LEFT_OUT, back_up
from storage.engine import Database
from storage.errors import BackupBroken, BackupNewer, DatabaseNotEmpty
from storage.restoring import restore
from storage.schema import is_current, newest
from storage.tables import edition, pool
from tests.conftest import Server
from tests.storage.full import DAY, everything, fill


@pytest.fixture
async def empty(sqlite_template: Path, tmp_path: Path) -> AsyncIterator[Database]:
    """A database of this version in which nothing is."""
    shutil.copy(sqlite_template, tmp_path / "empty.sqlite")
    opened = Database.open(f"sqlite:///{tmp_path / 'empty.sqlite'}")
    yield opened
    await opened.close()


async def backed_up(database: Database) -> bytes:
    out = io.BytesIO()
    await database.read(lambda conn: back_up(conn, out, DAY))
    return out.getvalue()


async def restored(database: Database, backup: bytes) -> Mapping[str, Counted]:
    return await database.write(lambda conn: restore(conn, Archive(io.BytesIO(backup))))


async def test_a_backup_of_either_kind_restores_into_both_whole_but_for_sessions(
    database: Database, tmp_path: Path, postgresql_server: Server
) -> None:
    await database.write(fill)
    backup, before = await backed_up(database), await database.read(everything)
    for url in (f"sqlite:///{tmp_path / 'new.sqlite'}", postgresql_server.create("restored")):
        other = Database.open(url)
        try:
            await restored(other, backup)
            assert await is_current(other)
            after = await other.read(everything)
        finally:
            await other.close()
        for table, rows in before.items():
            assert after[table] == ([] if table in LEFT_OUT else rows), table
    postgresql_server.psql("DROP DATABASE restored WITH (FORCE)")


async def test_a_backup_is_one_moment_and_tells_neither_times_nor_the_order_of_writing(
    database: Database,
) -> None:
    keys = [bytes([number]) * 16 for number in (200, 7, 90)]
    for key in keys:
        await database.write(partial(put, key=key))
    first, again = await backed_up(database), await backed_up(database)
    assert first == again  # not even the head of gzip holds a moment
    rows = [each for each in gzip.decompress(first).splitlines() if each.startswith(b'["')]
    assert rows == sorted(rows)
    assert len(rows) == len(keys)


def put(conn: Connection, key: bytes) -> None:
    conn.execute(insert(pool).values(id=key, box=b"sealed"))


async def test_what_is_written_while_a_backup_runs_is_not_in_it(
    database: Database, empty: Database
) -> None:
    await database.write(fill)
    before, out = await database.read(everything), Meddling(database)
    await database.read(lambda conn: back_up(conn, out, DAY))
    assert not (await database.read(everything))["pool"]
    await restored(empty, out.getvalue())
    assert (await empty.read(everything))["pool"] == before["pool"]


class Meddling(io.BytesIO):
    """A file that is slow: while its first bytes are written, others empty the pool."""

    def __init__(self, database: Database) -> None:
        super().__init__()
        self._database, self._loop, self._done = database, asyncio.get_running_loop(), False

    def write(self, data: Any) -> int:
        if not self._done:
            self._done = True
            emptying = self._database.write(lambda conn: conn.execute(delete(pool)))
            if self._database.dialect == "sqlite":  # in a thread of its own
                asyncio.run_coroutine_threadsafe(emptying, self._loop).result()
            else:
                await_only(emptying)
        return super().write(data)


async def test_only_an_empty_database_is_restored_into(database: Database) -> None:
    await database.write(lambda conn: conn.execute(insert(edition).values(number=1, made_on=DAY)))
    backup = await backed_up(database)
    with pytest.raises(DatabaseNotEmpty, match="in use"):
        await restored(database, backup)
    await database.write(lambda conn: conn.execute(delete(edition)))
    assert (await restored(database, backup))["edition"].rows == 1


async def test_a_backup_that_is_cut_damaged_or_strange_changes_nothing(
    database: Database, empty: Database
) -> None:
    await database.write(fill)
    backup = await backed_up(database)
    plain = gzip.decompress(backup)
    swapped = plain.replace(b"[1,", b"[9,", 1)
    lines = plain.splitlines(keepends=True)
    broken = (
        backup[:-20],
        backup[: len(backup) // 2] + b"\0\0\0\0" + backup[len(backup) // 2 + 4 :],
        gzip.compress(swapped),
        gzip.compress(b"".join(lines[:-1])),
        gzip.compress(b"".join(lines[:-40])),
        gzip.compress(plain.replace(b'"feedback"', b'"feedbag"')),
        gzip.compress(b'{"kuulluksi": "backup"}'),
        b"SQLite format 3\0",
        b"",
    )
    for each in broken:
        with pytest.raises(BackupBroken):
            await restored(empty, each)
    await restored(empty, backup)


async def test_a_backup_of_an_older_version_is_upgraded_and_one_of_a_newer_is_refused(
    database: Database, tmp_path: Path
) -> None:
    header = '{{"kuulluksi":"backup","format":1,"revision":"{}","made_on":"2026-01-01"}}\n{}'
    table = '{"table":"edition","columns":[["number","plain"],["made_on","date"]]}\n'
    rows = '[1,"2026-01-01"]\n'
    end = f'{{"rows":1,"sha256":"{sha256(rows.encode()).hexdigest()}"}}\n{{"tables":1}}\n'
    old = gzip.compress(header.format("0001", table + rows + end).encode())
    new = Database.open(f"sqlite:///{tmp_path / 'new.sqlite'}")
    await restored(new, old)
    assert await is_current(new)
    await new.close()
    later = f"{int(newest()) + 1:04}"
    with pytest.raises(BackupNewer):
        await restored(database, gzip.compress(header.format(later, table).encode()))
    with pytest.raises(DatabaseNotEmpty, match="another version"):
        await restored(database, old)
