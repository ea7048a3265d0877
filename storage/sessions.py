"""The rows of open conversations: one statement for a whole batch, guarded by random versions.

Rule 1: a row is replaced or dropped only by who has seen its version; who lost sees it in what is
returned and takes its turn again.
"""

from collections.abc import Collection, Sequence
from functools import cache
from itertools import chain, repeat

import msgspec
from sqlalchemy import Connection, Select, bindparam, delete, select, tuple_
from sqlalchemy.dialects import postgresql, sqlite

from storage.tables import session


class SessionRow(msgspec.Struct, frozen=True):  # a Struct is made in a tenth of the time
    """A row to be kept; `previous` is the version it replaces, empty if it is new."""

    lookup: bytes
    day: int
    version: bytes
    previous: bytes
    body: bytes


class FoundRow(msgspec.Struct, frozen=True):
    """A row as it was found."""

    version: bytes
    body: bytes


def find(conn: Connection, lookups: Collection[bytes]) -> dict[bytes, FoundRow]:
    """Return the rows there are of these lookups."""
    statement, names = _find(1 << max(len(lookups) - 1, 0).bit_length())
    rows = conn.execute(statement, dict(zip(names, chain(lookups, repeat(b"")), strict=False)))
    return {lookup: FoundRow(version, body) for lookup, version, body in rows}


def drop(conn: Connection, seen: Collection[tuple[bytes, bytes]]) -> set[bytes]:
    """Delete rows by lookup and version; return the lookups of those that were still so."""
    if not seen:
        return set()
    return set(conn.scalars(_DROP, {"seen": list(seen)}))


def keep(conn: Connection, rows: Sequence[SessionRow]) -> set[bytes]:
    """Insert or replace rows; return the lookups of those that were written."""
    if not rows:
        return set()
    values = [msgspec.structs.asdict(row) for row in rows]
    if conn.dialect.name == "postgresql":
        return set(conn.scalars(_ON_POSTGRESQL, values))
    conn.execute(_ON_SQLITE, values)  # its transaction holds the write lock since before the read
    return {row.lookup for row in rows}


def _guarded(insert: sqlite.Insert | postgresql.Insert) -> sqlite.Insert | postgresql.Insert:
    new = insert.excluded
    replaced = {name: new[name] for name in ("day", "version", "previous", "body")}
    seen = session.c.version == new.previous
    return insert.on_conflict_do_update(index_elements=["lookup"], set_=replaced, where=seen)


@cache
def _find(size: int) -> tuple[Select[bytes, bytes, bytes], tuple[str, ...]]:
    """Make the query for so many lookups: a few sizes, each compiled and prepared once."""
    names = tuple(f"lookup_{number}" for number in range(size))
    wanted = session.c.lookup.in_([bindparam(name) for name in names])
    columns = (session.c.lookup, session.c.version, session.c.body)
    return select(*columns).where(wanted), names


_DROP = (
    delete(session)
    .where(tuple_(session.c.lookup, session.c.version).in_(bindparam("seen", expanding=True)))
    .returning(session.c.lookup)
)
_ON_SQLITE = _guarded(sqlite.insert(session))
_ON_POSTGRESQL = _guarded(postgresql.insert(session)).returning(session.c.lookup)
