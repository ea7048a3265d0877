"""The matrix: many clients at once in one bot, each with another fault at each place.

A client meets each fault at some place and some fault at every place; all clients together meet
every fault at every place. Time is the bot's own: it moves on when nothing happens.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from random import Random

from bot.channels.channel import Take
from bot.parts.chat import seed
from dialogs.events import Event
from dialogs.replies import Reply
from storage.sealing import Address
from tests.channels.house import House
from tests.channels.telegram.botapi import BotApi, Cut
from tests.channels.telegram.faketime import QuietTime
from tests.channels.telegram.harness import Bot
from tests.channels.telegram.matrix_faults import BY_MODE, OURS, POLL, Case, Costs
from tests.killing.minds import Mind
from tests.killing.telegram_clients import AGAIN, TelegramClient

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
_ROUND = 600.0  # seconds between pushes; a refused token stops all of them for an hour
_SYLLABLES = ("ka", "lo", "mi", "tu", "se", "ra", "no", "pe", "vi", "ha", "ju", "ky", "la", "ti")


class Teller(Mind):
    """A mind whose words nobody is named or counted in."""

    def words(self, step: str) -> str:
        return "odotin " + "".join(self._draw.choice(_SYLLABLES) for _ in range(8))


class Matrix:
    """A bot, its clients, and the faults that wait for them."""

    def __init__(self, api: BotApi, house: House, mode: str) -> None:
        self.api, self.house, self.mode = api, house, mode
        self.faults = BY_MODE[mode]
        self.time = QuietTime(self._busy)
        self.met: set[tuple[str, str]] = set()  # places and faults
        self.restarts = 0
        self.bot: Bot | None = None
        self._places: dict[str, int] = {}
        self._now: dict[int, Case] = {}  # by chat
        self._spoke: dict[int, int] = {}  # the restart after which a client last spoke, by chat
        self._turns = 0
        self._under_way = 0
        api.keep_time(self.time.clock, self.time.sleep)
        self.clients = [
            TelegramClient(FIRST + each, Teller("", Random(each), PREFERS), api, self)
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
        while True:
            self.bot = Bot(self.api, self.mode, time=self.time, seed=seed, drain=10.0)
            self.house.add(self.bot.channel)
            await self.bot.start(self._take)
            self.api.look()
            if self.mode == "webhook":
                await asyncio.Event().wait()
            await asyncio.wait(self.bot.channel._tasks)
            await self.bot.stop()
            self.restarts += 1

    async def push(self) -> Mapping[int, Case]:
        """Push what is owed, under a fault for each client; return who met which."""
        for client in self.clients:
            await self.before(client.chat, "push")
        met = dict(self._now)
        await self.push_for(10_000)
        return met

    async def push_for(self, seconds: float) -> None:
        """Push what is owed, and later what had to wait."""
        end = self.time.now + seconds
        while self.time.now < end:
            await self.house.push()
            await self.time.sleep(_ROUND)

    # ---- what happens round a client

    async def before(self, chat: int, place: str) -> None:
        self.api.mend(chat)
        self._now.pop(chat, None)
        self._spoke[chat] = self.restarts
        if place != AGAIN:
            number = self._places.setdefault(place, len(self._places))
            case = self.faults[(chat + number) % len(self.faults)]
            self._arm(chat, case)
            self.met.add((place, case.name))

    def _arm(self, chat: int, case: Case) -> None:
        self._now[chat] = case
        if case.fault is not None and case.where != OURS:
            self.api.fail(case.where, case.fault, chat=0 if case.where == POLL else chat)

    def is_silent(self, chat: int) -> bool:
        case = self._now.get(chat)
        lost = case is not None and case.costs in (Costs.REPLY, Costs.CHAT)
        if not lost and self._spoke[chat] == self.restarts:
            return False
        return not self.api.failing(chat) and not self.api.waits(chat)

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
        chat = int(address.value)
        case = self._now.get(chat)
        if case is None or case.where != OURS:
            return await self.house.take(address, event)
        del self._now[chat]
        if isinstance(case.fault, Cut):
            _ = await self.house.take(address, event)
        raise RuntimeError("away")

    def _busy(self) -> object:
        return None if self._under_way else (self.api.events, self._turns)
