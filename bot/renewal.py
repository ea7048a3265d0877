"""Settings of the desk in force, and the moment when those that run are no longer the ones."""

import asyncio

from bot.config import Config
from bot.errors import SettingsInvalid
from bot.logs import record, warn
from bot.overlay import Overlay, laid_over
from bot.whole import read_whole
from storage import settings
from storage.engine import Database
from storage.waking import SETTINGS


async def in_force(config: Config, db: Database) -> Config:
    """Return the configuration with what was set on the desk; raises SettingsInvalid."""
    return laid_over(config, await overlay_of(config, db))


async def overlay_of(config: Config, db: Database) -> Overlay:
    """Return what was set on the desk; nothing where the files alone hold."""
    return await db.read(settings.in_force) if config.desk.editing else {}


class Renewal:
    """Waits until the program should be built anew."""

    def __init__(self, config: Config, db: Database) -> None:
        self._config, self._db = config, db
        self._asked = asyncio.Event()
        if config.desk.editing:
            db.listen(SETTINGS, lambda _payload: self._asked.set())

    def ask(self) -> None:
        """Say that something changed."""
        self._asked.set()

    async def wait(self, end: asyncio.Event) -> None:
        """Return at the end, or once other settings hold than those that run."""
        while not end.is_set():
            await _first(end, self._asked)
            self._asked.clear()
            if not end.is_set() and await self._is_due():
                record("settings.changed")
                return

    async def _is_due(self) -> bool:
        """Tell whether there are others, and such that the program can start with them."""
        overlay = await overlay_of(self._config, self._db)
        if overlay == self._config.overlay:
            return False
        try:
            await asyncio.to_thread(read_whole, self._config, overlay)
        except SettingsInvalid as error:  # the files of this machine are others than the desk's
            warn("settings.refused", error)
            return False
        return True


async def _first(*events: asyncio.Event) -> None:
    waiting = [asyncio.ensure_future(each.wait()) for each in events]
    try:
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for each in waiting:
            each.cancel()
