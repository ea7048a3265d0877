"""A client in a Telegram chat, for the contract of all channels."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.channels.contract import Seen
from tests.channels.house import House
from tests.channels.telegram.botapi import BotApi, Json
from tests.channels.telegram.harness import Bot, serving

CHAT = 7700077700


class TelegramDriver:
    """One chat; each step is over when the update is confirmed and all that is due to it was said."""

    reads_other = True
    follows = True

    def __init__(self, api: BotApi, bot: Bot) -> None:
        self.api, self.bot = api, bot
        self._last: Json = {}

    async def open(self) -> None:
        await self._done(await self.api.write(CHAT, "/start"))

    async def say(self, text: str) -> None:
        await self._done(await self.api.write(CHAT, text))

    async def press(self, label: str) -> None:
        await self._done(await self.api.press(CHAT, label))

    async def send_other(self, kind: str) -> None:
        await self._done(await self.api.send_other(CHAT, kind))

    async def again(self) -> None:
        await self._done(await self.api.offer(self._last))

    def shown(self) -> list[Seen]:
        return [
            Seen(each.text, tuple(_plain(label) for label in each.labels))
            for each in self.api.said(CHAT)
        ]

    async def _done(self, update: Json) -> None:
        self._last = update
        await self.api.until(lambda: not self.api.unconfirmed)
        await self.bot.said_everything()  # what takes long is confirmed before it is answered


def _plain(label: str) -> str:
    return re.sub(r"^(✓ )?(\d+ )?", "", label)


@asynccontextmanager
async def telegram(house: House, library: str) -> AsyncIterator[TelegramDriver]:
    """Open a chat with a bot on this library."""
    api = BotApi(library)
    async with api.running(), serving(api, house.take) as bot:
        house.add(bot.channel)
        yield TelegramDriver(api, bot)
    assert not api.broken
