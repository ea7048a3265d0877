"""What an auditor may ask of a live database: counts and shapes, never a word or an address.

Rule: everything here only reads; what it returns holds no text of a client and no id.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import (
    BigInteger,
    Connection,
    DateTime,
    Integer,
    Time,
    func,
    inspect,
    select,
)
from sqlalchemy import text as sql

from storage.rows import FEEDBACK_ROWS, STATUS_EVENTS, feedback_rows, status_events
from storage.searching import OWN_TABLES
from storage.tables import (
    addition,
    feedback,
    metadata,
    pool,
    return_address,
    session,
    shown_to,
    staff_role,
)

MOMENTS = frozenset({("followup", "not_before"), ("staff_session", "expires")})
"""Columns that hold a moment: of pushes that are owed, and of sessions of staff."""

_OTHERS = frozenset({"alembic_version"}) | OWN_TABLES  # those of Alembic and of FTS5
_KEY_ID, _SEAL, _SECRETBOX = 4, 48, 24 + 16  # what sealing adds to the padded content
_NAMED = (feedback, addition)
_FEW = 8  # boxes: among fewer each size may well be the only one
_WAYS_BACK = ("return_address", "receipt", "erase_token", "mailbox")
_LONE = """
SELECT count(*) FROM (
    SELECT count(*) OVER (PARTITION BY f.edition, w.xmin::text) AS together,
           count(*) OVER (PARTITION BY f.edition) AS of_edition
    FROM {table} w JOIN feedback f ON f.id = w.feedback
) AS each WHERE together = 1 AND of_edition > 1
"""


@dataclass(frozen=True, slots=True)
class Batch:
    """What one edition holds of one service, and in which languages."""

    edition: int
    service: str
    languages: Mapping[str, int]

    @property
    def size(self) -> int:
        return sum(self.languages.values())


def strange_columns(conn: Connection) -> list[str]:
    """Return tables and columns that this program does not know, or that could hold a moment."""
    looked = inspect(conn)
    return [
        f"{name}.{column['name']}"
        for name in looked.get_table_names()
        if name not in _OTHERS
        for column in looked.get_columns(name)
        if _is_strange(name, str(column["name"]), column["type"])
    ]


def tables_with_order(conn: Connection) -> list[str]:
    """Return tables of SQLite whose hidden row numbers tell the order in which rows came."""
    if conn.dialect.name != "sqlite":
        return []
    rows = conn.execute(sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
    return [
        name for name, made in rows if "WITHOUT ROWID" not in made.upper() and name not in _OTHERS
    ]


def batches(conn: Connection) -> list[Batch]:
    """Return what every edition holds, by service."""
    columns = (feedback.c.edition, feedback.c.service, feedback.c.language)
    found: dict[tuple[int, str], dict[str, int]] = defaultdict(dict)
    for edition, service, language, count in conn.execute(
        select(*columns, func.count()).group_by(*columns)
    ):
        found[edition, service][language] = count
    return [Batch(*key, languages) for key, languages in sorted(found.items())]


def odd_sizes(conn: Connection) -> int:
    """Count sealed boxes whose size is not one of the steps, so that it tells how long a text is."""
    sealed = (
        (pool.c.box, _KEY_ID + _SEAL),
        (return_address.c.box, _KEY_ID + _SEAL),
        (session.c.body, _SECRETBOX),
    )
    sizes = (
        size - added
        for column, added in sealed
        for size in conn.scalars(select(func.length(column)))
    )
    return sum(size & (size - 1) != 0 for size in sizes)


def lone_sizes(conn: Connection) -> int:
    """Count sealed feedback in the pool whose size no other has."""
    sizes = Counter(conn.scalars(select(func.length(pool.c.box))))
    return sum(count == 1 for count in sizes.values()) if sizes.total() >= _FEW else 0


def oldest_session(conn: Connection) -> date | None:
    """Return the day of the oldest conversation that is still kept."""
    day = conn.scalar(select(func.min(session.c.day)))
    return None if day is None else date.fromordinal(day)


def lone_transactions(conn: Connection) -> int:
    """Count ways back that were written alone, though others of their edition were written too.

    By the numbers of their transactions they could be laid in order; SQLite keeps none: 0.
    """
    if conn.dialect.name != "postgresql":
        return 0
    return sum(conn.scalars(sql(_LONE.format(table=table))).one() for table in _WAYS_BACK)


def words(conn: Connection) -> Iterator[tuple[str, str]]:
    """Yield every text that staff can read, with its language: to be looked through, never shown."""
    for row in feedback_rows(conn, FEEDBACK_ROWS):
        for answer in row.answers.values():
            yield from ((row.language, each) for each in _texts(answer))
    for event in status_events(conn, STATUS_EVENTS):
        yield from event.texts.items()


def stray_names(conn: Connection) -> int:
    """Count feedback and additions whose words are gone, and whose names of people are not."""
    left = ((table, table.c.names != "[]", table.c.answers == "{}") for table in _NAMED)
    counts = (select(func.count()).select_from(table).where(*both) for table, *both in left)
    return sum(conn.scalars(query).one() for query in counts)


def shown_in_unit(conn: Connection) -> int:
    """Count kept feedback that is shown to a handler of the very unit."""
    theirs = (
        (staff_role.c.staff == shown_to.c.staff)
        & (staff_role.c.role == "handler")
        & (staff_role.c.service == feedback.c.service)
    )
    pairs = shown_to.join(feedback, feedback.c.id == shown_to.c.feedback).join(staff_role, theirs)
    return conn.scalars(select(func.count()).select_from(pairs)).one()


def settings(conn: Connection, names: Sequence[str]) -> dict[str, str]:
    """Return settings of a PostgreSQL server by name."""
    query = sql("SELECT name, setting FROM pg_settings WHERE name = ANY(:names)")
    return dict(conn.execute(query, {"names": list(names)}).tuples())


def _texts(answer: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (answer,) if isinstance(answer, str) else answer or ()


def _is_strange(table: str, column: str, kind: object) -> bool:
    known = metadata.tables.get(table)
    if known is None or column not in known.c:
        return True
    is_moment = isinstance(kind, DateTime | Time) or (
        isinstance(kind, BigInteger) and not isinstance(known.c[column].type, Integer)
    )
    return is_moment and (table, column) not in MOMENTS
