"""Floods on the web: slowed, proved or delayed, never locked out; told by no name."""

import logging
import re
import uuid
from collections.abc import AsyncIterator, Callable

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from altcha import v1

from bot.channels.web.gate import PROOF, UNABLE, Gate
from bot.channels.web.plain_form import new_nonce, new_token
from bot.config import LimitsSection
from bot.limits.line import MOST_OF_ONE, WAIT
from bot.limits.puzzles import GOOD_FOR
from storage.engine import Database
from tests.channels.web.room import Room, application, channel_on
from tests.limits.test_counting import Clock

Client = TestClient[web.Request, web.Application]

HERE, THERE = "198.51.100.7", "203.0.113.9"
LIMITS = LimitsSection(conversations=2, lookups=2, lookups_everywhere=4, turns=10)
ERASE = {"kind": "pressed", "step": "@erase", "choice": "fi." + "x" * 22 + ".yes"}


class Waits:
    """Waiting that is over at once, unless it is held."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self.during: Callable[[], object] = lambda: None

    async def __call__(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.during()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
def gate(clock: Clock, waits: Waits) -> Gate:
    return Gate(LIMITS, clock, behind_proxy=True, sleep=waits)


@pytest.fixture
async def flooded(sqlite: Database, room: Room, gate: Gate) -> AsyncIterator[Client]:
    channel = channel_on(sqlite, gate=gate)
    await channel.start(room.take)
    async with TestClient(TestServer(application(channel))) as opened:
        yield opened


async def send(
    client: Client, *, token: str = "", proof: str = "", network: str = HERE, **turn: str
) -> tuple[int, dict[str, dict[str, object]]]:
    headers = {
        "Authorization": f"Bearer {token or new_token()}",
        "X-Forwarded-For": f"192.0.2.1, {network}",
        **({PROOF: proof} if proof else {}),
    }
    body = {"id": str(uuid.uuid4()), "kind": "opened", **turn}
    async with client.post("/api/turns", json=body, headers=headers) as answer:
        return answer.status, await answer.json()


async def challenged(client: Client, network: str = HERE) -> dict[str, object]:
    """Begin conversations until a puzzle is set."""
    for _ in range(10):
        status, body = await send(client, network=network)
        if status == 429:
            return body["challenge"]
    raise AssertionError("no puzzle was set")


def solved(challenge: dict[str, object]) -> str:
    made = v1.Challenge(
        "SHA-256",
        str(challenge["challenge"]),
        int(str(challenge["maxNumber"])),
        str(challenge["salt"]),
        str(challenge["signature"]),
    )
    solution = v1.solve_challenge(made.challenge, made.salt, made.algorithm, made.max_number, 0)
    assert solution
    return v1.Payload(
        made.algorithm, made.challenge, solution.number, made.salt, made.signature
    ).to_base64()


async def test_a_network_that_begins_much_is_set_a_puzzle_and_let_in_by_it(
    flooded: Client, room: Room
) -> None:
    proof = solved(await challenged(flooded))
    assert len(room.sessions) == 2
    token = new_token()
    assert (await send(flooded, token=token, proof=proof))[0] == 200
    assert (await send(flooded, token=token))[0] == 200  # it is known now
    assert len(room.sessions) == 3


async def test_a_solution_is_good_once_and_not_for_ever(flooded: Client, clock: Clock) -> None:
    proof = solved(await challenged(flooded))
    assert (await send(flooded, proof=proof))[0] == 200
    assert (await send(flooded, proof=proof))[0] == 429
    late = solved(await challenged(flooded))
    clock.now += GOOD_FOR
    assert (await send(flooded, proof=late))[0] == 429


@pytest.mark.parametrize("proof", ["x", "bm8=", "W10=", "e30=", "ÿ".encode("latin1").hex()])
async def test_what_is_no_solution_lets_nobody_in(flooded: Client, proof: str) -> None:
    await challenged(flooded)
    assert (await send(flooded, proof=proof))[0] == 429


async def test_a_puzzle_of_ones_own_making_lets_nobody_in(flooded: Client) -> None:
    await challenged(flooded)
    made = v1.create_challenge(
        v1.ChallengeOptions(max_number=10, hmac_key="mine", params={"expires": "9e12"})
    )
    assert (await send(flooded, proof=solved(made.to_dict())))[0] == 429


async def test_other_networks_and_open_conversations_go_on_undisturbed(flooded: Client) -> None:
    token = new_token()
    await send(flooded, token=token)
    await challenged(flooded)
    said = await send(flooded, token=token, kind="pressed", step="language", choice="fi")
    assert said[0] == 200
    assert (await send(flooded, network=THERE))[0] == 200


async def test_time_gives_back_what_a_network_may_do(flooded: Client, clock: Clock) -> None:
    await challenged(flooded)
    clock.now += 1801
    assert (await send(flooded))[0] == 200


async def test_a_browser_that_solves_no_puzzles_waits_and_is_let_in(
    flooded: Client, waits: Waits
) -> None:
    await challenged(flooded)
    assert (await send(flooded, proof=UNABLE))[0] == 200
    assert waits.slept == [WAIT]


async def test_invented_tokens_are_slowed_for_one_network_and_for_all(
    flooded: Client, room: Room
) -> None:
    statuses = [(await send(flooded, **ERASE))[0] for _ in range(4)]
    assert statuses == [200, 200, 429, 429]
    more = [(await send(flooded, network=f"203.0.113.{n // 2}", **ERASE))[0] for n in range(6)]
    assert more == [200, 200, 429, 429, 429, 429]
    assert len(room.events) == 4


async def test_a_conversation_that_says_too_much_in_a_minute_is_slowed(
    flooded: Client, clock: Clock
) -> None:
    token = new_token()
    said = [await send(flooded, token=token, kind="wrote", text="Hei") for _ in range(11)]
    assert [status for status, _ in said] == [200] * 10 + [429]
    assert said[-1][1] == {}
    clock.now += 6.1
    assert (await send(flooded, token=token, kind="wrote", text="Hei"))[0] == 200


async def begin_plainly(client: Client, text: str = "") -> tuple[int, str]:
    form = {"token": new_token(), "nonce": new_nonce(), "lang": "fi", "press": "start"}
    headers = {"X-Forwarded-For": HERE}
    async with client.post("/plain", data={**form, "text": text}, headers=headers) as answer:
        return answer.status, await answer.text()


async def test_the_plain_page_is_slowed_without_a_puzzle(flooded: Client, waits: Waits) -> None:
    for _ in range(5):
        status, page = await begin_plainly(flooded)
        assert status == 200
        assert 'value="fi-simple"' in page
    assert waits.slept == [WAIT] * 3


async def test_a_form_that_found_no_place_in_the_line_comes_back_whole(
    flooded: Client, gate: Gate
) -> None:
    await challenged(flooded)
    gate._line._waiting[HERE] = MOST_OF_ONE
    status, page = await begin_plainly(flooded, 'Odotin "kaksi"\ntuntia.')
    assert status == 503
    assert "Mitään ei ole kadonnut" in page
    assert 'name="text" value="Odotin &#34;kaksi&#34;\ntuntia."' in page
    held = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page))
    gate._line._waiting.clear()
    async with flooded.post("/plain", data=held, headers={"X-Forwarded-For": HERE}) as answer:
        assert answer.status == 200


async def test_this_machine_itself_has_no_limits_without_a_proxy(
    sqlite: Database, room: Room, clock: Clock
) -> None:
    channel = channel_on(sqlite, gate=Gate(LIMITS, clock))
    await channel.start(room.take)
    async with TestClient(TestServer(application(channel))) as client:
        assert {(await send(client))[0] for _ in range(20)} == {200}


async def test_what_is_switched_off_slows_nobody(
    sqlite: Database, room: Room, clock: Clock
) -> None:
    off = LIMITS.model_copy(update={"enabled": False})
    channel = channel_on(sqlite, gate=Gate(off, clock, behind_proxy=True))
    await channel.start(room.take)
    async with TestClient(TestServer(application(channel))) as client:
        assert {(await send(client))[0] for _ in range(20)} == {200}


async def test_no_line_of_log_speaks_of_a_network_or_its_mark(
    flooded: Client, gate: Gate, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        await challenged(flooded)
        for odd in ("CANARY", "", "198.51.100.7, x", "::1%CANARY"):
            await send(flooded, network=odd, proof="CANARY")
        await begin_plainly(flooded)
    marks = {mark.hex() for mark in gate._limits._begun._full}
    assert marks
    for told in (HERE, "CANARY", *marks):
        assert told not in caplog.text
