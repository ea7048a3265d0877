"""A link may name the flow that it opens."""

from pathlib import Path

from bot.files import flow_in
from bot.parts.chat import Chat
from dialogs.events import Follows, Opened
from dialogs.flow import ADDITION
from dialogs.setting import Setting
from storage.engine import Database
from storage.sealing import Address
from tests.bot.house import House, directory, flows


async def test_a_link_opens_the_flow_that_it_names_and_the_first_one_otherwise(
    database: Database, tmp_path: Path
) -> None:
    house = House(database, tmp_path)
    experience = flow_in("experience", Setting(directory()))
    both = {**flows(), "experience": experience}
    chat = Chat(house.config, database, both, directory())
    first = {}
    for number, name in enumerate(("", "experience", "unknown", ADDITION)):
        address = Address("telegram", str(number))
        opened = Opened("1", bytes(32), "telegram", Follows.HERE, "fi", collection=name)
        first[name] = (await chat.intake.take(address, opened))[-1].step
    await chat.close()
    await house.chat.close()
    assert first == {"": "what", "experience": "language", "unknown": "what", ADDITION: "what"}
