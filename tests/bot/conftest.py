import io
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from bot.cli.main import main
from storage.engine import Database
from tests.bot.house import House

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
async def house(database: Database, tmp_path: Path) -> AsyncIterator[House]:
    opened = House(database, tmp_path)
    yield opened
    await opened.chat.close()


@pytest.fixture(autouse=True)
def _logging_stays_as_it_is() -> Iterator[None]:
    root, ours = logging.getLogger(), logging.getLogger("kuulluksi")
    handlers, levels, raising = root.handlers[:], (root.level, ours.level), logging.raiseExceptions
    yield
    root.handlers[:] = handlers
    root.setLevel(levels[0])
    ours.setLevel(levels[1])
    logging.raiseExceptions = raising
    logging.captureWarnings(capture=False)


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KUULLUKSI_EDITION__K_TEXTS", "1")

    def run_one(*arguments: str, typed: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        try:
            code = main(arguments)
        except SystemExit as end:
            code = int(end.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run_one


@pytest.fixture
def installed(run: Run) -> Run:
    code, _, err = run("init")
    assert (code, err) == (0, "")
    return run
