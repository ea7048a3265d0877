"""Invitations to the desk: a random token that is shown once, its hash here until it is used."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, func, insert, select

from storage.tables import invitation, staff

INVITE, RESET = "invite", "reset"


@dataclass(frozen=True, slots=True)
class Invitation:
    """Whom it lets make a way in, and whether they had one before."""

    name: str
    purpose: str


def give(conn: Connection, name: str, token_hash: bytes, purpose: str, expires: datetime) -> None:
    """Invite an account; an earlier invitation of it is worth nothing after."""
    conn.execute(delete(invitation).where(invitation.c.staff == name))
    row = {"hash": token_hash, "staff": name, "purpose": purpose}
    conn.execute(insert(invitation).values(**row, expires=int(expires.timestamp())))


def find(conn: Connection, token_hash: bytes, now: datetime) -> Invitation | None:
    """Return an invitation, while it lasts."""
    query = select(invitation.c.staff, invitation.c.purpose)
    alive = (invitation.c.hash == token_hash, invitation.c.expires > int(now.timestamp()))
    row = conn.execute(query.where(*alive)).one_or_none()
    return None if row is None else Invitation(*row)


def take(conn: Connection, token_hash: bytes, now: datetime) -> str | None:
    """Use an invitation up; return whose it was, None if it is over or was used."""
    alive = (invitation.c.hash == token_hash, invitation.c.expires > int(now.timestamp()))
    return conn.scalar(delete(invitation).where(*alive).returning(invitation.c.staff))


def take_by_email(conn: Connection, email: str, now: datetime) -> str | None:
    """Use up the invitation of the one account with this address; return whose it was."""
    invited = select(invitation.c.hash, invitation.c.staff).join(
        staff, staff.c.name == invitation.c.staff
    )
    alive = invitation.c.expires > int(now.timestamp())
    same = func.lower(staff.c.email) == email.lower()
    rows = conn.execute(invited.where(alive, same, staff.c.subject.is_(None))).all()
    return take(conn, rows[0].hash, now) if email and len(rows) == 1 else None


def open_ones(conn: Connection, now: datetime) -> Mapping[str, datetime]:
    """Return until when each account that is invited can use its invitation."""
    query = select(invitation.c.staff, invitation.c.expires)
    rows = conn.execute(query.where(invitation.c.expires > int(now.timestamp())))
    return {name: datetime.fromtimestamp(expires, UTC) for name, expires in rows}
