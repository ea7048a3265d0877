"""The real `kuulluksi serve` over loopback: `POST /api/turns`, whose answer is the next question."""

import asyncio
import secrets
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path

import msgspec
import psutil

from bench.job import FLOW, SERVICES, TURNS, body_of
from bench.line import Lines
from bench.measuring import FIRST, OTHERS, Cpu, Figures, Meter, on_cores
from tests.killing.installation import Installation, Running

CONVERSATIONS = 300


def on_sqlite() -> Figures:
    """Measure on a file, synchronous FULL as by default."""
    return asyncio.run(_measured("", lambda: 0.0))


def on_postgresql(url: str, cpu: Cpu) -> Figures:
    """Measure on a server, whose CPU time counts beside ours."""
    return asyncio.run(_measured(url, cpu))


def cpu_of(pid: int) -> Cpu:
    """Return what tells the CPU seconds of another process."""
    process = psutil.Process(pid)
    return lambda: sum(process.cpu_times()[:2])


async def _measured(url: str, server_cpu: Cpu) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        running = await begun(Path(folder), url)
        lines = Lines(running.url)
        with on_cores(OTHERS):
            meter = Meter(partial(conversation, lines), cpu_of(running.process.pid), server_cpu)
            figures = await meter.measure(CONVERSATIONS)
        lines.close()
        assert await running.terminate() == 0
    return figures


async def begun(folder: Path, url: str = "", **more: str) -> Running:
    """Install and start a server on a core of its own."""
    settings = {"ORGANISATION__DIRECTORY": str(SERVICES), "FLOWS": str(FLOW), "DATABASE__URL": url}
    installation = Installation(folder, **settings, **more)
    await installation.command("init")
    with on_cores(FIRST):
        return await installation.start()


def conversation(lines: Lines) -> Sequence[Callable[[], Awaitable[object]]]:
    """Return the turns of a new client."""
    token = secrets.token_urlsafe(32)
    bodies = [msgspec.json.encode(body_of(turn)) for turn in TURNS]
    last = len(bodies) - 1
    return [
        partial(_turn, lines, token, body, over=place == last) for place, body in enumerate(bodies)
    ]


async def _turn(lines: Lines, token: str, body: bytes, *, over: bool) -> None:
    answer = await lines.post("/api/turns", token, body)
    assert answer.rstrip().endswith(b'"over":true}' if over else b'"over":false}')
