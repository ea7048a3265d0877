"""What parts do at night by themselves, tried under their own roles of PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from datetime import date, timedelta

import pytest

from bot.config import RetentionSection
from bot.forgetting import forget, options_of
from bot.keykeeping import keep_keys
from storage import marks
from storage.engine import Database
from storage.keys import CHAT, DELIVERY, DESK, read_delivery_keys
from storage.proving import prove
from storage.rotation import renew_secret, take_in
from storage.sealing import Address
from tests.attacks.test_roles import as_role, roles  # noqa: F401  a fixture
from tests.bot.house import House, short_flow

HERE = Address("telegram", "4711")
DAY = date(2026, 12, 1)


@pytest.fixture
def dialect() -> str:
    return "postgresql"


@pytest.fixture
async def parts(
    database_url: str,
    roles: Mapping[str, str],  # noqa: F811
) -> AsyncIterator[Mapping[str, Database]]:
    opened = {part: as_role(database_url, role) for part, role in roles.items()}
    yield opened
    for each in opened.values():
        await each.close()


async def night(house: House, parts: Mapping[str, Database], part: str, day: date) -> None:
    await keep_keys(parts[part], house.config.keys_dir, day, asyncio.Lock(), (part,))


async def test_each_part_proves_its_own_keys_with_its_own_rights(
    house: House, parts: Mapping[str, Database]
) -> None:
    for part in (CHAT, DESK, DELIVERY, CHAT):
        await prove(parts[part], house.config.keys_dir, (part,))


async def test_a_key_is_changed_and_the_old_one_destroyed_by_two_parts_that_never_meet(
    house: House, parts: Mapping[str, Database]
) -> None:
    folder = house.config.keys_dir
    await house.tell(HERE)
    await house.release().make()
    await house.tell(Address("telegram", "4712"))
    await night(house, parts, CHAT, DAY)
    public = renew_secret(folder, DAY)
    await night(house, parts, DELIVERY, DAY + timedelta(days=9))
    assert len(read_delivery_keys(folder).secrets) == 2
    take_in(folder, public)
    await night(house, parts, CHAT, DAY + timedelta(days=10))
    await night(house, parts, DELIVERY, DAY + timedelta(days=10))
    assert read_delivery_keys(folder).ids == (public.id,)
    assert await house.db.read(marks.boxes) == {public.id: 2}


async def test_delivery_forgets_what_is_old_with_its_own_rights(
    house: House, parts: Mapping[str, Database]
) -> None:
    await house.tell(HERE, reach="chat")
    await house.release().make()
    await house.move("read")
    await house.move("done")
    years = DAY + timedelta(days=1000)
    for day in (years, years + timedelta(days=30)):
        times, options = RetentionSection(), options_of([short_flow()])
        assert await forget(parts[DELIVERY], day, times, {}, options)
    assert await house.db.read(marks.boxes) == {}
    assert (await house.one()).answers == {}
