"""The matrix: many clients at once in one bot, each with another fault at each place.

A client meets each fault at some place and some fault at every place; all clients together meet
every fault at every place. Time is the bot's own: it moves on when nothing happens.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from random import Random
from types import MappingProxyType

from bot.channels.channel import Take
from bot.parts.chat import seed
from dialogs.events import Event
from dialogs.replies import Reply
from storage.sealing import Address
from tests.channels.house import House
from tests.channels.telegram.botapi import BotApi, Cut
from tests.channels.telegram.faketime import QuietTime
from tests.channels.telegram.harness import Bot
from tests.channels.telegram.matrix_faults import BY_MODE, Case
from tests.channels.telegram.sky import Sky
from tests.killing.minds import Mind
from tests.killing.telegram_clients import TelegramClient

FIRST = 7700010001  # the number of the first chat
PREFERS = {
    "language": "fi",
    "behalf": "group",
    "service": "!unknown",
    "feelings": "angry",
    "shareable": "yes",
    "reader": "yes",
    "pace": "soon",
}
STRAYS = {"group": "contact", "what-happened": "photo", "what-mattered": "voice"}
_ROUND = 600.0  # seconds between pushes; a refused token stops all of them for an hour
_SYLLABLES = ("ka", "lo", "mi", "tu", "se", "ra", "no", "pe", "vi", "ha", "ju", "ky", "la", "ti")


class Teller(Mind):
    """A mind whose words nobody is named or counted in, and who sends more than is asked for."""

    def __init__(self, draw: Random, prefers: Mapping[str, str] = MappingProxyType({})) -> None:
        super().__init__("", draw, prefers)
        self.strays = dict(STRAYS)

    def words(self, step: str) -> str:
        return "odotin " + "".join(self._draw.choice(_SYLLABLES) for _ in range(8))


class Matrix:
    """A bot, its clients, and the faults that wait for them."""

    def __init__(self, api: BotApi, house: House, mode: str) -> None:
        self.api, self.house, self.mode = api, house, mode
        self.faults = BY_MODE[mode]
        self.time = QuietTime(self._busy)
        self.sky = Sky(api, self._plan)
        self.bot: Bot | None = None
        self.places: dict[str, int] = {}
        self._turns = 0
        self._under_way = 0
        api.keep_time(self.time.clock, self.time.sleep)
        self.clients = [
            TelegramClient(FIRST + each, Teller(Random(each), PREFERS), api, self.sky)
            for each in range(len(self.faults))
        ]
        house.app.delivery._now = lambda: datetime.now(UTC) + timedelta(seconds=self.time.now)

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Matrix"]:
        """Run the bot, start it anew where it ended, and let time pass."""
        tasks = [asyncio.create_task(each) for each in (self.time.run(), self._operate())]
        try:
            yield self
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            if self.bot:
                await self.bot.stop()

    async def _operate(self) -> None:
        """Start the bot, and start it again when it says that its token is wrong."""
        started = False
        while True:
            self.bot = Bot(self.api, self.mode, time=self.time, seed=seed, drain=10.0)
            self.house.add(self.bot.channel)
            await self.bot.start(self._take)
            if started:
                self.sky.restarted()
            started = True
            if self.mode == "webhook":
                await asyncio.Event().wait()
            await asyncio.wait(self.bot.channel._tasks)
            await self.bot.stop()

    async def push(self) -> Mapping[int, Case]:
        """Push what is owed, under a fault for each client; return who met which."""
        for client in self.clients:
            await self.sky.before(client.chat, "push")
        met = self.sky.now()
        await self.push_for(10_000)
        return met

    async def push_for(self, seconds: float) -> None:
        """Push what is owed, and later what had to wait."""
        end = self.time.now + seconds
        while self.time.now < end:
            await self.house.push()
            await self.time.sleep(_ROUND)

    def _plan(self, chat: int, place: str) -> Case:
        """Meet each fault at each place, all clients together."""
        number = self.places.setdefault(place, len(self.places))
        return self.faults[(chat + number) % len(self.faults)]

    # ---- what happens inside

    @property
    def _take(self) -> Take:
        return self._take_one

    async def _take_one(self, address: Address, event: Event) -> tuple[Reply, ...]:
        self._turns += 1
        self._under_way += 1
        try:
            return await self._take_under(address, event)
        finally:
            self._under_way -= 1

    async def _take_under(self, address: Address, event: Event) -> tuple[Reply, ...]:
        case = self.sky.own(int(address.value))
        if case is None or isinstance(case.fault, Cut):
            replies = await self.house.take(address, event)
            if case is None:
                return replies
        raise RuntimeError("away")

    def _busy(self) -> object:
        return None if self._under_way else (self.api.events, self._turns)
