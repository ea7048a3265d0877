"""A conversation goes on at another device: by a code, a number, within two minutes, once."""

import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.channels.web.bearers import Origins
from bot.channels.web.handover import HandoverHandler
from bot.channels.web.offers import MOST, SECONDS
from tests.channels.web.room import ORIGIN, Room

TABLET, PHONE, OTHER = "t" * 43, "p" * 43, "o" * 43
GONE = {"state": "gone"}


class Devices:
    """Two devices, and a clock that stands."""

    def __init__(self, room: Room) -> None:
        self.room, self.now = room, 0.0
        self.client: TestClient[web.Request, web.Application]

    async def ask(self, token: str, **body: object) -> Any:
        bearer = {"Authorization": f"Bearer {token}"}
        answer = await self.client.post("/api/handover", json=body, headers=bearer)
        assert answer.status == 200
        return await answer.json()

    async def offer(self, token: str = TABLET) -> str:
        found = re.search(r"#h=([\w-]{43})$", (await self.ask(token, kind="offer"))["address"])
        assert found
        return found[1]

    async def accept(self, code: str, token: str = PHONE) -> Any:
        return await self.ask(token, kind="accept", code=code)

    def tell(self, token: str) -> None:
        self.room.sessions[("web", token)] = self.room.sessions.get(("web", token), OPEN)


OPEN: Any = object()


@pytest.fixture
async def devices(room: Room) -> AsyncIterator[Devices]:
    made = Devices(room)
    made.tell(TABLET)
    origins = Origins((ORIGIN,))
    handler = HandoverHandler(room.move, origins, "https://p.example/", lambda: made.now)
    app = web.Application()
    app.router.add_post("/api/handover", handler.answer)
    async with TestClient(TestServer(app)) as made.client:
        yield made


async def test_the_number_that_the_second_device_shows_moves_the_conversation(
    devices: Devices,
) -> None:
    shown = await devices.accept(await devices.offer())
    seen = await devices.ask(TABLET, kind="look")
    assert shown["number"] in seen["numbers"]
    assert len(set(seen["numbers"])) == 3
    assert "number" not in seen
    assert "numbers" not in shown
    moved = await devices.ask(TABLET, kind="confirm", number=shown["number"])
    assert moved == {"state": "moved"}
    assert await devices.ask(PHONE, kind="look") == {"state": "moved"}
    assert devices.room.sessions == {("web", PHONE): OPEN}


async def test_a_wrong_number_ends_the_hand_over(devices: Devices) -> None:
    shown = await devices.accept(await devices.offer())
    assert await devices.ask(TABLET, kind="confirm", number=shown["number"] + 1) == GONE
    assert await devices.ask(TABLET, kind="confirm", number=shown["number"]) == GONE
    assert await devices.ask(PHONE, kind="look") == GONE
    assert devices.room.sessions == {("web", TABLET): OPEN}


async def test_only_the_first_device_can_confirm_or_cancel(devices: Devices) -> None:
    shown = await devices.accept(await devices.offer())
    await devices.ask(PHONE, kind="confirm", number=shown["number"])
    await devices.ask(PHONE, kind="cancel")
    assert (await devices.ask(TABLET, kind="look"))["state"] == "asking"
    assert devices.room.sessions == {("web", TABLET): OPEN}


async def test_a_wrong_used_late_and_cancelled_code_are_answered_alike(devices: Devices) -> None:
    assert await devices.accept("x" * 43) == GONE
    used = await devices.offer()
    await devices.accept(used)
    assert await devices.accept(used, OTHER) == GONE
    late = await devices.offer()
    devices.now += SECONDS
    assert await devices.accept(late, OTHER) == GONE
    cancelled = await devices.offer()
    await devices.ask(TABLET, kind="cancel")
    assert await devices.accept(cancelled, OTHER) == GONE


async def test_after_two_minutes_the_right_number_moves_nothing(devices: Devices) -> None:
    shown = await devices.accept(await devices.offer())
    devices.now += SECONDS
    assert await devices.ask(TABLET, kind="confirm", number=shown["number"]) == GONE
    assert devices.room.sessions == {("web", TABLET): OPEN}


async def test_a_second_code_ends_the_first(devices: Devices) -> None:
    first = await devices.offer()
    second = await devices.offer()
    assert await devices.accept(first) == GONE
    assert (await devices.accept(second))["state"] == "asking"


async def test_a_device_cannot_hand_over_to_itself(devices: Devices) -> None:
    code = await devices.offer()
    assert (await devices.accept(code, TABLET))["state"] == "waiting"
    assert (await devices.accept(code))["state"] == "asking"


async def test_where_nothing_is_open_nothing_moves(devices: Devices) -> None:
    shown = await devices.accept(await devices.offer(OTHER))
    assert await devices.ask(OTHER, kind="confirm", number=shown["number"]) == GONE


async def test_the_code_to_scan_leads_to_the_chat_page_and_keeps_its_secret_behind_the_hash(
    devices: Devices,
) -> None:
    offered = await devices.ask(TABLET, kind="offer")
    assert re.fullmatch(r"https://p\.example/#h=[\w-]{43}", offered["address"])
    assert re.fullmatch(r"(M\d+ \d+h1v1h-1z)+", offered["code"]["path"])
    assert TABLET not in offered["address"]


async def test_there_are_only_so_many_at_once(devices: Devices) -> None:
    for number in range(MOST):
        await devices.offer(f"{number:043}")
    assert await devices.ask(TABLET, kind="offer") == GONE
    devices.now += SECONDS
    await devices.offer()


async def test_every_answer_is_of_a_size_that_tells_nothing(devices: Devices) -> None:
    bearer = {"Authorization": f"Bearer {TABLET}"}
    for body, status in (({"kind": "look"}, 200), ({"kind": "nonsense"}, 400)):
        answer = await devices.client.post("/api/handover", json=body, headers=bearer)
        assert (answer.status, len(await answer.read())) == (status, 1024)
    assert (await devices.client.post("/api/handover", json={})).status == 401
