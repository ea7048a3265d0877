"""The one place where concrete things meet: built from the configuration, started and stopped."""

import asyncio
import secrets
import signal
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from importlib import import_module

from aiohttp.web_routedef import AbstractRouteDef

from bot.afterwards import Afterwards
from bot.casework import Casework
from bot.channels.channel import Channel
from bot.channels.web.channel import WebChannel
from bot.config import Config
from bot.delivery import Delivery
from bot.desk.desk import Desk
from bot.files import directory_of, flows_of, setting_of
from bot.forgetting import forget, options_of
from bot.intake import Intake
from bot.keykeeping import keep_keys
from bot.keyring import DeliveryKeyring, Keyring
from bot.logs import record
from bot.looking import watching
from bot.pushtimes import PushTimes
from bot.release import K_TEXTS, Release
from bot.rounds import Calendar
from bot.scheduler import Scheduler
from bot.server import Server
from bot.telling import Telling
from bot.texts import load_texts
from dialogs.events import Follows
from dialogs.flow import Flow
from dialogs.services import Directory
from storage import purge, staff
from storage.crowding import Crowd
from storage.engine import Database
from storage.keys import read_desk_keys
from storage.proving import prove
from storage.schema import is_current, upgrade
from storage.turns import TurnWriter

FOLLOWS: Mapping[str, Follows] = {
    "telegram": Follows.HERE,
    "web": Follows.MAILBOX,
    "plain": Follows.NOWHERE,
    "terminal": Follows.NOWHERE,
    "demonstration": Follows.HERE,
}

_TELEGRAM = "bot.channels.telegram.on_aiogram"

SWEEP, EDITION = "sweep", "edition"
SWEEP_SECONDS = 2
EDITION_SECONDS = 60
AT_ONCE_SECONDS = 5
SETTLED_SECONDS = 1
QUIET_HOUR = (3, 30)


def seed() -> bytes:
    """Return the randomness that one conversation is made from."""
    return secrets.token_bytes(32)


def local_clock(config: Config) -> Callable[[], datetime]:
    """Return the clock of the configured time zone."""
    return lambda: datetime.now(config.time_zone)


def today_of(config: Config) -> Callable[[], date]:
    """Return the calendar of the configured time zone."""
    return lambda: datetime.now(config.time_zone).date()


def k_texts_of(config: Config, directory: Directory) -> Callable[[str], int]:
    """Return how many texts of a service are read together at least."""
    k, services = config.edition.k_texts, directory.services
    return lambda slug: k or (services[slug].k_texts if slug in services else K_TEXTS)


def casework_of(config: Config, db: Database, directory: Directory | None = None) -> Casework:
    """Return the rules of handling feedback."""
    return Casework(db, directory or directory_of(config), today_of(config))


def release_of(
    config: Config,
    db: Database,
    directory: Directory | None = None,
    flows: Mapping[str, Flow] | None = None,
) -> Release:
    """Return what makes editions; needs the delivery part's keys."""
    edition = config.edition
    if flows is None:
        flows = flows_of(config, setting_of(config))
    return Release(
        db,
        DeliveryKeyring(config.keys_dir),
        Calendar(edition.every, edition.weekday, edition.hour),
        (directory or directory_of(config)).services,
        k_texts=edition.k_texts,
        now=local_clock(config),
        merge_after=edition.merge_after,
        describing={id_: flow.describing for id_, flow in flows.items()},
        questions={id_: flow.counted for id_, flow in flows.items()},
    )


class Chat:
    """The chat part: from an event of any channel to its committed turn."""

    def __init__(
        self,
        config: Config,
        db: Database,
        flows: Mapping[str, Flow],
        directory: Directory,
        *,
        flow: str = "",
        on_pooled: Callable[[], None] = lambda: None,
    ) -> None:
        keys = Keyring(config.keys_dir, today_of(config))
        texts = load_texts("talk")
        facts = {
            "every": config.edition.every,
            "weekday": config.edition.weekday,
            "backup_days": config.database.backup_days,
        }
        self.turn_day = keys
        crowd = Crowd(k_texts_of(config, directory))
        self.writer = TurnWriter(
            db, keys, flows, lambda: datetime.now(UTC), on_pooled, crowd=crowd
        )
        self.afterwards = Afterwards(
            db, keys, texts, Telling(texts, directory), facts=facts, on_pooled=on_pooled
        )
        self.intake = Intake(self.writer, self.afterwards, flow or next(iter(flows)), FOLLOWS)

    async def close(self) -> None:
        """Finish the turns that came."""
        await self.writer.close()


class App:
    """Everything that `kuulluksi serve` runs, in one process."""

    def __init__(self, config: Config, db: Database, *, demonstration: bool = False) -> None:
        setting, self._looker = watching(setting_of(config, demonstration=demonstration), config)
        self._config = config
        self.db = db
        self._demonstration = demonstration
        self._directory = setting.directory
        self._flows = flows_of(config, setting)
        self.chat = Chat(config, db, self._flows, self._directory, on_pooled=self._pooled)
        self.casework = casework_of(config, db, self._directory)
        self.release = release_of(config, db, self._directory, self._flows)
        self._scheduler = Scheduler(config.time_zone)
        self._channels: dict[str, Channel] = {}
        self._server: Server | None = None
        self._preparing: asyncio.Task[None] | None = None
        self.delivery = Delivery(
            db,
            DeliveryKeyring(config.keys_dir),
            self._channels,
            _push_times(config),
            load_texts("talk"),
            now=lambda: datetime.now(UTC),
        )

    async def listen(self, taken: Callable[[int], str]) -> int:
        """Let clients in; returns the port, 0 without pages."""
        routes = list(self._web())
        if not (routes and self._config.telegram.mode == "polling"):
            routes += self._telegram()
        for channel in tuple(self._channels.values()):
            await channel.start(self.chat.intake.take)
        port = 0
        if routes:
            self._server = Server(routes, self._config.web.host, self._config.web.port)
            port = await self._server.start(taken)
        record("started", port=port, every=self._config.edition.every)
        return port

    async def work(self) -> None:
        """Begin what works by itself; Telegram's libraries load while pages answer already."""
        if self._config.has_telegram and "telegram" not in self._channels:
            await asyncio.to_thread(import_module, _TELEGRAM)
            self._telegram()
            await self._channels["telegram"].start(self.chat.intake.take)
        await self.delivery.recover()
        self._schedule()
        self._preparing = asyncio.create_task(self._prepare())

    async def _prepare(self) -> None:
        """Load the finder once the first clients are answered: nobody writes within a second."""
        await asyncio.sleep(SETTLED_SECONDS)
        if await asyncio.to_thread(self._looker.prepare):
            record("finder.ready")

    async def stop(self) -> None:
        """Take nothing new, finish what was begun, in this order."""
        if self._preparing:
            self._preparing.cancel()
        await self._scheduler.stop()
        if self._server:
            await self._server.close_door()
        for channel in self._channels.values():
            await channel.stop()
        if self._server:
            await self._server.stop()
        await self.delivery.close()
        await self.chat.close()
        record("stopped")

    def add(self, channel: Channel) -> None:
        """Let news reach clients of one more channel; before `start`."""
        self._channels[channel.name] = channel

    def _web(self) -> Sequence[AbstractRouteDef]:
        if not self._config.web.enabled:
            return []
        texts, web = load_texts("web"), self._config.web
        channel = WebChannel(self.db, texts, self._demonstration, web.origins, seed)
        self.add(channel)
        desk = Desk(
            self.db,
            self.casework,
            read_desk_keys(self._config.keys_dir),
            flows=self._flows,
            directory=self._directory,
            texts=load_texts("desk"),
            talk=load_texts("talk"),
            secure=web.public_url.startswith("https://"),
            demonstration=self._demonstration,
            now=lambda: datetime.now(UTC),
        )
        return [*channel.routes(), *desk.routes()]

    def _telegram(self) -> Sequence[AbstractRouteDef]:
        if not self._config.has_telegram:
            return []
        # Its libraries take seconds and 100 MB: imported only where the channel is on.
        from bot.channels.telegram.on_aiogram import AiogramChannel  # noqa: PLC0415

        telegram = self._config.telegram
        channel = AiogramChannel(
            token=telegram.token.get_secret_value(),
            api_url=telegram.api_url,
            mode=telegram.mode,
            webhook_url=telegram.webhook_url,
            webhook_secret=telegram.webhook_secret.get_secret_value(),
            texts=load_texts("talk"),
            seed=seed,
        )
        self.add(channel)
        return channel.routes()

    def _schedule(self) -> None:
        at_once = self.release.is_at_once
        jobs = self._scheduler
        jobs.every(SWEEP_SECONDS, SWEEP, self.delivery.sweep)
        jobs.every(AT_ONCE_SECONDS if at_once else EDITION_SECONDS, EDITION, self._make_due)
        jobs.daily(0, 0, "night", self._forget)
        jobs.daily(*QUIET_HOUR, "forget", self._forget_old)
        jobs.start()

    def _pooled(self) -> None:
        if self.release.is_at_once:
            self._scheduler.wake(EDITION)

    async def _make_due(self) -> None:
        await self.release.make_due()

    async def _forget(self) -> None:
        """Turn the day key, and let what is past its time go from the file too."""
        self.chat.turn_day()
        today = today_of(self._config)()
        await self.db.write(lambda conn: purge.forget_old_sessions(conn, today))
        await self.db.write(purge.forget_stray_messages)
        await self.db.write(lambda conn: staff.forget_old_sessions(conn, datetime.now(UTC)))
        try:
            await keep_keys(self.db, self._config.keys_dir, today, self.release.held())
        finally:
            await purge.vacuum(self.db)

    async def _forget_old(self) -> None:
        """Let go of what is past its time, and on PostgreSQL write the tables anew."""
        options = options_of(self._flows.values())
        services, times = self._directory.services, self._config.retention
        await forget(self.db, today_of(self._config)(), times, services, options)


def _push_times(config: Config) -> PushTimes:
    push = config.push
    return PushTimes(
        push.spread, push.waking_from, push.waking_to, push.is_quiet, config.time_zone
    )


Ready = Callable[[App, int], Awaitable[None]]


async def serve(
    config: Config,
    taken: Callable[[int], str],
    ready: Ready,
    *,
    demonstration: bool = False,
    more: Sequence[Channel] = (),
) -> None:
    """Serve until SIGTERM or SIGINT; `ready` is called once clients are let in."""
    end = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, end.set)
    db = await open_database(config)
    try:
        await prove(db, config.keys_dir)
        app = App(config, db, demonstration=demonstration)
        for channel in more:
            app.add(channel)
        try:
            await ready(app, await app.listen(taken))
            await app.work()
            await end.wait()
        finally:
            await app.stop()
    finally:
        await db.close()


async def open_database(config: Config) -> Database:
    """Open the database and bring its tables to this version."""
    if config.sqlite_file is not None:
        config.sqlite_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    db = Database.open(config.database_url, synchronous=config.database.synchronous.upper())
    if not await is_current(db):
        await upgrade(db)
    return db
