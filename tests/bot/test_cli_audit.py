"""`kuulluksi privacy audit`: each attempt is shown to fail on a spoiled installation."""

import json
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.auditing import database, servers
from bot.auditing.results import Result
from bot.findings import Grade
from dialogs.feedback import Reach
from storage.engine import Database
from storage.envelopes import FeedbackEnvelope
from storage.tables import return_address
from tests.attacks.thief import steal
from tests.bot.conftest import Run
from tests.storage.clients import new_office

TODAY = date(2026, 11, 22)
NGINX = Path(__file__).parents[2] / "docs" / "nginx.conf"
DATABASE = Path("data") / "kuulluksi.sqlite3"

SERVER = """
server {
    access_log off;
    error_log /dev/null emerg;
}
"""


def results(out: str) -> Mapping[str, str]:
    told = [json.loads(line) for line in out.splitlines()]
    assert all(set(each) == {"key", "tried", "result", "figure", "todo"} for each in told)
    assert all(bool(each["todo"]) == (each["result"] != "good") for each in told)
    return {each["key"]: each["result"] for each in told}


def test_a_good_installation_passes_and_the_table_says_so(installed: Run) -> None:
    settings = ("privacy", "audit", "--nginx", str(NGINX))
    code, out, err = installed(*settings)
    assert (code, err) == (0, "")
    assert "No attack succeeded." in out
    assert max(map(len, out.splitlines())) < 200
    code, out, _ = installed(*settings, "--json")
    assert code == 0
    assert {
        result for key, result in results(out).items() if key not in {"https", "few-texts"}
    } == {"good"}


def test_one_service_that_is_read_daily_is_enough_to_be_named(
    installed: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sample = (Path(__file__).parents[2] / "bot/samples/services.toml").read_text("utf-8")
    library = 'slug = "kirjasto"\n'
    assert sample.count(library) == 1
    own = tmp_path / "services.toml"
    own.write_text(sample.replace(library, f'{library}every = "daily"\n'), "utf-8")
    monkeypatch.setenv("KUULLUKSI_ORGANISATION__DIRECTORY", str(own))
    _, out, _ = installed("privacy", "audit", "--json")
    assert results(out)["rhythm"] == "doubt"


@pytest.mark.parametrize(
    ("key", "variable", "value"),
    [
        ("rhythm", "EDITION__EVERY", "at-once"),
        ("rhythm", "EDITION__EVERY", "daily"),
        ("few-texts", "EDITION__K_TEXTS", "2"),
        ("push-spread", "PUSH__SPREAD", "0"),
        ("log-level", "LOG__LEVEL", "debug"),
        ("https", "WEB__PUBLIC_URL", "http://palaute.example.org"),
    ],
)
def test_a_setting_that_weakens_the_promise_is_named(
    installed: Run, monkeypatch: pytest.MonkeyPatch, key: str, variable: str, value: str
) -> None:
    monkeypatch.setenv(f"KUULLUKSI_{variable}", value)
    code, out, _ = installed("privacy", "audit", "--json")
    assert results(out)[key] != "good"
    assert code == (1 if value == "at-once" else 0)


def _open_keys(folder: Path) -> None:
    (folder / "keys" / "delivery.json").chmod(0o644)


def _open_data(folder: Path) -> None:
    (folder / DATABASE).chmod(0o644)


def _old_day_key(folder: Path) -> None:
    file = folder / "keys" / "chat.json"
    keys = json.loads(file.read_text())
    keys["days"][0]["day"] = "2026-01-01"
    file.write_text(json.dumps(keys))


def _old_sealing_key(folder: Path) -> None:
    file = folder / "keys" / "delivery.json"
    keys = json.loads(file.read_text())
    keys["secrets"][0]["made_on"] = "2026-01-01"
    file.write_text(json.dumps(keys))


def _sql(statement: str) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        with closing(sqlite3.connect(folder / DATABASE)) as opened:
            opened.execute(statement)
            opened.commit()

    return spoil


@pytest.mark.parametrize(
    ("key", "spoil"),
    [
        ("keys-closed", _open_keys),
        ("data-closed", _open_data),
        ("day-keys", _old_day_key),
        ("moments", _sql("ALTER TABLE pool ADD COLUMN came_at TIMESTAMP")),
        ("order", _sql("CREATE TABLE watcher (id INTEGER PRIMARY KEY)")),
        ("sizes", _sql("INSERT INTO pool VALUES (x'01', zeroblob(1100))")),
        (
            "old-sessions",
            _sql("INSERT INTO session VALUES (x'01', 738000, x'02', x'03', zeroblob(1064))"),
        ),
    ],
)
def test_a_spoiled_installation_does_not_pass(
    installed: Run, tmp_path: Path, key: str, spoil: Callable[[Path], None]
) -> None:
    spoil(tmp_path)
    code, out, _ = installed("privacy", "audit", "--json")
    assert code == 1
    assert results(out)[key] == "WRONG".lower()


def test_a_sealing_key_that_nobody_changed_is_a_doubt(installed: Run, tmp_path: Path) -> None:
    _old_sealing_key(tmp_path)
    code, out, _ = installed("privacy", "audit", "--json")
    assert (code, results(out)["sealing-key"]) == (0, "doubt")


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("proxy-access", SERVER.replace("access_log off;", "access_log /var/log/access.log;")),
        ("proxy-access", SERVER.replace("access_log off;", "")),
        ("proxy-errors", SERVER.replace("emerg", "warn")),
        ("proxy-errors", SERVER.replace("error_log /dev/null emerg;", "")),
        ("proxy-addresses", f"{SERVER} proxy_set_header X-Real-IP $remote_addr;"),
    ],
)
def test_a_proxy_that_writes_addresses_down_is_found(tmp_path: Path, key: str, text: str) -> None:
    file = tmp_path / "nginx.conf"
    file.write_text(SERVER)
    assert {each.grade for each in servers.proxy(file)} == {Grade.GOOD}
    file.write_text(text)
    assert key in {each.key for each in servers.proxy(file) if each.grade is Grade.WRONG}


def test_a_proxy_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    (found,) = servers.proxy(tmp_path / "nowhere.conf")
    assert found.grade is Grade.WRONG


async def test_small_batches_rare_languages_and_details_left_are_doubted(
    database: Database, tmp_path: Path
) -> None:
    office = new_office(database, tmp_path / "keys")
    texts = ["Soita 050 555 0142.", "Hyvä.", "Hyvä."]
    told = [
        FeedbackEnvelope("small", lang, "web", "kotihoito", {"story": text}, Reach.NONE)
        for lang, text in zip(("fi", "fi", "sv"), texts, strict=True)
    ]
    await office.put(*told)
    await office.release()
    found = await look(database)
    assert found["small-batches"].figure == "1/1"
    doubted = {key for key, each in found.items() if each.grade is Grade.DOUBT}
    assert doubted == {"small-batches", "few-of-a-language", "details"}
    assert {each.grade for each in found.values()} == {Grade.GOOD, Grade.DOUBT}


async def test_ways_back_that_were_written_alone_are_found_on_postgresql(
    database: Database, tmp_path: Path
) -> None:
    office = new_office(database, tmp_path / "keys")
    writer = office.writer()
    for number in range(4):
        await office.client(str(1000 + number), writer).send("Tarina.", "chat")
    await office.release()
    await writer.close()
    assert (await look(database))["transactions"].grade is Grade.GOOD
    one = select(return_address.c.id).limit(1).scalar_subquery()
    again = update(return_address).where(return_address.c.id == one).values(box=b"x" * 180)
    await database.write(lambda conn: conn.execute(again).rowcount)
    spoiled = (await look(database))["transactions"].grade
    assert spoiled is (Grade.WRONG if database.dialect == "postgresql" else Grade.GOOD)


async def look(database_: Database) -> Mapping[str, Result]:
    found = await database.look(
        database_, lambda _slug: 5, TODAY, lambda _lang, text: any(map(str.isdigit, text))
    )
    return {each.key: each for each in found}


async def test_the_audit_of_a_database_changes_nothing(database: Database, tmp_path: Path) -> None:
    office = new_office(database, tmp_path / "keys")
    await office.put(FeedbackEnvelope("small", "fi", "web", "", {"story": "Hyvä."}, Reach.NONE))
    await office.release()
    before = await database.read(steal)
    await look(database)
    assert await database.read(steal) == before
