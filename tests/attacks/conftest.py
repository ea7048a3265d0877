from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from storage.engine import Database
from tests.attacks.figures import PROPERTY
from tests.desk.office import Office as Desk
from tests.storage.clients import Office, new_office

Figure = Callable[[str, str, object, str], None]


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Figure:
    """Give what notes a figure: attack, what was measured, how much, what it must be."""

    def note(attack: str, what: str, value: object, must: str) -> None:
        shown = f"{value:.2f}" if isinstance(value, float) else value
        record_property(PROPERTY, f"{attack}: {what}: {shown} ({must})")

    return note


@pytest.fixture
async def office(database: Database, tmp_path: Path) -> AsyncIterator[Office]:
    opened = new_office(database, tmp_path / "keys")
    yield opened
    for writer in opened.writers:
        await writer.close()


@pytest.fixture
def desk_office(database: Database) -> Desk:
    return Desk(database)
