"""Bringing a database to the newest schema."""

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, select

from storage.engine import Database

_ONE_AT_A_TIME = 0x6B75756C  # the name of the lock that two processes starting at once share


async def upgrade(db: Database) -> None:
    """Bring the tables to the newest revision; what is there already stays."""
    await db.write(_upgrade)


async def is_current(db: Database) -> bool:
    """Tell whether the tables are those that this version of the program needs."""
    return await db.read(_is_current)


def config(conn: Connection) -> Config:
    """Return Alembic's configuration for this connection: no alembic.ini is needed."""
    settings = Config()
    settings.set_main_option("script_location", "storage:migrations")
    settings.attributes["connection"] = conn
    return settings


def _upgrade(conn: Connection) -> None:
    if conn.dialect.name == "postgresql":
        conn.execute(select(func.pg_advisory_xact_lock(_ONE_AT_A_TIME)))
    command.upgrade(config(conn), "head")


def _is_current(conn: Connection) -> bool:
    newest = ScriptDirectory.from_config(config(conn)).get_current_head()
    return MigrationContext.configure(conn).get_current_revision() == newest
