"""Tests that wait until something holds, and are looked at only when it may."""

import asyncio
from collections.abc import Callable

ANY = 0
Holds = Callable[[], object]


class Waiters:
    """Those who wait, by the chat that they wait for; ANY is for everything."""

    def __init__(self) -> None:
        self._waiting: dict[int, list[tuple[Holds, asyncio.Future[None]]]] = {}

    async def until(self, chat: int, holds: Holds, seconds: float) -> None:
        """Wait until something holds; raises TimeoutError."""
        if holds():
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(chat, []).append((holds, future))
        async with asyncio.timeout(seconds):
            await future

    def look(self, chat: int) -> None:
        """Something happened in a chat, or somewhere: see who need wait no longer."""
        for place in {chat, ANY}:
            if place in self._waiting:
                still = [each for each in self._waiting[place] if not _over(*each)]
                self._waiting[place] = still

    def look_everywhere(self) -> None:
        """Something happened that all may wait for."""
        for chat in tuple(self._waiting):
            self.look(chat)


def _over(holds: Holds, future: asyncio.Future[None]) -> bool:
    if future.done():
        return True
    try:
        held = holds()
    except Exception as error:  # noqa: BLE001  it is the waiting test's own mistake
        future.set_exception(error)
        return True
    if held:
        future.set_result(None)
    return bool(held)
