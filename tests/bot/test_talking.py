"""Whether a conversation is open somewhere, which is known by the session's own row alone."""

from pathlib import Path

from dialogs.events import Command, Commanded, Follows, Opened
from storage.engine import Database
from storage.sealing import Address
from tests.bot.house import House

HERE, THERE = Address("telegram", "1"), Address("telegram", "2")


async def test_a_conversation_is_open_until_it_is_paused_or_erased(
    database: Database, tmp_path: Path
) -> None:
    house = House(database, tmp_path)
    is_talking = house.chat.writer.is_talking
    assert not await is_talking(HERE)
    opened = Opened("1", bytes(32), "telegram", Follows.HERE, "en")
    await house.take(HERE, opened)
    assert await is_talking(HERE)
    assert not await is_talking(THERE)
    (paused,) = await house.take(HERE, Commanded("2", Command.STOP))
    assert not await is_talking(HERE)
    await house.press(HERE, paused, "continue")
    assert await is_talking(HERE)
    (asked,) = await house.take(HERE, Commanded("3", Command.ERASE))
    await house.press(HERE, asked, "yes")
    assert not await is_talking(HERE)
    await house.chat.close()
