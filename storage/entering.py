"""Coming in: a new session in place of the old, and new ways in with the invitation used up."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from storage import invitations, passkeys, staff, ways
from storage.errors import WayRefused
from storage.passkeys import PasskeyRow
from storage.trail import Deed, Trail
from storage.ways import Ways

Work = Callable[[Connection], object]


@dataclass(frozen=True, slots=True)
class Opening:
    """A session that begins; `old` is the hash of the token that it replaces."""

    name: str
    old: bytes
    new: bytes
    now: datetime
    expires: datetime
    label: str


def enter(conn: Connection, trail: Trail, opening: Opening, way: str) -> None:
    """Begin a session; without a `way` it only goes on under another token."""
    staff.close_session(conn, opening.old)
    moments = {"now": opening.now, "expires": opening.expires}
    staff.open_session(conn, opening.new, opening.name, **moments, label=opening.label)
    if way:
        trail.note(conn, Deed(opening.name, "signed-in", opening.name, way))


def leave(conn: Connection, trail: Trail, token_hash: bytes, name: str) -> None:
    """End a session."""
    staff.close_session(conn, token_hash)
    trail.note(conn, Deed(name, "signed-out", name))


@dataclass(frozen=True, slots=True)
class Code:
    """The sealed secret of an app, and the half minute whose code proved it."""

    box: bytes = field(repr=False)
    step: int


@dataclass(frozen=True, slots=True)
class Making:
    """New ways into an account, by invitation or by somebody who is in already."""

    name: str
    invitation: bytes | None = None
    password_hash: str = field(default="", repr=False)
    code: Code | None = None
    passkey: PasskeyRow | None = None


def make(conn: Connection, trail: Trail, making: Making) -> None:
    """Keep new ways in; raises WayRefused if the invitation is over or a passkey is another's."""
    name = making.name
    if making.invitation is not None:
        if invitations.take(conn, making.invitation, trail.now()) != name:
            raise WayRefused
        ways.settle(conn, name)
    if making.password_hash:
        staff.set_password(conn, name, making.password_hash)
    if making.code:
        ways.set_totp(conn, name, making.code.box, making.code.step)
    if making.passkey and not passkeys.add(conn, making.passkey):
        raise WayRefused
    for deed in _deeds(making):
        trail.note(conn, Deed(name, deed, name))


def link(conn: Connection, trail: Trail, subject: str, email: str) -> str | None:
    """Let whoever is invited by this address in by the organisation's own sign-in, from now on."""
    name = invitations.take_by_email(conn, email, trail.now())
    if name is not None:
        ways.link(conn, name, subject)
        trail.note(conn, Deed(name, "invitation-used", name))
        trail.note(conn, Deed(name, "provider-linked", name))
    return name


def _deeds(making: Making) -> Iterator[str]:
    if making.invitation is not None:
        yield "invitation-used"
    if making.password_hash:
        yield "password-changed"
    if making.code:
        yield "code-added"
    if making.passkey:
        yield "passkey-added"


def drop(
    conn: Connection,
    trail: Trail,
    deed: Deed,
    work: Work,
    keeps: Callable[[Ways], bool],
) -> None:
    """Take a way in from an account; raises WayRefused if too little would be left of them."""
    ways.hold(conn, deed.to)
    work(conn)
    if not keeps(ways.find(conn, deed.to)):
        raise WayRefused
    trail.note(conn, deed)
