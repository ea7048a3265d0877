"""Settings of the desk: what is in force, what waits as a draft, and who changed what.

Rule 1: a draft changes nothing. `take` puts all drafts in force at once, in one transaction.
Rule 2: nobody overwrites what they have not seen: a write names the state that its writer saw.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, update

from storage.errors import SettingsChanged
from storage.tables import setting, setting_change, setting_draft
from storage.trail import Deed, Trail
from storage.waking import SETTINGS, notify

Values = Mapping[str, str | None]
"""Settings by key; None is what the files say."""

DRAFTED, DISCARDED, CHANGED = "setting-drafted", "setting-discarded", "setting-changed"
"""What the trail calls it."""

_ONE_AT_A_TIME = 0x6B757365  # the name of the lock that writers of settings share


@dataclass(frozen=True, slots=True)
class Draft:
    """A change that waits; `value` is None for what goes back to the files."""

    key: str
    value: str | None
    staff: str


@dataclass(frozen=True, slots=True)
class Change:
    """A change that came into force, at `at`, in epoch seconds; `staff` is empty for a command."""

    number: int
    at: int
    staff: str
    key: str
    before: str | None
    after: str | None


Keyed = TypeVar("Keyed", Draft, Change)


def in_force(conn: Connection) -> dict[str, str]:
    """Return every setting of the desk, by key."""
    query = select(setting.c.key, setting.c.value).order_by(setting.c.key)
    return {row.key: row.value for row in conn.execute(query)}


def drafts(conn: Connection) -> list[Draft]:
    """Return what waits to be taken into use, by key."""
    query = select(setting_draft.c.key, setting_draft.c.value, setting_draft.c.staff)
    return [Draft(*row) for row in conn.execute(query.order_by(setting_draft.c.key))]


def state(conn: Connection, within: tuple[str, ...] = ("",)) -> str:
    """Return a name for how the settings that begin so stand, drafts included."""
    values = (
        [pair for pair in in_force(conn).items() if pair[0].startswith(within)],
        [(each.key, each.value) for each in drafts(conn) if each.key.startswith(within)],
    )
    return hashlib.sha256(msgspec.json.encode(values)).hexdigest()[:16]


def draft(
    conn: Connection, account: str, values: Values, seen: str, within: tuple[str, ...]
) -> Sequence[Draft]:
    """Keep changes as drafts and return them; what is in force already waits no longer.

    Raises SettingsChanged if these settings are not as they were seen.
    """
    _lock(conn)
    _same(conn, seen, within)
    now = in_force(conn)
    conn.execute(delete(setting_draft).where(setting_draft.c.key.in_(values)))
    given = [Draft(key, value, account) for key, value in values.items()]
    rows = [_row(each) for each in given if each.value != now.get(each.key)]
    if rows:
        conn.execute(insert(setting_draft), rows)
    return given


def discard(conn: Connection, key: str) -> Sequence[Draft]:
    """Drop one draft and return it, if there is one."""
    dropped = [each for each in drafts(conn) if each.key == key]
    conn.execute(delete(setting_draft).where(setting_draft.c.key == key))
    return dropped


def take(conn: Connection, seen: str, at: datetime) -> Sequence[Change]:
    """Put every draft in force; raises SettingsChanged if anything is not as it was seen."""
    _lock(conn)
    _same(conn, seen, ("",))
    waiting = drafts(conn)
    made = [
        change for each in waiting for change in put(conn, each.staff, {each.key: each.value}, at)
    ]
    conn.execute(delete(setting_draft))
    return made


def put(conn: Connection, account: str, values: Values, at: datetime) -> Sequence[Change]:
    """Put settings in force and keep who changed what; return what is otherwise than before."""
    _lock(conn)
    now = in_force(conn)
    number = conn.scalar(select(func.coalesce(func.max(setting_change.c.number), 0))) or 0
    made: list[Change] = []
    for key, after in values.items():
        before = now.get(key)
        if before != after:
            number += 1
            made.append(Change(number, int(at.timestamp()), account, key, before, after))
            _write(conn, key, before, after)
    if made:
        conn.execute(insert(setting_change), [_row(each) for each in made])
        notify(conn, SETTINGS)
    return made


def changes(conn: Connection, *, limit: int, before: int | None = None) -> list[Change]:
    """Return changes, the newest first; those before a number, if one is given."""
    query = select(*(setting_change.c[name] for name in Change.__slots__))
    if before is not None:
        query = query.where(setting_change.c.number < before)
    rows = conn.execute(query.order_by(setting_change.c.number.desc()).limit(limit))
    return [Change(*row) for row in rows]


def change(conn: Connection, number: int) -> Change | None:
    """Return one change."""
    query = select(*(setting_change.c[name] for name in Change.__slots__))
    row = conn.execute(query.where(setting_change.c.number == number)).first()
    return Change(*row) if row else None


def with_notes(
    trail: Trail, by: str, what: str, work: Callable[[Connection], Sequence[Keyed]]
) -> Callable[[Connection], Sequence[Keyed]]:
    """Return work after which the trail names every key that it returned, and no value."""

    def noted(conn: Connection) -> Sequence[Keyed]:
        made = work(conn)
        for each in made:
            trail.note(conn, Deed(by, what, each.key))
        return made

    return noted


def _row(each: Draft | Change) -> dict[str, object]:
    return {name: getattr(each, name) for name in each.__slots__}


def _write(conn: Connection, key: str, before: str | None, after: str | None) -> None:
    mine = setting.c.key == key
    if after is None:
        conn.execute(delete(setting).where(mine))
    elif before is None:
        conn.execute(insert(setting).values(key=key, value=after, version=1))
    else:
        newer = {"value": after, "version": setting.c.version + 1}
        conn.execute(update(setting).where(mine).values(newer))


def _same(conn: Connection, seen: str, within: tuple[str, ...]) -> None:
    if state(conn, within) != seen:
        raise SettingsChanged


def _lock(conn: Connection) -> None:
    """Let one transaction at a time change settings; on SQLite it is so anyway."""
    if conn.dialect.name == "postgresql":
        conn.execute(select(func.pg_advisory_xact_lock(_ONE_AT_A_TIME)))
