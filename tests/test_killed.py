"""The real process, killed with SIGKILL again and again in the middle of many conversations.

The moments are drawn from a seed that a failing test shows; to draw from the same one again, set
it in KUULLUKSI_TEST_SEED.
"""

import asyncio
import json
import os
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from tests.killing.door import Door
from tests.killing.installation import Installation, Running
from tests.killing.mailboxes import Mailbox
from tests.killing.minds import Mind
from tests.killing.web_clients import WebClient, browsers

AT_ONCE = {
    "EDITION__EVERY": "at-once",
    "EDITION__K_TEXTS": "1",
    "PUSH__SPREAD": "0",
    "PUSH__QUIET": "false",
}
ROLE = "unit-supervisor"

Answers = dict[str, str | list[str]]


@dataclass
class House:
    """An installation whose server comes and goes."""

    installation: Installation
    draw: Random
    door: Door = field(default_factory=Door)
    running: Running | None = None

    async def start(self) -> None:
        self.running = await self.installation.start()
        self.door.open(self.running.url)

    async def kill(self) -> None:
        self.door.close()
        if self.running is not None:
            await self.running.kill()

    async def kill_often(self, times: int, most: int) -> None:
        """Kill and start the server, each time after a drawn number of things that clients do."""
        for _ in range(times):
            await self.door.after(self.draw.randint(1, most))
            await self.kill()
            await self.start()

    async def feedback(self) -> dict[str, Answers]:
        """Make the edition that is due, and return all feedback by its id."""
        await self.installation.command("edition", "release")
        rows = json.loads(await self.installation.command("feedback", "list", "--json"))
        return {row["id"]: row["answers"] for row in rows}

    async def change(self, feedback: str) -> None:
        given = ("read", "--role", ROLE, "--text", words_for(feedback))
        await self.installation.command("feedback", "status", feedback, *given)

    async def change_all(self, feedback: list[str]) -> None:
        """Change statuses while the server runs, is down, and is killed before it can push."""
        for place, id_ in enumerate(feedback):
            if place % 3 == 0:
                await self.kill()
            await self.change(id_)
            if place % 3 == 1:
                await self.kill()
            if place % 3 < 2:
                await self.start()


@pytest.fixture
def draw(request: pytest.FixtureRequest) -> Random:
    seed = os.environ.get("KUULLUKSI_TEST_SEED") or secrets.token_hex(4)
    request.node.add_report_section("setup", "seed", f"KUULLUKSI_TEST_SEED={seed}")
    return Random(seed)


@asynccontextmanager
async def opened(folder: Path, draw: Random, **settings: str) -> AsyncIterator[House]:
    house = House(Installation(folder, **AT_ONCE, **settings), draw)
    await house.installation.command("init")
    await house.start()
    try:
        yield house
    finally:
        await house.kill()


def words_for(feedback: str) -> str:
    return f"the answer to {feedback}"


def owned(mind: Mind, feedback: dict[str, Answers]) -> str:
    """Return the id of the only feedback with what this client told; all of it must be there."""
    (id_,) = (id_ for id_, answers in feedback.items() if mind.told[0] in answers.values())
    missing = [text for text in mind.told if text not in feedback[id_].values()]
    assert missing == []
    return id_


async def test_a_killed_server_loses_no_answer_no_feedback_and_no_news(
    database_url: str, tmp_path: Path, draw: Random
) -> None:
    house_of = opened(tmp_path, draw, DATABASE__URL=database_url)
    async with house_of as house, browsers() as http:
        told: list[WebClient] = []

        async def clients(number: int, goes_on: Callable[[], bool]) -> None:
            while goes_on():
                client = WebClient(f"{number}-{len(told)}", http, house.door, draw)
                told.append(client)
                await client.tell()

        killing = asyncio.create_task(house.kill_often(4, most=150))
        await asyncio.gather(*(clients(each, lambda: not killing.done()) for each in range(12)))
        await killing
        feedback = await house.feedback()
        owners = {owned(client.mind, feedback): client for client in told}
        assert set(owners) == set(feedback)
        assert len(owners) == len(told)
        await house.change_all(list(owners)[:3])
        for id_ in list(owners)[:3]:
            (notice,) = await owners[id_].notices(1)
            assert words_for(id_) not in notice.text
            assert words_for(id_) in await owners[id_].press(notice)


async def test_a_server_told_to_end_finishes_what_it_began_and_lets_open_streams_go(
    tmp_path: Path, draw: Random
) -> None:
    async with opened(tmp_path, draw) as house, browsers() as http:
        assert house.running is not None
        mailboxes = [Mailbox(http, house.running.url) for _ in range(12)]
        streams = [await mailbox.stream() for mailbox in mailboxes]
        polls = [asyncio.create_task(mailbox.poll()) for mailbox in mailboxes]
        told = [WebClient(str(each), http, house.door, draw) for each in range(8)]
        telling = asyncio.gather(*(client.tell() for client in told))
        await house.door.after(60)
        house.door.close()
        assert await house.running.terminate() == 0
        assert [await stream.read() for stream in streams] == [b": listening\n\n"] * 12
        assert set(await asyncio.gather(*polls)) == {200}
        await house.start()
        await telling
        feedback = await house.feedback()
        assert len({owned(client.mind, feedback) for client in told}) == len(feedback) == 8
