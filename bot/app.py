"""The one place where concrete things meet: built from the configuration, started and stopped."""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Collection, Sequence
from functools import partial
from typing import TypeVar

from aiohttp.web_routedef import AbstractRouteDef

from bot.casework import Casework
from bot.channels.channel import Channel
from bot.channels.telegram.libraries import opener
from bot.channels.web.posting import WebPosting
from bot.config import Config
from bot.delivery import Delivery
from bot.errors import BotError, Refused
from bot.files import flows_of, setting_of
from bot.keykeeping import keep_keys
from bot.logs import record
from bot.looking import watching
from bot.parts.chat import Chat, take_of, telegram_channel, web_channel
from bot.parts.common import Common, today_of
from bot.parts.delivery import delivery_of, forget_old, forget_sessions, release_of
from bot.parts.desk import begin_day, casework_of, desk_routes, forget_visits
from bot.release import Release
from bot.renewal import Renewal, in_force
from bot.scheduler import Scheduler
from bot.server import Door, Server
from storage import purge
from storage.engine import Database
from storage.keys import CHAT, DELIVERY, DESK, PARTS
from storage.proving import prove
from storage.schema import is_current, upgrade
from storage.waking import NEWS

SWEEP, EDITION = "sweep", "edition"
SWEEP_SECONDS = 2
EDITION_SECONDS = 60
AT_ONCE_SECONDS = 5
SETTLED_SECONDS = 1
QUIET_HOUR = (3, 30)
MORNING = (7, 30)

T = TypeVar("T")


class PartElsewhere(BotError):
    """Another process runs the part that was asked for."""


class App:
    """The parts that `kuulluksi serve` runs in this process: all of them, or some."""

    def __init__(
        self,
        config: Config,
        db: Database,
        *,
        demonstration: bool = False,
        parts: Collection[str] = PARTS,
        door: Door | None = None,
        renew: Callable[[], None] = lambda: None,
    ) -> None:
        setting, self._looker = watching(setting_of(config, demonstration=demonstration), config)
        flows = flows_of(config, setting)
        self._common = Common(config, db, setting.directory, flows, demonstration, renew)
        self._door = door or Door(config.web.host, config.web.port)
        self._config, self.db, self._parts = config, db, parts
        self._scheduler = Scheduler(config.time_zone)
        self._channels: dict[str, Channel] = {}
        self._server: Server | None = None
        self._preparing: asyncio.Task[None] | None = None
        directory = setting.directory
        self._leader = db.leader()
        self._chat, self._casework, self._release, self._delivery = (
            Chat(config, db, flows, directory, on_pooled=self._pooled) if CHAT in parts else None,
            casework_of(config, db, directory) if DESK in parts else None,
            release_of(config, db, directory, flows) if DELIVERY in parts else None,
            delivery_of(self._common, self._channels, self._leader) if DELIVERY in parts else None,
        )

    @property
    def chat(self) -> Chat:
        """The chat part."""
        return _here(self._chat)

    @property
    def casework(self) -> Casework:
        """The rules by which the desk handles feedback."""
        return _here(self._casework)

    @property
    def release(self) -> Release:
        """What makes editions."""
        return _here(self._release)

    @property
    def delivery(self) -> Delivery:
        """What pushes news."""
        return _here(self._delivery)

    async def listen(self, taken: Callable[[int], str]) -> int:
        """Let clients and staff in; returns the port, 0 without pages."""
        routes = [*self._web(), *self._desk()]
        if CHAT in self._parts and not (routes and self._config.telegram.mode == "polling"):
            routes += self._telegram()
        await self._start_channels()
        port = 0
        if routes:
            self._server = Server(routes, self._door)
            port = await self._server.start(taken)
        record("started", port=port, every=self._config.edition.every)
        return port

    async def work(self) -> None:
        """Begin what works by itself; Telegram's libraries load while pages answer already."""
        if self._config.has_telegram and self._speaks() and "telegram" not in self._channels:
            await asyncio.to_thread(opener, self._config.telegram.library)
            self._telegram()
            if self._chat:
                telegram = self._channels["telegram"]
                await telegram.start(take_of(self._common, self._chat, telegram))
        self._schedule()
        if self._chat:
            self._preparing = asyncio.create_task(self._prepare())

    async def stop(self) -> None:
        """Take nothing new, finish what was begun, in this order."""
        if self._preparing:
            self._preparing.cancel()
        if self._delivery:
            self._delivery.end()
        await self._scheduler.stop()
        if self._server:
            await self._server.close_door()
        for channel in self._channels.values():
            await channel.stop()
        if self._server:
            await self._server.stop()
        if self._delivery:
            await self._delivery.close()
        await self._leader.close()
        if self._chat:
            await self._chat.close()
        record("stopped")

    def add(self, channel: Channel) -> None:
        """Let news reach clients of one more channel; before `start`."""
        self._channels[channel.name] = channel

    # ---- what is let in

    def _speaks(self) -> bool:
        return CHAT in self._parts or DELIVERY in self._parts

    async def _start_channels(self) -> None:
        if self._chat:
            for channel in tuple(self._channels.values()):
                await channel.start(take_of(self._common, self._chat, channel))

    def _web(self) -> Sequence[AbstractRouteDef]:
        if not self._config.web.enabled:
            return []
        if CHAT in self._parts:
            channel = web_channel(self._common, self.chat)
            self.add(channel)
            return channel.routes()
        if DELIVERY in self._parts:
            self.add(WebPosting(self.db))
        return []

    def _desk(self) -> Sequence[AbstractRouteDef]:
        if self._casework is None or not self._config.web.enabled:
            return []
        return desk_routes(self._common, self._casework)

    def _telegram(self) -> Sequence[AbstractRouteDef]:
        if not self._config.has_telegram:
            return []
        channel, routes = telegram_channel(self._config, self._parts, self._chat)
        self.add(channel)
        return routes

    # ---- what works by itself

    async def _prepare(self) -> None:
        """Load the finder once the first clients are answered: nobody writes within a second."""
        await asyncio.sleep(SETTLED_SECONDS)
        if await asyncio.to_thread(self._looker.prepare):
            record("finder.ready")

    def _schedule(self) -> None:
        jobs = self._scheduler
        if self._delivery and self._release:
            at_once = self._release.is_at_once
            jobs.every(SWEEP_SECONDS, SWEEP, self._delivery.sweep)
            jobs.every(AT_ONCE_SECONDS if at_once else EDITION_SECONDS, EDITION, self._make_due)
            jobs.daily(*QUIET_HOUR, "forget", self._forget_old)
        if DESK in self._parts:
            jobs.daily(*MORNING, "morning", partial(begin_day, self._common))
        jobs.daily(0, 0, "night", self._forget)
        jobs.start()
        if DELIVERY in self._parts and DESK not in self._parts:
            self.db.listen(NEWS, lambda _payload: self._scheduler.wake(SWEEP))

    def _pooled(self) -> None:
        if self._release and self._release.is_at_once:
            self._scheduler.wake(EDITION)

    async def _make_due(self) -> None:
        await self.release.make_due()

    async def _forget(self) -> None:
        """Turn the day key, and let what is past its time go from the file too."""
        if self._chat:
            self._chat.turn_day()
        if DESK in self._parts:
            await forget_visits(self.db)
        if self._release:
            await forget_sessions(self._common)
        try:
            await self._keep_keys()
        finally:
            await self._vacuum(full=False)

    async def _keep_keys(self) -> None:
        if self._speaks():
            editions = self._release.held() if self._release else asyncio.Lock()
            today = today_of(self._config)()
            await keep_keys(self.db, self._config.keys_dir, today, editions, self._parts)

    async def _forget_old(self) -> None:
        await self._vacuum(full=await forget_old(self._common))

    async def _vacuum(self, *, full: bool) -> None:
        if len(self._parts) == len(PARTS):  # only the owner of the tables may write them anew
            await purge.vacuum(self.db, full=full)


def _here(part: T | None) -> T:
    if part is None:
        raise PartElsewhere("this process does not run that part")
    return part


Ready = Callable[[App, int], Awaitable[None]]


async def serve(
    config: Config,
    taken: Callable[[int], str],
    ready: Ready,
    *,
    demonstration: bool = False,
    parts: Collection[str] = PARTS,
    more: Sequence[Channel] = (),
) -> None:
    """Serve until SIGTERM or SIGINT; `ready` is called each time that clients are let in.

    What is set on the desk is taken into use by building everything anew inside the process, while
    whoever comes waits at the door.
    """
    end = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, end.set)
    door = Door(config.web.host, config.web.port, lasting=True)

    def build(laid: Config, db: Database, renew: Callable[[], None]) -> App:
        app = App(laid, db, demonstration=demonstration, parts=parts, door=door, renew=renew)
        for channel in more:
            app.add(channel)
        return app

    try:
        while not end.is_set():
            await _serve_once(
                config, parts, build, lambda app: _let_in(app, taken, ready), end=end, door=door
            )
    finally:
        door.close()


Build = Callable[[Config, Database, Callable[[], None]], App]


async def _serve_once(
    config: Config,
    parts: Collection[str],
    build: Build,
    let_in: Callable[[App], Awaitable[None]],
    *,
    end: asyncio.Event,
    door: Door,
) -> None:
    """Serve until the end, or until other settings hold."""
    db = await (open_database(config) if len(parts) == len(PARTS) else open_part(config))
    try:
        await prove(db, config.keys_dir, parts)
        laid = await in_force(config, db)
        renewal = Renewal(laid, db)
        app = build(laid, db, renewal.ask)
        try:
            await let_in(app)
            await renewal.wait(end)
        finally:
            if end.is_set():
                door.close()
            await app.stop()
    finally:
        await db.close()


async def _let_in(app: App, taken: Callable[[int], str], ready: Ready) -> None:
    await ready(app, await app.listen(taken))
    await app.work()


async def open_database(config: Config) -> Database:
    """Open the database and bring its tables to this version."""
    if config.sqlite_file is not None:
        config.sqlite_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    db = Database.open(config.database_url, synchronous=config.database.synchronous.upper())
    if not await is_current(db):
        await upgrade(db)
    return db


async def open_part(config: Config) -> Database:
    """Open the database for one part, whose role may not change tables; raises Refused."""
    if config.sqlite_file is not None:
        raise Refused(
            "--only: needs PostgreSQL, where each part has a role of its own; "
            "with SQLite run `kuulluksi serve`, which is all parts in one process"
        )
    db = Database.open(config.database_url)
    if not await is_current(db):
        await db.close()
        raise Refused("database: not of this version; as its owner run `kuulluksi db upgrade`")
    return db
