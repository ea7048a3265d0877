"""Sealed return addresses: read and dropped by the delivery part only."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from storage.erasing import drop_ways_back
from storage.tables import return_address


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """One sealed return address."""

    id: str
    feedback: str
    box: bytes


def find(conn: Connection, id_: str) -> ReturnRow | None:
    """Return one sealed return address."""
    columns = (return_address.c.id, return_address.c.feedback, return_address.c.box)
    row = conn.execute(select(*columns).where(return_address.c.id == id_)).one_or_none()
    return None if row is None else ReturnRow(*row)


def drop(conn: Connection, id_: str) -> None:
    """Delete an address that is gone; its pushes and its buttons' tokens die with it."""
    found = find(conn, id_)
    if found is not None:
        drop_ways_back(conn, found.feedback)


def replace(conn: Connection, id_: str, box: bytes) -> None:
    """Put another box in the place of one: the chat moved."""
    row = return_address.update().where(return_address.c.id == id_)
    conn.execute(row.values(box=box))
