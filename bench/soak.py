"""`make soak`: clients talk with a real server for half an hour, under random faults and restarts.

At the end nothing may be lost, and the memory of the server's last, longest life must be flat.
"""

import argparse
import asyncio
import secrets
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import psutil

from dialogs.statuses import RECEIVED
from storage import feedbacks
from storage.engine import Database
from storage.rows import FeedbackRow
from storage.schema import upgrade
from tests.channels.house import WORDS, House, open_house
from tests.channels.telegram.botapi import BotApi, Everyone
from tests.channels.telegram.matrix import Teller
from tests.channels.telegram.matrix_faults import BY_MODE, POLL, Case
from tests.channels.telegram.sky import Sky
from tests.killing.plant import Plant
from tests.killing.telegram_clients import TelegramClient

SHARE = 0.1  # of what clients do meets a fault
SHARE_OF_ALL = 0.001  # meets one that stops everybody for seconds
RESTARTS = 5  # in the first third of the time
WARM = 0.3  # of the last life: its memory is compared from then on
FIRST = 5_550_000_001  # the number of the first chat
_PATIENCE = 300.0
_ENDING = ("poll: 401",)  # after this only a person starts the bot again
_LOOK = 1.0  # seconds between looks at the desk and at the memory


@dataclass
class Soaked:
    """What came of it; memory in bytes."""

    seconds: float = 0.0
    told: int = 0
    added: int = 0
    struck: int = 0
    restarts: int = 0
    spoke_again: int = 0
    too_fast: int = 0
    lost: list[str] = field(default_factory=list)
    memory: list[tuple[int, int]] = field(default_factory=list)  # told by then, RSS

    def grown(self) -> tuple[int, int, int]:
        """Return the memory after warming up and at the end, and how many were told between."""
        before, warm = self.memory[int(len(self.memory) * WARM)]
        told, last = self.memory[-1]
        return warm, last, told - before

    def __str__(self) -> str:
        warm, last, told = self.grown()
        each = (last - warm) / max(1, told) / 1024
        return (
            f"{self.seconds:.0f} s: {self.told} conversations, {self.added} additions, "
            f"{self.struck} faults, {self.restarts} restarts by SIGKILL, "
            f"{self.spoke_again} times a client had to speak again, "
            f"{self.too_fast} messages too fast, losses {len(self.lost)} (must 0)\n"
            f"memory of the last life: {warm / 2**20:.1f} MiB warm, {last / 2**20:.1f} MiB at the "
            f"end after {told} more conversations: {each:.1f} KiB each"
        )


class Soak:
    """A plant, and clients who come one after the other."""

    def __init__(self, house: House, api: BotApi, draw: Random, hurry: float) -> None:
        self.house, self.api, self.draw = house, api, draw
        self.sky = Sky(api, self._plan)
        self.plant = Plant(house, api, self.sky, hurry=hurry)
        self.gone: list[TelegramClient] = []  # those who have told
        self.told: list[str] = []  # what was sent, of feedback and of additions
        self.lost: list[str] = []
        self.added = 0
        self._released: dict[str, str] = {}  # the first text to the feedback
        cases = [each for each in BY_MODE["polling"] if each.name not in _ENDING]
        self._for_all = [each for each in cases if _is_for_all(each)]
        self._for_one = [each for each in cases if not _is_for_all(each)]
        self._next = FIRST

    async def run(self, seconds: float, clients: int, at_least: int) -> Soaked:
        """Let it go on for so long, and until so many have told; return what came of it."""
        found = Soaked()
        began = time.monotonic()
        async with self.plant.running():
            tasks = [asyncio.create_task(self._clients()) for _ in range(clients)]
            tasks.append(asyncio.create_task(self._desk()))
            await self._restart(seconds / 3, min(RESTARTS, 1 + int(seconds / 15)))
            end = time.monotonic() + seconds * 2 / 3
            while time.monotonic() < end or len(self.gone) < at_least:
                found.memory.append((len(self.gone), self._memory()))
                await asyncio.sleep(_LOOK)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        await self._count(found)
        found.seconds = time.monotonic() - began
        return found

    async def _restart(self, seconds: float, times: int) -> None:
        """End the server by SIGKILL now and then, and let the last one settle."""
        for _ in range(times):
            await asyncio.sleep(seconds / times)
            await self.plant.restart(kill=True)
        await self._settled()

    async def _settled(self) -> None:
        """Wait until the last server has loaded what it loads once."""
        log = self.plant.folder / "log"
        while '"started"' in log.read_text().rpartition('"finder.ready"')[2]:  # noqa: ASYNC110
            await asyncio.sleep(_LOOK)

    async def _count(self, found: Soaked) -> None:
        await self.house.app.release.make()
        found.told, found.added, found.lost = len(self.gone), self.added, self.lost
        found.struck, found.restarts = self.sky.struck, self.sky.restarts
        found.spoke_again = sum(each.spoke_again for each in self.gone)
        found.too_fast = self.api.sent_too_fast
        found.lost += [f"rule broken: {each}" for each in self.api.broken]
        kept = await self._kept()
        found.lost += [f"kept {kept[each]}x" for each in self.told if kept[each] != 1]

    async def _kept(self) -> Counter[str]:
        """Return how often each text was kept, in feedback and in additions."""
        rows = await self._rows()
        kept = Counter(str(each) for row in rows for each in row.answers.values())
        for row in rows:
            for addition in await self.house.app.casework.additions(row.id):
                kept.update(str(each) for each in addition.answers.values())
        return kept

    async def _clients(self) -> None:
        while True:
            chat, self._next = self._next, self._next + 1
            mind = Teller(Random(chat))
            client = TelegramClient(chat, mind, self.api, self.sky, _PATIENCE)
            try:
                await self._one(client)
            except AssertionError as error:
                self.lost.append(f"stuck: {error!r:.300}")
            self.sky.forget(chat)
            self.api.chats.pop(chat, None)

    async def _one(self, client: TelegramClient) -> None:
        client.mind.prefers["reach"] = self.draw.choice(("chat", "none"))
        await client.tell()
        self.gone.append(client)
        self.told += client.mind.told
        if client.mind.prefers["reach"] == "none" or not client.mind.told:
            return
        id_ = await self._feedback(client.mind.told[0])
        await self.house.answer(id_, "read")
        await client.open_news(WORDS)
        if client.notices() not in {1, 2}:
            self.lost.append(f"{client.notices()} notices of one push")
        if self.draw.random() < 0.5:
            await client.add()
            self.told.append(client.mind.told[-1])
            self.added += 1

    async def _feedback(self, text: str) -> str:
        """Wait until a feedback is released; return its id."""
        while text not in self._released:  # noqa: ASYNC110  it comes from another process
            await asyncio.sleep(_LOOK)
        return self._released.pop(text)

    async def _desk(self) -> None:
        """See what was released."""
        while True:
            for row in await self._rows(status=RECEIVED):
                for each in row.answers.values():
                    self._released[str(each)] = row.id
            await asyncio.sleep(_LOOK)

    async def _rows(self, status: str = "") -> list[FeedbackRow]:
        return await self.house.app.db.read(
            lambda conn: feedbacks.listed(conn, status=status, limit=1_000_000)
        )

    def _plan(self, chat: int, place: str) -> Case | None:
        drawn = self.draw.random()
        if drawn < SHARE_OF_ALL:
            return self.draw.choice(self._for_all)
        return self.draw.choice(self._for_one) if drawn < SHARE else None

    def _memory(self) -> int:
        assert self.plant.child is not None
        return int(psutil.Process(self.plant.child.pid).memory_info().rss)


def _is_for_all(case: Case) -> bool:
    return case.where == POLL or isinstance(case.fault, Everyone)


async def soak(
    seconds: float, clients: int, hurry: float, library: str, seed: str, *, at_least: int = 0
) -> Soaked:
    """Set everything up in a folder that is gone afterwards, and let it go on."""
    with tempfile.TemporaryDirectory() as name:
        folder, template = Path(name), Path(name) / "template.sqlite"
        empty = Database.open(f"sqlite:///{template}")
        await upgrade(empty)
        await empty.close()
        api = BotApi(library)
        api.keeps_calls = False
        api.keep_time(lambda: time.monotonic() * hurry, lambda each: asyncio.sleep(each / hurry))
        async with api.running(), open_house(folder, template) as house:
            return await Soak(house, api, Random(seed), hurry).run(seconds, clients, at_least)


def main() -> int:
    """Soak, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=1800.0)
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument(
        "--hurry", type=float, default=5.0, help="Telegram's limits, times as wide"
    )
    parser.add_argument("--library", default="aiogram", help="aiogram or python-telegram-bot")
    parser.add_argument("--seed", default=secrets.token_hex(4), help="of what is drawn")
    given = parser.parse_args()
    print(f"{given.clients} clients, {given.library}, seed {given.seed}", flush=True)
    found = asyncio.run(soak(given.seconds, given.clients, given.hurry, given.library, given.seed))
    print(found)
    print(*found.lost[:20], sep="\n")
    return 1 if found.lost else 0


if __name__ == "__main__":
    raise SystemExit(main())
