"""The floors: the same job by hand with no framework, and HTTP with nothing behind it."""

import asyncio
import itertools
import json
import sqlite3
import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from aiohttp import web

from bench import over_http
from bench.job import TURNS, event_of
from bench.line import Lines
from bench.measuring import FIRST, OTHERS, Figures, Meter, on_cores
from dialogs.events import Event

_TEXTS = [f"question {number} " + "x" * 80 for number in range(len(TURNS) + 1)]
_TABLES = """
CREATE TABLE conversation (client TEXT PRIMARY KEY, state TEXT) WITHOUT ROWID;
CREATE TABLE feedback (id INTEGER PRIMARY KEY, body TEXT);
"""


class ByHand:
    """A conversation as a table, its state as JSON; turns that came together share a commit."""

    def __init__(self, file: str, synchronous: str) -> None:
        self._db = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute(f"PRAGMA synchronous = {synchronous}")
        self._db.executescript(_TABLES)
        self._thread = ThreadPoolExecutor(1)
        self._waiting: list[tuple[str, Event, asyncio.Future[str]]] = []
        self._writing: asyncio.Task[None] | None = None
        self._clients = itertools.count()

    def conversation(self) -> Sequence[Callable[[], Awaitable[object]]]:
        client = f"client-{next(self._clients)}"
        return [partial(self.take, client, event_of(turn, b"")) for turn in TURNS]

    async def take(self, client: str, event: Event) -> str:
        answer: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._waiting.append((client, event, answer))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        return await answer

    async def _write(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            turns = [(client, event) for client, event, _ in batch]
            loop = asyncio.get_running_loop()
            said = await loop.run_in_executor(self._thread, self._commit, turns)
            for (_, _, answer), text in zip(batch, said, strict=True):
                answer.set_result(text)
            await asyncio.sleep(0)
        self._writing = None

    def _commit(self, turns: Sequence[tuple[str, Event]]) -> list[str]:
        do, said = self._db.execute, []
        do("BEGIN IMMEDIATE")
        for client, event in turns:
            row = do("SELECT state FROM conversation WHERE client = ?", (client,)).fetchone()
            answers = [*(json.loads(row[0]) if row else ()), str(event)]
            if len(answers) == len(TURNS):
                do("DELETE FROM conversation WHERE client = ?", (client,))
                do("INSERT INTO feedback (body) VALUES (?)", (json.dumps(answers),))
            else:
                do(
                    "INSERT OR REPLACE INTO conversation VALUES (?, ?)",
                    (client, json.dumps(answers)),
                )
            said.append(_TEXTS[len(answers)])
        do("COMMIT")
        return said


def by_hand(synchronous: str) -> Figures:
    """Measure the group commit on a file."""
    with tempfile.TemporaryDirectory() as folder:
        floor = ByHand(f"{folder}/floor.sqlite", synchronous)
        return asyncio.run(Meter(floor.conversation).measure())


def echo() -> Figures:
    """Measure aiohttp answering each POST with what was sent."""
    return asyncio.run(_echo())


async def _echo() -> Figures:
    with on_cores(FIRST):
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bench.floors", stdout=asyncio.subprocess.PIPE
        )
    assert process.stdout is not None
    lines = Lines((await process.stdout.readline()).decode().strip())
    with on_cores(OTHERS):
        meter = Meter(lambda: _echoes(lines), over_http.cpu_of(process.pid))
        figures = await meter.measure(over_http.CONVERSATIONS)
    lines.close()
    process.terminate()
    await process.wait()
    return figures


def _echoes(lines: Lines) -> Sequence[Callable[[], Awaitable[object]]]:
    body = json.dumps({"text": "x" * 300, "over": False}, separators=(",", ":")).encode()
    return [partial(lines.post, "/", "token", body) for _ in TURNS]


async def _serve() -> None:
    async def answer(request: web.Request) -> web.Response:
        said = json.loads(await request.read())
        return web.Response(body=json.dumps(said).encode(), content_type="application/json")

    application = web.Application()
    application.router.add_post("/", answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve())
