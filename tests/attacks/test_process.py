"""T9: a real process is fed canaries, provoked and killed; nothing it says or leaves holds one."""

import json
import re
import secrets
import sqlite3
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.attacks.conftest import Figure
from tests.bot.process import Process

CANARY = "kanarialintu"
TEXT = f"{CANARY}-teksti Tsarnajeff"
TOKEN = f"{CANARY}AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"  # 43 characters, as a token has


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Process]:
    with Process(tmp_path, "init") as made:
        assert made.end_of_itself() == 0
    with Process(tmp_path, "serve", LOG__LEVEL="debug", LOG__FORM="json") as process:
        yield process


class Attacker:
    """Somebody who sends what no page of ours sends; every answer is kept."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self.answers: list[tuple[int, str]] = []

    def ask(
        self, path: str, body: bytes | None = None, method: str = "", **headers: str
    ) -> tuple[int, str]:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.url + path, body, named, method=method or None)  # noqa: S310  our own server
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310  likewise
                said = answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            said = error.code, f"{error.headers}\n{error.read().decode()}"
        self.answers.append(said)
        return said

    def turn(self, token: str, **turn: str) -> tuple[int, str]:
        body = json.dumps({"id": str(uuid.uuid4()), **turn}).encode()
        headers = {"Authorization": f"Bearer {token}", "Content_Type": "application/json"}
        return self.ask("/api/turns", body, **headers)


def tell(attacker: Attacker) -> None:
    """Tell as far as the first free text, with the canary in it."""
    token = secrets.token_urlsafe(32)
    attacker.turn(token, kind="opened", lang="fi")
    for step, choice in (("language", "fi"), ("notice", "agree"), ("service", "!unknown")):
        attacker.turn(token, kind="pressed", step=step, choice=choice)
    attacker.turn(token, kind="wrote", text=TEXT)


def nonsense(attacker: Attacker) -> None:
    """Put the canary wherever a request can hold something."""
    typed = "application/x-www-form-urlencoded"
    attacker.turn(TOKEN, kind=CANARY)
    attacker.turn(TOKEN, kind="wrote", text=TEXT, lang=CANARY)
    attacker.turn(CANARY, kind="wrote", text=TEXT)
    attacker.ask(f"/{CANARY}?q={CANARY}", Cookie=CANARY, Referer=f"http://{CANARY}/")
    attacker.ask(f"/static/{CANARY}/{CANARY}.js")
    attacker.ask("/api/turns", TEXT.encode(), Content_Type="application/json")
    attacker.ask("/api/turns", b"\xff" + TEXT.encode(), Authorization=f"Bearer {TOKEN}")
    attacker.ask(f"/api/events?after={CANARY}", Authorization=f"Bearer {TOKEN}")
    attacker.ask("/plain", f"token={TOKEN}&text={CANARY}".encode(), Content_Type=typed)
    attacker.ask("/plain", CANARY.encode() * 40_000, Content_Type=typed)
    attacker.ask("/api/turns", method="DELETE", X_Forwarded_For=CANARY)
    attacker.ask("/desk/login", f"name={CANARY}&password={CANARY}".encode(), Content_Type=typed)
    attacker.ask(f"/desk/feedback/{CANARY}")


def spoil(folder: Path) -> None:
    """Take the table of conversations away from under the server: every turn fails from now on."""
    with closing(sqlite3.connect(folder / "data" / "kuulluksi.sqlite3", timeout=20)) as database:
        database.execute("DROP TABLE session")
        database.commit()


def holding(folder: Path) -> list[str]:
    """Return the files under a folder that hold the canary, in any case."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return [
        file.name for file in files if re.search(CANARY.encode(), file.read_bytes(), re.IGNORECASE)
    ]


def test_T9_nothing_that_a_process_says_or_leaves_holds_what_it_was_sent(
    served: Process, tmp_path: Path, figure: Figure
) -> None:
    attacker = Attacker(served.ready())
    tell(attacker)
    nonsense(attacker)
    spoil(tmp_path)
    failed = attacker.turn(secrets.token_urlsafe(32), kind="opened", lang="fi")
    attacker.turn(TOKEN, kind="wrote", text=TEXT)
    assert served.end() == 0
    lines = "\n".join(served.lines)
    refused = [said for status, said in attacker.answers if status >= 400]
    spoken = [said for said in refused if CANARY in said.lower()]
    figure("T9", "lines of log at level debug", len(served.lines), "some, without a canary")
    figure("T9", f"of {len(refused)} error pages that repeat a canary", len(spoken), "must be 0")
    assert failed[0] >= 500
    assert "exception" in lines
    assert CANARY not in lines.lower()
    assert spoken == []
    assert holding(tmp_path) == []


def test_T9_a_process_that_is_killed_leaves_no_canary_and_no_core(
    served: Process, tmp_path: Path, figure: Figure
) -> None:
    attacker = Attacker(served.ready())
    tell(attacker)
    limits = Path(f"/proc/{served.pid}/limits").read_text()
    served.kill()
    left = holding(tmp_path)
    cores = [file.name for file in tmp_path.rglob("core*") if file.is_file()]
    figure("T9", "files with a canary, cores, after SIGKILL", (len(left), len(cores)), "none")
    assert (left, cores) == ([], [])
    assert re.search(r"Max core file size\s+0\s+0", limits)
    assert all(status < 500 for status, _ in attacker.answers)


def test_T9_the_canary_is_found_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "left").write_text(TEXT.upper())
    assert holding(tmp_path) == ["left"]
