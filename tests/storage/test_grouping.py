"""Small writes that share a commit."""

import asyncio
from functools import partial

from sqlalchemy import Connection, insert, select

from storage.engine import Database
from storage.grouping import Grouped
from storage.tables import round_done


def note(conn: Connection, name: str) -> None:
    conn.execute(insert(round_done), [{"name": name}])


async def names(database: Database) -> list[str]:
    found = await database.read(lambda conn: list(conn.scalars(select(round_done.c.name))))
    return sorted(found)


async def test_writes_that_come_together_are_all_done(database: Database) -> None:
    grouped = Grouped(database)
    await asyncio.gather(*(grouped.write(partial(note, name=str(each))) for each in range(5)))
    await grouped.write(partial(note, name="later"))
    assert await names(database) == ["0", "1", "2", "3", "4", "later"]


async def test_one_that_fails_is_told_to_all_of_its_transaction_and_to_no_other(
    database: Database,
) -> None:
    grouped = Grouped(database)
    first = asyncio.create_task(grouped.write(partial(note, name="first")))
    await asyncio.sleep(0)
    twice = [grouped.write(partial(note, name="twice")) for _ in range(2)]
    beside = grouped.write(partial(note, name="beside"))
    ended = await asyncio.gather(*twice, beside, return_exceptions=True)
    await first
    assert all(isinstance(each, Exception) for each in ended)
    assert await names(database) == ["first"]
    await grouped.write(partial(note, name="after"))
    assert await names(database) == ["after", "first"]
