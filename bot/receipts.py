"""From a typed receipt to the feedback it belongs to: one slow hash, then one transaction."""

import asyncio
from collections.abc import Callable

from storage.engine import Database
from storage.keys import ChatKeys
from storage.sealing import receipt_hash
from storage.stories import Found, look_up

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
        return await self._db.read(lambda conn: look_up(conn, hashed))
