from datetime import datetime, timedelta

import pytest

from bot.demonstration.year import is_of_the_past
from bot.rounds import Calendar
from dialogs.feedback import Reach
from storage import pool
from storage.engine import Database
from storage.keys import create_keys, read_chat_keys
from storage.pool import ErasureEnvelope, FeedbackEnvelope, put
from storage.sealing import Address
from tests.bot.house import HELSINKI, House

MONDAY = datetime(2026, 11, 23, tzinfo=HELSINKI)


def clients(number: int, channel: str = "telegram") -> list[Address]:
    return [Address(channel, str(each)) for each in range(number)]


async def tell(house: House, addresses: list[Address]) -> None:
    for address in addresses:
        await house.tell(address, reach="none")


@pytest.mark.parametrize(
    ("calendar", "days", "hours", "expected"),
    [
        (Calendar("weekly", 1, 6), 0, 5, "week-of-2026-11-16"),
        (Calendar("weekly", 1, 6), 0, 6, "week-of-2026-11-23"),
        (Calendar("weekly", 1, 6), 6, 23, "week-of-2026-11-23"),
        (Calendar("weekly", 7, 6), 0, 12, "week-of-2026-11-22"),
        (Calendar("daily", 1, 6), 1, 5, "2026-11-23"),
        (Calendar("daily", 1, 6), 1, 6, "2026-11-24"),
        (Calendar("at-once", 1, 6), 0, 0, ""),
    ],
)
def test_each_round_has_a_name(calendar: Calendar, days: int, hours: int, expected: str) -> None:
    assert calendar.round(MONDAY + timedelta(days=days, hours=hours)) == expected


async def test_a_round_is_made_once_and_the_next_one_in_a_week(house: House) -> None:
    release = house.release()
    house.now = MONDAY + timedelta(hours=7)
    await tell(house, clients(1))
    first = await release.make_due()
    assert first is not None
    assert first.feedbacks == 1
    await tell(house, clients(1))
    house.now += timedelta(days=6)
    assert await release.make_due() is None
    house.now += timedelta(days=1)
    second = await release.make_due()
    assert second is not None
    assert second.edition == 2


async def test_a_monday_that_was_missed_is_made_up_at_the_next_start(house: House) -> None:
    house.now = MONDAY + timedelta(hours=7)
    await house.release().make_due()
    await tell(house, clients(1))
    house.now += timedelta(days=9)
    made = await house.release().make_due()
    assert made is not None
    assert made.feedbacks == 1


async def test_a_round_is_made_once_even_by_two_processes(house: House) -> None:
    await tell(house, clients(1))
    first = await house.release().make("2026-11-23")
    assert first is not None
    assert await house.release().make("2026-11-23") is None


async def test_a_service_waits_until_it_has_enough_texts(house: House) -> None:
    release = house.release(k_texts=3)
    await tell(house, clients(2))
    waiting = await release.make()
    assert waiting is not None
    assert waiting.edition is None
    assert len(await house.db.read(pool.read_all)) == 2
    await tell(house, [Address("telegram", "another")])
    made = await release.make()
    assert made is not None
    assert made.feedbacks == 3


async def test_without_a_number_of_its_own_each_service_has_the_directorys(house: House) -> None:
    assert house.release(k_texts=None).k_texts_of("kirjasto") == 5
    assert house.release(k_texts=None).k_texts_of("") == 5
    assert house.release(k_texts=2).k_texts_of("kirjasto") == 2


async def test_the_terminal_and_the_demonstration_never_fill_a_batch(house: House) -> None:
    await tell(house, [*clients(2, "terminal"), *clients(2, "demonstration"), *clients(1)])
    released = await house.release(k_texts=5).make()
    assert released is not None
    assert released.edition is None


async def test_what_a_visitor_tells_is_no_part_of_the_year_of_the_demonstration(
    house: House,
) -> None:
    await tell(house, [*clients(2), *clients(2, "demonstration")])
    past = await house.release(takes=is_of_the_past).make()
    assert past is not None
    assert past.feedbacks == 2
    now = await house.release().make()
    assert now is not None
    assert now.feedbacks == 2


async def test_a_round_that_only_erases_takes_the_bytes_out_of_the_file_too(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    (address,) = clients(1)
    await tell(house, [address])
    vacuums = []

    async def vacuum(_: Database, *, full: bool = False) -> None:
        vacuums.append(full)

    monkeypatch.setattr(Database, "vacuum", vacuum)
    erasure = ErasureEnvelope(token_hash=b"of nothing that is left")
    sealing = read_chat_keys(house.config.keys_dir).sealing_key
    await house.release().make()
    await house.db.write(lambda conn: put(conn, sealing, erasure))
    made = await house.release().make()
    assert made is not None
    assert made.edition is None
    assert len(vacuums) == 2
    await house.db.write(lambda conn: put(conn, sealing, erasure))
    await house.release(Calendar("at-once", 1, 6)).make()
    assert len(vacuums) == 2


async def test_an_empty_pool_makes_no_edition(house: House) -> None:
    assert await house.release().make() is None


async def test_an_envelope_of_another_key_stays_and_stops_nobody(
    house: House, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other") / "keys"
    create_keys(other, MONDAY.date())
    envelope = FeedbackEnvelope("short", "fi", "web", "", {"what": "x"}, Reach.NONE)
    foreign = read_chat_keys(other).sealing_key
    await house.db.write(lambda conn: put(conn, foreign, envelope))
    await tell(house, clients(1))
    made = await house.release().make()
    assert made is not None
    assert made.feedbacks == 1
    assert len(await house.db.read(pool.read_all)) == 1
