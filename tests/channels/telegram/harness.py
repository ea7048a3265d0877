"""A Telegram channel on a real library, beside a Telegram for tests."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from math import inf

from aiohttp import web
from aiohttp.test_utils import unused_port

from bot.channels.channel import Take
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.hooking import Hook
from bot.channels.telegram.libraries import opener
from bot.channels.telegram.timing import Timing
from bot.channels.telegram.webhook import PATH
from bot.texts import load_texts
from dialogs.events import Event
from dialogs.replies import Reply
from storage.sealing import Address
from tests.channels.telegram.botapi import TOKEN, BotApi
from tests.channels.telegram.faketime import HastyTime, QuietTime

SECRET = "CANARY-secret"
MODES = ("polling", "webhook")


@dataclass
class Desk:
    """An intake that records what comes and answers each event with its number."""

    events: list[Event] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    replies: Callable[[Event], Sequence[Reply]] = lambda event: [Reply(f"re {event.id}", "fi")]
    failures: int = 0
    held: set[str] = field(default_factory=set)
    let_go: asyncio.Event = field(default_factory=asyncio.Event)

    async def take(self, address: Address, event: Event) -> tuple[Reply, ...]:
        if self.failures:
            self.failures -= 1
            raise RuntimeError("CANARY-storage-down")
        if address.value in self.held:
            await self.let_go.wait()
        self.addresses.append(address)
        self.events.append(event)
        return tuple(self.replies(event))


class Bot:
    """A channel that can be started, stopped and killed."""

    def __init__(
        self,
        api: BotApi,
        mode: str = "polling",
        token: str = TOKEN,
        library: str = "",
        *,
        time: QuietTime | None = None,
        seed: Callable[[], bytes] = lambda: bytes(32),
        drain: float = 1.0,
    ) -> None:
        self.time = HastyTime()
        clock = time or self.time
        if time is None:
            api.keep_time(self.time.clock, self.time.sleep)
            api.soon = inf  # that clock runs away
        self.port = unused_port()
        self.url = f"http://127.0.0.1:{self.port}{PATH}"
        self.channel = TelegramChannel(
            opener(library or api.library)(token, api.url),
            Hook(self.url, SECRET) if mode == "webhook" else None,
            load_texts("talk"),
            seed,
            Timing(clock.clock, clock.sleep, patience=0.2, drain=drain),
        )
        self._runner: web.AppRunner | None = None

    async def start(self, take: Take) -> None:
        if routes := self.channel.routes():
            application = web.Application()
            application.add_routes(routes)
            self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
            await self._runner.setup()
            await web.TCPSite(self._runner, "127.0.0.1", self.port).start()
        await self.channel.start(take)

    async def said_everything(self) -> None:
        """Wait until the updates under way are answered."""
        errands = list(self.channel._turns._running.values())
        await asyncio.gather(*(errand.over for errand in errands if errand.over))

    async def stop(self) -> None:
        await self.channel.stop()
        await self._close()

    async def kill(self) -> None:
        """End as a killed process does: nothing is finished, nothing confirmed."""
        channel = self.channel
        tasks = [
            *channel._tasks,
            *channel._turns._lanes._last.values(),
            *channel._sender._lanes._last.values(),
            *channel._sender._small,
        ]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        channel._sender._pacer.close()
        await channel._calls.close()
        await self._close()

    async def _close(self) -> None:
        if self._runner:
            await self._runner.cleanup()


@asynccontextmanager
async def serving(api: BotApi, take: Take, mode: str = "polling") -> AsyncIterator[Bot]:
    """Run a bot; in webhook mode from when Telegram knows its address."""
    bot = Bot(api, mode)
    await bot.start(take)
    if mode == "webhook":
        await api.until(lambda: api.hook)
    try:
        yield bot
    finally:
        await bot.stop()
