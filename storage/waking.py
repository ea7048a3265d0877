"""Waking another process: PostgreSQL's NOTIFY, which every role of the database can hear.

Rule 1: a payload is one of 64 buckets or nothing; a bucket says that something came for one of
many, and no more.
Rule 2: nothing is told when a client writes: the desk's role would hear it.
Rule 3: what is told can be lost; whoever listens looks by itself from time to time too.
"""

from sqlalchemy import Connection, func, select

MAIL = "kuulluksi_mail"  # delivery put something into a mailbox: the bucket
NEWS = "kuulluksi_news"  # the desk changed a status
SETTINGS = "kuulluksi_settings"  # the desk, or a command, changed what is in force
BUCKETS = 64


def bucket(mailbox_hash: bytes) -> int:
    """Return the bucket that a mailbox is in."""
    return mailbox_hash[0] % BUCKETS


def notify(conn: Connection, channel: str, payload: str = "") -> None:
    """Tell whoever listens, once this transaction is committed; SQLite has nobody to tell."""
    if conn.dialect.name == "postgresql":
        conn.execute(select(func.pg_notify(channel, payload)))
