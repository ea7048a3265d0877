"""A few rows in every table there is, whatever tables there are: made from their columns."""

import secrets
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Date,
    Integer,
    LargeBinary,
    Table,
    insert,
    select,
)

from storage.backing_up import MADE
from storage.tables import metadata

DAY = date(2026, 11, 22)
ROWS = 3


def fill(conn: Connection, rows: int = ROWS) -> None:
    """Put rows into every table; each names a row of the table it belongs to."""
    for table in metadata.sorted_tables:
        if table.name in MADE:
            continue
        conn.execute(insert(table), [_row(conn, table, number) for number in range(rows)])


def everything(conn: Connection) -> Mapping[str, list[tuple[Any, ...]]]:
    """Return the rows of every table, sorted."""
    return {
        name: sorted((tuple(row) for row in conn.execute(select(table))), key=repr)
        for name, table in metadata.tables.items()
    }


def _row(conn: Connection, table: Table, number: int) -> dict[str, Any]:
    return {
        each.name: _value(conn, each, number) for each in table.columns if each.computed is None
    }


def _value(conn: Connection, column: Column[Any], number: int) -> Any:
    for key in column.foreign_keys:
        parents = conn.scalars(select(key.column).order_by(key.column)).all()
        return parents[number]
    if isinstance(column.type, Boolean):
        return number % 2 == 0
    if isinstance(column.type, Date):
        return None if column.nullable and number == 0 else DAY + timedelta(number)
    if isinstance(column.type, Integer):
        return number + 1
    if isinstance(column.type, LargeBinary):
        return secrets.token_bytes(40)
    return f"ä{number} “\n{secrets.token_hex(4)}"
