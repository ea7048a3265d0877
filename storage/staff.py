"""Accounts of the desk, what each may do where, and their sessions; no other part reads these.

Ways in beside the password stand in modules of their own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

import msgspec
import nacl.exceptions
from nacl.pwhash import argon2id
from sqlalchemy import ColumnElement, Connection, RowMapping, delete, insert, select, true, update

from storage.errors import StaffExists
from storage.inserts import insert_for
from storage.tables import feedback, invitation, new_id, staff, staff_role, staff_session

EVERYWHERE = "*"


@dataclass(frozen=True, slots=True, order=True)
class Grant:
    """A role at a service and everything below it, or everywhere."""

    role: str
    service: str = EVERYWHERE


@dataclass(frozen=True, slots=True)
class StaffRow:
    """One account; `one_time` says that its password must be changed at the next log-in."""

    name: str
    password_hash: str
    one_time: bool
    title: str = ""  # the role of the directory under which they answer
    email: str = ""
    knows: tuple[str, ...] = ()
    grants: tuple[Grant, ...] = ()


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


def add(
    conn: Connection,
    name: str,
    grants: Iterable[Grant],
    password_hash: str = "",
    *,
    title: str = "",
    email: str = "",
) -> None:
    """Make an account, its password (if any) for one time only; raises StaffExists."""
    row = {"name": name, "title": title, "email": email, "password_hash": password_hash}
    more = {"one_time": bool(password_hash), "totp_step": 0, "knows": "[]"}
    made = insert_for(conn, staff).values({**row, **more})
    if conn.scalar(made.on_conflict_do_nothing().returning(staff.c.name)) is None:
        raise StaffExists(name)
    set_grants(conn, name, grants)


def change(conn: Connection, name: str, *, title: str, email: str) -> None:
    """Change what an account is called and where it is reached."""
    conn.execute(update(staff).where(staff.c.name == name).values(title=title, email=email))


def set_grants(conn: Connection, name: str, grants: Iterable[Grant]) -> None:
    """Say anew what an account may do where."""
    conn.execute(delete(staff_role).where(staff_role.c.staff == name))
    rows = [
        {"staff": name, "role": each.role, "service": each.service} for each in sorted({*grants})
    ]
    if rows:
        conn.execute(insert(staff_role), rows)


def find(conn: Connection, name: str) -> StaffRow | None:
    """Return an account."""
    return next(iter(_accounts(conn, staff.c.name == name)), None)


def listed(conn: Connection) -> list[StaffRow]:
    """Return every account, by name."""
    return _accounts(conn, true())


def held(conn: Connection) -> list[StaffRow]:
    """Return every account; nobody else changes one until this transaction is over."""
    conn.execute(select(staff.c.name).with_for_update()).all()
    return listed(conn)


def set_password(
    conn: Connection, name: str, password_hash: str, *, one_time: bool = False
) -> None:
    """Change a password and end the account's sessions."""
    values = {"password_hash": password_hash, "one_time": one_time}
    conn.execute(update(staff).where(staff.c.name == name).values(values))
    conn.execute(delete(staff_session).where(staff_session.c.staff == name))


def remove(conn: Connection, name: str) -> bool:
    """Remove an account and its sessions, and free what it took; False if there was none."""
    conn.execute(update(feedback).where(feedback.c.taken_by == name).values(taken_by=None))
    gone = delete(staff).where(staff.c.name == name).returning(staff.c.name)
    return conn.scalar(gone) is not None


def open_session(
    conn: Connection,
    token_hash: bytes,
    name: str,
    *,
    now: datetime,
    expires: datetime,
    label: str = "",
) -> None:
    """Begin a session of an account."""
    moments = {"expires": _seconds(expires), "began": _seconds(now), "seen": _seconds(now)}
    row = {"hash": token_hash, "id": new_id(), "staff": name, "label": label, **moments}
    conn.execute(insert(staff_session).values(row))


def session(conn: Connection, token_hash: bytes, now: datetime) -> StaffRow | None:
    """Return the account whose session this is, while it lasts."""
    alive = staff_session.c.expires > _seconds(now)
    whose = select(staff_session.c.staff).where(staff_session.c.hash == token_hash, alive)
    return next(iter(_accounts(conn, staff.c.name == whose.scalar_subquery())), None)


def close_session(conn: Connection, token_hash: bytes) -> None:
    """End a session."""
    conn.execute(delete(staff_session).where(staff_session.c.hash == token_hash))


def forget_old_sessions(conn: Connection, now: datetime) -> int:
    """Delete the sessions and invitations that are over; return how many sessions."""
    conn.execute(delete(invitation).where(invitation.c.expires <= _seconds(now)))
    over = delete(staff_session).where(staff_session.c.expires <= _seconds(now))
    return len(conn.scalars(over.returning(staff_session.c.hash)).all())


def _accounts(conn: Connection, which: ColumnElement[bool]) -> list[StaffRow]:
    """Return accounts with their roles, in one query: every page of the desk asks for one."""
    rows = conn.execute(_ACCOUNTS.where(which)).mappings()
    by_name = groupby(rows, key=lambda row: row["name"])
    return [_account(list(each)) for _, each in by_name]


def _account(rows: Sequence[RowMapping]) -> StaffRow:
    first = rows[0]
    grants = tuple(Grant(str(r["role"]), str(r["service"])) for r in rows if r["role"])
    return StaffRow(
        name=str(first["name"]),
        password_hash=str(first["password_hash"]),
        one_time=bool(first["one_time"]),
        title=str(first["title"]),
        email=str(first["email"]),
        knows=msgspec.json.decode(str(first["knows"]), type=tuple[str, ...]),
        grants=grants,
    )


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


_ACCOUNTS = (
    select(
        *(staff.c[name] for name in ("name", "password_hash", "one_time")),
        *(staff.c[name] for name in ("title", "email", "knows")),
        *(staff_role.c[name] for name in ("role", "service")),
    )
    .outerjoin(staff_role, staff_role.c.staff == staff.c.name)
    .order_by(staff.c.name, staff_role.c.role, staff_role.c.service)
)
