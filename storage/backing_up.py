"""What a backup takes of a database: every table but those that nobody should wake up with.

Open conversations, the sessions of staff and invitations are left out: each dies within days, and
none could be used again. So is what is made of the other tables, each kind of database its own
way. Keys are in no database.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, BinaryIO

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Date,
    LargeBinary,
    Row,
    String,
    Table,
    select,
    text,
)

from storage.archive import BYTES, DAY, PLAIN, Columns, Counted, Writer
from storage.schema import revision_of
from storage.tables import metadata

MADE = frozenset({"search"})  # delivery files words anew
LEFT_OUT = MADE | {"session", "staff_session", "invitation"}

_AT_ONCE = 500  # rows in memory


def back_up(conn: Connection, out: BinaryIO, made_on: date) -> Mapping[str, Counted]:
    """Write all of it as it stands at one moment; return what each table came to."""
    hold_still(conn)
    writer = Writer(out, revision_of(conn), made_on)
    found: dict[str, Counted] = {}
    for table in metadata.sorted_tables:  # parents before their children
        if table.name not in LEFT_OUT:
            columns = columns_of(table)
            found[table.name] = writer.table(
                str(table.name), columns, rows_of(conn, table, columns)
            )
    writer.close()
    return found


def hold_still(conn: Connection) -> None:
    """Let this transaction see the database as it is now, whatever is written meanwhile."""
    if conn.dialect.name == "postgresql":
        conn.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"))


def columns_of(table: Table) -> Columns:
    """Return the columns that are kept; what the database computes by itself is not."""
    return [(str(each.name), _kind(each)) for each in table.columns if each.computed is None]


def rows_of(conn: Connection, table: Table, columns: Columns) -> Iterator[Sequence[object]]:
    """Yield the rows in the order of their keys, the same in both kinds of database."""
    query = select(*(table.c[name] for name, _ in columns)).order_by(
        *(_by_bytes(each, conn.dialect.name) for each in table.primary_key)
    )
    rows: Iterator[Row[*tuple[Any, ...]]] = iter(
        conn.execute(query.execution_options(yield_per=_AT_ONCE))
    )
    return rows


def _by_bytes(column: Column[Any], dialect: str) -> ColumnElement[Any]:
    """Order texts by their bytes, as SQLite does."""
    on_postgresql = dialect == "postgresql" and isinstance(column.type, String)
    return column.collate("C") if on_postgresql else column


def _kind(column: Column[Any]) -> str:
    if isinstance(column.type, LargeBinary):
        return BYTES
    return DAY if isinstance(column.type, Date) else PLAIN
