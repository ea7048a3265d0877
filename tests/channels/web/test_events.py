import asyncio

import pytest
from aiohttp import ClientResponse, ClientSession, web
from aiohttp.test_utils import TestClient

from bot.channels.channel import Sent
from bot.channels.web import mailbox
from bot.channels.web.channel import WebChannel
from bot.channels.web.streams import Streams
from bot.server import Door, Server
from dialogs.replies import Choice, Reply
from storage.sealing import Address
from tests.channels.web.room import ORIGIN

Client = TestClient[web.Request, web.Application]

MAILBOX = "m" * 43
BEARER = {"Authorization": f"Bearer {MAILBOX}"}
STREAM = {**BEARER, "Accept": "text/event-stream"}
NOTICE = Reply("Sinulle on viesti.", "fi", "@open", choices=(Choice("fi.abc", "Avaa"),))


async def push(channel: WebChannel, followup: str, token: str = MAILBOX) -> None:
    assert await channel.push(Address("web", token), followup, NOTICE) == Sent()


async def event(response: ClientResponse) -> str:
    return (await response.content.readuntil(b"\n\n")).decode()


async def test_a_push_reaches_a_page_that_is_open(client: Client, channel: WebChannel) -> None:
    async with client.get("/api/events", headers=STREAM) as response:
        assert await event(response) == ": listening\n\n"
        await push(channel, "one")
        number, data = (await event(response)).splitlines()[:2]
    assert number == "id: 1"
    assert data.startswith('data: {"number":1,"reply":{"text":"Sinulle on viesti."')


async def test_what_was_pushed_meanwhile_comes_after_the_cursor(
    client: Client, channel: WebChannel
) -> None:
    for followup in ("one", "two", "three"):
        await push(channel, followup)
    headers = {**STREAM, "Last-Event-ID": "1"}
    async with client.get("/api/events", headers=headers) as response:
        await event(response)
        assert (await event(response)).startswith("id: 2\n")
        assert (await event(response)).startswith("id: 3\n")


async def test_the_same_push_twice_is_one_message(client: Client, channel: WebChannel) -> None:
    await push(channel, "one")
    await push(channel, "one")
    answer = await client.get("/api/events", headers=BEARER)
    assert [notice["number"] for notice in (await answer.json())["notices"]] == [1]


async def test_a_mailbox_hears_nothing_of_another(client: Client, channel: WebChannel) -> None:
    await push(channel, "one", "x" * 43)
    answer = await client.get("/api/events", headers=BEARER)
    assert await answer.json() == {"notices": []}


async def test_a_poll_is_answered_by_a_push(client: Client, channel: WebChannel) -> None:
    asked = client.get("/api/events?after=0&wait=25", headers=BEARER)
    answer, _ = await asyncio.gather(asked, push(channel, "one"))
    notices = (await answer.json())["notices"]
    assert notices[0]["reply"]["choices"][0]["label"] == "Avaa"


def test_waking_reaches_those_who_wait_there_and_nobody_is_remembered() -> None:
    streams = Streams()
    with streams.waiting_at(b"here") as news, streams.waiting_at(b"there") as other:
        streams.wake(b"here")
        assert news.is_set()
        assert not other.is_set()
    assert streams._waiting == {}


async def test_a_silent_stream_is_kept_alive(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mailbox, "KEEPALIVE_SECONDS", 0.0)
    async with client.get("/api/events", headers=STREAM) as response:
        await event(response)
        assert await event(response) == ": keepalive\n\n"


async def test_streams_end_when_the_channel_stops(client: Client, channel: WebChannel) -> None:
    async with client.get("/api/events", headers=STREAM) as response:
        await event(response)
        await channel.stop()
        assert await response.content.read() == b""


async def test_a_stream_goes_through_proxies_and_stays_private(client: Client) -> None:
    headers = {**STREAM, "Origin": ORIGIN}
    async with client.get("/api/events", headers=headers) as response:
        assert response.content_type == "text/event-stream"
        assert response.headers["X-Accel-Buffering"] == "no"
        assert response.headers["Cache-Control"] == "no-store"
        assert response.headers["Access-Control-Allow-Origin"] == ORIGIN


async def test_a_mailbox_without_a_token_is_refused(client: Client) -> None:
    assert (await client.get("/api/events")).status == 401
    assert (await client.get(f"/api/events?token={MAILBOX}")).status == 401


@pytest.mark.parametrize(
    "query", ["after=x", "after=-1", "after=٣", "wait=1e3", f"after={'9' * 99}"]
)
async def test_a_cursor_that_is_no_number_is_refused(client: Client, query: str) -> None:
    assert (await client.get(f"/api/events?{query}", headers=BEARER)).status == 400


async def test_a_page_that_goes_away_leaves_no_line_in_the_log(
    channel: WebChannel, caplog: pytest.LogCaptureFixture
) -> None:
    server = Server(channel.routes(), Door("127.0.0.1", 0))
    address = f"http://127.0.0.1:{await server.start(str)}/api/events"
    async with ClientSession() as session:
        response = await session.get(address, headers=STREAM)
        await event(response)
        response.close()
        pushed = 0
        while channel._streams.count:
            await push(channel, f"push-{pushed}")
            pushed += 1
        async with session.get(address, headers=BEARER) as answer:
            assert len((await answer.json())["notices"]) == pushed
    await server.stop()
    assert [record.name for record in caplog.records] == []
