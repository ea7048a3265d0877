"""From a typed receipt to the feedback it belongs to.

Rule: a hit and a miss of any kind do the same work, one slow hash and one transaction of the same
reads, so that the time of an answer tells nothing.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from storage import additions, feedbacks, receipts
from storage.engine import Database
from storage.feedbacks import Standing, StatusEvent
from storage.keys import ChatKeys
from storage.sealing import receipt_hash

_AT_ONCE = 2  # Argon2id takes 64 MiB each
_NONE = ""  # the id of no feedback


@dataclass(frozen=True, slots=True)
class Found:
    """What a receipt leads to: where it stands, what happened, and on which days was added to it."""

    standing: Standing
    events: Sequence[StatusEvent]
    added_on: Sequence[date]
    receipt_hash: bytes


class Receipts:
    """Looks receipts up, few at a time."""

    def __init__(self, db: Database, keys: Callable[[], ChatKeys]) -> None:
        self._db = db
        self._keys = keys
        self._hashing = asyncio.Semaphore(_AT_ONCE)

    async def find(self, code: str) -> Found | None:
        """Return what this code of 16 digits leads to; None for a wrong or a dead one alike."""
        async with self._hashing:
            hashed = await asyncio.to_thread(receipt_hash, code, self._keys().pepper)
        return await self._db.read(lambda conn: _found(conn, hashed))


def _found(conn: Connection, hashed: bytes) -> Found | None:
    id_ = receipts.by_receipt(conn, hashed) or _NONE
    row = feedbacks.standing(conn, id_)
    events, added_on = feedbacks.history(conn, id_), additions.days_of(conn, id_)
    return None if row is None else Found(row, events, added_on, hashed)
