"""A conversation moves from one address to another: whole, once, and in order with its turns."""

import asyncio

from sqlalchemy import Connection, select

from storage.sealing import Address, lookup
from storage.tables import session
from storage.turns import TurnWriter
from tests.storage.clients import Client, Office
from tests.storage.test_turns import kept, stories


def at(value: str, writer: TurnWriter) -> Client:
    return Client(writer, Address("web", value), channel="web")


def lookups(conn: Connection) -> list[bytes]:
    return list(conn.scalars(select(session.c.lookup)))


async def test_a_moved_conversation_goes_on_where_it_was(
    office: Office, writer: TurnWriter
) -> None:
    tablet, phone = at("tablet", writer), at("phone", writer)
    await tablet.open()
    phone.ids = tablet.ids  # no two events are named alike
    before = (await tablet.write("Odotin kaksi tuntia.")).session
    assert await writer.move(tablet.address, phone.address)
    after = (await phone.open()).session
    assert before
    assert after
    assert (after.seed, after.draft) == (before.seed, before.draft)
    await phone.press("story", "!done")
    await phone.press("reach", "none")
    await phone.press("review", "!send")
    assert await stories(office) == ["Odotin kaksi tuntia."]


async def test_the_old_address_leads_nowhere_and_only_the_new_row_is_left(
    office: Office, writer: TurnWriter
) -> None:
    tablet, phone = at("tablet", writer), at("phone", writer)
    await tablet.open()
    await writer.move(tablet.address, phone.address)
    assert await office.database.read(lookups) == [
        lookup(office.chat_keys().days[0].key, phone.address)
    ]
    assert (await tablet.write("Vieläkö?")).session is None


async def test_a_conversation_of_yesterday_moves_under_todays_key(
    office: Office, writer: TurnWriter
) -> None:
    tablet, phone = at("tablet", writer), at("phone", writer)
    await tablet.open()
    office.later(hours=20)
    assert await writer.move(tablet.address, phone.address)
    assert await office.database.read(lookups) == [
        lookup(office.chat_keys().days[0].key, phone.address)
    ]


async def test_nothing_moves_from_an_empty_address_nor_onto_an_open_conversation(
    office: Office, writer: TurnWriter
) -> None:
    tablet, phone = at("tablet", writer), at("phone", writer)
    await phone.open()
    assert not await writer.move(tablet.address, phone.address)
    await tablet.open()
    assert not await writer.move(tablet.address, phone.address)
    assert not await writer.move(phone.address, phone.address)
    assert await office.database.read(kept) == 2


async def test_turns_around_a_move_go_along_or_find_nothing_and_none_is_lost_between(
    office: Office, writer: TurnWriter
) -> None:
    tablet, phone = at("tablet", writer), at("phone", writer)
    await tablet.open()
    before = [tablet.write(f"osa {number}") for number in range(5)]
    after = [tablet.write(f"osa {number}") for number in range(5, 10)]
    turns, moved = await asyncio.gather(
        asyncio.gather(*before, *after), writer.move(tablet.address, phone.address)
    )
    told = [f"osa {number}" for number, turn in enumerate(turns) if turn.session]
    turn = await phone.open()
    assert moved
    assert turn.session
    assert turn.session.draft == tuple(told)
    assert told[:5] == [f"osa {number}" for number in range(5)]


async def test_two_moves_at_once_in_two_processes_are_one(office: Office) -> None:
    one, other = office.writer(), office.writer()
    tablet = at("tablet", one)
    await tablet.open()
    moves = (
        one.move(tablet.address, Address("web", "phone")),
        other.move(tablet.address, Address("web", "another")),
    )
    assert sorted(await asyncio.gather(*moves)) == [False, True]
    assert await office.database.read(kept) == 1


async def test_moves_across_each_other_do_not_lock(office: Office, writer: TurnWriter) -> None:
    tablet, phone = at("tablet", writer), at("phone", writer)
    await asyncio.gather(
        tablet.open(),
        writer.move(tablet.address, phone.address),
        writer.move(phone.address, tablet.address),
        phone.write("kesken"),
    )
    assert await office.database.read(kept) == 1
