from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.channels.web.channel import WebChannel
from dialogs.flow import Flow
from storage.engine import Database
from storage.schema import upgrade
from tests.channels.web.room import Room, application, channel_on
from tests.dialogs.talk import shipped_flow

Client = TestClient[web.Request, web.Application]


@pytest.fixture
async def sqlite(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database.open(f"sqlite:///{tmp_path / 'web.sqlite'}")
    await upgrade(opened)
    yield opened
    await opened.close()


@pytest.fixture(scope="session")
def flow() -> Flow:
    return shipped_flow()


@pytest.fixture
def room(flow: Flow) -> Room:
    return Room(flow)


@pytest.fixture
async def channel(sqlite: Database, room: Room) -> AsyncIterator[WebChannel]:
    made = channel_on(sqlite, move=room.move)
    await made.start(room.take)
    yield made
    await made.stop()


@pytest.fixture
async def client(channel: WebChannel) -> AsyncIterator[Client]:
    async with TestClient(TestServer(application(channel))) as opened:
        yield opened
