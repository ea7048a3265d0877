"""Reading a backup back: into an empty database of either kind, and upgraded if it is older.

Rule: all or nothing. It is one transaction, and what stands there afterwards is compared with what
the backup says that it must come to.
"""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from sqlalchemy import Connection, MetaData, inspect, literal, select, table

from storage.archive import Archive, Counted, StoredTable, count
from storage.backing_up import columns_of, rows_of
from storage.errors import BackupBroken, BackupNewer, DatabaseNotEmpty
from storage.migrating import migrate
from storage.schema import VERSION, known, lock, newest, revision_of
from storage.tables import metadata

_AT_ONCE = 500  # rows in one statement


def restore(conn: Connection, archive: Archive) -> Mapping[str, Counted]:
    """Fill an empty database.

    Raises DatabaseNotEmpty, BackupNewer and BackupBroken; then nothing is changed.
    """
    if archive.revision not in known():
        raise (
            BackupNewer if archive.revision > newest() else BackupBroken("is of no known version")
        )
    lock(conn)
    _make_tables(conn, archive.revision)
    tables = metadata if archive.revision == newest() else _as_they_were(conn)
    found = {each.name: _fill(conn, tables, each) for each in archive.tables()}
    if archive.revision != newest():
        migrate(conn)
    return found


def _make_tables(conn: Connection, revision: str) -> None:
    tables = inspect(conn).get_table_names()
    if VERSION not in tables and tables:
        raise DatabaseNotEmpty("it holds tables of something else")
    if VERSION in tables:
        _refuse_rows(conn, [name for name in tables if name in metadata.tables])
        if revision_of(conn) != revision:
            raise DatabaseNotEmpty("its tables, though empty, are of another version")
    else:
        migrate(conn, revision)


def _refuse_rows(conn: Connection, tables: list[str]) -> None:
    for name in tables:
        if conn.execute(select(literal(1)).select_from(table(name)).limit(1)).first():
            raise DatabaseNotEmpty("it is in use")


def _as_they_were(conn: Connection) -> MetaData:
    """Return the tables of an older version."""
    tables = MetaData()
    tables.reflect(conn, only=lambda name, _: name in metadata.tables)
    return tables


def _fill(conn: Connection, tables: MetaData, stored: StoredTable) -> Counted:
    if stored.name not in tables.tables:
        raise BackupBroken(f"has a table {stored.name} that its version does not have")
    filled = tables.tables[stored.name]
    if {name for name, _ in stored.columns} - {name for name, _ in columns_of(filled)}:
        raise BackupBroken(f"has columns of {stored.name} that its version does not have")
    for rows in _batches(stored.rows()):
        conn.execute(filled.insert(), rows)
    counted = count(rows_of(conn, filled, stored.columns))
    if counted != stored.counted:
        raise BackupBroken(f"does not come to the same {stored.name} again")
    return counted


def _batches(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while batch := list(islice(rows, _AT_ONCE)):
        yield batch
