"""A real server, ended by SIGTERM and by SIGKILL in the middle of many conversations and pushes.

The moments are drawn from a seed that a failing test shows; to draw from the same one again, set
it in KUULLUKSI_TEST_SEED.
"""

import asyncio
import os
import secrets
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import pytest

from tests.channels.house import WORDS, House, open_house
from tests.channels.telegram.botapi import BotApi
from tests.channels.telegram.conftest import Figure
from tests.channels.telegram.matrix import FIRST, PREFERS, Teller
from tests.channels.telegram.matrix_losses import Owners, lost_additions, newest, owners_of, stuck
from tests.channels.telegram.overheard import in_log, on_disk
from tests.channels.telegram.sky import Sky
from tests.killing.door import Door
from tests.killing.plant import Plant
from tests.killing.telegram_clients import TelegramClient

CLIENTS = 12
HURRY = 20.0
TURN = 0.03  # seconds; longer than a turn takes
TELLING, ADDING = (True, False, True), (False, True)  # by SIGKILL or by SIGTERM


@pytest.fixture
def draw(request: pytest.FixtureRequest) -> Random:
    seed = os.environ.get("KUULLUKSI_TEST_SEED") or secrets.token_hex(4)
    request.node.add_report_section("setup", "seed", f"KUULLUKSI_TEST_SEED={seed}")
    return Random(seed)


@pytest.fixture
async def house(tmp_path: Path, sqlite_template: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path, sqlite_template) as opened:
        yield opened


async def test_a_server_that_ends_anywhere_loses_nothing_and_leaves_nobody_stuck(
    library: str, mode: str, house: House, draw: Random, figure: Figure
) -> None:
    api, door = BotApi(library), Door()

    def plan(_chat: int, _place: str) -> None:
        door.count()

    sky = Sky(api, plan)
    plant = Plant(house, api, sky, mode=mode, hurry=HURRY)
    clients = [
        TelegramClient(FIRST + each, Teller(Random(each), PREFERS), api, sky)
        for each in range(CLIENTS)
    ]
    async with api.running(), plant.running():
        ending = asyncio.create_task(end_often(plant, door, draw, TELLING))
        lost = await stuck(each.tell() for each in clients)
        door.leave()
        await ending
        owners, missing = owners_of(clients, await house.release())
        await change_all(house, plant, owners)
        door = Door()
        ending = asyncio.create_task(end_often(plant, door, draw, ADDING))
        lost += missing + await stuck(each.open_news(WORDS) for each in owners.values())
        lost += await stuck(each.add() for each in owners.values())
        door.leave()
        await ending
        await plant.end()
        await house.release()
        lost += await lost_additions(house, owners)
        lost += [each async for each in pushes_told_wrong(house, owners)]
    leaks = in_log(plant.folder / "log") + on_disk(plant.folder)
    kills = sum(TELLING) + sum(ADDING) + 1
    endings = len(TELLING) + len(ADDING) + 2
    again = sum(each.spoke_again for each in clients)
    figure(
        f"ended, {library}, {mode}: {CLIENTS} conversations, pushes and additions, ended "
        f"{endings} times, {kills} of them by SIGKILL: {again} times a client spoke again, "
        f"losses {len(lost)}, leaks {len(leaks)} (must be 0)"
    )
    assert lost + leaks + api.broken == []


async def end_often(plant: Plant, door: Door, draw: Random, kills: tuple[bool, ...]) -> None:
    """End and start the server, each time after a drawn number of things that clients do."""
    for kill in kills:
        await door.after(draw.randint(20, 120))
        await asyncio.sleep(draw.random() * TURN)  # before, within or after a turn
        await plant.restart(kill=kill)


async def change_all(house: House, plant: Plant, owners: Owners) -> None:
    """Change statuses while the server pushes, and end it meanwhile, in both ways."""
    for place, id_ in enumerate(owners):
        await house.answer(id_, "read")
        if place in {CLIENTS // 3, 2 * CLIENTS // 3}:
            await plant.restart(kill=place == CLIENTS // 3)


async def pushes_told_wrong(house: House, owners: Owners) -> AsyncIterator[str]:
    """Yield the pushes that came twice without being marked, or never."""
    for id_, client in owners.items():
        state, doubtful = await newest(house, id_)
        if client.notices() not in ({1, 2} if doubtful else {1}):
            yield f"{client.chat}: {client.notices()} notices, {state}, doubtful {doubtful}"
