"""What an administrator does to accounts: each in one transaction, looked at by a rule, and noted.

Rule: the rule sees every account, and nobody else changes one until this is committed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete

from storage import invitations, staff, ways
from storage.staff import Grant, StaffRow
from storage.tables import staff_session
from storage.trail import Deed, Trail
from storage.ways import Ways

Check = Callable[[Sequence[StaffRow]], None]  # raises what prevents it


@dataclass(frozen=True, slots=True)
class Invited:
    """What is kept of an invitation that is given: never its token."""

    token_hash: bytes
    purpose: str
    expires: datetime


@dataclass(frozen=True, slots=True)
class Profile:
    """What an account may, what it is called, and where it is reached."""

    grants: tuple[Grant, ...]
    title: str
    email: str


def invite(
    conn: Connection,
    trail: Trail,
    deed: Deed,
    check: Check,
    *,
    profile: Profile,
    invited: Invited,
) -> None:
    """Make an account that has no way in but an invitation; raises StaffExists."""
    check(staff.held(conn))
    staff.add(conn, deed.to, profile.grants, title=profile.title, email=profile.email)
    _give(conn, deed.to, invited)
    trail.note(conn, deed)


def change(conn: Connection, trail: Trail, deed: Deed, check: Check, profile: Profile) -> None:
    """Change the profile of an account."""
    check(staff.held(conn))
    staff.change(conn, deed.to, title=profile.title, email=profile.email)
    staff.set_grants(conn, deed.to, profile.grants)
    trail.note(conn, deed)


def reset(conn: Connection, trail: Trail, deed: Deed, check: Check, invited: Invited) -> None:
    """End every way into an account, and invite it anew."""
    check(staff.held(conn))
    ways.close_all(conn, deed.to)
    _give(conn, deed.to, invited)
    trail.note(conn, deed)


def remove(conn: Connection, trail: Trail, deed: Deed, check: Check) -> None:
    """Remove an account."""
    check(staff.held(conn))
    staff.remove(conn, deed.to)
    trail.note(conn, deed)


def sign_out(conn: Connection, trail: Trail, deed: Deed, check: Check) -> None:
    """End every session of an account."""
    check(staff.held(conn))
    conn.execute(delete(staff_session).where(staff_session.c.staff == deed.to))
    trail.note(conn, deed)


@dataclass(frozen=True, slots=True)
class Members:
    """Everyone, how each can be entered, and until when invitations are open."""

    accounts: Sequence[StaffRow]
    ways: Mapping[str, Ways]
    invited: Mapping[str, datetime]


def members(conn: Connection, now: datetime) -> Members:
    """Return everyone, by name."""
    return Members(staff.listed(conn), ways.of_all(conn), invitations.open_ones(conn, now))


def _give(conn: Connection, name: str, invited: Invited) -> None:
    invitations.give(conn, name, invited.token_hash, invited.purpose, invited.expires)
