"""T14: an authority asks for "all data on chat X", and is answered honestly."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.config import RetentionSection
from bot.forgetting import forget, options_of
from dialogs.events import Follows, Opened, Wrote
from storage import purge
from storage.engine import Database
from storage.keys import read_chat_keys
from storage.looking_up import Found, look_up
from storage.sealing import Address
from tests.attacks.test_preimages import hits, stored
from tests.bot.conftest import Run, installed, run  # noqa: F401  fixtures
from tests.bot.house import House, short_flow

CHAT = "8675309424242"
HERE, OTHER = Address("telegram", CHAT), Address("telegram", "4711")
Note = Callable[[str, object], None]


@pytest.fixture
def house(database: Database, tmp_path_factory: pytest.TempPathFactory) -> House:
    return House(database, tmp_path_factory.mktemp("house"))


async def produce(house: House, address: Address, now: datetime | None = None) -> Found:
    keys = read_chat_keys(house.config.keys_dir)
    moment = now or datetime.now(UTC)
    return await house.db.read(lambda conn: look_up(conn, keys, address, moment))


async def begin(house: House) -> None:
    await house.take(HERE, Opened(house.id(), bytes(32), "telegram", Follows.HERE, "en"))
    await house.take(HERE, Wrote(house.id(), "It was cold."))


async def test_T14_an_open_conversation_is_admitted_with_its_end_and_to_nobody_else(
    house: House,
) -> None:
    await begin(house)
    found = await produce(house, HERE)
    assert found.until is not None
    assert timedelta(hours=23) < found.until - datetime.now(UTC) <= timedelta(hours=24)
    assert (await produce(house, OTHER)).until is None
    assert (await produce(house, Address("web", CHAT))).until is None


async def test_T14_after_its_life_nothing_leads_from_a_chat_to_anything(
    house: House, record_property: Note
) -> None:
    await begin(house)
    keys = read_chat_keys(house.config.keys_dir)
    assert len(hits(await house.db.read(stored), [CHAT], keys)) == 1  # while it lives
    assert (await produce(house, HERE, datetime.now(UTC) + timedelta(days=1))).until is None
    chats = [str(8_675_309_000 + number) for number in range(12)]
    for chat in chats:
        await house.tell(Address("telegram", chat), reach="none")
    await house.release().make()
    later = datetime.now(UTC).date() + timedelta(days=3)
    await house.db.write(lambda conn: purge.forget_old_sessions(conn, later))
    values = await house.db.read(stored)
    led = hits(values, [CHAT, *chats], keys)
    said = (
        f"T14: of {len(values)} stored values, those that one of {len(chats) + 1} chats leads to"
    )
    record_property("figure", f"{said}: {len(led)} (must be 0)")
    assert len(values) > len(chats)
    assert led == set()
    for chat in (CHAT, *chats):
        assert await produce(house, Address("telegram", chat)) == Found(None, 0, 0)


async def test_T14_a_way_back_is_counted_while_it_lives_and_never_opened(house: House) -> None:
    await house.tell(HERE, reach="chat")
    assert await produce(house, HERE) == Found(None, 1, 0)
    await house.release().make()
    assert await produce(house, HERE) == await produce(house, OTHER) == Found(None, 0, 1)


async def test_T14_after_the_case_no_way_back_is_left_to_be_opened(house: House) -> None:
    await house.tell(HERE, reach="chat")
    await house.release().make()
    await house.move("read")
    await house.move("done")
    await house.chat.afterwards.record_heard((await house.one()).id, "yes")
    await house.release().make()
    days = [event.made_on for event in await house.casework.history((await house.one()).id)]
    for day in (max(days), max(days) + timedelta(days=30)):
        await forget(house.db, day, RetentionSection(), {}, options_of([short_flow()]))
    assert await produce(house, HERE) == Found(None, 0, 0)


def test_T14_the_command_says_what_it_is_not_able_to_know(
    installed: Run,  # noqa: F811
    caplog: pytest.LogCaptureFixture,
) -> None:
    code, out, err = installed("privacy", "about", "-", typed=f"telegram {CHAT}\n")
    assert (code, err) == (0, "")
    assert "No open conversation is kept" in out
    assert "Nothing else can be looked up by an address" in out
    said = json.loads(installed("privacy", "about", "telegram", CHAT, "--json")[1])
    assert said["open_conversation"] is False
    assert said["feedback_linked_to_address"] is None
    assert said["sealed_were_opened"] is False
    assert CHAT not in out + json.dumps(said) + caplog.text


@pytest.mark.parametrize("typed", ["", "telegram", "1234 telegram 5\n", "telegram 1 2\n"])
def test_T14_what_is_no_address_is_refused_and_not_repeated(
    installed: Run,  # noqa: F811
    typed: str,
) -> None:
    code, out, err = installed("privacy", "about", "-", typed=typed)
    assert (code, out) == (1, "")
    assert err.startswith("ADDRESS: expected a channel and a chat")
    assert "1234" not in err.replace("123456789", "")
