"""Three processes under three database roles, each with its own key file, from a story to its news."""

import json
import secrets
import shutil
import urllib.request
import uuid
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.engine import make_url

from storage.keys import PARTS
from tests.bot.process import Process
from tests.conftest import Server

SETTINGS = {"EDITION__K_TEXTS": "1", "PUSH__SPREAD": "0", "LOG__LEVEL": "warning"}


@dataclass
class Parts:
    """An installation whose parts are apart: a folder, a role and a key file for each."""

    folder: Path
    owner: str
    roles: Mapping[str, str]
    stack: ExitStack
    running: dict[str, Process] = field(default_factory=dict)

    def command(self, part: str, *arguments: str) -> str:
        with Process(self.folder / part, *arguments, **self.settings(part)) as process:
            assert process.end_of_itself() == 0, "\n".join(process.lines)
            return "\n".join(process.lines)

    def start(self, part: str) -> Process:
        process = Process(self.folder / part, "serve", "--only", part, **self.settings(part))
        self.running[part] = self.stack.enter_context(process)
        process.until("Kuulluksi is ready")
        return process

    def settings(self, part: str) -> Mapping[str, str]:
        url = make_url(self.owner)
        if part in self.roles:
            url = url.set(username=self.roles[part], password="pw")
        return {**SETTINGS, "DATABASE__URL": url.render_as_string(hide_password=False)}


@pytest.fixture
def dialect() -> str:
    return "postgresql"


@pytest.fixture
def parts(tmp_path: Path, empty_database_url: str, postgresql_server: Server) -> Iterator[Parts]:
    roles = {part: f"{part}_{secrets.token_hex(4)}" for part in PARTS}
    for role in roles.values():
        postgresql_server.psql(f"CREATE ROLE {role} LOGIN PASSWORD 'pw'")
    for name in ("owner", *PARTS):
        (tmp_path / name).mkdir()
    with ExitStack() as stack:
        made = Parts(tmp_path, empty_database_url, roles, stack)
        made.command("owner", "init")
        named = [word for part, role in roles.items() for word in (f"--{part}", role)]
        made.command("owner", "db", "grants", "--apply", *named)
        for part in PARTS:
            keys = tmp_path / part / "keys"
            keys.mkdir(mode=0o700)
            shutil.copy2(tmp_path / "owner" / "keys" / f"{part}.json", keys)
        yield made


class Page:
    """The page of one client, as far as the server can tell."""

    def __init__(self, line: str) -> None:
        self.url = f"http://127.0.0.1:{line.rsplit(':', 1)[1]}"
        self.token = secrets.token_urlsafe(32)
        self.mailbox = ""
        self.last: dict[str, str] = {}

    def turn(self, **turn: str) -> None:
        body = json.dumps({"id": str(uuid.uuid4()), **turn}).encode()
        answer = self._ask("/api/turns", self.token, body)
        replies = answer["replies"]
        self.mailbox = next((each["mailbox"] for each in replies if each["mailbox"]), self.mailbox)
        self.last = replies[-1]

    def press(self, *choices: str) -> None:
        for choice in choices:
            turn = {"step": self.last["step"], "choice": choice, "tag": self.last["tag"]}
            self.turn(kind="pressed", **turn)

    def notices(self) -> list[Any]:
        """Wait as an open page does, until there is something."""
        while not (found := self._ask("/api/events?wait=20", self.mailbox, None)["notices"]):
            pass
        return [each["reply"] for each in found]

    def _ask(self, path: str, token: str, body: bytes | None) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        request = urllib.request.Request(self.url + path, body, headers)  # noqa: S310  our own server
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310  likewise
            told: dict[str, Any] = json.load(answer)
            return told


def tell(page: Page) -> None:
    page.turn(kind="opened", lang="en")
    page.press("en", "agree", "!unknown", "self")
    page.turn(kind="wrote", text="I waited and nobody called me back.")
    page.press("!done", "!skip", "!skip", "!skip", "fine", "yes", "yes", "chat", "!saved", "!send")


def test_a_story_reaches_the_desk_and_its_news_the_open_page_with_every_part_apart(
    parts: Parts,
) -> None:
    chat = parts.start("chat")
    page = Page(chat.lines[-1])
    parts.start("desk")
    parts.start("delivery")
    tell(page)
    parts.command("delivery", "edition", "release")
    (told,) = json.loads(parts.command("desk", "feedback", "list", "--json"))
    parts.command("desk", "feedback", "status", told["id"], "read", "--role", "unit-supervisor")
    (notice, *_) = page.notices()
    assert notice["step"] == "@open"
    assert {process.end() for process in parts.running.values()} == {0}


@pytest.mark.parametrize("part", PARTS)
def test_a_part_alone_needs_no_key_file_but_its_own(parts: Parts, part: str) -> None:
    process = parts.start(part)
    assert process.end() == 0
    assert {file.name for file in (parts.folder / part / "keys").iterdir()} == {f"{part}.json"}


def test_a_part_cannot_be_run_alone_on_sqlite(tmp_path: Path) -> None:
    with Process(tmp_path, "init") as made:
        assert made.end_of_itself() == 0
    with Process(tmp_path, "serve", "--only", "desk") as process:
        assert process.end_of_itself() == 1
        assert "needs PostgreSQL" in process.lines[0]


def test_a_part_says_who_brings_the_tables_to_its_version(
    tmp_path: Path, parts: Parts, postgresql_server: Server
) -> None:
    empty = postgresql_server.create(f"empty_{secrets.token_hex(4)}")
    settings = {"DATABASE__URL": empty}
    with Process(tmp_path / "desk", "serve", "--only", "desk", **settings) as process:
        assert process.end_of_itself() == 1
        assert "kuulluksi db upgrade" in process.lines[0]
