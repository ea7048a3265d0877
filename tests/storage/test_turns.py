import asyncio
from dataclasses import dataclass
from typing import cast

import pytest
from sqlalchemy import Connection, func, select

from dialogs.events import Event, Wrote
from dialogs.feedback import Reach
from storage.engine import Database
from storage.envelopes import FeedbackEnvelope
from storage.errors import WriterClosed
from storage.purge import forget_old_sessions
from storage.sealing import receipt_hash
from storage.tables import session
from storage.turns import TurnWriter
from tests.storage.clients import Client, Office


def kept(conn: Connection) -> int:
    return conn.scalar(select(func.count()).select_from(session)) or 0


def days(conn: Connection) -> list[int]:
    return list(conn.scalars(select(session.c.day)))


async def stories(office: Office) -> list[str]:
    return sorted(
        str(envelope.answers["story"])
        for _, envelope in await office.pooled()
        if isinstance(envelope, FeedbackEnvelope)
    )


async def test_a_conversation_ends_as_one_envelope_and_no_session(
    office: Office, writer: TurnWriter
) -> None:
    turn = await office.client("1", writer).send("Aika peruttiin kolmesti.")
    assert turn.session is None
    assert await stories(office) == ["Aika peruttiin kolmesti."]
    assert await office.database.read(kept) == 0
    assert office.finished == 1


async def test_turns_of_many_conversations_are_each_taken_exactly_once(
    office: Office, writer: TurnWriter
) -> None:
    clients = [office.client(str(number), writer) for number in range(60)]
    await asyncio.gather(*(client.send(f"tarina {n:02}") for n, client in enumerate(clients)))
    assert await stories(office) == [f"tarina {n:02}" for n in range(60)]


async def test_messages_sent_at_once_keep_their_order(office: Office, writer: TurnWriter) -> None:
    client = office.client("1", writer)
    await client.open()
    turns = await asyncio.gather(*(client.write(f"osa {number}") for number in range(5)))
    last = turns[-1].session
    assert last is not None
    assert last.draft == tuple(f"osa {number}" for number in range(5))


async def test_an_event_delivered_twice_counts_once(office: Office, writer: TurnWriter) -> None:
    client = office.client("1", writer)
    await client.open()
    event = Wrote("the same", "kerran")
    first, second = await asyncio.gather(client.do(event), client.do(event))
    assert first.session == second.session
    assert second.session is not None
    assert second.session.draft == ("kerran",)


async def test_what_comes_after_the_end_finds_no_conversation(
    office: Office, writer: TurnWriter
) -> None:
    client = office.client("1", writer)
    await client.send("kerrottu")
    again = await client.press("review", "!send")
    assert again.session is None
    assert again.feedback is None
    assert again.replies
    assert await stories(office) == ["kerrottu"]


async def test_a_session_expires_a_day_after_its_last_turn(
    office: Office, writer: TurnWriter
) -> None:
    client = office.client("1", writer)
    await client.open()
    office.later(hours=23)
    assert (await client.write("vielä ehtii")).session is not None
    office.later(hours=24, seconds=1)
    assert (await client.write("myöhässä")).session is None
    assert await office.database.read(kept) == 0


async def test_a_session_of_yesterday_is_found_and_moved_to_the_key_of_today(
    office: Office, writer: TurnWriter
) -> None:
    client = office.client("1", writer)
    await client.open()
    yesterday = office.now.date().toordinal()
    office.later(hours=20)
    turn = await client.write("seuraavana päivänä")
    assert turn.session is not None
    assert turn.session.draft == ("seuraavana päivänä",)
    assert await office.database.read(days) == [yesterday + 1]


async def test_a_session_of_yesterday_can_be_finished_today(
    office: Office, writer: TurnWriter
) -> None:
    client = office.client("1", writer)
    await client.tell("yön yli")
    office.later(hours=20)
    await client.press("review", "!send")
    assert await stories(office) == ["yön yli"]
    assert await office.database.read(kept) == 0


async def test_sessions_whose_day_key_is_gone_are_forgotten(
    office: Office, writer: TurnWriter
) -> None:
    await office.client("old", writer).open()
    office.later(days=1)
    await office.client("new", writer).open()
    today = office.now.date()
    assert await office.database.write(lambda conn: forget_old_sessions(conn, today)) == 0
    office.later(days=1)
    today = office.now.date()
    assert await office.database.write(lambda conn: forget_old_sessions(conn, today)) == 1
    assert await office.database.read(days) == [today.toordinal() - 1]


async def test_a_receipt_is_kept_as_its_slow_hash_only(office: Office, writer: TurnWriter) -> None:
    clients = [office.client(str(number), writer) for number in range(3)]
    turns = await asyncio.gather(*(client.send("koodilla", "receipt") for client in clients))
    pepper = office.chat_keys().pepper
    codes = {turn.feedback.receipt for turn in turns if turn.feedback}
    envelopes = [each for _, each in await office.pooled() if isinstance(each, FeedbackEnvelope)]
    assert {each.receipt_hash for each in envelopes} == {
        receipt_hash(code, pepper) for code in codes
    }
    assert {each.reach for each in envelopes} == {Reach.RECEIPT}
    assert {each.address_box for each in envelopes} == {b""}


async def test_what_follows_while_a_receipt_is_hashed_waits_its_turn(
    office: Office, writer: TurnWriter
) -> None:
    client = office.client("1", writer)
    await client.tell("koodilla", "receipt")
    sent, after = await asyncio.gather(client.press("review", "!send"), client.write("huhuu"))
    assert sent.feedback is not None
    assert after.session is None
    assert len(await office.pooled()) == 1


@dataclass(frozen=True)
class Impossible:
    """An event that the engine cannot take: a fault of ours, not of a client."""

    id: str = "impossible"


async def test_a_turn_that_raises_harms_no_other_of_its_batch(
    office: Office, writer: TurnWriter
) -> None:
    clients = [office.client(str(number), writer) for number in range(8)]
    await asyncio.gather(*(client.open() for client in clients))
    event = cast("Event", Impossible())
    results = await asyncio.gather(
        *(client.write("ehjä") for client in clients[:4]),
        clients[4].do(event),
        *(client.write("ehjä") for client in clients[5:]),
        return_exceptions=True,
    )
    failed = [isinstance(result, Exception) for result in results]
    assert failed == [False] * 4 + [True] + [False] * 3
    after = await clients[4].write("jatkuu")
    assert after.session is not None
    assert after.session.draft == ("jatkuu",)


async def test_a_database_that_fails_fails_the_callers_and_not_the_writer(
    office: Office, writer: TurnWriter
) -> None:
    client = office.client("1", writer)
    await client.open()
    await office.database.write(session.drop)
    with pytest.raises(Exception, match="session"):
        await client.write("hukassa")
    await office.database.write(session.create)
    assert (await client.open()).session is not None


async def test_two_writers_on_one_database_lose_nothing_of_a_conversation_they_race_for(
    office: Office, database_url: str
) -> None:
    other = Database.open(database_url)
    writers = [office.writer(), office.writer(other)]
    first = office.client("1", writers[0])
    await first.open()
    second = Client(writers[1], first.address)
    second.ids = (f"other-{number}" for number in range(99))
    await asyncio.gather(*(client.write(f"{n}") for n in range(20) for client in (first, second)))
    turn = await first.press("story", "!done")
    assert turn.session is not None
    told = sorted(str(turn.session.answers["story"]).split("\n"))
    assert told == sorted([str(n) for n in range(20)] * 2)
    await first.press("reach", "none")
    await asyncio.gather(
        *(client.press("review", "!send") for _ in range(5) for client in (first, second))
    )
    assert len(await office.pooled()) == 1
    for writer in writers:
        await writer.close()
    await other.close()


async def test_a_closed_writer_finishes_what_came_and_takes_no_more(
    office: Office, writer: TurnWriter
) -> None:
    clients = [office.client(str(number), writer) for number in range(10)]
    opening = [asyncio.ensure_future(client.open()) for client in clients]
    await asyncio.sleep(0)
    await writer.close()
    assert all(turn.session for turn in await asyncio.gather(*opening))
    with pytest.raises(WriterClosed):
        await clients[0].write("liian myöhään")


async def test_a_caller_that_gives_up_stops_nobody(office: Office, writer: TurnWriter) -> None:
    client = office.client("1", writer)
    await client.open()
    given_up = asyncio.ensure_future(client.write("yksi"))
    await asyncio.sleep(0)
    given_up.cancel()
    turn = await client.write("kaksi")
    assert turn.session is not None
    assert turn.session.draft == ("yksi", "kaksi")
