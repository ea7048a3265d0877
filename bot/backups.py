"""Making a backup, proving that it restores, and restoring it."""

import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import BinaryIO

from bot.config import Config
from bot.errors import Refused
from bot.findings import Finding, Grade
from bot.keychecks import files_of_keys, keys_beside
from bot.whole_file import new_file
from storage.archive import Archive, Counted
from storage.backing_up import back_up
from storage.engine import Database
from storage.errors import BackupBroken
from storage.restoring import restore as put_back

Tables = Mapping[str, Counted]


async def make(db: Database, path: Path, today: date) -> Tables:
    """Write a backup of all that is there now; the program may run meanwhile."""
    with new_file(path) as out:
        return await db.read(lambda conn: back_up(conn, out, today))


async def prove(path: Path, made: Tables | None = None) -> Tables:
    """Restore a backup into a database of its own that is deleted again; raises BackupBroken.

    That database stands beside the backup, where the same words stand anyway.
    """
    with _folder_beside(path) as folder:
        found = await _into(f"sqlite:///{folder}/restored.sqlite3", path, "OFF")
    if made is not None and found != made:
        raise BackupBroken("does not come to what was backed up")
    return found


async def restore(config: Config, path: Path) -> Tables:
    """Restore a backup into the configured database, which must be empty; raises DatabaseNotEmpty."""
    if config.sqlite_file is not None:
        config.sqlite_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return await _into(config.database_url, path, config.database.synchronous.upper())


async def keys_beside_it(config: Config, today: date) -> tuple[Finding, ...]:
    """Say whether the keys folder is the one that the restored database belongs to."""
    files = files_of_keys(config, today)
    wrong = tuple(each for each in files if each.grade is Grade.WRONG)
    if wrong:
        return wrong
    db = Database.open(config.database_url)
    try:
        return await keys_beside(db, config.keys_dir)
    finally:
        await db.close()


async def _into(url: str, path: Path, synchronous: str) -> Tables:
    db = Database.open(url, synchronous=synchronous)
    try:
        with _opened(path) as file:
            return await db.write(lambda conn: put_back(conn, Archive(file)))
    finally:
        await db.close()


def _folder_beside(path: Path) -> tempfile.TemporaryDirectory[str]:
    try:
        return tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise Refused(f"{path.parent}: cannot be written: {error.strerror}") from None


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise Refused(f"{path}: cannot be read: {error.strerror}") from None
