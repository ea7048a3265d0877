"""A client at a terminal, for the contract of all channels."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.channels.terminal import TerminalChannel
from dialogs.events import Event
from dialogs.replies import Reply
from storage.sealing import Address
from tests.channels.contract import Seen
from tests.channels.house import House


class TerminalDriver:
    """Types lines; a button is pressed by its number, its letter or its word."""

    reads_other = False
    follows = False

    def __init__(self, house: House) -> None:
        self._house = house
        self._lines: asyncio.Queue[str | None] = asyncio.Queue()
        self._answered = asyncio.Event()
        self._last: tuple[Address, Event] | None = None
        self._replies: list[Reply] = []
        self.written: list[str] = []
        self.channel = TerminalChannel(self._read, self.written.append, "fi")

    async def open(self) -> None:
        await self.channel.start(self._take)

    async def say(self, text: str) -> None:
        self._answered.clear()
        await self._lines.put(text)
        await self._answered.wait()

    async def press(self, label: str) -> None:
        shown = "\n".join(self.written)
        typed = re.findall(
            rf"^ +(\d+|[a-z]\)) (?:\[.\] )?{re.escape(label)}(?: –.*)?$", shown, re.MULTILINE
        )
        assert typed or f"[{label}]" in shown, label
        lettered = typed and typed[-1].endswith(")")
        await self.say(typed[-1].rstrip(")") if lettered else label)

    async def send_other(self, kind: str) -> None:
        raise NotImplementedError(kind)

    async def again(self) -> None:
        assert self._last is not None
        await self._take(*self._last)

    def shown(self) -> list[Seen]:
        return [
            Seen(each.text, tuple(button.label for button in (*each.choices, *each.asides)))
            for each in self._replies
        ]

    async def stop(self) -> None:
        await self._lines.put(None)

    async def _read(self) -> str | None:
        return await self._lines.get()

    async def _take(self, address: Address, event: Event) -> tuple[Reply, ...]:
        replies = await self._house.take(address, event)
        self._last = (address, event)
        self._replies += replies
        self._answered.set()
        return replies


@asynccontextmanager
async def terminal(house: House) -> AsyncIterator[TerminalDriver]:
    """Open a terminal."""
    driver = TerminalDriver(house)
    talking = asyncio.create_task(driver.channel.talk())
    yield driver
    await driver.stop()
    await talking
