"""What can be looked up by an address, for who asks with a right to: an open conversation, no more.

Nothing is opened for others: a session opens only for its own address, under the day keys held.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, func, select

from storage import sessions
from storage.errors import SealBroken
from storage.keys import ChatKeys
from storage.sealing import Address, lookup, open_session
from storage.tables import pool, return_address


@dataclass(frozen=True, slots=True)
class Found:
    """What is stored that may concern an address.

    `until` is when the open conversation dies, None without one; the rest are counts of boxes
    that may belong to anybody.
    """

    until: datetime | None
    waiting: int
    sealed: int


def look_up(conn: Connection, keys: ChatKeys, address: Address, now: datetime) -> Found:
    """Look for everything that an address leads to; all of it is in memory only."""
    return Found(
        until=_open_until(conn, keys, address, now),
        waiting=conn.scalar(select(func.count()).select_from(pool)) or 0,
        sealed=conn.scalar(select(func.count()).select_from(return_address)) or 0,
    )


def _open_until(
    conn: Connection, keys: ChatKeys, address: Address, now: datetime
) -> datetime | None:
    places = {lookup(day.key, address): day.key for day in keys.days}
    for at, row in sessions.find(conn, list(places)).items():
        try:
            expires = open_session(places[at], address, row.body).expires
        except SealBroken:
            continue
        if expires > now.timestamp():
            return datetime.fromtimestamp(expires, UTC)
    return None
