"""Where the server listens at the moment, and how much has gone through to it."""

import asyncio


class Door:
    """Clients wait at it while no server runs; it counts what they send."""

    def __init__(self) -> None:
        self._url = ""
        self.opened = 0  # times
        self._is_open = asyncio.Event()
        self._left = 0
        self._enough = asyncio.Event()
        self._is_quiet = False

    def open(self, url: str) -> None:
        """Let clients in to a server that has started."""
        self._url = url
        self.opened += 1
        self._is_open.set()

    def close(self) -> None:
        """Let nobody send any more."""
        self._is_open.clear()

    async def enter(self) -> str:
        """Wait until there is a server; return where."""
        await self._is_open.wait()
        return self._url

    def count(self) -> None:
        """Note that something is being sent."""
        self._left -= 1
        if self._left <= 0:
            self._enough.set()

    async def after(self, number: int) -> None:
        """Wait until so much more has been sent."""
        self._left = number
        if not self._is_quiet:
            self._enough.clear()
        await self._enough.wait()

    def leave(self) -> None:
        """Note that nothing more will be sent: nobody need wait for it."""
        self._is_quiet = True
        self._enough.set()
