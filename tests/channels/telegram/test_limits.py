"""Limits of a chat: so many feedbacks a day, said kindly, and the open conversation is kept."""

import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.chat_limits import DAY, ChatLimits
from bot.config import LimitsSection
from bot.texts import load_texts
from dialogs.events import Pressed, Wrote
from storage.sealing import Address
from tests.channels.contract import tell
from tests.channels.house import House, open_house
from tests.channels.telegram.botapi import BotApi
from tests.channels.telegram.driver import CHAT, TelegramDriver
from tests.channels.telegram.harness import serving
from tests.limits.test_counting import Clock

LIMITS = LimitsSection(feedbacks=1, lookups=2)
HERE = "Tähän keskusteluun"
ENOUGH = load_texts("talk").say("fi", "enough-today")


@pytest.fixture
async def house(tmp_path: Path, sqlite_template: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path, sqlite_template) as opened:
        yield opened


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def limits(house: House, clock: Clock) -> ChatLimits:
    return ChatLimits(LIMITS, house.take, load_texts("talk"), clock)


async def test_a_chat_that_sent_its_fill_is_told_kindly_and_goes_on_tomorrow(
    api: BotApi, house: House, limits: ChatLimits, clock: Clock
) -> None:
    async with serving(api, limits.take) as bot:
        house.add(bot.channel)
        client = TelegramDriver(api, bot)
        await tell(client, "Kukaan ei soittanut.", HERE)
        await client.press("Lähetä")
        await tell(client, "Soitto tuli yöllä.")
        await client.press("Lähetä")
        assert client.shown()[-1].text == ENOUGH
        assert len(await house.release()) == 1
        clock.now += DAY
        await client.press("Lähetä")
        assert len(await house.release()) == 2


async def test_invented_buttons_reach_nothing_once_they_are_too_many(
    house: House, limits: ChatLimits, caplog: pytest.LogCaptureFixture
) -> None:
    address = Address("telegram", str(CHAT))
    said = []
    with caplog.at_level(logging.DEBUG):
        for number in range(3):
            press = Pressed(f"e{number}", "@erase", "fi." + "x" * 22 + ".yes")
            said.append((await limits.take(address, press))[-1].text)
    too_many = load_texts("talk").say("fi", "too-many-presses")
    assert too_many not in said[:2]
    assert said[2] == too_many
    marks = [mark.hex() for mark in limits._lookups._full]
    assert len(marks) == 1
    assert str(CHAT) not in caplog.text
    assert marks[0] not in caplog.text


async def test_other_chats_are_not_touched(house: House, limits: ChatLimits) -> None:
    for number in range(9):
        press = Pressed(f"e{number}", "@erase", "fi." + "x" * 22 + ".yes")
        said = await limits.take(Address("telegram", str(CHAT + number)), press)
        assert said[-1].text != load_texts("talk").say("fi", "too-many-presses")


async def test_a_flood_from_one_chat_is_slowed_and_told_so_a_few_times(
    house: House, clock: Clock
) -> None:
    section = LimitsSection(turns=5)
    limits = ChatLimits(section, house.take, load_texts("talk"), clock)
    flooding, other = Address("telegram", str(CHAT)), Address("telegram", "77")
    said = [await limits.take(flooding, Wrote(f"e{number}", "Hei")) for number in range(50)]
    too_fast = load_texts("talk").say(said[0][-1].lang, "too-fast")
    assert [[reply.text for reply in replies] for replies in said[5:7]] == [[too_fast]] * 2
    assert all(said[:5])
    assert not any(said[7:])
    assert await limits.take(other, Wrote("e1", "Hei"))
    clock.now += 60
    assert (await limits.take(flooding, Wrote("e60", "Hei")))[-1].text != too_fast
