"""An installation whose server is a real process that comes and goes, beside a desk in this one."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp.test_utils import unused_port

from bot.channels.telegram.webhook import PATH
from tests.channels.house import House
from tests.channels.telegram.botapi import TOKEN, BotApi
from tests.channels.telegram.sky import Sky
from tests.killing import nursery
from tests.killing.nursery import Child

SECRET = "CANARY-secret"


class Plant:
    """Starts and ends the server; everything stands in one folder."""

    def __init__(
        self, house: House, api: BotApi, sky: Sky, *, mode: str = "polling", hurry: float = 1.0
    ) -> None:
        self.house, self.sky, self.hurry, self._api = house, sky, hurry, api
        self.folder: Path = house.app._config.data_dir
        self.child: Child | None = None
        port = unused_port()
        self._settings = {
            "DATA_DIR": str(self.folder),
            "KEYS_DIR": str(self.folder / "keys"),
            "EDITION__EVERY": "at-once",
            "EDITION__K_TEXTS": "1",
            "PUSH__SPREAD": "0",
            "PUSH__QUIET": "false",
            "LIMITS__ENABLED": "false",  # they count in real time
            "TELEGRAM__TOKEN": TOKEN,
            "TELEGRAM__LIBRARY": api.library,
            "TELEGRAM__MODE": mode,
            "WEB__PORT": str(port),
        }
        if mode == "webhook":
            self._settings["TELEGRAM__WEBHOOK_URL"] = f"http://127.0.0.1:{port}{PATH}"
            self._settings["TELEGRAM__WEBHOOK_SECRET"] = SECRET

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Plant"]:
        """Run the server, which comes and goes meanwhile, and end it whatever happens."""
        await self.start()
        try:
            yield self
        finally:
            await self.end(kill=True)

    async def start(self) -> None:
        """Start the server; it is known to the clients when it is not for the first time."""
        again = self.child is not None
        settings = {**self._settings, "TELEGRAM__API_URL": self._api.url}
        self.child = await nursery.start(self.folder, settings, self.hurry)
        if again:
            self.sky.restarted()

    async def restart(self, *, kill: bool) -> None:
        """End the server, as a power cut does or as asked, and start it again."""
        await self.end(kill=kill)
        await self.start()

    async def end(self, *, kill: bool = False) -> None:
        """End the server."""
        if self.child is None:
            return
        if kill:
            await self.child.kill()
        else:
            assert await self.child.terminate() == 0
