"""A real installation in a folder of its own: its commands, and its server as a process."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_PROGRAM = ("-c", "from bot.cli.main import main; raise SystemExit(main())")
_PATIENCE = 30.0


@dataclass
class Running:
    """A server that listens at `url`."""

    process: Process
    url: str

    async def kill(self) -> None:
        """End it as a power cut does."""
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGKILL)
        await self.process.wait()

    async def terminate(self) -> int:
        """Ask it to end, and return how it ended."""
        self.process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.process.wait(), _PATIENCE)


class Installation:
    """Keys, data and settings; made with `kuulluksi init`."""

    def __init__(
        self, folder: Path, *, program: Sequence[str] = _PROGRAM, **settings: str
    ) -> None:
        """Hold settings such as `EDITION__EVERY="at-once"`; `program` is what Python runs."""
        self._folder, self._program = folder, program
        ours = {f"KUULLUKSI_{name}": value for name, value in settings.items()}
        theirs = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
        self._environment = {
            **theirs,
            "PYTHONPATH": str(ROOT),
            "KUULLUKSI_CONFIG": str(folder / "config.toml"),
            "KUULLUKSI_WEB__PORT": "0",
            "KUULLUKSI_LOG__LEVEL": "warning",
            **ours,
        }

    async def command(self, *arguments: str) -> str:
        """Run a command to its end, and return what it printed."""
        process = await self._begin(*arguments)
        printed, _ = await asyncio.wait_for(process.communicate(), _PATIENCE)
        assert process.returncode == 0, f"{arguments[0]} ended with {process.returncode}"
        return printed.decode()

    async def start(self) -> Running:
        """Start the server, and wait until it says that it is ready."""
        process = await self._begin("serve")
        assert process.stdout is not None
        line = await asyncio.wait_for(process.stdout.readline(), _PATIENCE)
        _, said, url = line.decode().strip().partition("http://localhost:")
        assert said, "the server ended before it was ready"
        return Running(process, f"http://127.0.0.1:{url}")

    async def _begin(self, *arguments: str) -> Process:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, *self._program, *arguments),
            cwd=self._folder,
            env=self._environment,
            stdout=PIPE,
        )
