"""What an account is reminded of, and what it need not be told any more."""

from collections.abc import Iterable
from datetime import date

import msgspec
from sqlalchemy import Connection, or_, select, update

from storage.tables import staff


def claim_mail(conn: Connection, name: str, today: date) -> bool:
    """Note that an account is mailed today; False if it was already, here or elsewhere."""
    due = or_(staff.c.mailed_on.is_(None), staff.c.mailed_on < today)
    here = update(staff).where(staff.c.name == name, staff.c.email != "", due)
    return conn.scalar(here.values(mailed_on=today).returning(staff.c.name)) is not None


def know(conn: Connection, name: str, piece: str) -> None:
    """Note that an account knows a piece of guidance."""
    query = select(staff.c.knows).where(staff.c.name == name).with_for_update()
    known = conn.scalar(query)
    if known is not None:
        _set(conn, name, {*msgspec.json.decode(known, type=tuple[str, ...]), piece})


def forget_known(conn: Connection, name: str) -> None:
    """Let an account see all guidance again."""
    _set(conn, name, ())


def _set(conn: Connection, name: str, pieces: Iterable[str]) -> None:
    knows = msgspec.json.encode(sorted(pieces)).decode()
    conn.execute(update(staff).where(staff.c.name == name).values(knows=knows))
