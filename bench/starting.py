"""What a server costs before anybody talks: time to the first answer, memory, bytes of the widget."""

import asyncio
import gzip
import secrets
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import msgspec
import psutil

from bench.job import SERVICES, TURNS, body_of
from bench.line import Line
from bench.measuring import FIRST, OTHERS, on_cores
from bot.channels.web.files import StaticFiles
from bot.channels.web.widget_texts import widget_files
from bot.texts import load_texts
from tests.channels.telegram.botapi import TOKEN, BotApi
from tests.killing.installation import Installation, Running

STARTS = 3
STREAMS = 500
LOADING = 4  # seconds after the first answer, in which the finder of identifying details is loaded
_LISTEN = (
    "GET /api/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n"
    "Accept: text/event-stream\r\n\r\n"
)


@dataclass(frozen=True)
class Start:
    """Seconds from starting the process to its first answer, and MiB with the finder loaded."""

    seconds: float
    memory: float
    stream: float  # kB of an idle event stream


def web_only() -> Start:
    """Measure `kuulluksi serve` as it is installed, with the shipped flow in four languages."""
    return asyncio.run(_measured(None))


def with_telegram(library: str) -> Start:
    """Measure the same with Telegram on, at a Bot API server of our own; the answer is in a chat."""
    return asyncio.run(_measured_at_telegram(library))


def widget_size() -> tuple[int, int]:
    """Return the compressed bytes of scripts and styles, and of one language's words."""
    texts = widget_files(load_texts("web"), demonstration=False)
    words = max(len(gzip.compress(body)) for body in texts.values())
    return StaticFiles(texts).size(), words


async def _measured_at_telegram(library: str) -> Start:
    async with BotApi(library).running() as api:
        return await _measured(api)


async def _measured(api: BotApi | None) -> Start:
    settings = {"ORGANISATION__DIRECTORY": str(SERVICES)}
    if api is not None:
        settings |= {"TELEGRAM__TOKEN": TOKEN, "TELEGRAM__API_URL": api.url}
        settings |= {"TELEGRAM__LIBRARY": api.library}
    with tempfile.TemporaryDirectory() as folder:
        installation = Installation(Path(folder), **settings)
        await installation.command("init")
        starts = [await _start(installation, api, chat=each + 1) for each in range(STARTS)]
    seconds, memory, stream = (
        statistics.median(getattr(each, name) for each in starts)
        for name in ("seconds", "memory", "stream")
    )
    return Start(seconds, memory, stream)


async def _start(installation: Installation, api: BotApi | None, *, chat: int) -> Start:
    began = time.perf_counter()
    with on_cores(FIRST):
        running = await installation.start()
    with on_cores(OTHERS):
        await _first_answer(running, api, chat)
        seconds = time.perf_counter() - began
        await asyncio.sleep(LOADING)
        memory = _memory(running) / 2**20
        stream = await _streams(running) / STREAMS / 1000
    assert await running.terminate() == 0
    return Start(seconds, memory, stream)


async def _first_answer(running: Running, api: BotApi | None, chat: int) -> None:
    if api is not None:
        await api.write(chat, "/start")
        await api.replies(chat, 1)
        return
    line = Line(running.url)
    body = msgspec.json.encode(body_of(TURNS[0]))
    await line.post("/api/turns", secrets.token_urlsafe(32), body)
    line.close()


async def _streams(running: Running) -> float:
    """Open many idle streams, and return by how much the memory grew."""
    writers = []
    host, _, port = running.url.rpartition("/")[2].partition(":")
    before = _memory(running)
    for _ in range(STREAMS):
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(_LISTEN.format(token=secrets.token_urlsafe(32)).encode())
        await reader.readuntil(b": listening\n\n")
        writers.append(writer)
    grown = _memory(running) - before
    for writer in writers:
        writer.close()
    return grown


def _memory(running: Running) -> int:
    return int(psutil.Process(running.process.pid).memory_info().rss)
