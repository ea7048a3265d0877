"""What a client masks is nowhere afterwards: not in the database, its log, a log line or an error."""

import io
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import logs
from bot.analysers import analyser
from bot.finders import finder
from bot.looking import Looker
from dialogs.events import Follows, Opened, Wrote
from dialogs.identifying.finder import Finder
from dialogs.identifying.readings import Analyser
from storage.engine import Database
from storage.purge import vacuum
from storage.sealing import Address
from tests.bot.house import House
from tests.disk import Disk

NAME, NUMBER, WORD = "Tsarnajeff", "050 555 0142", "salamanterilla"
TEXT = f"Ohjaaja Veikko {NAME} soitti numeroon {NUMBER}, ja kerroin {WORD}."
CLIENT = Address("telegram", "8675309424242")


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    root, stream = logging.getLogger(), io.StringIO()
    kept = root.handlers[:], root.level, logging.raiseExceptions
    logs.set_up("debug", "json", stream)
    yield stream
    root.handlers[:], logging.raiseExceptions = kept[0], kept[2]
    root.setLevel(kept[1])
    logging.captureWarnings(capture=False)


async def told(house: House) -> str:
    """Tell, and return the step of the question that follows."""
    opened = Opened(house.id(), b"seed" * 8, "telegram", Follows.HERE, "fi")
    await house.take(CLIENT, opened)
    said = await house.take(CLIENT, Wrote(house.id(), TEXT))
    said = await house.press(CLIENT, said[-1], "!done")
    return said[-1].step


async def test_masked_words_are_nowhere_once_they_are_masked(
    database: Database, tmp_path: Path, disk: Disk, log: io.StringIO
) -> None:
    looker = Looker(finder, lambda: analyser()[1], lambda: 0.0)
    house = House(database, tmp_path, look=looker.look)
    assert await told(house) == "!weighing"
    assert disk.holds(NAME, NUMBER, WORD) == set()
    said = await house.take(CLIENT, Wrote(house.id(), WORD))
    said = await house.press(CLIENT, said[-1], "all")
    said = await house.press(CLIENT, said[-1], "none")
    assert NAME not in said[-1].text
    await house.press(CLIENT, said[-1], "!send")
    assert disk.holds(NAME, NUMBER, WORD) == set()
    await house.release().make()
    await vacuum(house.db)
    row = await house.one()
    assert row.answers["what"] == (
        "Ohjaaja [työntekijän nimi] soitti numeroon [puhelinnumero], ja kerroin [poistettu]."
    )
    assert disk.holds(NAME, NUMBER, WORD) == set()
    assert not any(canary in log.getvalue() for canary in (NAME, NUMBER, WORD))


async def test_a_finder_that_breaks_over_the_words_tells_nobody_of_them(
    database: Database, tmp_path: Path, disk: Disk, log: io.StringIO
) -> None:
    def broken(analyse: Analyser) -> Finder:
        raise ValueError(TEXT)

    house = House(database, tmp_path, look=Looker(broken, lambda: analyser()[1]).look)
    assert await told(house) == "!weighing"
    assert disk.holds(NAME, NUMBER, WORD) == set()
    assert "finder.failed" in log.getvalue()
    assert "ValueError" in log.getvalue()
    assert not any(canary in log.getvalue() for canary in (NAME, NUMBER, WORD))
