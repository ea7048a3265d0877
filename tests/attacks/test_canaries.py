"""T7: what was typed and not confirmed, masked, erased or not released yet lies in no byte."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.analysers import analyser
from bot.finders import finder
from bot.looking import Looker
from dialogs.events import Follows, Opened, Pressed, Wrote
from dialogs.replies import Reply
from storage.engine import Database
from storage.purge import vacuum
from storage.sealing import Address
from tests.attacks.conftest import Figure
from tests.bot.house import House
from tests.disk import Disk

TYPED, MASKED, ERASED, WAITING = "kanarialintu-a", "Tsarnajeff", "kanarialintu-c", "kanarialintu-d"
KEPT = "näkyvä-lintu"


@pytest.fixture
async def house(database: Database, tmp_path: Path) -> AsyncIterator[House]:
    opened = House(
        database, tmp_path, look=Looker(finder, lambda: analyser()[1], lambda: 0.0).look
    )
    yield opened
    await opened.chat.close()


async def _typed(house: House) -> None:
    client = Address("telegram", "1001")
    await house.take(client, Opened(house.id(), b"a" * 32, "telegram", Follows.HERE, "fi"))
    await house.take(client, Wrote(house.id(), TYPED))


async def _masked(house: House) -> None:
    client = Address("telegram", "1002")
    await house.take(client, Opened(house.id(), b"b" * 32, "telegram", Follows.HERE, "fi"))
    said = await house.take(
        client, Wrote(house.id(), f"{KEPT}. Ohjaaja Veikko {MASKED} soitti 050 555 0142.")
    )
    for choice in ("!done", "all", "none", "!send"):
        said = await house.press(client, said[-1], choice)


async def _erased(house: House) -> None:
    client = Address("telegram", "1003")
    said = await house.tell(client, text=ERASED)
    await house.release().make()
    await house.press(client, _keepsake(said), _keepsake(said).choices[0].id)
    yes = f"{_keepsake(said).choices[0].id}.yes"
    await house.take(client, Pressed(house.id(), "@erase", yes))
    await house.release().make()


def _keepsake(said: tuple[Reply, ...]) -> Reply:
    return next(reply for reply in said if reply.step == "@erase")


async def test_T7_no_byte_holds_what_nobody_may_read(
    house: House, disk: Disk, figure: Figure
) -> None:
    await _masked(house)
    await _erased(house)
    await _typed(house)
    await house.tell(Address("telegram", "1004"), text=WAITING)
    await vacuum(house.db, full=True)
    found = disk.holds(TYPED, MASKED, WAITING) | disk.holds(ERASED, log=False)
    figure(
        "T7", "of 4 canaries found in data, indexes, statistics and log", len(found), "must be 0"
    )
    assert found == set()
    assert disk.holds(KEPT) == {KEPT}
