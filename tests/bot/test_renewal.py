import asyncio
import uuid
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from secrets import token_urlsafe
from typing import Any

import pytest
from aiohttp import ClientSession
from pydantic import SecretStr

from bot.app import App, serve
from bot.config import Config, DatabaseSection, WebSection
from bot.parts.desk import trail_of
from bot.settings import Settings
from storage.engine import Database
from storage.keys import create_keys
from storage.settings import Values
from tests.bot.house import DIALOGS

FLOW = (DIALOGS / "flows/experience/flow.toml").read_text("utf-8")
DAILY: Values = {"edition.every": "daily"}


class Running:
    """A server in this process, and its clients."""

    def __init__(self, config: Config, http: ClientSession) -> None:
        self.config, self._http = config, http
        self._built: asyncio.Queue[tuple[App, int]] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None
        self._token = token_urlsafe(32)
        self.port = 0

    async def start(self) -> None:
        self._task = asyncio.create_task(serve(self.config, str, self._ready))
        self.app, self.port = await self._built.get()

    async def renewed(self) -> None:
        """Wait until it was built anew."""
        self.app, port = await self._built.get()
        assert port == self.port

    async def end(self) -> None:
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def change(self, values: Values) -> None:
        """Put settings in force: as the desk does, or on PostgreSQL as another process does."""
        database = Database.open(self.config.database_url)
        here = database.dialect == "sqlite"
        renew = self.app._common.renew if here else lambda: None
        await Settings(self.config, database, trail_of(self.config), renew).put(values)
        await database.close()

    async def turn(self, **fields: str) -> list[dict[str, Any]]:
        url = f"http://127.0.0.1:{self.port}/api/turns"
        body = {"id": str(uuid.uuid4()), **fields}
        bearer = {"Authorization": f"Bearer {self._token}"}
        async with self._http.post(url, json=body, headers=bearer) as answer:
            assert answer.status == 200
            replies: list[dict[str, Any]] = (await answer.json())["replies"]
            return replies

    async def knock(self) -> int:
        async with self._http.get(f"http://127.0.0.1:{self.port}/plain") as answer:
            return answer.status

    async def _ready(self, app: App, port: int) -> None:
        await self._built.put((app, port))


@pytest.fixture
async def running(database_url: str, tmp_path: Path) -> AsyncIterator[Running]:
    config = Config(
        data_dir=tmp_path,
        keys_dir=tmp_path / "keys",
        database=DatabaseSection(url=SecretStr(database_url)),
        web=WebSection(port=0),
    )
    create_keys(config.keys_dir, datetime.now(config.time_zone).date())
    async with ClientSession() as http:
        server = Running(config, http)
        await server.start()
        yield server
        await server.end()


async def test_settings_come_into_force_while_clients_talk_and_nobody_is_turned_away(
    running: Running,
) -> None:
    opened = await running.turn(kind="opened", lang="en")
    asked = await running.turn(kind="pressed", step=opened[-1]["step"], choice="en")
    assert "on Mondays" in asked[-1]["text"]
    await running.change(DAILY)
    answers: list[int] = []
    waiting = asyncio.create_task(running.renewed())
    while not waiting.done():
        answers.append(await running.knock())
    await waiting
    assert set(answers) == {200}
    again = await running.turn(kind="opened", lang="en")
    assert again[-1]["step"] == asked[-1]["step"]
    assert "once a day" in again[-1]["text"]


async def test_an_open_conversation_goes_on_where_its_question_is_asked_no_longer(
    running: Running,
) -> None:
    opened = await running.turn(kind="opened", lang="en")
    asked = await running.turn(kind="pressed", step=opened[-1]["step"], choice="en")
    after = await running.turn(kind="pressed", step=asked[-1]["step"], choice="agree")
    without = "[[steps]]".join(
        each for each in FLOW.split("[[steps]]") if f'id = "{after[-1]["step"]}"' not in each
    )
    assert without != FLOW
    await running.change({"flows/experience/flow.toml": without})
    await running.renewed()
    again = await running.turn(kind="opened", lang="en")
    assert again[-1]["step"] not in {"", after[-1]["step"], asked[-1]["step"]}
