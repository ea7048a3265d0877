"""Mailboxes of the web channel: what waits for the page that keeps the token.

A message is read again and again by its number; it goes when its feedback's way back goes.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, func, literal, select

from storage.inserts import insert_for
from storage.tables import message
from storage.waking import MAIL, bucket, notify


@dataclass(frozen=True, slots=True)
class Message:
    """One message, numbered from 1 within its mailbox."""

    number: int
    body: bytes


def post(conn: Connection, mailbox_hash: bytes, id_: str, body: bytes) -> None:
    """Put a message into a mailbox; the same id a second time changes nothing."""
    while not _is_there(conn, id_):  # another process may take the number in between
        _post(conn, mailbox_hash, id_, body)
    notify(conn, MAIL, str(bucket(mailbox_hash)))


def waiting(conn: Connection, mailbox_hash: bytes, after: int) -> list[Message]:
    """Return the messages of a mailbox after this number, in their order."""
    query = select(message.c.number, message.c.body).order_by(message.c.number)
    later = (message.c.mailbox == mailbox_hash) & (message.c.number > after)
    return [Message(number, body) for number, body in conn.execute(query.where(later))]


def _is_there(conn: Connection, id_: str) -> bool:
    return conn.scalar(select(message.c.number).where(message.c.id == id_)) is not None


def _post(conn: Connection, mailbox_hash: bytes, id_: str, body: bytes) -> None:
    number = func.coalesce(func.max(message.c.number), 0) + 1
    row = select(literal(mailbox_hash), number, literal(id_), literal(body))
    row = row.where(message.c.mailbox == mailbox_hash)
    insert = insert_for(conn, message).from_select(["mailbox", "number", "id", "body"], row)
    conn.execute(insert.on_conflict_do_nothing())
