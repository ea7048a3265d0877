import asyncio
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, insert, select, text, update

from storage.engine import Database
from storage.errors import DatabaseUrlInvalid
from storage.staff import add
from storage.tables import pool, staff


def put(conn: Connection, id_: bytes) -> None:
    conn.execute(insert(pool).values(id=id_, box=b""))


def files_in(folder: Path) -> list[str]:
    return [file.name for file in folder.glob("*.sqlite*")]


def count(conn: Connection) -> int:
    return conn.scalar(select(func.count()).select_from(pool)) or 0


@pytest.mark.parametrize("url", ["", "kuulluksi.db", "mysql://user:secret@host/db", "sqlite://"])
def test_a_url_that_cannot_be_used_is_refused_and_not_shown(url: str) -> None:
    with pytest.raises(DatabaseUrlInvalid, match=r"^database\.url: must begin with") as refused:
        Database.open(url)
    assert "secret" not in str(refused.value)


async def test_work_that_raises_leaves_nothing_behind(database: Database) -> None:
    def work(conn: Connection) -> None:
        put(conn, b"half")
        raise LookupError

    with pytest.raises(LookupError):
        await database.write(work)
    assert await database.read(count) == 0


async def test_works_at_once_are_each_a_transaction_of_their_own(database: Database) -> None:
    await asyncio.gather(*(database.write(partial(put, id_=bytes([n]))) for n in range(20)))
    assert await database.read(count) == 20


async def test_an_error_quotes_no_value(database: Database) -> None:
    await database.write(partial(put, id_=b"canary"))
    with pytest.raises(Exception, match="pool") as failed:
        await database.write(partial(put, id_=b"canary"))
    assert "canary" not in str(failed.value)
    assert b"canary".hex() not in str(failed.value)


async def test_a_second_process_can_write_beside_the_first(
    database: Database, database_url: str
) -> None:
    other = Database.open(database_url)
    both = [database, other] * 10
    works = [each.write(partial(put, id_=bytes([n]))) for n, each in enumerate(both)]
    await asyncio.gather(*works)
    assert await other.read(count) == 20
    await other.close()


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_reading_cannot_write_by_mistake(database: Database, dialect: str) -> None:
    with pytest.raises(Exception, match="readonly"):
        await database.read(partial(put, id_=b"x"))


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_closing_folds_the_log_into_the_file(
    database_url: str, dialect: str, tmp_path: Path
) -> None:
    database = Database.open(database_url, synchronous="FULL")
    await database.write(partial(put, id_=b"x"))
    assert await database.read(count) == 1
    await database.close()
    assert files_in(tmp_path) == ["kuulluksi.sqlite"]


@pytest.mark.parametrize("dialect", ["postgresql"])
async def test_a_deadlock_is_broken_and_the_work_done_again(
    database: Database, dialect: str
) -> None:
    for name in "ab":
        await database.write(partial(add, name=name, grants=()))
    gate = text("SELECT pg_advisory_xact_lock_shared(1)")
    closed = text("SELECT pg_advisory_xact_lock(1)")

    def cross(conn: Connection, first: str, second: str) -> None:
        conn.execute(update(staff).where(staff.c.name == first).values(title="crossed"))
        conn.execute(gate)
        conn.execute(update(staff).where(staff.c.name == second).values(title="crossed"))

    def open_gate(conn: Connection) -> None:
        conn.execute(closed)
        crossing.set()
        while conn.scalar(_WAITING) != 2:
            pass

    crossing = asyncio.Event()
    opening = asyncio.ensure_future(database.write(open_gate))
    await crossing.wait()
    await asyncio.gather(
        database.write(partial(cross, first="a", second="b")),
        database.write(partial(cross, first="b", second="a")),
    )
    await opening
    roles = await database.read(lambda conn: list(conn.scalars(select(staff.c.title))))
    assert roles == ["crossed", "crossed"]


_WAITING = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")


def test_the_driver_of_postgresql_is_imported_only_where_it_is_used(tmp_path: Path) -> None:
    program = (
        "import sys; from storage.engine import Database;"
        f"Database.open('sqlite:///{tmp_path}/x'); sys.exit('asyncpg' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", program], cwd=root, check=False).returncode == 0  # noqa: S603 - our own program
