"""Where a conversation is kept: under today's key, or still under yesterday's."""

from collections.abc import Mapping, Sequence

import msgspec
from sqlalchemy import Connection

from dialogs.menus import PAUSED
from dialogs.session import Session
from storage import sessions
from storage.errors import SealBroken
from storage.keys import ChatKeys
from storage.sealing import Address, StoredSession, lookup, open_session, seal_session
from storage.sessions import FoundRow, SessionRow

_VERSION = 8  # a box begins with random bytes: the first of them are its version


class Place(msgspec.Struct, frozen=True):
    """A conversation's place: `lookup` under today's key, `found` where its row stands now.

    `session` is None where there is none, where it expired, and where it cannot be opened; the
    row is replaced or dropped all the same.
    """

    address: Address
    lookup: bytes
    found: bytes = b""
    version: bytes = b""
    session: Session | None = None


def find_places(
    conn: Connection, keys: ChatKeys, addresses: Sequence[Address], now: int
) -> list[Place]:
    """Look for the conversations of these addresses under all day keys."""
    lookups = [[lookup(day.key, address) for day in keys.days] for address in addresses]
    rows = sessions.find(conn, [each for own in lookups for each in own])
    return [
        _place(keys, address, own, rows, now)
        for address, own in zip(addresses, lookups, strict=True)
    ]


def is_talking(conn: Connection, keys: ChatKeys, address: Address, now: int) -> bool:
    """Tell whether a conversation is open at this address, and not paused."""
    (place,) = find_places(conn, keys, [address], now)
    return place.session is not None and place.session.mode != PAUSED


def row_at(place: Place, keys: ChatKeys, stored: StoredSession) -> SessionRow:
    """Return the row that keeps a session, under today's key and with a version of its own."""
    day = keys.days[0]
    body = seal_session(day.key, place.address, stored)
    return SessionRow(
        lookup=place.lookup,
        day=day.day.toordinal(),
        version=body[:_VERSION],
        previous=place.version if place.found == place.lookup else b"",
        body=body,
    )


def _place(
    keys: ChatKeys,
    address: Address,
    own: Sequence[bytes],
    rows: Mapping[bytes, FoundRow],
    now: int,
) -> Place:
    for day, at in zip(keys.days, own, strict=True):
        if row := rows.get(at):
            session = _opened(day.key, address, row.body, now)
            return Place(address, own[0], at, row.version, session)
    return Place(address, own[0])


def _opened(key: bytes, address: Address, body: bytes, now: int) -> Session | None:
    try:
        stored = open_session(key, address, body)
    except SealBroken:
        return None
    return stored.session if stored.expires > now else None
