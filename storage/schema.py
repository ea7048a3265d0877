"""Bringing a database to the newest schema."""

import re
from importlib.resources import files

from sqlalchemy import Connection, column, func, inspect, select, table

from storage.engine import Database

_ONE_AT_A_TIME = 0x6B75756C  # the name of the lock that two processes starting at once share
_REVISION = re.compile(r"r(\d{4})_\w+\.py")
_VERSION = table("alembic_version", column("version_num"))


async def upgrade(db: Database) -> None:
    """Bring the tables to the newest revision; what is there already stays."""
    await db.write(_upgrade)


async def is_current(db: Database) -> bool:
    """Tell whether the tables are those that this version of the program needs."""
    return await db.read(_is_current)


def newest() -> str:
    """Return the newest revision, by the names of their files."""
    names = (file.name for file in files("storage.migrations.versions").iterdir())
    return max(found[1] for found in map(_REVISION.fullmatch, names) if found)


def _upgrade(conn: Connection) -> None:
    from storage.migrating import migrate  # noqa: PLC0415 - slow, and seldom needed

    if conn.dialect.name == "postgresql":
        conn.execute(select(func.pg_advisory_xact_lock(_ONE_AT_A_TIME)))
    migrate(conn)


def _is_current(conn: Connection) -> bool:
    if not inspect(conn).has_table(_VERSION.name):
        return False
    return conn.scalar(select(_VERSION.c.version_num)) == newest()
