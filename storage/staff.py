"""Accounts of the desk and their sessions; no other part reads these tables."""

from dataclasses import dataclass
from datetime import datetime

import nacl.exceptions
from nacl.pwhash import argon2id
from sqlalchemy import Connection, delete, insert, select, update

from storage.errors import StaffExists
from storage.inserts import insert_for
from storage.tables import staff, staff_session


@dataclass(frozen=True, slots=True)
class StaffRow:
    """One account; `one_time` says that its password must be changed at the next log-in."""

    name: str
    role: str
    password_hash: str
    one_time: bool


def hash_password(password: str) -> str:
    """Return what is kept of a password; takes 64 MiB and a while (Argon2id): off the loop."""
    return argon2id.str(
        password.encode(), argon2id.OPSLIMIT_INTERACTIVE, argon2id.MEMLIMIT_INTERACTIVE
    ).decode()


def verify_password(password_hash: str, password: str) -> bool:
    """Tell whether this is the password; as slow as `hash_password`: off the loop."""
    try:
        return argon2id.verify(password_hash.encode(), password.encode())
    except nacl.exceptions.InvalidkeyError:
        return False


def add(conn: Connection, name: str, role: str, password_hash: str) -> None:
    """Make an account with a one-time password; raises StaffExists."""
    row = {"name": name, "role": role, "password_hash": password_hash, "one_time": True}
    made = insert_for(conn, staff).values(row).on_conflict_do_nothing()
    if conn.scalar(made.returning(staff.c.name)) is None:
        raise StaffExists(name)


def find(conn: Connection, name: str) -> StaffRow | None:
    """Return an account."""
    row = conn.execute(_ACCOUNTS.where(staff.c.name == name)).one_or_none()
    return None if row is None else StaffRow(*row)


def listed(conn: Connection) -> list[StaffRow]:
    """Return every account, by name."""
    return [StaffRow(*row) for row in conn.execute(_ACCOUNTS.order_by(staff.c.name))]


def set_password(
    conn: Connection, name: str, password_hash: str, *, one_time: bool = False
) -> None:
    """Change a password and end the account's sessions."""
    values = {"password_hash": password_hash, "one_time": one_time}
    conn.execute(update(staff).where(staff.c.name == name).values(values))
    conn.execute(delete(staff_session).where(staff_session.c.staff == name))


def remove(conn: Connection, name: str) -> bool:
    """Remove an account and its sessions; False if there was none."""
    gone = delete(staff).where(staff.c.name == name).returning(staff.c.name)
    return conn.scalar(gone) is not None


def open_session(conn: Connection, token_hash: bytes, name: str, expires: datetime) -> None:
    """Begin a session of an account."""
    row = {"hash": token_hash, "staff": name, "expires": int(expires.timestamp())}
    conn.execute(insert(staff_session).values(row))


def session(conn: Connection, token_hash: bytes, now: datetime) -> StaffRow | None:
    """Return the account whose session this is, while it lasts."""
    alive = staff_session.c.expires > int(now.timestamp())
    query = _ACCOUNTS.join(staff_session, staff_session.c.staff == staff.c.name)
    row = conn.execute(query.where(staff_session.c.hash == token_hash, alive)).one_or_none()
    return None if row is None else StaffRow(*row)


def close_session(conn: Connection, token_hash: bytes) -> None:
    """End a session."""
    conn.execute(delete(staff_session).where(staff_session.c.hash == token_hash))


def forget_old_sessions(conn: Connection, now: datetime) -> int:
    """Delete the sessions that are over; return how many."""
    over = delete(staff_session).where(staff_session.c.expires <= int(now.timestamp()))
    return len(conn.scalars(over.returning(staff_session.c.hash)).all())


_ACCOUNTS = select(staff.c.name, staff.c.role, staff.c.password_hash, staff.c.one_time)
