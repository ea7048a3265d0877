from dataclasses import replace
from datetime import timedelta

from sqlalchemy import delete, select, update

from storage import addresses, marks, pool
from storage.envelopes import FeedbackEnvelope
from storage.keys import DeliveryKeys, read_delivery_keys
from storage.resealing import drop_closed, forget_orphans, portions, reseal, used_ids
from storage.rotation import GRACE, InUse, expire, rotate
from storage.sealing import (
    Address,
    ReturnAddress,
    open_return,
    public_key,
    seal_envelope,
    seal_return,
)
from storage.tables import return_address
from tests.storage.clients import Office


def keys_of(office: Office) -> DeliveryKeys:
    return read_delivery_keys(office.keys)


async def send(office: Office, chat: str) -> None:
    await office.client(chat, office.writer()).send("Hyvin meni.", "chat")


async def boxes(office: Office) -> list[bytes]:
    return await office.database.read(
        lambda conn: list(conn.scalars(select(return_address.c.box)))
    )


def where(keys: DeliveryKeys, box: bytes) -> str:
    return open_return(keys.secret_of(box), box).address.value


async def test_what_waits_in_the_pool_is_sealed_again_with_its_address_and_a_new_id(
    office: Office,
) -> None:
    await send(office, "4711")
    ((before, _),) = await office.database.read(pool.read_all)
    rotate(office.keys, office.now.date())
    keys = keys_of(office)
    await reseal(office.database, keys)
    ((after, box),) = await office.database.read(pool.read_all)
    assert after != before
    assert box.startswith(keys.ids[0])
    ((_, envelope),) = await office.pooled()
    assert isinstance(envelope, FeedbackEnvelope)
    assert envelope.address_box.startswith(keys.ids[0])
    assert where(keys, envelope.address_box) == "4711"
    assert await used_ids(office.database, keys) == {keys.ids[0]}


async def test_an_address_inside_a_newly_sealed_envelope_is_found_too(office: Office) -> None:
    await send(office, "4711")
    ((id_, envelope),) = await office.pooled()
    new = rotate(office.keys, office.now.date())
    keys = keys_of(office)
    await office.database.write(lambda conn: pool.remove(conn, [id_]))
    half = seal_envelope(new.key, envelope)  # as a round does that leaves something for later
    await office.database.write(lambda conn: pool.put_boxes(conn, [half]))
    assert await used_ids(office.database, keys) == set(keys.ids)
    await reseal(office.database, keys)
    assert await used_ids(office.database, keys) == {new.id}


async def test_addresses_are_sealed_again_and_stay_the_same(office: Office) -> None:
    for chat in ("1", "2", "3"):
        await send(office, chat)
    await office.release()
    rotate(office.keys, office.now.date())
    keys = keys_of(office)
    await reseal(office.database, keys)
    sealed = await boxes(office)
    assert {box[:4] for box in sealed} == {keys.ids[0]}
    assert {where(keys, box) for box in sealed} == {"1", "2", "3"}


async def test_a_chat_that_moved_meanwhile_is_not_moved_back(office: Office) -> None:
    await send(office, "before")
    await office.release()
    rotate(office.keys, office.now.date())
    keys = keys_of(office)
    stale = await boxes(office)
    moved = seal_return(
        public_key(keys.secret_key), ReturnAddress(Address("telegram", "after"), "fi")
    )
    await office.database.write(
        lambda conn: conn.execute(update(return_address).values(box=moved))
    )
    await reseal(office.database, keys)
    (box,) = await boxes(office)
    assert where(keys, box) == "after"
    assert stale != [box]


async def test_a_destroyed_key_shreds_an_old_backup(office: Office) -> None:
    await send(office, "4711")
    await office.release()
    (backup,) = await boxes(office)
    new = rotate(office.keys, office.now.date())
    await reseal(office.database, keys_of(office))
    in_use = InUse(await used_ids(office.database, keys_of(office)), new.id)
    assert expire(office.keys, office.now.date() + GRACE, in_use) == 1
    keys = keys_of(office)
    assert not backup.startswith(keys.ids)
    (box,) = await boxes(office)
    assert where(keys, box) == "4711"


async def test_what_a_destroyed_key_sealed_is_forgotten_and_all_else_stays(office: Office) -> None:
    await send(office, "1")
    await office.release()
    await send(office, "2")
    new = rotate(office.keys, office.now.date())
    await send(office, "3")
    expire(office.keys, office.now.date() + GRACE, InUse((), new.id))
    keys = keys_of(office)
    assert len(keys.destroyed) == 1
    assert await forget_orphans(office.database, keys) == 2
    assert await boxes(office) == []
    assert len(await office.pooled()) == 1
    assert await office.database.read(marks.boxes) == {new.id: 1}


async def test_what_a_key_sealed_that_was_never_here_is_kept_until_it_is_given_up(
    office: Office,
) -> None:
    await send(office, "1")
    new = rotate(office.keys, office.now.date())
    await send(office, "2")
    keys = keys_of(office)
    strange = replace(keys, secrets=keys.secrets[:1], destroyed=(b"none",))
    assert await forget_orphans(office.database, strange) == 0
    assert await office.database.write(lambda conn: drop_closed(conn, strange.ids)) == 1
    assert await office.database.read(marks.boxes) == {new.id: 1}


def test_no_row_is_written_alone_beside_others() -> None:
    for count in (0, 1, 2, 200, 201, 399, 401, 1001):
        parts = [len(part) for part in portions(range(count))]
        assert sum(parts) == count
        assert max(parts, default=0) <= 200
        assert count < 2 or min(parts) > 1


async def test_sealing_again_twice_changes_nothing_the_second_time(office: Office) -> None:
    await send(office, "4711")
    rotate(office.keys, office.now.date() + timedelta(days=30))
    keys = keys_of(office)
    await reseal(office.database, keys)
    once = await office.database.read(pool.read_all)
    await reseal(office.database, keys)
    assert await office.database.read(pool.read_all) == once


async def test_an_address_that_went_meanwhile_does_not_come_back(office: Office) -> None:
    await send(office, "4711")
    await office.release()
    rotate(office.keys, office.now.date())
    await office.database.write(lambda conn: conn.execute(delete(return_address)))
    await reseal(office.database, keys_of(office))
    assert await boxes(office) == []
    assert await office.database.read(lambda conn: addresses.find(conn, "none")) is None
