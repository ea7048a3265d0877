"""Servers as real processes, forked from one that has loaded everything: a start costs little.

What runs is `bot.app.serve`, as `kuulluksi serve` runs it, with Telegram's limits scaled in time.
"""

import asyncio
import logging
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import ModuleType

from bot import app, logs
from bot.channels.telegram.pacing import Limits
from bot.config_file import read_config
from bot.parts import chat

_PATIENCE = 120.0
_FORKING = get_context("forkserver")


class Child:
    """A server that listens, or has ended."""

    def __init__(self, process: BaseProcess) -> None:
        self._process = process

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    async def kill(self) -> None:
        """End it as a power cut does."""
        self._process.kill()
        await asyncio.to_thread(self._process.join, _PATIENCE)

    async def terminate(self) -> int:
        """Ask it to end, and return how it ended."""
        self._process.terminate()
        await asyncio.to_thread(self._process.join, _PATIENCE)
        assert self._process.exitcode is not None, "it does not end"
        return self._process.exitcode


async def start(folder: Path, settings: Mapping[str, str], hurry: float) -> Child:
    """Start a server and wait until it listens; its limits are so many times as wide."""
    _FORKING.set_forkserver_preload(["tests.killing.preloaded"])
    ours, theirs = _FORKING.Pipe(duplex=False)
    given = (folder, dict(settings), hurry, theirs)
    process = _FORKING.Process(target=_serve, args=given, daemon=True)
    with _without_program():
        process.start()
    theirs.close()
    came = await asyncio.to_thread(ours.poll, _PATIENCE)
    assert came, "the server did not start"
    ours.recv()
    ours.close()
    return Child(process)


@contextmanager
def _without_program() -> Iterator[None]:
    """Hide the program that runs here: a server would load it, and needs nothing of it."""
    program = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = program


def _serve(folder: Path, settings: dict[str, str], hurry: float, ready: Connection) -> None:
    """Serve until told to end; every line of every library goes to `log` in the folder."""
    os.chdir(folder)
    os.environ.update({f"KUULLUKSI_{name}": value for name, value in settings.items()})
    logs.set_up("debug", "json", (folder / "log").open("a", buffering=1))
    logging.getLogger().setLevel(logging.DEBUG)
    limits = scaled(hurry)
    chat._limits_of = lambda parts: limits  # no setting: at Telegram it would do harm
    app.SWEEP_SECONDS = max(1, round(app.SWEEP_SECONDS / hurry))

    async def listens(_app: app.App, port: int) -> None:
        ready.send(port)

    asyncio.run(app.serve(read_config(None), str, listens))


def scaled(hurry: float) -> Limits:
    """Return our limits, so many times as wide."""
    slow = Limits()
    return Limits(slow.seconds / hurry, slow.burst, slow.chat_seconds / hurry, slow.chat_burst)
