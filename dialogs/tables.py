"""One TOML table being read: every value is typed on the way out, every problem is noted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeGuard

from dialogs.errors import Problem


@dataclass(slots=True)
class Table:
    """A table of a file, and the shared list in which its problems are noted."""

    file: str
    place: str
    values: Mapping[str, object]
    problems: list[Problem]
    _read: set[str] = field(default_factory=set)

    def note(self, name: str, message: str) -> None:
        """Note a problem of one value, or of the table itself when the name is empty."""
        place = f"{self.place}.{name}" if self.place and name else self.place or name
        self.problems.append(Problem(self.file, place, message))

    def has(self, name: str) -> bool:
        """Tell whether the table has the value."""
        return name in self.values

    def text(self, name: str, default: str | None = None, expected: str = "a text") -> str:
        """Return a text; without a default it must be there."""
        value = self._value(name, default, expected)
        if isinstance(value, str):
            return value
        self.note(name, f"must be {expected}")
        return ""

    def flag(self, name: str, default: bool) -> bool:
        """Return true or false."""
        value = self._value(name, default, "true or false")
        if isinstance(value, bool):
            return value
        self.note(name, "must be true or false")
        return default

    def number(self, name: str, default: int, least: int = 1) -> int:
        """Return a whole number, at least `least`."""
        value = self._value(name, default, "a whole number")
        if isinstance(value, int) and not isinstance(value, bool) and value >= least:
            return value
        self.note(name, f"must be a whole number, at least {least}")
        return default

    def day(self, name: str) -> date:
        """Return a date."""
        value = self._value(name, None, "a date such as 2026-01-31")
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        self.note(name, "must be a date such as 2026-01-31")
        return date.min

    def texts(self, name: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Return a list of texts."""
        value = self._value(name, default, "a list of texts")
        if isinstance(value, tuple):
            return default or ()
        if _is_list(value) and all(isinstance(item, str) for item in value):
            return tuple(str(item) for item in value)
        self.note(name, "must be a list of texts")
        return ()

    def table(self, name: str, required: bool = True) -> "Table":
        """Return a table inside this one, empty when it is not there."""
        value = self._value(name, None if required else {}, "a table")
        if not is_table(value):
            self.note(name, "must be a table")
            value = {}
        place = f"{self.place}.{name}" if self.place else name
        return Table(self.file, place, value, self.problems)

    def tables(self, name: str, required: bool = True) -> tuple["Table", ...]:
        """Return a list of tables, each with its number from 1 as its place."""
        value = self._value(name, None if required else [], "a list of tables")
        if not _is_list(value) or not all(is_table(item) for item in value):
            self.note(name, "must be a list of tables")
            return ()
        start = f"{self.place}.{name}" if self.place else name
        return tuple(
            Table(self.file, f"{start}[{number}]", item, self.problems)
            for number, item in enumerate(value, start=1)
            if is_table(item)
        )

    def finish(self, expected: str = "") -> None:
        """Note every value that nobody asked for."""
        for name in self.values:
            if name not in self._read:
                self.note(name, f"is not known here{expected}")

    def _value(self, name: str, default: object, expected: str) -> object:
        self._read.add(name)
        if name not in self.values and default is None:
            self.note(name, f"is missing: must be {expected}")
            return _STANDS_FOR.get(expected, "")
        return self.values.get(name, default)


# What a missing value is read as, so that one problem is noted once.
_STANDS_FOR: Mapping[str, object] = {
    "a list of texts": (),
    "a list of tables": [],
    "a table": {},
    "a date such as 2026-01-31": date.min,
}


def is_table(value: object) -> TypeGuard[Mapping[str, object]]:
    """Tell whether a TOML value is a table."""
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)
