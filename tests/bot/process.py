"""A real process of the program, for tests that start it, talk with it and end it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).parents[2]
COMMAND = "import sys; from bot.cli.main import main; sys.exit(main())"


class Process:
    """`kuulluksi COMMAND` in a folder of its own; its lines are read as they come."""

    def __init__(self, folder: Path, *arguments: str, **settings: str) -> None:
        own = {key: value for key, value in os.environ.items() if not key.startswith("KUULLUKSI_")}
        given = {f"KUULLUKSI_{key}": value for key, value in settings.items()}
        self._process = subprocess.Popen(  # noqa: S603  our own program
            [sys.executable, "-c", COMMAND, *arguments],
            cwd=folder,
            env={**own, "PYTHONPATH": str(ROOT), "KUULLUKSI_WEB__PORT": "0", **given},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.lines: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def until(self, words: str) -> str:
        """Read lines until one holds these words; fails at the end of the output."""
        for line in self._read():
            self.lines.append(line)
            if words in line:
                return line
        raise AssertionError("\n".join(self.lines))

    def ready(self) -> int:
        """Wait for the ready line; return the port."""
        return int(self.until("Kuulluksi is ready: http://localhost:").rsplit(":", 1)[1])

    @property
    def pid(self) -> int:
        return self._process.pid

    def end_of_itself(self) -> int:
        """Wait for a command that ends by itself; return its code."""
        self.lines += list(self._read())
        return self._process.wait()

    def end(self) -> int:
        """Ask the process to end and return its code."""
        self._process.send_signal(signal.SIGTERM)
        self.lines += list(self._read())
        return self._process.wait()

    def kill(self) -> None:
        """End it without asking."""
        self._process.kill()
        self._process.wait()

    def _read(self) -> Iterator[str]:
        stream = self._process.stdout
        return (line.rstrip("\n") for line in stream) if stream else iter(())
