"""A conversation moves to another address: from a shared device to the client's own."""

from collections.abc import Mapping

from sqlalchemy import Connection

from dialogs.flow import Flow
from storage import sessions
from storage.errors import MoveLost
from storage.keys import ChatKeys
from storage.places import find_places, row_at
from storage.sealing import Address, StoredSession

_HOUR = 3600


def move_session(
    conn: Connection,
    keys: ChatKeys,
    flows: Mapping[str, Flow],
    addresses: tuple[Address, Address],
    now: int,
) -> bool:
    """Seal the first address's session for the second and drop the old row, `now` in seconds.

    False where there is none, or where the second has one of its own. Raises MoveLost, so that
    the transaction is undone, when another process was faster.
    """
    old, new = find_places(conn, keys, addresses, now)
    if old.session is None or new.session is not None:
        return False
    if old.found not in sessions.drop(conn, [(old.found, old.version)]):
        raise MoveLost
    flow = flows.get(old.session.flow) or next(iter(flows.values()))
    expires = now + flow.setting.session_hours * _HOUR
    row = row_at(new, keys, StoredSession(expires, old.session))
    if row.lookup not in sessions.keep(conn, [row]):
        raise MoveLost
    return True
