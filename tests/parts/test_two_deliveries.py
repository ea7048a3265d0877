"""Two processes that deliver from one PostgreSQL: one leads, the other stands by."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, time, timedelta
from pathlib import Path

import pytest

from bot.channels.channel import Outcome, Sent
from bot.delivery import Delivery
from bot.keyring import DeliveryKeyring
from bot.pushtimes import PushTimes
from bot.texts import load_texts
from dialogs.replies import Reply
from storage import followups
from storage.engine import Database
from storage.leading import Leader
from storage.sealing import Address
from tests.bot.house import HELSINKI, House
from tests.parts.roles import Roles

CLIENTS = 12


class Slow:
    """A channel in which every push waits until the test lets it go."""

    name = "telegram"

    def __init__(self) -> None:
        self.asked, self.go_on, self.pushes = asyncio.Event(), asyncio.Event(), list[str]()

    async def start(self, intake: object) -> None: ...

    async def stop(self) -> None: ...

    async def push(self, address: Address, followup: str, notice: Reply) -> Outcome:
        self.pushes.append(followup)
        self.asked.set()
        await self.go_on.wait()
        return Sent()


class Process:
    """A delivery as another process would have it: a database and a leader of its own."""

    def __init__(self, house: House, url: str, channel: Slow) -> None:
        self.db = Database.open(url)
        self.leader: Leader = self.db.leader()
        self.delivery = Delivery(
            self.db,
            DeliveryKeyring(house.config.keys_dir),
            {channel.name: channel},
            PushTimes(timedelta(), time(8), time(20), True, HELSINKI),
            load_texts("talk"),
            now=lambda: house.now.astimezone(UTC),
            leader=self.leader,
        )

    async def end(self) -> None:
        await self.leader.close()
        await self.db.close()


@pytest.fixture
async def house(roles: Roles, tmp_path: Path) -> AsyncIterator[House]:
    db = Database.open(roles.owner)
    opened = House(db, tmp_path)
    for number in range(CLIENTS):
        await opened.tell(Address("telegram", str(number)))
    await opened.release().make()
    for row in await opened.casework.listed():
        await opened.casework.change_status(
            row.id, before=None, after="read", role="unit-supervisor", texts={"fi": "Luettu."}
        )
    yield opened
    await opened.chat.close()
    await db.close()


async def states(house: House) -> set[str]:
    return {row.state for row in await house.db.read(followups.listed)}


async def test_two_deliveries_at_once_send_each_push_once(house: House, roles: Roles) -> None:
    channel = Slow()
    channel.go_on.set()
    two = [Process(house, roles.url("delivery"), channel) for _ in range(2)]
    for _ in range(3):
        await asyncio.gather(*(each.delivery.sweep() for each in two))
    assert len(channel.pushes) == len(set(channel.pushes)) == CLIENTS
    assert await states(house) == {"sent"}
    await asyncio.gather(*(each.end() for each in two))


async def test_who_starts_while_another_sends_takes_nothing_of_it_up(
    house: House, roles: Roles
) -> None:
    channel = Slow()
    first, second = (Process(house, roles.url("delivery"), channel) for _ in range(2))
    sending = asyncio.create_task(first.delivery.sweep())
    await channel.asked.wait()
    await second.delivery.sweep()
    assert await states(house) == {"sending"}
    channel.go_on.set()
    await sending
    assert len(channel.pushes) == len(set(channel.pushes)) == CLIENTS
    await asyncio.gather(first.end(), second.end())


async def test_when_the_leader_is_cut_off_the_next_takes_up_what_was_being_sent(
    house: House, roles: Roles
) -> None:
    channel = Slow()
    first, second = (Process(house, roles.url("delivery"), channel) for _ in range(2))
    sending = asyncio.create_task(first.delivery.sweep())
    await channel.asked.wait()
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    await first.end()
    channel.go_on.set()
    await second.delivery.sweep()
    assert await states(house) == {"sent"}
    assert all(row.doubtful for row in await house.db.read(followups.listed))
    await second.end()
