"""Forgetting, proved in the bytes: files, write-ahead log, indexes, planner statistics."""

from datetime import date, timedelta

from sqlalchemy import Connection, select

from bot.config import RetentionSection
from bot.forgetting import forget, options_of
from bot.presses import ERASE
from dialogs.services import Service
from storage.purge import vacuum
from storage.rows import FeedbackRow
from storage.sealing import Address
from storage.tables import erase_token, open_token, receipt, return_address
from tests.bot.house import House, short_flow
from tests.disk import Disk

HERE = Address("telegram", "8675309424242")
STORY, NEWS = "canary-of-the-story", "canary-of-the-news"
TIMES = RetentionSection()
MONTH = timedelta(days=30)


async def night(house: House, today: date, services: dict[str, Service] | None = None) -> None:
    anew = await forget(house.db, today, TIMES, services or {}, options_of([short_flow()]))
    await vacuum(house.db, full=anew)


async def done(house: House) -> FeedbackRow:
    """Tell one experience, answer it, push the answer, and let the case end."""
    await house.tell(HERE, text=STORY)
    await house.release().make()
    await house.move("read", {"fi": NEWS, "en": NEWS})
    await house.delivery().sweep()
    await house.move("done", {"fi": NEWS, "en": NEWS})
    await house.delivery().sweep()
    row = await house.one()
    await house.chat.afterwards.record_heard(row.id, "yes")
    await house.release().make()
    return row


async def secrets(house: House) -> list[str | bytes]:
    """Return everything that leads back to the client."""
    return await house.db.read(_secrets)


def _secrets(conn: Connection) -> list[str | bytes]:
    ids = (return_address.c.id,)
    boxes = (return_address.c.box, erase_token.c.hash, open_token.c.hash, receipt.c.hash)
    return [value for column in (*ids, *boxes) for value in conn.scalars(select(column))]


async def test_ways_back_are_gone_from_the_bytes_thirty_days_after_the_case(
    house: House, disk: Disk
) -> None:
    row = await done(house)
    leading = await secrets(house)
    assert len(leading) == 5
    assert disk.holds(*leading, log=False) == set(leading)
    today = house.now.date()
    await night(house, today)
    await night(house, today + MONTH - timedelta(days=1))
    assert await secrets(house) == leading
    await night(house, today + MONTH)
    assert disk.holds(*leading, log=False) == set()
    assert (await house.one()).id == row.id


async def test_words_are_gone_from_the_bytes_after_two_years(house: House, disk: Disk) -> None:
    row = await done(house)
    days = {event.made_on for event in await house.casework.history(row.id)}
    await night(house, min(days) + TIMES.texts - timedelta(days=1))
    assert disk.holds(STORY, NEWS, log=False) == {STORY, NEWS}
    await night(house, max(days) + TIMES.texts)
    assert disk.holds(STORY, NEWS, log=False) == set()
    assert (await house.one()).status == "done"


async def test_a_service_may_keep_words_for_a_shorter_time(house: House, disk: Disk) -> None:
    await done(house)
    own = Service("", "", "unit", {}, {}, "", 14, texts_days=90)
    await night(house, house.now.date() + timedelta(days=90), {"": own})
    assert disk.holds(STORY, log=False) == set()


async def test_what_a_client_erased_is_gone_from_the_bytes_after_the_night(
    house: House, disk: Disk
) -> None:
    said = await house.tell(HERE, text=STORY)
    await house.release().make()
    asked = next(reply for reply in said if reply.step == ERASE)
    (sure,) = await house.press(HERE, asked, asked.choices[0].id)
    await house.press(HERE, sure, sure.choices[0].id)
    await house.release().make()
    await night(house, house.now.date())
    assert disk.holds(STORY, log=False) == set()
    assert (await house.one()).status == "withdrawn"
