"""A thief of the whole database: copies in the order the rows lie, and ways to link what is in them."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, inspect, text

from tests.disk import Disk

Row = Mapping[str, Any]
NUMBER = re.compile(r"kertomus-(\d{4})")
LEAST = 8  # bytes or characters: a shorter value in common is no link


@dataclass(frozen=True, slots=True)
class Copy:
    """What was stolen at one moment: tables in their physical order, and every file."""

    tables: Mapping[str, Sequence[Row]]
    places: Mapping[str, int] = field(default_factory=dict)  # of each story, in the files

    def values(self, *names: str) -> set[object]:
        """Return every value of these tables that is long enough to be a link."""
        rows = (row for name in names for row in self.tables[name])
        return {each for row in rows for each in row.values() if _is_long(each)}


def steal(conn: Connection) -> Copy:
    """Copy every table as it lies; on PostgreSQL with the place and transaction of each row."""
    names = [name for name in inspect(conn).get_table_names() if name != "alembic_version"]
    hidden = (
        "ctid::text AS ctid, xmin::text AS xmin, " if conn.dialect.name == "postgresql" else ""
    )
    return Copy({name: _rows(conn, hidden, name) for name in names})


def _rows(conn: Connection, hidden: str, name: str) -> list[Row]:
    order = " ORDER BY pg_class.ctid".replace("pg_class", name) if hidden else ""
    query = text(f"SELECT {hidden}{name}.* FROM {name}{order}")  # noqa: S608  our own names
    return [dict(row) for row in conn.execute(query).mappings()]


def places(disk: Disk) -> dict[int, int]:
    """Return where in the files each story lies, by its number."""
    found: dict[int, int] = {}
    start = 0
    for file in sorted(disk.files(log=False)):
        content = file.read_bytes()
        for match in re.finditer(rb"kertomus-(\d{4})", content):
            found.setdefault(int(match[1]), start + match.start())
        start += len(content)
    return found


def number_of(row: Row) -> int:
    """Return which client told this row: known to the test, not to the thief."""
    match = NUMBER.search(row["answers"])
    assert match is not None
    return int(match[1])


def right(guessed: Sequence[int], told: Sequence[int]) -> int:
    """Count how many rows, laid beside the clients in the order they told, are linked rightly."""
    return sum(guess == truth for guess, truth in zip(guessed, sorted(told), strict=True))


def alone(sizes: Sequence[int]) -> int:
    """Count the sizes that only one row has: each links a box to a row for sure."""
    return sum(count == 1 for count in Counter(sizes).values())


def _is_long(value: object) -> bool:
    return isinstance(value, bytes | str) and len(value) >= LEAST
