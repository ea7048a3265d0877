from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from storage.engine import Database
from storage.migrating import config
from storage.schema import is_current, newest, upgrade
from storage.searching import OWN_TABLES
from storage.tables import metadata

TABLES_OF_OTHERS = {"alembic_version"} | OWN_TABLES  # of Alembic, and of SQLite's FTS5


BY_HAND = OWN_TABLES | {"ix_search_words"}  # what SQLAlchemy does not know: a migration made it
_COMPARED = {
    "compare_type": True,
    "include_name": lambda name, kind, _parents: name not in BY_HAND,
}


def differences(conn: Connection) -> list[object]:
    context = MigrationContext.configure(conn, opts=_COMPARED)
    return list(compare_metadata(context, metadata))


def tables(conn: Connection) -> set[str]:
    return set(inspect(conn).get_table_names()) - TABLES_OF_OTHERS


async def test_the_newest_revision_makes_exactly_the_tables(database: Database) -> None:
    assert await database.read(differences) == []
    assert await database.read(tables) == set(metadata.tables)


async def test_the_names_of_the_revisions_tell_the_newest_one(database: Database) -> None:
    head = await database.read(
        lambda conn: ScriptDirectory.from_config(config(conn)).get_current_head()
    )
    assert head == newest()


async def test_going_down_and_up_again_ends_where_it_began(database: Database) -> None:
    await database.write(lambda conn: command.downgrade(config(conn), "base"))
    assert await database.read(tables) == set()
    assert not await is_current(database)
    await upgrade(database)
    assert await is_current(database)
    assert await database.read(differences) == []


async def test_an_empty_database_is_not_current_until_it_is_upgraded(
    empty_database_url: str,
) -> None:
    database = Database.open(empty_database_url)
    assert not await is_current(database)
    await upgrade(database)
    await upgrade(database)
    assert await is_current(database)
    await database.close()


async def test_no_table_keeps_the_order_of_its_rows_or_samples_of_its_words(
    database: Database,
) -> None:
    if database.dialect == "sqlite":
        assert await database.read(_with_rowid) <= TABLES_OF_OTHERS
    else:
        assert await database.read(_sampled) == set()


def _with_rowid(conn: Connection) -> set[str]:
    rows = conn.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
    return {name for name, sql in rows if "WITHOUT ROWID" not in sql.upper()}


def _sampled(conn: Connection) -> set[str]:
    unsampled = text(
        "SELECT c.relname || '.' || a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
        " JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_type t ON t.oid = a.atttypid"
        " WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.attnum > 0"
        " AND t.typname IN ('bytea', 'text', 'tsvector') AND a.attstattarget IS DISTINCT FROM 0"
    )
    return set(conn.scalars(unsampled))
