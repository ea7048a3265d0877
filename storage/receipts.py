"""From a client's code or button to the feedback it belongs to."""

from sqlalchemy import Connection, Table, select

from storage.tables import erase_token, open_token, receipt, status_event


def by_receipt(conn: Connection, hash_: bytes) -> str | None:
    """Return the id of the feedback that this receipt's hash belongs to."""
    return _find(conn, receipt, hash_)


def by_erase_token(conn: Connection, hash_: bytes) -> str | None:
    """Return the id of the feedback that this button's token hash belongs to."""
    return _find(conn, erase_token, hash_)


def by_open_token(conn: Connection, hash_: bytes) -> str | None:
    """Return the id of the feedback whose news this token opens."""
    of_token = select(open_token.c.status_event).where(open_token.c.hash == hash_)
    query = select(status_event.c.feedback).where(status_event.c.id.in_(of_token))
    found: str | None = conn.scalar(query)
    return found


def _find(conn: Connection, table: Table, hash_: bytes) -> str | None:
    found: str | None = conn.scalar(select(table.c.feedback).where(table.c.hash == hash_))
    return found
