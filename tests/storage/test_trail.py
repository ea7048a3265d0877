import asyncio
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import delete, update

from storage import trail
from storage.engine import Database
from storage.tables import trail as table
from storage.trail import Deed, Trail

KEY = bytes(range(32))
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
DEED = Deed("liisa", "moved", "abc", "read")


@pytest.fixture
async def five(database: Database) -> Database:
    """Let five people do something at the same time."""
    note = Trail(KEY, lambda: NOW).note
    await asyncio.gather(
        *(database.write(partial(note, deed=Deed(f"{n}", "moved", "abc"))) for n in range(5))
    )
    return database


async def test_deeds_done_at_once_stand_in_one_chain(five: Database) -> None:
    verdict = await five.read(partial(trail.verify, key=KEY))
    assert (verdict.first, verdict.entries, verdict.wrong) == (1, 5, None)
    found = await five.read(partial(trail.latest, limit=9))
    assert [each.number for each in found] == [5, 4, 3, 2, 1]
    assert {each.deed.by for each in found} == set("01234")
    assert {each.at for each in found} == {NOW}


@pytest.mark.parametrize("column", ["staff", "deed", "object", "detail", "at"])
async def test_a_changed_entry_is_found(five: Database, column: str) -> None:
    value = 7 if column == "at" else "other"
    change = update(table).where(table.c.number == 3).values({column: value})
    await five.write(lambda conn: conn.execute(change).rowcount)
    assert (await five.read(partial(trail.verify, key=KEY))).wrong == 3


async def test_an_entry_taken_out_of_the_middle_is_found(five: Database) -> None:
    await five.write(lambda conn: conn.execute(delete(table).where(table.c.number == 3)).rowcount)
    assert (await five.read(partial(trail.verify, key=KEY))).wrong == 3


async def test_an_entry_made_without_the_key_is_found(five: Database) -> None:
    await five.write(partial(trail.note, key=bytes(32), now=NOW, deed=DEED))
    assert (await five.read(partial(trail.verify, key=KEY))).wrong == 6


async def test_an_end_cut_off_is_told_by_a_head_kept_elsewhere(five: Database) -> None:
    head = (await five.read(partial(trail.verify, key=KEY))).head
    assert await five.read(partial(trail.holds, head=head))
    await five.write(lambda conn: conn.execute(delete(table).where(table.c.number == 5)).rowcount)
    assert (await five.read(partial(trail.verify, key=KEY))).wrong is None
    assert not await five.read(partial(trail.holds, head=head))
    for nonsense in ("", "x", "4-", "٤-00"):
        assert not await five.read(partial(trail.holds, head=nonsense))


async def test_what_retention_takes_leaves_a_chain_that_goes_on(five: Database) -> None:
    later = Trail(KEY, lambda: NOW + timedelta(days=3))
    for _ in range(2):
        await five.write(partial(later.note, deed=DEED))
    assert await five.write(partial(trail.forget, day=NOW.date())) == 5
    verdict = await five.read(partial(trail.verify, key=KEY))
    assert (verdict.first, verdict.entries, verdict.wrong) == (6, 2, None)
    assert await five.write(partial(trail.forget, day=NOW.date() + timedelta(days=9))) == 1
    await five.write(partial(later.note, deed=DEED))
    assert (await five.read(partial(trail.verify, key=KEY))).wrong is None


async def test_deeds_are_found_by_who_did_them_and_to_what(five: Database) -> None:
    await five.write(partial(trail.note, key=KEY, now=NOW, deed=DEED))
    (found,) = await five.read(partial(trail.latest, limit=9, by="liisa"))
    assert found.deed == DEED
    assert len(await five.read(partial(trail.latest, limit=9, to="abc"))) == 6
    assert len(await five.read(partial(trail.latest, limit=9, before=3))) == 2
