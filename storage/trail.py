"""The trail: what staff did and when, each entry chained to the one before by the desk's key.

Rule 1: an entry holds names of accounts, deeds and ids, never a word that anyone wrote nor a hash
of one.
Rule 2: whoever holds the database without the desk's key can cut the chain or end it early, and
neither change an entry nor put one in between. Where it ends is told by a head kept elsewhere.
Rule 3: in a transaction the trail comes last, for it makes others wait.
"""

import hashlib
import hmac
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, Row, delete, func, insert, select

from storage.tables import trail

T = TypeVar("T")

_LOCK = 0x747261696C  # of PostgreSQL: entries are chained one after the other
_PAGE = 1000


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that somebody did; `by` is an account, or empty for the operator."""

    by: str
    what: str
    to: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Trail:
    """Writes deeds down with the desk's key and clock."""

    key: bytes = field(repr=False)
    now: Callable[[], datetime]

    def note(self, conn: Connection, deed: Deed) -> None:
        """Add a deed to the chain, last in its transaction."""
        note(conn, self.key, self.now(), deed)

    def with_note(
        self, deed: Deed, work: Callable[[Connection], object]
    ) -> Callable[[Connection], None]:
        """Return work that is noted whatever it returns."""

        def noted(conn: Connection) -> None:
            work(conn)
            self.note(conn, deed)

        return noted

    def noting(self, deed: Deed, work: Callable[[Connection], T]) -> Callable[[Connection], T]:
        """Return work that is noted if it did something: if it returns neither None nor False."""

        def noted(conn: Connection) -> T:
            done = work(conn)
            if done is not None and done is not False:
                self.note(conn, deed)
            return done

        return noted


@dataclass(frozen=True, slots=True)
class Entry:
    """One deed in its place."""

    number: int
    at: datetime
    deed: Deed


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found: how many entries from which on, the first wrong one, and the head."""

    first: int
    entries: int
    wrong: int | None
    head: str


def note(conn: Connection, key: bytes, now: datetime, deed: Deed) -> None:
    """Add a deed to the chain."""
    if conn.dialect.name == "postgresql":
        conn.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    last = conn.execute(_LAST).one_or_none()
    number, before = (last.number + 1, last.digest) if last else (1, b"")
    at = int(now.timestamp())
    row = {"number": number, "at": at, "staff": deed.by, "deed": deed.what, "object": deed.to}
    digest = _digest(key, before, number, at, deed)
    conn.execute(insert(trail).values(**row, detail=deed.detail, digest=digest))


def verify(conn: Connection, key: bytes) -> Verdict:
    """Follow the chain; the oldest entry is believed where retention cut what came before it."""
    first = entries = 0
    before, head = b"", ""
    for row in _rows(conn):
        first = first or row.number
        is_oldest = row.number == first > 1
        right = _digest(key, before, row.number, row.at, _deed(row))
        if not is_oldest and (row.number != first + entries or not _same(row.digest, right)):
            return Verdict(first, entries, first + entries, head)
        entries, before, head = entries + 1, row.digest, f"{row.number}-{row.digest[:8].hex()}"
    return Verdict(first, entries, None, head)


def holds(conn: Connection, head: str) -> bool:
    """Tell whether a head that was kept elsewhere is still in the chain."""
    number = head.partition("-")[0]
    if not (number.isascii() and number.isdigit()):
        return False
    digest = conn.scalar(select(trail.c.digest).where(trail.c.number == int(number)))
    return digest is not None and head == f"{number}-{digest[:8].hex()}"


def latest(
    conn: Connection, *, limit: int, before: int | None = None, by: str = "", to: str = ""
) -> list[Entry]:
    """Return entries, the newest first; `before` is the number of the last one seen."""
    query = select(trail).order_by(trail.c.number.desc()).limit(limit)
    query = query if before is None else query.where(trail.c.number < before)
    query = query.where(trail.c.staff == by) if by else query
    query = query.where(trail.c.object == to) if to else query
    return [_entry(row) for row in conn.execute(query)]


def forget(conn: Connection, day: date) -> int:
    """Delete the entries of this day and before it; the last entry stays, so that the chain goes on."""
    limit = int(datetime(day.year, day.month, day.day, 23, 59, 59, tzinfo=UTC).timestamp())
    newest = select(func.max(trail.c.number)).scalar_subquery()
    old = delete(trail).where(trail.c.at <= limit, trail.c.number < newest)
    return len(conn.scalars(old.returning(trail.c.number)).all())


def _rows(conn: Connection) -> Iterator[Row[tuple[object, ...]]]:
    after = 0
    while rows := conn.execute(
        select(trail).where(trail.c.number > after).order_by(trail.c.number).limit(_PAGE)
    ).all():
        yield from rows
        after = rows[-1].number


def _deed(row: Row[tuple[object, ...]]) -> Deed:
    return Deed(row.staff, row.deed, row.object, row.detail)


def _entry(row: Row[tuple[object, ...]]) -> Entry:
    return Entry(row.number, datetime.fromtimestamp(row.at, UTC), _deed(row))


def _digest(key: bytes, before: bytes, number: int, at: int, deed: Deed) -> bytes:
    said = msgspec.json.encode([number, at, deed.by, deed.what, deed.to, deed.detail])
    return hashlib.blake2b(before + said, key=key, digest_size=32).digest()


def _same(one: bytes, other: bytes) -> bool:
    return hmac.compare_digest(one, other)


_LAST = select(trail.c.number, trail.c.digest).order_by(trail.c.number.desc()).limit(1)
