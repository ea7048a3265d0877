"""Forgetting: what is past its time goes, and the bytes go with it."""

from datetime import date, timedelta

from sqlalchemy import Connection, delete, select

from storage.engine import Database
from storage.tables import mailbox, message, session


def forget_old_sessions(conn: Connection, today: date) -> int:
    """Delete the conversations whose day key is gone; return how many."""
    old = session.c.day < (today - timedelta(days=1)).toordinal()
    return len(conn.scalars(delete(session).where(old).returning(session.c.day)).all())


def forget_stray_messages(conn: Connection) -> int:
    """Delete messages that reached a mailbox while it was erased; return how many."""
    stray = message.c.mailbox.not_in(select(mailbox.c.hash))
    return len(conn.scalars(delete(message).where(stray).returning(message.c.id)).all())


async def vacuum(db: Database, *, full: bool = False) -> None:
    """Let no deleted byte outlive an edition or a purge.

    SQLite always writes the whole file anew. PostgreSQL does so for its tables only if `full` is
    asked for, and holds each table while it does: after an erasure, at a quiet hour.
    """
    await db.vacuum(full=full)
