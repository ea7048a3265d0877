"""Every fault at every place of the conversation: nothing is lost, nobody is stuck."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Iterable
from pathlib import Path

import pytest

from bot.config import EditionSection
from tests.channels.house import WORDS, House, open_house
from tests.channels.telegram.botapi import BotApi
from tests.channels.telegram.matrix import Matrix
from tests.channels.telegram.matrix_losses import lost_additions, lost_pushes, owners_of


@pytest.fixture
async def house(tmp_path: Path, sqlite_template: Path) -> AsyncIterator[House]:
    edition = EditionSection(every="weekly", k_texts=5)
    async with open_house(tmp_path, sqlite_template, edition) as opened:
        opened.app.release._most_kept_back = 0
        yield opened


async def test_under_every_fault_at_every_place_all_is_kept_once_and_nobody_is_stuck(
    library: str, mode: str, house: House
) -> None:
    api = BotApi(library)
    async with api.running():
        matrix = Matrix(api, house, mode)
        async with matrix.running():
            lost = await stuck(each.tell() for each in matrix.clients)
            owners, missing = owners_of(matrix, await house.release())
            for id_ in owners:
                await house.answer(id_, "read")
            await matrix.push_for(1000)
            lost += await stuck(each.open_news(WORDS) for each in owners.values())
            lost += await stuck(each.add() for each in owners.values())
            await house.release()
            lost += missing + await lost_additions(house, owners)
            for id_ in owners:
                await house.answer(id_, "decided-change")
            lost += await lost_pushes(matrix, owners, await matrix.push())
    assert lost == []


async def stuck(telling: Iterable[Awaitable[None]]) -> list[str]:
    """Let all clients go on to the end; return what stopped those who could not."""
    ended = await asyncio.gather(*telling, return_exceptions=True)
    return [f"stuck: {each!r:.300}" for each in ended if each]
