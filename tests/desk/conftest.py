from collections.abc import AsyncIterator

import pytest

from storage.engine import Database
from tests.desk.colleagues import Corridor
from tests.desk.office import Office, Visitor


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database)


@pytest.fixture
async def visitor(office: Office) -> AsyncIterator[Visitor]:
    """A browser that nobody has signed in with; the office has one member of staff."""
    await office.hire()
    browser = await office.browser()
    yield Visitor(browser)
    await browser.close()


@pytest.fixture
async def reader(visitor: Visitor) -> Visitor:
    """A browser that a member of staff has signed in with."""
    await visitor.sign_in()
    return visitor


@pytest.fixture
async def corridor(office: Office) -> AsyncIterator[Corridor]:
    """A desk at which many can sit."""
    opened = await Corridor.opened(office)
    yield opened
    await opened.browser.close()
