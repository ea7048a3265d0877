import asyncio
import itertools
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from shutil import copy

import pytest

from bot.keykeeping import keep_keys
from bot.keyring import DeliveryKeyring
from dialogs.events import Follows, Opened
from storage import followups, marks, pool
from storage.errors import KeysWrong
from storage.keys import create_keys, read_chat_keys, read_delivery_keys
from storage.rotation import rotate
from storage.sealing import Address
from tests.bot.house import House

TODAY = date(2026, 11, 25)
ROTATIONS = 5


def chats() -> Iterator[Address]:
    return (Address("telegram", f"1000{number}") for number in itertools.count())


async def night(house: House, today: date) -> None:
    await keep_keys(house.db, house.config.keys_dir, today, asyncio.Lock())


async def test_the_first_night_of_a_month_changes_the_key_and_no_other_night(house: House) -> None:
    folder = house.config.keys_dir
    made_on = read_chat_keys(folder).sealing.made_on
    await night(house, made_on)
    assert read_chat_keys(folder).sealing.made_on == made_on
    first = (made_on.replace(day=28) + timedelta(days=4)).replace(day=1)
    await night(house, first)
    await night(house, first + timedelta(days=1))
    assert read_chat_keys(folder).sealing.made_on == first
    assert len(read_delivery_keys(folder).secrets) == 2
    await night(house, first + timedelta(days=7))
    assert len(read_delivery_keys(folder).secrets) == 1


async def test_a_rotation_that_was_cut_is_finished_the_next_night(house: House) -> None:
    folder = house.config.keys_dir
    before = read_chat_keys(folder).sealing
    today = before.made_on
    old_chat = (folder / "chat.json").read_bytes()
    rotate(folder, today)
    (folder / "chat.json").write_bytes(old_chat)
    await night(house, today)
    assert read_chat_keys(folder).sealing == read_delivery_keys(folder).secrets[0].public


async def test_wrong_keys_delete_nothing_at_night(house: House, tmp_path: Path) -> None:
    await night(house, TODAY)
    await house.tell(Address("telegram", "4711"))
    create_keys(tmp_path / "other", TODAY)
    copy(tmp_path / "other" / "delivery.json", house.config.keys_dir / "delivery.json")
    with pytest.raises(KeysWrong):
        await night(house, TODAY)
    assert len(await house.db.read(pool.read_all)) == 1


async def test_a_delivery_process_alone_waits_until_chat_has_the_new_key(house: House) -> None:
    folder = house.config.keys_dir
    await night(house, TODAY)
    copy(folder / "delivery.json", folder / "kept")
    chat = folder / "chat.json"
    old = chat.read_bytes()
    rotate(folder, TODAY)
    chat.write_bytes(old)  # the public half has not reached the other machine yet
    alone = ("delivery",)
    for days in (1, 8, 30):
        later = TODAY + timedelta(days=days)
        await keep_keys(house.db, folder, later, asyncio.Lock(), alone)
    assert len(read_delivery_keys(folder).secrets) == 2
    noted = await house.db.read(marks.read)
    assert marks.split(noted[marks.OPENS]) == read_delivery_keys(folder).ids


async def test_running_parts_see_a_key_that_another_process_changed(house: House) -> None:
    folder = house.config.keys_dir
    delivery = DeliveryKeyring(folder)
    assert len(delivery().secrets) == 1
    await house.tell(Address("telegram", "1"))
    rotate(folder, TODAY)
    await house.tell(Address("telegram", "2"))
    boxes = [box for _, box in await house.db.read(pool.read_all)]
    assert {box[:4] for box in boxes} == set(delivery().ids)


class Load:
    """Clients, staff, editions, pushes and rotations, all at once until every client was served."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.release, self.delivery = house.release(), house.delivery()
        self.chats = chats()
        self.told: list[Address] = []
        self.rotations = 0
        self.going = True

    async def run(self) -> None:
        await asyncio.gather(self.rotate(), self.read_out(), self.work())
        await self.release.make()
        await self.handle()
        await self.delivery.sweep()

    async def work(self) -> None:
        await asyncio.gather(*(self.tell() for _ in range(4)), self.handle_all())
        self.going = False

    async def tell(self) -> None:
        while self.rotations < ROTATIONS:
            self.told.append(address := next(self.chats))
            await self.house.tell(address)

    async def handle_all(self) -> None:
        while self.rotations < ROTATIONS:
            await self.handle()

    async def handle(self) -> None:
        for row in await self.house.casework.listed(status="received"):
            await self.house.casework.change_status(
                row.id, before=None, after="read", role="unit-supervisor", texts={"fi": "Luettu."}
            )

    async def read_out(self) -> None:
        while self.going:
            await self.release.make()
            await self.delivery.sweep()

    async def rotate(self) -> None:
        """Let months pass; in each, the turns that had begun with an older key are committed."""
        while self.going:
            self.rotations += 1
            today = TODAY + timedelta(days=31 * self.rotations)
            await keep_keys(self.house.db, self.house.config.keys_dir, today, self.release.held())
            await self.house.take(Address("telegram", "waits its turn"), opened(self.house))


def opened(house: House) -> Opened:
    return Opened(house.id(), bytes(32), "telegram", Follows.HERE, "fi")


async def test_rotation_under_load_loses_nothing(house: House) -> None:
    load = Load(house)
    await load.run()
    rows = await house.db.read(followups.listed)
    assert [row.state for row in rows] == [followups.SENT] * len(load.told)
    sent = sorted(push.address.value for push in house.channel.pushes)
    assert sent == sorted(address.value for address in load.told)
    later = TODAY + timedelta(days=3000)
    await keep_keys(house.db, house.config.keys_dir, later, load.release.held())
    counted = await house.db.read(marks.boxes)
    assert counted == {read_delivery_keys(house.config.keys_dir).ids[0]: len(load.told)}
