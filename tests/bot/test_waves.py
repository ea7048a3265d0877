"""Many pushes at once: none waits for another, and an end in the middle loses nothing."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta

from bot.channels.channel import Outcome, RetryLater, Sent, Take
from bot.delivery import Delivery
from dialogs.replies import Reply
from storage import followups
from storage.grouping import Grouped, Work
from storage.sealing import Address
from tests.bot.house import House

CLIENTS = 34  # more than are claimed at once


@dataclass
class Slow:
    """A channel in which some chats hang until the test lets them go."""

    hanging: set[str]
    name: str = "telegram"
    pushed: list[str] = field(default_factory=list)
    let_go: asyncio.Event = field(default_factory=asyncio.Event)
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def start(self, intake: Take) -> None: ...

    async def stop(self) -> None: ...

    async def push(self, address: Address, followup: str, notice: Reply) -> Outcome:
        async with self.changed:
            self.pushed.append(address.value)
            self.changed.notify_all()
        if address.value in self.hanging:
            await self.let_go.wait()
        return Sent()

    async def until(self, count: int) -> None:
        async with self.changed:
            await self.changed.wait_for(lambda: len(self.pushed) >= count)


async def told(house: House, clients: int = CLIENTS) -> None:
    """Owe so many clients a push."""
    for number in range(clients):
        await house.tell(Address("telegram", str(number)))
    await house.release().make()
    for row in await house.casework.listed():
        await house.casework.change_status(
            row.id, before=None, after="read", role="unit-supervisor", texts={"fi": "Luettu."}
        )


def delivery_by(house: House, channel: Slow) -> Delivery:
    delivery = house.delivery()
    delivery._channels = {channel.name: channel}
    return delivery


async def states(house: House) -> list[str]:
    return [row.state for row in await house.db.read(followups.listed)]


async def test_a_push_that_hangs_keeps_no_other_waiting(house: House) -> None:
    await told(house)
    channel = Slow({"7", "30"})
    sweeping = asyncio.create_task(delivery_by(house, channel).sweep())
    await channel.until(CLIENTS)
    assert (await states(house)).count("due") == 0
    channel.let_go.set()
    await sweeping
    assert await states(house) == ["sent"] * CLIENTS


async def test_an_end_in_the_middle_finishes_what_is_under_way_and_leaves_the_rest_due(
    house: House,
) -> None:
    await told(house)
    channel = Slow({str(number) for number in range(CLIENTS)})
    delivery = delivery_by(house, channel)
    sweeping = asyncio.create_task(delivery.sweep())
    await channel.until(1)
    delivery.end()
    channel.let_go.set()
    await sweeping
    left = await states(house)
    assert 0 < left.count("sent") < CLIENTS
    assert left.count("sent") + left.count("due") == CLIENTS


async def test_a_pause_for_everyone_stops_all_and_is_kept_over_a_restart(house: House) -> None:
    await told(house, 5)
    house.channel.outcomes = [RetryLater(600, everyone=True)]
    await house.delivery().sweep()
    assert len(house.channel.pushes) == 1
    await house.delivery().sweep()  # of another process, which was told nothing
    assert len(house.channel.pushes) == 1
    house.now += timedelta(seconds=601)
    await house.delivery().sweep()
    assert await states(house) == ["sent"] * 5


async def test_a_push_whose_end_the_database_did_not_take_is_repeated_knowingly(
    house: House,
) -> None:
    await told(house, 1)
    delivery = house.delivery()
    delivery._notes = Full()
    await delivery.sweep()
    assert await states(house) == ["sending"]
    delivery._notes = Grouped(house.db)
    await delivery.sweep()
    (row,) = await house.db.read(followups.listed)
    assert (row.state, row.doubtful, len(house.channel.pushes)) == ("sent", True, 2)


class Full(Grouped):
    """A database whose disk is full."""

    def __init__(self) -> None: ...

    async def write(self, work: Work) -> None:
        raise OSError
