"""The pool: what clients caused, sealed, until an edition is made. No time, no order."""

import os
from collections.abc import Collection, Sequence

from sqlalchemy import Connection, bindparam, delete, insert, select

from storage.envelopes import (
    Envelope,
    ErasureEnvelope,
    FeedbackEnvelope,
    Heard,
    HeardEnvelope,
)
from storage.sealing import seal_envelope
from storage.tables import pool

__all__ = [
    "Envelope",
    "ErasureEnvelope",
    "FeedbackEnvelope",
    "Heard",
    "HeardEnvelope",
    "put",
    "put_boxes",
    "read_all",
    "remove",
]


def put(conn: Connection, public_key: bytes, envelope: Envelope) -> None:
    """Seal an envelope and put it into the pool."""
    put_boxes(conn, [seal_envelope(public_key, envelope)])


def put_boxes(conn: Connection, boxes: Sequence[bytes]) -> None:
    """Put sealed envelopes into the pool, under random ids."""
    if boxes:
        conn.execute(insert(pool), [{"id": os.urandom(16), "box": box} for box in boxes])


def read_all(conn: Connection) -> list[tuple[bytes, bytes]]:
    """Return every id with its box, in the order of the random ids."""
    return [(row.id, row.box) for row in conn.execute(select(pool).order_by(pool.c.id))]


def remove(conn: Connection, ids: Collection[bytes]) -> set[bytes]:
    """Delete these; return those that were still there, so that none is used twice."""
    listed = list(ids)
    gone: set[bytes] = set()
    for start in range(0, len(listed), _PORTION):
        gone.update(conn.scalars(_REMOVE, {"ids": listed[start : start + _PORTION]}))
    return gone


_PORTION = 10_000  # both databases limit the parameters of one statement
_REMOVE = delete(pool).where(pool.c.id.in_(bindparam("ids", expanding=True))).returning(pool.c.id)
