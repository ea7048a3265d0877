"""What `kuulluksi check` and `kuulluksi keys check` say of keys; nothing is changed."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from pathlib import Path

from bot.config import Config
from bot.findings import Finding, Grade
from storage import marks
from storage.engine import Database
from storage.errors import KeysWrong
from storage.keys import PARTS, ChatKeys, DeliveryKeys, file_of
from storage.proving import Held, problems_of, read_held

OLDEST = timedelta(days=40)  # a month, and a week in which somebody notices

_OPEN_TO_OTHERS = 0o077


def files_of_keys(
    config: Config, today: date, parts: Collection[str] = PARTS
) -> tuple[Finding, ...]:
    """Look at the files alone: readable, nobody else's, of the right age."""
    return (*_files(config, today, parts), *_inside_data(config))


async def keys_beside(
    db: Database, folder: Path, parts: Collection[str] = PARTS
) -> tuple[Finding, ...]:
    """Look whether the keys are those of this database; the files must be readable."""
    problems = await problems_of(db, folder, parts)
    if problems:
        return tuple(_problem(each) for each in problems)
    held = read_held(folder, parts)
    return (Finding(Grade.GOOD, "checked-keys-belong"), *await _closed(db, held))


def _files(config: Config, today: date, parts: Collection[str]) -> Iterator[Finding]:
    try:
        held = read_held(config.keys_dir, parts)
    except KeysWrong as error:
        yield from (_problem(each) for each in error.problems)
        return
    named = ", ".join(part for part in PARTS if part in parts)
    path = str(config.keys_dir)
    yield Finding(Grade.GOOD, "checked-keys", (("path", path), ("parts", named)))
    yield from _exposed(config.keys_dir, parts)
    if held.chat:
        yield from _days(held.chat, today)
    if held.delivery:
        yield from _age(held.delivery, today)


def _exposed(folder: Path, parts: Collection[str]) -> Iterator[Finding]:
    for path in (folder, *(file_of(folder, part) for part in parts)):
        if path.stat().st_mode & _OPEN_TO_OTHERS:
            yield Finding(Grade.WRONG, "checked-keys-exposed", (("path", str(path)),))


def _inside_data(config: Config) -> Iterator[Finding]:
    if config.keys_dir.resolve().is_relative_to(config.data_dir.resolve()):
        yield Finding(Grade.WRONG, "checked-keys-inside-data")


def _days(keys: ChatKeys, today: date) -> Iterator[Finding]:
    if min(day.day for day in keys.days) < today - timedelta(days=1):
        yield Finding(Grade.DOUBT, "checked-keys-days")


def _age(keys: DeliveryKeys, today: date) -> Iterator[Finding]:
    days = (today - keys.secrets[0].made_on).days
    args = (("days", days), ("older", len(keys.secrets) - 1))
    late = days > OLDEST.days
    yield Finding(
        *((Grade.DOUBT, "checked-keys-old") if late else (Grade.GOOD, "checked-keys-age")), args
    )


async def _closed(db: Database, held: Held) -> tuple[Finding, ...]:
    """Tell of boxes that nobody can open: of destroyed keys, and of keys that were never here."""
    if held.delivery is None:
        return ()
    keys, counted = held.delivery, await db.read(marks.boxes)
    orphans = sum(counted.get(id_, 0) for id_ in keys.destroyed)
    strange = sum(counted.values()) - orphans - sum(counted.get(id_, 0) for id_ in keys.ids)
    found = (
        (orphans, Finding(Grade.DOUBT, "checked-keys-orphans", (("count", orphans),))),
        (strange, Finding(Grade.WRONG, "checked-keys-strange", (("count", strange),))),
    )
    return tuple(finding for count, finding in found if count)


def _problem(problem: str) -> Finding:
    return Finding(Grade.WRONG, "checked-problem", (("problem", problem),))
