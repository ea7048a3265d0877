import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from storage import settings
from storage.engine import Database
from storage.errors import SettingsChanged
from storage.settings import Change, Draft

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
EDITION = ("edition.",)


async def seen(database: Database, within: tuple[str, ...] = ("",)) -> str:
    return await database.read(lambda conn: settings.state(conn, within))


async def drafted(database: Database, by: str, values: settings.Values) -> None:
    known = await seen(database)
    await database.write(lambda conn: settings.draft(conn, by, values, known, ("",)))


async def taken(database: Database) -> Sequence[Change]:
    known = await seen(database)
    return await database.write(lambda conn: settings.take(conn, known, NOW))


async def test_a_draft_changes_nothing_until_all_drafts_are_taken_into_use_at_once(
    database: Database,
) -> None:
    await drafted(database, "aino", {"edition.every": "daily"})
    await drafted(database, "eino", {"push.spread": "2h", "edition.hour": "7"})
    assert await database.read(settings.in_force) == {}
    made = await taken(database)
    at = int(NOW.timestamp())
    assert made[0] == Change(1, at, "aino", "edition.every", None, "daily")
    assert [each.staff for each in made] == ["aino", "eino", "eino"]
    assert await database.read(settings.in_force) == {
        "edition.every": "daily",
        "edition.hour": "7",
        "push.spread": "2h",
    }
    assert await database.read(settings.drafts) == []


async def test_what_goes_back_to_the_files_is_a_change_too(database: Database) -> None:
    await drafted(database, "aino", {"edition.every": "daily"})
    await taken(database)
    await drafted(database, "aino", {"edition.every": None})
    (change,) = await taken(database)
    assert (change.before, change.after) == ("daily", None)
    assert await database.read(settings.in_force) == {}
    latest = await database.read(lambda conn: settings.changes(conn, limit=9))
    assert [each.number for each in latest] == [2, 1]
    assert await database.read(lambda conn: settings.change(conn, 2)) == change


async def test_a_draft_of_what_is_in_force_already_waits_no_longer(database: Database) -> None:
    await drafted(database, "aino", {"edition.every": "daily"})
    await drafted(database, "aino", {"edition.every": None})
    assert await database.read(settings.drafts) == []
    await drafted(database, "aino", {"edition.every": "daily"})
    assert await database.read(settings.drafts) == [Draft("edition.every", "daily", "aino")]
    await database.write(lambda conn: settings.discard(conn, "edition.every"))
    assert await database.read(settings.drafts) == []


async def test_nobody_overwrites_a_setting_that_they_have_not_seen(database: Database) -> None:
    both, other = await seen(database, EDITION), await seen(database, ("push.",))
    await database.write(
        lambda conn: settings.draft(conn, "aino", {"edition.hour": "7"}, both, EDITION)
    )
    with pytest.raises(SettingsChanged):
        await database.write(
            lambda conn: settings.draft(conn, "eino", {"edition.hour": "8"}, both, EDITION)
        )
    await database.write(
        lambda conn: settings.draft(conn, "eino", {"push.spread": "1h"}, other, ("push.",))
    )
    with pytest.raises(SettingsChanged):
        await database.write(lambda conn: settings.take(conn, both, NOW))
    assert len(await database.read(settings.drafts)) == 2


async def test_of_twenty_who_take_the_same_drafts_into_use_one_does(database: Database) -> None:
    await drafted(database, "aino", {"edition.hour": "7"})
    known = await seen(database)

    async def take() -> int:
        try:
            made = await database.write(lambda conn: settings.take(conn, known, NOW))
        except SettingsChanged:
            return 0
        return len(made)

    assert sum(await asyncio.gather(*(take() for _ in range(20)))) == 1
    assert len(await database.read(lambda conn: settings.changes(conn, limit=9))) == 1
