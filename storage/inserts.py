"""INSERT … ON CONFLICT, which both databases have and SQLAlchemy keeps with each dialect."""

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_for(conn: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """Return an insert that knows ON CONFLICT."""
    postgres = conn.dialect.name == "postgresql"
    return postgresql.insert(table) if postgres else sqlite.insert(table)
