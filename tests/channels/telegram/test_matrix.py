"""Every fault at every place of the conversation: nothing is lost, nobody is stuck."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.config import EditionSection
from tests.channels.house import WORDS, House, open_house
from tests.channels.telegram.botapi import BotApi
from tests.channels.telegram.conftest import Figure
from tests.channels.telegram.matrix import Matrix
from tests.channels.telegram.matrix_losses import lost_additions, lost_pushes, owners_of, stuck
from tests.channels.telegram.overheard import on_disk, overheard


@pytest.fixture
async def house(tmp_path: Path, sqlite_template: Path) -> AsyncIterator[House]:
    edition = EditionSection(every="weekly", k_texts=5)
    async with open_house(tmp_path, sqlite_template, edition) as opened:
        opened.app.release._most_kept_back = 0
        yield opened


async def test_under_every_fault_at_every_place_all_is_kept_once_and_nobody_is_stuck(
    library: str, mode: str, house: House, tmp_path: Path, figure: Figure
) -> None:
    api = BotApi(library)
    with overheard() as ear:
        async with api.running():
            matrix = Matrix(api, house, mode)
            async with matrix.running():
                lost = await played(matrix)
    leaks = ear.leaks + on_disk(tmp_path)
    figure(
        f"faults, {library}, {mode}: {len(matrix.faults)} faults at {len(matrix.places)} places, "
        f"{len(matrix.sky.met)} cases in {len(matrix.clients)} conversations, losses {len(lost)}, "
        f"leaks in {ear.lines} log lines and on the disk {len(leaks)} (must be 0)"
    )
    assert len(matrix.sky.met) == len(matrix.faults) * len(matrix.places)
    assert lost + leaks + api.broken == []


async def played(matrix: Matrix) -> list[str]:
    """Tell, hear, open, add and hear again, all under faults; return what was lost."""
    house = matrix.house
    lost = await stuck(each.tell() for each in matrix.clients)
    owners, missing = owners_of(matrix.clients, await house.release())
    for id_ in owners:
        await house.answer(id_, "read")
    await matrix.push_for(1000)
    lost += await stuck(each.open_news(WORDS) for each in owners.values())
    lost += await stuck(each.add() for each in owners.values())
    await house.release()
    lost += missing + await lost_additions(house, owners)
    for id_ in owners:
        await house.answer(id_, "decided-change")
    return lost + await lost_pushes(matrix, owners, await matrix.push())
