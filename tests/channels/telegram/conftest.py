from collections.abc import AsyncIterator

import pytest

from bot.channels.telegram.libraries import MODULES
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
