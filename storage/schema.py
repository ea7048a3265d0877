"""Bringing a database to the newest schema."""

import re
from importlib.resources import files

from sqlalchemy import Connection, column, func, inspect, select, table

from storage.engine import Database

_ONE_AT_A_TIME = 0x6B75756C  # the name of the lock that two processes starting at once share
_REVISION = re.compile(r"r(\d{4})_\w+\.py")
VERSION = "alembic_version"
_VERSION = table(VERSION, column("version_num"))


async def upgrade(db: Database) -> None:
    """Bring the tables to the newest revision; what is there already stays."""
    await db.write(_upgrade)


async def is_current(db: Database) -> bool:
    """Tell whether the tables are those that this version of the program needs."""
    return await db.read(_is_current)


def newest() -> str:
    """Return the newest revision."""
    return max(known())


def known() -> frozenset[str]:
    """Return every revision, by the names of their files."""
    names = (file.name for file in files("storage.migrations.versions").iterdir())
    return frozenset(found[1] for found in map(_REVISION.fullmatch, names) if found)


def revision_of(conn: Connection) -> str:
    """Return the revision of the tables, empty where there are none."""
    if not inspect(conn).has_table(VERSION):
        return ""
    return conn.scalar(select(_VERSION.c.version_num)) or ""


def lock(conn: Connection) -> None:
    """Let one transaction at a time make tables."""
    if conn.dialect.name == "postgresql":
        conn.execute(select(func.pg_advisory_xact_lock(_ONE_AT_A_TIME)))


def _upgrade(conn: Connection) -> None:
    from storage.migrating import migrate  # noqa: PLC0415 - slow, and seldom needed

    lock(conn)
    migrate(conn)


def _is_current(conn: Connection) -> bool:
    return revision_of(conn) == newest()
