"""Telegram end to end: `kuulluksi serve` behind a webhook, a Bot API and clients on the other core."""

import asyncio
import itertools
import sqlite3
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path

import msgspec
from aiohttp.test_utils import unused_port

from bench.bot_api import BotApi
from bench.job import FLOW, SERVICES, TURNS
from bench.line import WEBHOOK, Lines
from bench.measuring import FIRST, OTHERS, Figures, Meter, on_cores
from bench.over_http import CONVERSATIONS, cpu_of
from bench.unpaced import program
from bot.channels.telegram.webhook import PATH
from tests.killing.installation import Installation

TOKEN, SECRET = "4242:bench-token", "bench-secret"
_UNPACED = 100_000.0


class Clients:
    """New chats, each a conversation; an update is over when the webhook has answered it."""

    def __init__(self, api: BotApi, lines: Lines) -> None:
        self._api, self._lines = api, lines
        self._chats, self._updates = itertools.count(1000), itertools.count(1)
        self.finished = 0

    def conversation(self) -> Sequence[Callable[[], Awaitable[object]]]:
        chat = next(self._chats)
        return [partial(self.take, chat, turn) for turn in TURNS]

    async def take(self, chat: int, turn: tuple[str, ...]) -> None:
        before = self._api.sent.get(str(chat))
        update = {"update_id": next(self._updates), **self._content(chat, turn)}
        await self._lines.post(PATH, SECRET, msgspec.json.encode(update))
        assert self._api.sent.get(str(chat)) != before, f"no answer to {turn[:2]}"
        self.finished += turn == TURNS[-1]

    def _content(self, chat: int, turn: tuple[str, ...]) -> dict[str, object]:
        sender = {"id": chat, "is_bot": False, "first_name": "M", "language_code": "en"}
        place = {"id": chat, "type": "private", "first_name": "M"}
        message = {"message_id": 1, "from": sender, "chat": place, "date": 1}
        match turn:
            case ("press", step, choice):
                data = f"{self._api.tags.get(str(chat), '')}:{step}:{choice}"
                query = {"id": "1", "from": sender, "message": message, "data": data}
                return {"callback_query": {**query, "chat_instance": "1"}}
            case ("write", text):
                return {"message": {**message, "text": text}}
            case _:
                return {"message": {**message, "text": "/start"}}


def on_library(library: str) -> Figures:
    """Measure `kuulluksi serve` on a file, synchronous FULL, with Telegram's limits out of the way."""
    return asyncio.run(_measured(library))


def by_hand() -> Figures:
    """Measure the floor: an aiohttp webhook, a group commit, one call an answer."""
    return asyncio.run(_floor())


def installation(
    folder: Path, library: str, api: BotApi, scale: float, **more: str
) -> Installation:
    """Return an installation that speaks with this Bot API by webhook, its limits scaled up."""
    port = unused_port()
    telegram = {
        "TOKEN": TOKEN,
        "API_URL": api.url,
        "LIBRARY": library,
        "MODE": "webhook",
        "WEBHOOK_URL": f"http://127.0.0.1:{port}{PATH}",
        "WEBHOOK_SECRET": SECRET,
    }
    settings = {f"TELEGRAM__{name}": value for name, value in telegram.items()}
    settings |= {"ORGANISATION__DIRECTORY": str(SERVICES), "WEB__PORT": str(port), **more}
    return Installation(folder, program=program(scale), **settings)


async def _measured(library: str) -> Figures:
    with tempfile.TemporaryDirectory() as folder, on_cores(OTHERS):
        async with BotApi(time.perf_counter).running() as api:
            made = installation(Path(folder), library, api, _UNPACED, FLOWS=str(FLOW))
            await made.command("init")
            with on_cores(FIRST):
                running = await made.start()
            lines = Lines(running.url, WEBHOOK)
            clients = Clients(api, lines)
            meter = Meter(clients.conversation, cpu_of(running.process.pid))
            figures = await meter.measure(CONVERSATIONS)
            lines.close()
            assert await running.terminate() == 0
        kept = _pooled(Path(folder) / "data" / "kuulluksi.sqlite3")
        assert kept == clients.finished > 0, f"{clients.finished} finished, {kept} in the pool"
    return figures


def _pooled(file: Path) -> int:
    with sqlite3.connect(file) as db:
        (kept,) = db.execute("SELECT count(*) FROM pool").fetchone()
    return int(kept)


async def _floor() -> Figures:
    with on_cores(OTHERS):
        async with BotApi(time.perf_counter).running() as api:
            with on_cores(FIRST):
                process = await asyncio.create_subprocess_exec(
                    *(sys.executable, "-m", "bench.webhook_floor", api.url),
                    stdout=asyncio.subprocess.PIPE,
                )
            assert process.stdout is not None
            lines = Lines((await process.stdout.readline()).decode().strip(), WEBHOOK)
            meter = Meter(Clients(api, lines).conversation, cpu_of(process.pid))
            figures = await meter.measure(CONVERSATIONS)
            lines.close()
            process.terminate()
            await process.wait()
    return figures
