"""The contract of all channels, played on each of them."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from functools import partial
from pathlib import Path

import pytest

from tests.channels.contract import CONTRACT, Driver
from tests.channels.house import House, open_house
from tests.channels.telegram.driver import telegram
from tests.channels.terminal_driver import terminal
from tests.channels.web.drivers import plain, widget

DRIVERS: Mapping[str, Callable[[House], AbstractAsyncContextManager[Driver]]] = {
    "telegram": partial(telegram, library="aiogram"),
    "telegram-ptb": partial(telegram, library="python-telegram-bot"),
    "web": widget,
    "plain": plain,
    "terminal": terminal,
}


@pytest.fixture
async def house(tmp_path: Path, sqlite_template: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path, sqlite_template) as opened:
        yield opened


@pytest.mark.parametrize("channel", DRIVERS)
@pytest.mark.parametrize("clause", CONTRACT, ids=lambda clause: clause.__name__)
async def test_every_channel_keeps_the_contract(
    clause: Callable[[Driver, House], Awaitable[None]], channel: str, house: House
) -> None:
    async with DRIVERS[channel](house) as client:
        await clause(client, house)
