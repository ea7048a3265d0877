import asyncio
import gzip
import json
import uuid
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.channels.web.bodies import MOST_BYTES
from bot.channels.web.channel import WebChannel
from bot.server import Door, Server
from dialogs.events import Chose, Command, Commanded, Event, Follows, Opened, Pressed, Wrote
from dialogs.replies import Choice, Progress, Reply, Takes
from storage.engine import Database
from storage.sealing import Address
from tests.channels.web.room import ORIGIN, SEED, Room, application, channel_on

Client = TestClient[web.Request, web.Application]

TOKEN = "t" * 43
BEARER = {"Authorization": f"Bearer {TOKEN}"}
ID = "6f9d1c1e-0f0b-4b52-9d6b-0a3b0a1f2c3d"


def turn(**fields: object) -> dict[str, object]:
    return {"id": str(uuid.uuid4()), **fields}


async def test_an_opened_page_is_asked_the_first_question(client: Client) -> None:
    answer = await client.post("/api/turns", json=turn(kind="opened", lang="sv"), headers=BEARER)
    body = await answer.json()
    assert body["over"] is False
    assert body["replies"][-1]["step"] == "language"
    assert body["replies"][-1]["lang"] == "sv"
    assert body["replies"][-1]["takes"] == "choice"


async def test_every_kind_of_turn_becomes_its_event(client: Client, room: Room) -> None:
    tag = "aB3_-x"
    for fields in (
        {"kind": "opened", "lang": "fi-simple", "service": "kotihoito"},
        {"kind": "wrote", "text": "Hei\n"},
        {"kind": "pressed", "step": "language", "choice": "fi", "tag": tag},
        {"kind": "chose", "step": "feelings", "choices": ["sad", "~oma sana"], "tag": tag},
        {"kind": "commanded", "command": "back"},
    ):
        answer = await client.post("/api/turns", json={"id": ID, **fields}, headers=BEARER)
        assert answer.status == 200
    assert [event for _, event in room.events] == [
        Opened(ID, SEED, "web", Follows.MAILBOX, "fi-simple", "kotihoito"),
        Wrote(ID, "Hei\n"),
        Pressed(ID, "language", "fi", tag),
        Chose(ID, "feelings", ("sad", "~oma sana"), tag),
        Commanded(ID, Command.BACK),
    ]


async def test_the_same_id_twice_is_answered_with_the_present_question(client: Client) -> None:
    opened = turn(kind="opened")
    first = await (await client.post("/api/turns", json=opened, headers=BEARER)).json()
    again = await (await client.post("/api/turns", json=opened, headers=BEARER)).json()
    assert again == first


async def test_the_wire_format_of_a_reply_is_what_the_protocol_says(sqlite: Database) -> None:
    async def take(address: Address, event: Event) -> tuple[Reply, ...]:
        choice = Choice("a", "A", "why", selected=True)
        asked = Reply("Q", "fi", "q", Takes.CHOICE, (choice,), (), Progress(1, 2), "d", "tagtag")
        return (Reply("Hei", "fi", mailbox="m", sensitive=True), asked)

    channel = channel_on(sqlite)
    await channel.start(take)
    async with TestClient(TestServer(application(channel))) as client:
        answer = await client.post("/api/turns", json=turn(kind="opened"), headers=BEARER)
        said, asked = (await answer.json())["replies"]
    assert said == {
        "text": "Hei",
        "lang": "fi",
        "step": "",
        "takes": "nothing",
        "choices": [],
        "asides": [],
        "progress": None,
        "draft": "",
        "tag": "",
        "mailbox": "m",
        "sensitive": True,
    }
    assert asked["choices"] == [
        {"id": "a", "label": "A", "detail": "why", "selected": True, "step": ""}
    ]
    assert asked["progress"] == {"number": 1, "total": 2}


async def test_a_declined_conversation_is_over(client: Client) -> None:
    over = []
    for fields in (
        {"kind": "opened"},
        {"kind": "pressed", "step": "language", "choice": "fi"},
        {"kind": "pressed", "step": "notice", "choice": "decline"},
    ):
        answer = await client.post("/api/turns", json=turn(**fields), headers=BEARER)
        over.append((await answer.json())["over"])
    assert over == [False, False, True]


async def test_a_turn_without_a_conversation_is_over_and_offers_a_start(client: Client) -> None:
    answer = await client.post("/api/turns", json=turn(kind="wrote", text="Hei"), headers=BEARER)
    body = await answer.json()
    assert body["over"] is True
    assert body["replies"][0]["step"] == "@start"


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (b"", [""]),
        (b"[]", [""]),
        (b"\xff\xfe", [""]),
        (b'{"kind":"wrote","id":"\xed\xa0\x80","text":"x"}', [""]),
        (b"{}", ["kind"]),
        (b'{"kind":"sang"}', ["kind"]),
        (b'{"kind":"wrote"}', ["id", "text"]),
        (b'{"kind":"wrote","id":"1","text":2}', ["id", "text"]),
        (b'{"kind":"pressed","id":"x","tag":"too long a tag"}', ["id", "step", "choice", "tag"]),
        (b'{"kind":"chose","id":7,"step":"","choices":"a"}', ["id", "step", "choices"]),
        (b'{"kind":"opened","id":"x","lang":"%%","service":"A B"}', ["id", "lang", "service"]),
        (b'{"kind":"commanded","id":"x","command":"dance"}', ["id", "command"]),
    ],
)
async def test_every_problem_of_a_turn_comes_in_one_answer(
    client: Client, room: Room, body: bytes, fields: list[str]
) -> None:
    headers = {**BEARER, "Content-Type": "application/json"}
    answer = await client.post("/api/turns", data=body, headers=headers)
    assert answer.status == 400
    problems = (await answer.json())["problems"]
    assert [problem["field"] for problem in problems] == fields
    assert all(problem["expected"] for problem in problems)
    assert room.events == []


async def test_problems_never_repeat_what_the_client_wrote(client: Client) -> None:
    body = {"id": "kanarialintu", "kind": "commanded", "command": "kanarialintu"}
    answer = await client.post("/api/turns", json=body, headers=BEARER)
    assert answer.status == 400
    assert "kanarialintu" not in await answer.text()


async def test_unknown_fields_are_ignored(client: Client) -> None:
    answer = await client.post("/api/turns", json=turn(kind="opened", new=1), headers=BEARER)
    assert answer.status == 200


@pytest.mark.parametrize(
    "header", ["", "Bearer short", f"Basic {TOKEN}", f"Bearer {'ä' * 43}", f"Bearer {TOKEN}x"]
)
async def test_a_turn_without_a_token_is_refused(client: Client, room: Room, header: str) -> None:
    headers = {"Authorization": header}
    answer = await client.post("/api/turns", json=turn(kind="opened"), headers=headers)
    assert answer.status == 401
    assert room.events == []


async def test_only_json_of_a_known_and_bearable_length_is_read(client: Client) -> None:
    text = await client.post("/api/turns", data="{}", headers=BEARER)
    assert text.status == 415
    long = json.dumps(turn(kind="wrote", text="a" * MOST_BYTES)).encode()
    headers = {**BEARER, "Content-Type": "application/json"}
    assert (await client.post("/api/turns", data=long, headers=headers)).status == 413

    async def pieces() -> AsyncIterator[bytes]:
        yield b"{}"

    assert (await client.post("/api/turns", data=pieces(), headers=headers)).status == 411


@pytest.mark.parametrize("path", ["/api/turns", "/plain"])
async def test_a_packed_body_is_refused_whatever_is_in_it(
    client: Client, room: Room, path: str
) -> None:
    kind = "application/json" if path == "/api/turns" else "application/x-www-form-urlencoded"
    headers = {**BEARER, "Content-Type": kind, "Content-Encoding": "gzip"}
    said = json.dumps(turn(kind="wrote", text="a" * MOST_BYTES)).encode()
    assert (await client.post(path, data=gzip.compress(said), headers=headers)).status == 415
    assert room.events == []


@pytest.mark.parametrize("path", ["/api/turns", "/plain"])
async def test_a_client_who_is_cut_while_sending_leaves_no_line_in_the_log(
    channel: WebChannel, caplog: pytest.LogCaptureFixture, path: str
) -> None:
    server = Server(channel.routes(), Door("127.0.0.1", 0))
    kind = "application/json" if path == "/api/turns" else "application/x-www-form-urlencoded"
    lines = (f"POST {path} HTTP/1.1", "Host: x", f"Authorization: Bearer {TOKEN}")
    asks = (f"Content-Type: {kind}", "Content-Length: 99", "Expect: 100-continue", "", "")
    reader, writer = await asyncio.open_connection("127.0.0.1", await server.start(str))
    writer.write("\r\n".join((*lines, *asks)).encode())
    assert (await reader.readline()).startswith(b"HTTP/1.1 100")  # now it reads the body
    writer.write(b"half")
    writer.transport.abort()
    running = server._runner.server
    while running and running.connections:
        await asyncio.to_thread(bool)  # let the server see that the line is cut
    await server.stop()
    assert [record.name for record in caplog.records] == []


async def test_nothing_of_a_conversation_may_be_stored_on_the_way(client: Client) -> None:
    answer = await client.post("/api/turns", json=turn(kind="opened"), headers=BEARER)
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "Set-Cookie" not in answer.headers
    assert "ETag" not in answer.headers
    assert "Last-Modified" not in answer.headers


async def test_a_configured_origin_may_ask_and_another_may_not(client: Client) -> None:
    wanted = {"Access-Control-Request-Method": "POST"}
    let = await client.options("/api/turns", headers={**wanted, "Origin": ORIGIN})
    assert let.status == 204
    assert let.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert "Authorization" in let.headers["Access-Control-Allow-Headers"]
    assert "Access-Control-Allow-Credentials" not in let.headers
    for origin in ("https://kunta.example.evil", "http://kunta.example", "null"):
        refused = await client.options("/api/turns", headers={**wanted, "Origin": origin})
        assert refused.status == 403
        assert "Access-Control-Allow-Origin" not in refused.headers


async def test_the_answer_names_the_origin_that_may_read_it(client: Client) -> None:
    headers = {**BEARER, "Origin": ORIGIN}
    answer = await client.post("/api/turns", json=turn(kind="opened"), headers=headers)
    assert answer.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert answer.headers["Vary"] == "Origin"


async def test_a_turn_that_was_not_kept_is_not_acknowledged(sqlite: Database) -> None:
    async def fail(address: Address, event: Event) -> tuple[Reply, ...]:
        raise OSError

    channel = channel_on(sqlite)
    await channel.start(fail)
    async with TestClient(TestServer(application(channel))) as client:
        answer = await client.post("/api/turns", json=turn(kind="opened"), headers=BEARER)
        assert answer.status == 500


async def test_a_stopped_channel_takes_nothing(client: Client, channel: WebChannel) -> None:
    await channel.stop()
    answer = await client.post("/api/turns", json=turn(kind="opened"), headers=BEARER)
    assert answer.status == 503


async def test_two_conversations_do_not_meet(client: Client, room: Room) -> None:
    headers = [{"Authorization": f"Bearer {letter * 43}"} for letter in "ab"]
    opened = (
        client.post("/api/turns", json=turn(kind="opened"), headers=each) for each in headers
    )
    await asyncio.gather(*opened)
    assert len(room.sessions) == 2
