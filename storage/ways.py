"""Ways in beside the password: codes of an app, and the organisation's own sign-in.

Passkeys and invitations stand in modules of their own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, func, select, update

from storage.tables import invitation, passkey, staff, staff_session


@dataclass(frozen=True, slots=True)
class Ways:
    """How an account can be entered."""

    has_password: bool
    totp_box: bytes | None = field(repr=False)
    subject: str | None
    passkeys: int

    @property
    def has_code(self) -> bool:
        """Tell whether an app makes codes for it."""
        return self.totp_box is not None

    @property
    def has_second(self) -> bool:
        """Tell whether there is any proof beside the password."""
        return self.has_code or bool(self.passkeys) or self.subject is not None

    @property
    def names(self) -> tuple[str, ...]:
        """What they are called."""
        there = {
            "password": self.has_password,
            "code": self.has_code,
            "passkey": self.passkeys > 0,
            "provider": self.subject is not None,
        }
        return tuple(name for name in there if there[name])

    @property
    def any(self) -> bool:
        """Tell whether it can be entered at all."""
        return self.has_password or bool(self.passkeys) or self.subject is not None


NONE = Ways(has_password=False, totp_box=None, subject=None, passkeys=0)


def find(conn: Connection, name: str) -> Ways:
    """Return the ways into an account; none where there is no such account."""
    row = conn.execute(_WAYS.where(staff.c.name == name)).one_or_none()
    return NONE if row is None else _ways(*row[1:])


def hold(conn: Connection, name: str) -> None:
    """Let nobody else change the account until this transaction is over."""
    conn.execute(select(staff.c.name).where(staff.c.name == name).with_for_update()).all()


def of_all(conn: Connection) -> Mapping[str, Ways]:
    """Return the ways into every account."""
    return {name: _ways(*row) for name, *row in conn.execute(_WAYS)}


def set_totp(conn: Connection, name: str, box: bytes, step: int) -> None:
    """Keep the sealed secret of an app; `step` is the code that was used to prove it."""
    _change(conn, name, totp_box=box, totp_step=step)


def drop_totp(conn: Connection, name: str) -> None:
    """Forget the app of an account."""
    _change(conn, name, totp_box=None, totp_step=0)


def use_code(conn: Connection, name: str, step: int) -> bool:
    """Use the code of this half minute up; False if it, or a later one, was used before."""
    fresh = (staff.c.name == name, staff.c.totp_step < step)
    used = update(staff).where(*fresh).values(totp_step=step).returning(staff.c.name)
    return conn.scalar(used) is not None


def by_subject(conn: Connection, subject: str) -> str | None:
    """Return the account of somebody whom the organisation's own sign-in knows."""
    return conn.scalar(select(staff.c.name).where(staff.c.subject == subject))


def link(conn: Connection, name: str, subject: str) -> None:
    """Let somebody enter an account by the organisation's own sign-in."""
    _change(conn, name, subject=subject, one_time=False)


def settle(conn: Connection, name: str) -> None:
    """Note that somebody has made a way in of their own: no password needs to be changed."""
    _change(conn, name, one_time=False)


def close_all(conn: Connection, name: str) -> None:
    """End every way into an account, its invitations and its sessions."""
    for table in (passkey, invitation, staff_session):
        conn.execute(delete(table).where(table.c.staff == name))
    _change(
        conn,
        name,
        password_hash="",
        one_time=False,
        totp_box=None,
        totp_step=0,
        subject=None,
    )


def _change(conn: Connection, name: str, **values: object) -> None:
    conn.execute(update(staff).where(staff.c.name == name).values(values))


def _ways(hashed: str, box: bytes | None, subject: str | None, passkeys: int) -> Ways:
    return Ways(bool(hashed), box, subject, passkeys)


_PASSKEYS = select(func.count()).where(passkey.c.staff == staff.c.name).scalar_subquery()
_WAYS = select(staff.c.name, staff.c.password_hash, staff.c.totp_box, staff.c.subject, _PASSKEYS)
