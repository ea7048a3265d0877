from collections.abc import AsyncIterator, Callable

import pytest

from bot.channels.telegram.libraries import MODULES
from tests.attacks.figures import FAULTS
from tests.channels.telegram.botapi import BotApi
from tests.channels.telegram.harness import MODES


@pytest.fixture(params=MODULES)
def library(request: pytest.FixtureRequest) -> str:
    """Each library that can make calls: who makes any runs on all of them."""
    return str(request.param)


@pytest.fixture
async def api(library: str) -> AsyncIterator[BotApi]:
    """A Telegram; a test in which the bot breaks one of its rules fails."""
    server = BotApi(library)
    async with server.running():
        yield server
    assert not server.broken
    assert not server.sent_too_fast


@pytest.fixture(params=MODES)
def mode(request: pytest.FixtureRequest) -> str:
    return str(request.param)


Figure = Callable[[str], None]


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Figure:
    """Give what notes a line that is printed at the end of the run."""
    return lambda said: record_property(FAULTS, said)
