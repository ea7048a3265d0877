from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.engine import Database
from storage.turns import TurnWriter
from tests.storage.clients import Office, new_office


@pytest.fixture
async def office(database: Database, tmp_path: Path) -> AsyncIterator[Office]:
    opened = new_office(database, tmp_path / "keys")
    yield opened
    for writer in opened.writers:
        await writer.close()


@pytest.fixture
def writer(office: Office) -> TurnWriter:
    return office.writer()
