from collections.abc import AsyncIterator

import pytest

from tests.channels.telegram.botapi import BotApi
from tests.channels.telegram.harness import MODES


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """A Telegram; a test in which the bot breaks one of its rules fails."""
    server = BotApi()
    async with server.running():
        yield server
    assert not server.broken
    assert not server.sent_too_fast


@pytest.fixture(params=MODES)
def mode(request: pytest.FixtureRequest) -> str:
    return str(request.param)
