"""Reminders by mail, through a real mail server: at most one a day, without content."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_string
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Literal

import pytest
from sqlalchemy import update

from bot import checking
from bot.config import Config, MailSection, WebSection
from bot.mailing import Mail
from bot.parts.common import Common
from bot.parts.desk import begin_day
from bot.reminders import Reminders
from bot.texts import load_texts
from storage import staff
from storage.engine import Database
from storage.keys import create_keys
from storage.reminding import claim_mail
from storage.staff import Grant
from storage.tables import feedback
from tests.desk.office import STORY, Clock, Office, directory

MONDAY = datetime(2026, 11, 23, 5, tzinfo=UTC)
UNIT = "kotihoito-etela"
DESK = "https://palaute.example.org/desk"


@dataclass
class MailServer:
    """Speaks as much SMTP as a client needs to leave mail; may refuse a recipient."""

    port: int = 0
    refuses: str = ""
    taken: list[tuple[str, EmailMessage]] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        to, body = "", ""
        writer.write(b"220 mail.example.org\r\n")
        while line := (await reader.readline()).decode().strip():
            answer = "250 ok"
            if line.upper().startswith("RCPT TO:"):
                to = line[8:].strip("<> ")
                answer = f"550 no such person: {to}" if to == self.refuses else answer
            elif line.upper() == "DATA":
                writer.write(b"354 go on\r\n")
                body = (await reader.readuntil(b"\r\n.\r\n")).decode()
                self.taken.append(
                    (to, message_from_string(body.removesuffix("\r\n.\r\n"), policy=default))
                )
            elif line.upper() == "QUIT":
                answer = "221 bye"
            writer.write(f"{answer}\r\n".encode())
        writer.close()

    @property
    def recipients(self) -> list[str]:
        return sorted(to for to, _ in self.taken)


@asynccontextmanager
async def mail_server(refuses: str = "") -> AsyncIterator[MailServer]:
    server = MailServer(refuses=refuses)
    async with await asyncio.start_server(server.serve, "127.0.0.1", 0) as listening:
        server.port = listening.sockets[0].getsockname()[1]
        yield server


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database, Clock(MONDAY))


def settings(port: int) -> MailSection:
    return MailSection(host="127.0.0.1", port=port, security="none", sender="palaute@example.org")


def reminders(office: Office, port: int) -> Reminders:
    return Reminders(
        office.database,
        directory(),
        office.today,
        load_texts("desk"),
        mail=Mail(settings(port)),
        desk=DESK,
    )


async def hire(office: Office, name: str, grant: Grant, title: str = "head-nurse") -> None:
    await office.database.write(
        lambda conn: staff.add(conn, name, [grant], title=title, email=f"{name}@example.org")
    )


async def due(office: Office, **values: object) -> None:
    values = {"due_on": office.today(), "owner": "head-nurse", **values}
    await office.database.write(lambda conn: conn.execute(update(feedback).values(values)))


async def test_a_mail_says_that_something_waits_and_where_and_nothing_more(
    office: Office,
) -> None:
    await hire(office, "aino", Grant("handler", UNIT))
    await office.feedback()
    await due(office)
    async with mail_server() as server:
        await reminders(office, server.port).mail_all()
    ((to, mail),) = server.taken
    assert (to, mail["From"]) == ("aino@example.org", "palaute@example.org")
    body = mail.get_content()
    assert body.count(DESK) == 1
    assert body.rstrip().endswith(DESK)
    whole = f"{mail['Subject']} {body}".replace(DESK, "")
    assert not re.search(r"\d", whole)
    for told in (STORY, "Kotihoito", UNIT, "aino"):
        assert told not in whole
    for said in ("Työpöydällä odottaa", "På arbetsbordet", "waits on the desk"):
        assert said in body


async def test_an_account_is_mailed_once_a_day_however_many_processes_run(
    office: Office,
) -> None:
    await hire(office, "aino", Grant("handler", UNIT))
    await office.feedback()
    await due(office)
    async with mail_server() as server:
        await asyncio.gather(*(reminders(office, server.port).mail_all() for _ in range(3)))
        await reminders(office, server.port).mail_all()
        assert server.recipients == ["aino@example.org"]
        office.clock.later(days=1)
        await reminders(office, server.port).mail_all()
    assert len(server.taken) == 2


async def test_there_is_no_mail_at_weekends_nor_when_nothing_waits(office: Office) -> None:
    await hire(office, "aino", Grant("handler", UNIT))
    async with mail_server() as server:
        await reminders(office, server.port).mail_all()
        await office.feedback()
        await due(office)
        office.clock.later(days=5)  # Saturday
        await reminders(office, server.port).mail_all()
    assert server.taken == []


@pytest.mark.parametrize(
    ("values", "reminded"),
    [
        ({}, ["nurse"]),
        ({"owner": "service-manager"}, ["helper", "nurse"]),
        ({"taken_by": "helper"}, ["helper"]),
        ({"level": "kotihoito"}, ["boss"]),
        ({"level": "ikaantyneet"}, ["whole"]),
        ({"kept": True}, ["reader"]),
    ],
)
async def test_those_are_mailed_whose_turn_it_is(
    office: Office, values: dict[str, object], reminded: list[str]
) -> None:
    await hire(office, "nurse", Grant("handler", UNIT))
    await hire(office, "helper", Grant("handler", UNIT), title="")
    await hire(office, "boss", Grant("supervisor", "kotihoito"))
    await hire(office, "whole", Grant("coordinator"))
    await hire(office, "reader", Grant("reader"), title="")
    await hire(office, "other", Grant("handler", "kirjasto"))
    await hire(office, "keeper", Grant("administrator"))
    await office.feedback()
    await due(office, **values)
    async with mail_server() as server:
        await reminders(office, server.port).mail_all()
    assert server.recipients == [f"{name}@example.org" for name in reminded]


async def test_a_mail_that_is_refused_is_logged_without_the_address(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    await hire(office, "aino", Grant("handler", UNIT))
    await hire(office, "eino", Grant("handler", UNIT))
    await office.feedback()
    await due(office)
    async with mail_server(refuses="aino@example.org") as server:
        await reminders(office, server.port).mail_all()
    assert server.recipients == ["eino@example.org"]
    (line,) = [each for each in caplog.records if each.msg == "mail.failed"]
    assert line.exc_info is not None
    assert "aino" not in f"{line.getMessage()} {getattr(line, 'fields', '')}"


async def test_where_no_server_is_named_nothing_is_sent(office: Office) -> None:
    mail = Mail(MailSection())
    assert not mail.is_on
    silent = Reminders(office.database, directory(), office.today, load_texts("desk"), mail=mail)
    await hire(office, "aino", Grant("handler", UNIT))
    await office.feedback()
    await due(office)
    await silent.mail_all()
    claimed = await office.database.write(lambda conn: claim_mail(conn, "aino", office.today()))
    assert claimed  # nothing was noted either


async def test_each_morning_the_desk_takes_what_is_late_up_and_then_reminds(
    office: Office, tmp_path: Path
) -> None:
    create_keys(tmp_path, MONDAY.date())
    await hire(office, "boss", Grant("supervisor", "kotihoito"))
    id_ = await office.feedback()
    await due(office, due_on=datetime.now(UTC).date() - timedelta(days=9))
    async with mail_server() as server:
        config = Config(keys_dir=tmp_path, mail=settings(server.port))
        common = Common(config, office.database, directory(), {})
        await begin_day(common)
    assert (await office.casework.find(id_)).level == "kotihoito"
    is_working_day = datetime.now(config.time_zone).weekday() < 5
    assert server.recipients == (["boss@example.org"] if is_working_day else [])


async def test_nothing_is_said_in_clear_to_a_server_that_should_speak_tls(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    async with mail_server() as server:
        open_ = settings(server.port)
        safe = Mail(open_.model_copy(update={"security": "starttls"}))
        assert not await safe.send("aino@example.org", "Otsikko", "Teksti")
    assert server.taken == []
    assert [each.msg for each in caplog.records] == ["mail.failed"]


@pytest.mark.parametrize(
    ("host", "security", "public_url", "doubts"),
    [
        ("", "none", "", []),
        ("127.0.0.1", "none", "https://palaute.example.org", []),
        ("mail.example.org", "starttls", "https://palaute.example.org", []),
        ("mail.example.org", "none", "", ["checked-mail-nowhere", "checked-mail-open"]),
    ],
)
def test_a_check_finds_mail_that_leads_nowhere_or_can_be_read(
    host: str, security: Literal["none", "starttls"], public_url: str, doubts: list[str]
) -> None:
    config = Config(
        mail=MailSection(host=host, security=security, sender="palaute@example.org"),
        web=WebSection(public_url=public_url),
    )
    assert [finding.key for finding in checking.mail(config)] == doubts
