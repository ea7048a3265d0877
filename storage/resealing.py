"""Sealing again, for the newest key, what waits in the pool and where news goes.

In small transactions, so that nobody waits long. Rows of the pool get new random ids; a row that
an edition took meanwhile is left alone, and so is an address that moved.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import ceil
from typing import TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, delete, func, select, update

from storage import marks, pool
from storage.engine import Database
from storage.envelopes import Envelope, FeedbackEnvelope
from storage.errors import SealBroken
from storage.keys import DeliveryKeys
from storage.sealing import (
    KEY_ID,
    open_envelope,
    open_return,
    public_key,
    seal_envelope,
    seal_return,
)
from storage.tables import pool as pool_table
from storage.tables import return_address

_PORTION = 200

Row = TypeVar("Row")

_Row = tuple[bytes, bytes]
_Address = tuple[str, bytes]


async def reseal(db: Database, keys: DeliveryKeys) -> None:
    """Seal again what an older key sealed; what no held key opens stays as it is."""
    rows = await db.read(pool.read_all)
    for some in portions(rows):
        await _reseal_pool(db, keys, some)
    addresses = await db.read(lambda conn: _addresses(conn, keys))
    for those in portions(addresses):
        await _reseal_addresses(db, keys, those)


async def used_ids(db: Database, keys: DeliveryKeys) -> frozenset[bytes]:
    """Return the ids of the keys that something is still sealed with, also inside envelopes."""
    outer = await db.read(marks.boxes)
    rows = await db.read(pool.read_all)
    return frozenset(outer) | await asyncio.to_thread(_inner_ids, keys, rows)


async def forget_orphans(db: Database, keys: DeliveryKeys) -> int:
    """Delete what destroyed keys had sealed, as an old backup brings it back; return how many.

    What was sealed with keys that were never here stays: the right file may still turn up.
    """
    if not keys.destroyed:
        return 0
    return await db.write(lambda conn: _drop(conn, lambda id_: id_.in_(keys.destroyed)))


def drop_closed(conn: Connection, ids: Sequence[bytes]) -> int:
    """Delete the boxes of all keys but these; return how many."""
    return _drop(conn, lambda id_: id_.not_in(ids))


def renewed(keys: DeliveryKeys, envelope: Envelope) -> Envelope:
    """Return an envelope whose address is sealed with the newest key."""
    if not isinstance(envelope, FeedbackEnvelope) or not envelope.address_box:
        return envelope
    return msgspec.structs.replace(envelope, address_box=_again(keys, envelope.address_box))


def portions(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """Part rows evenly: one that was written alone would stand out by its transaction."""
    size = ceil(len(rows) / max(ceil(len(rows) / _PORTION), 1)) or 1
    return (rows[start : start + size] for start in range(0, len(rows), size))


async def _reseal_pool(db: Database, keys: DeliveryKeys, rows: Sequence[_Row]) -> None:
    sealed = await asyncio.to_thread(_boxes_again, keys, rows)
    if sealed:
        await db.write(lambda conn: _exchange(conn, sealed))


def _drop(conn: Connection, which: Callable[[ColumnElement[bytes]], ColumnElement[bool]]) -> int:
    dropped = 0
    for table, column in ((pool_table, pool_table.c.id), (return_address, return_address.c.id)):
        those = which(func.substr(table.c.box, 1, KEY_ID))
        dropped += len(conn.scalars(delete(table).where(those).returning(column)).all())
    return dropped


def _boxes_again(keys: DeliveryKeys, rows: Sequence[_Row]) -> dict[bytes, bytes]:
    return {id_: box for id_, old in rows if (box := _box_again(keys, old))}


def _exchange(conn: Connection, sealed: Mapping[bytes, bytes]) -> None:
    pool.put_boxes(conn, [sealed[id_] for id_ in sorted(pool.remove(conn, sealed))])


def _box_again(keys: DeliveryKeys, box: bytes) -> bytes | None:
    """Return a new box if an older key is anywhere in this one."""
    envelope = _opened(keys, box)
    if envelope is None:
        return None
    fresh = renewed(keys, envelope)
    if fresh == envelope and box.startswith(keys.ids[0]):
        return None
    return seal_envelope(public_key(keys.secret_key), fresh)


def _opened(keys: DeliveryKeys, box: bytes) -> Envelope | None:
    try:
        return open_envelope(keys.secret_of(box), box)
    except SealBroken:
        return None


def _again(keys: DeliveryKeys, box: bytes) -> bytes:
    """Seal an address again; one of the newest key, and one that is closed, stays as it is."""
    if box.startswith(keys.ids[0]):
        return box
    try:
        where = open_return(keys.secret_of(box), box)
    except SealBroken:
        return box
    return seal_return(public_key(keys.secret_key), where)


def _inner_ids(keys: DeliveryKeys, rows: Sequence[_Row]) -> frozenset[bytes]:
    opened = (_opened(keys, box) for _, box in rows)
    feedbacks = (each for each in opened if isinstance(each, FeedbackEnvelope))
    return frozenset(each.address_box[:KEY_ID] for each in feedbacks if each.address_box)


def _addresses(conn: Connection, keys: DeliveryKeys) -> list[_Address]:
    old = func.substr(return_address.c.box, 1, KEY_ID).in_(keys.ids[1:])
    query = select(return_address.c.id, return_address.c.box).where(old)
    return [(row.id, row.box) for row in conn.execute(query.order_by(return_address.c.id))]


async def _reseal_addresses(db: Database, keys: DeliveryKeys, rows: Sequence[_Address]) -> None:
    sealed = await asyncio.to_thread(lambda: [(id_, old, _again(keys, old)) for id_, old in rows])
    await db.write(lambda conn: _replace(conn, sealed))


def _replace(conn: Connection, sealed: Sequence[tuple[str, bytes, bytes]]) -> None:
    for id_, old, box in sealed:
        here = (return_address.c.id == id_) & (return_address.c.box == old)
        conn.execute(update(return_address).where(here).values(box=box))
