"""From a client's code or button to the feedback it belongs to."""

from sqlalchemy import Connection, Table, select

from storage.tables import erase_token, receipt


def by_receipt(conn: Connection, hash_: bytes) -> str | None:
    """Return the id of the feedback that this receipt's hash belongs to."""
    return _find(conn, receipt, hash_)


def by_erase_token(conn: Connection, hash_: bytes) -> str | None:
    """Return the id of the feedback that this button's token hash belongs to."""
    return _find(conn, erase_token, hash_)


def _find(conn: Connection, table: Table, hash_: bytes) -> str | None:
    found: str | None = conn.scalar(select(table.c.feedback).where(table.c.hash == hash_))
    return found
