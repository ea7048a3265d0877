"""Sessions of the desk as their owner sees them: since when, last when, in which browser."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, delete, select, update

from storage.tables import staff_session

SEEN_EVERY = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One session; `id` is its public name."""

    id: str
    label: str
    began: datetime
    seen: datetime
    is_this: bool


def of(conn: Connection, name: str, now: datetime, this: bytes) -> Sequence[VisitRow]:
    """Return the open sessions of an account, the last seen first; `this` is the asking one."""
    columns = [staff_session.c[each] for each in ("id", "label", "began", "seen", "hash")]
    alive = (staff_session.c.staff == name, staff_session.c.expires > int(now.timestamp()))
    order = (staff_session.c.seen.desc(), staff_session.c.id)
    rows = conn.execute(select(*columns).where(*alive).order_by(*order))
    return [
        VisitRow(id_, label, _moment(began), _moment(seen), hash_ == this)
        for id_, label, began, seen, hash_ in rows
    ]


def began(conn: Connection, token_hash: bytes) -> datetime | None:
    """Return when a session began."""
    found = conn.scalar(select(staff_session.c.began).where(staff_session.c.hash == token_hash))
    return None if found is None else _moment(found)


def see(conn: Connection, token_hash: bytes, now: datetime) -> None:
    """Note that a session is in use, unless that was noted just before."""
    stale = staff_session.c.seen <= int((now - SEEN_EVERY).timestamp())
    same = staff_session.c.hash == token_hash
    conn.execute(update(staff_session).where(same, stale).values(seen=int(now.timestamp())))


def end(conn: Connection, name: str, id_: str) -> bool:
    """End one session of an account; False if there is none of this name."""
    one = delete(staff_session).where(staff_session.c.staff == name, staff_session.c.id == id_)
    return conn.scalar(one.returning(staff_session.c.id)) is not None


def end_others(conn: Connection, name: str, this: bytes) -> int:
    """End all sessions of an account but this one; return how many."""
    others = delete(staff_session).where(
        staff_session.c.staff == name, staff_session.c.hash != this
    )
    return len(conn.scalars(others.returning(staff_session.c.id)).all())


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
