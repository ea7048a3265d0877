"""What is done for the sealing keys each night; a first night of a month changes them.

Rule 1: nothing is re-sealed while an edition is made, or what it read would be gone when it
writes, and wait for the next one.
Rule 2: what cannot be opened is deleted only where the keys prove to be those of this database.
"""

import asyncio
from collections.abc import Collection
from datetime import date
from pathlib import Path

from bot.logs import record
from storage import marks, resealing, rotation
from storage.engine import Database
from storage.keys import CHAT, DELIVERY, PARTS, file_of, read_delivery_keys
from storage.proving import prove
from storage.rotation import InUse


async def keep_keys(
    db: Database,
    folder: Path,
    today: date,
    editions: asyncio.Lock,
    parts: Collection[str] = PARTS,
) -> None:
    """Change the sealing key when its month is over, and let the old ones go; raises KeysWrong.

    `parts` are those that this process runs; whoever holds both files changes the key by itself.
    """
    await prove(db, folder, parts)
    if CHAT in parts and DELIVERY in parts and file_of(folder, CHAT).exists():
        _change(folder, today)
        await prove(db, folder, parts)  # the chat part's mark is the new key's from here
    if DELIVERY in parts:
        async with editions:
            await let_go(db, folder, today)


async def let_go(db: Database, folder: Path, today: date) -> None:
    """Seal again what older keys sealed, destroy the keys that are free, drop what is closed."""
    keys = read_delivery_keys(folder)
    if len(keys.secrets) > 1:
        await resealing.reseal(db, keys)
        noted = await db.read(marks.read)
        in_use = InUse(await resealing.used_ids(db, keys), noted.get(marks.SEALS, b""))
        if rotation.expire(folder, today, in_use):
            record("keys.expired")
    held = read_delivery_keys(folder)
    await db.write(lambda conn: marks.note(conn, marks.of_delivery(held)))
    await resealing.forget_orphans(db, held)


def _change(folder: Path, today: date) -> None:
    rotation.finish(folder)
    if rotation.is_due(read_delivery_keys(folder), today):
        rotation.rotate(folder, today)
        record("keys.changed")
