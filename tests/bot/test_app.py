import json
import socket
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.bot.process import Process


def page(port: int, path: str) -> tuple[int, str]:
    request = Request(f"http://127.0.0.1:{port}{path}")
    try:
        with urlopen(request) as answer:  # noqa: S310
            return answer.status, answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode()


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    with Process(tmp_path, "init") as making:
        making.until("Made the database")
        assert making.end() in {0, -15}
    return tmp_path


def test_serving_says_when_it_is_ready_answers_and_ends_calmly(installed: Path) -> None:
    with Process(installed, "serve") as process:
        port = process.ready()
        for path in ("/", "/plain", "/widget.js", "/demo", "/desk"):
            assert page(port, path)[0] == 200, path
        assert process.end() == 0
    lines = [json.loads(line) for line in process.lines if line.startswith("{")]
    events = [line["event"] for line in lines if line["event"] != "finder.ready"]
    assert events == ["started", "stopped"]


def test_the_finder_is_loaded_before_anybody_needs_it(installed: Path) -> None:
    with Process(installed, "serve") as process:
        process.ready()
        process.until("finder.ready")
        assert process.end() == 0


def test_a_port_that_is_taken_is_named_with_its_setting(installed: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        with Process(installed, "serve", WEB__PORT=port) as process:
            line = process.until("web.port")
    assert f"{port} is in use by another program" in line


@pytest.mark.parametrize("host", ["192.0.2.1", "no such name"])
def test_a_host_that_is_not_this_machine_is_named_with_its_setting(
    installed: Path, host: str
) -> None:
    with Process(installed, "serve", WEB__HOST=host) as process:
        line = process.until("web.host")
    assert line.startswith(f"web.host: {host}: cannot listen there")


def test_pages_can_be_switched_off(installed: Path) -> None:
    with Process(installed, "serve", WEB__ENABLED="false") as process:
        process.until("Kuulluksi is ready (no web pages")
        assert process.end() == 0


def test_serving_brings_an_older_database_up_to_date(installed: Path) -> None:
    (installed / "data" / "kuulluksi.sqlite3").unlink()
    with Process(installed, "serve") as process:
        assert page(process.ready(), "/plain")[0] == 200
        assert process.end() == 0


def released(folder: Path) -> list[tuple[str, str, str]]:
    file = folder / "data" / "demonstration" / "kuulluksi.sqlite3"
    with closing(sqlite3.connect(file)) as database:
        return database.execute("SELECT status, service, answers FROM feedback").fetchall()


def test_the_demonstration_lives_through_a_year_once_whatever_happens_to_it(
    tmp_path: Path,
) -> None:
    with Process(tmp_path, "demo") as interrupted:
        interrupted.ready()
        interrupted.kill()
    with Process(tmp_path, "demo") as process:
        port = process.ready()
        for path in ("/", "/plain", "/demo", "/desk"):
            assert page(port, path)[0] == 200, path
        process.until("demonstration.loaded")
        assert process.end() == 0
    first = released(tmp_path)
    assert len(first) > 380
    assert len(set(first)) == len(first)
    assert Counter(status for status, *_ in first)["done"] > 200
    assert len({status for status, *_ in first}) > 7, "a desk that was lived in"
    assert not [line for line in process.lines if "refused" in line or "untold" in line]
    with Process(tmp_path, "demo") as again:
        again.ready()
        assert again.end() == 0
    assert Counter(released(tmp_path)) == Counter(first)


def test_the_demonstration_makes_a_new_password_at_each_start(tmp_path: Path) -> None:
    passwords = []
    for _ in range(2):
        with Process(tmp_path, "demo") as process:
            passwords.append(process.until("account: demo").split()[-1])
            assert process.lines[-1] != "", "the ready line comes last"
            process.ready()
            process.end()
    assert len(set(passwords)) == 2
