import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from storage.engine import Database
from tests.bot.house import House


@pytest.fixture
async def house(database: Database, tmp_path: Path) -> AsyncIterator[House]:
    opened = House(database, tmp_path)
    yield opened
    await opened.chat.close()


@pytest.fixture(autouse=True)
def _logging_stays_as_it_is() -> Iterator[None]:
    root, ours = logging.getLogger(), logging.getLogger("kuulluksi")
    handlers, levels, raising = root.handlers[:], (root.level, ours.level), logging.raiseExceptions
    yield
    root.handlers[:] = handlers
    root.setLevel(levels[0])
    ours.setLevel(levels[1])
    logging.raiseExceptions = raising
    logging.captureWarnings(capture=False)
