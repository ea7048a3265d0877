"""From a typed receipt to the feedback it belongs to.

Rule: a hit and a miss of any kind do the same work, one slow hash and one transaction of the same
reads, so that the time of an answer tells nothing.
"""

import asyncio
from collections.abc import Callable

from storage.engine import Database
from storage.keys import ChatKeys
from storage.sealing import receipt_hash
from storage.stories import Found, find_story

_AT_ONCE = 2  # Argon2id takes 64 MiB each


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
        return await self._db.read(lambda conn: find_story(conn, hashed))
