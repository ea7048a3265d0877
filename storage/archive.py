"""The format of a backup: gzip of JSON lines; each table says what it must come to.

    {"kuulluksi": "backup", "format": 1, "revision": "0005", "made_on": "2026-11-25"}
    {"table": "edition", "columns": [["number", "plain"], ["made_on", "date"]]}
    [1, "2026-11-23"]
    {"rows": 1, "sha256": "…"}
    {"tables": 1}

Rule 1: rows stand in the order of their keys, never in the order in which they were written.
Rule 2: the file holds one date and no other moment, not even in the head of gzip.
Rule 3: a backup that was cut short or damaged is never read as a whole one. The digests find
accidents; they keep nobody from changing a backup on purpose.
"""

import hashlib
import zlib
from base64 import b64decode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from gzip import BadGzipFile, GzipFile
from typing import Any, BinaryIO

import msgspec

from storage.errors import BackupBroken

FORMAT = 1
PLAIN, BYTES, DAY = "plain", "bytes", "date"

Columns = Sequence[tuple[str, str]]  # names, each with PLAIN, BYTES or DAY

_LEVEL = 6  # of gzip: more takes twice the time for a hundredth of the size
_READERS: Mapping[str, Callable[[Any], Any]] = {
    PLAIN: lambda value: value,
    BYTES: b64decode,
    DAY: date.fromisoformat,
}


@dataclass(frozen=True, slots=True)
class Counted:
    """What one table came to."""

    rows: int
    sha256: str


class Writer:
    """Writes a backup; without `close` it is not whole, and is refused by every reader."""

    def __init__(self, out: BinaryIO, revision: str, made_on: date) -> None:
        self._out = GzipFile("", "wb", _LEVEL, out, mtime=0)
        self._tables = 0
        self._line(
            {"kuulluksi": "backup", "format": FORMAT, "revision": revision, "made_on": made_on}
        )

    def table(self, name: str, columns: Columns, rows: Iterable[Sequence[object]]) -> Counted:
        """Write a table."""
        self._line({"table": name, "columns": columns})
        counted = count(rows, self._out.write)
        self._line({"rows": counted.rows, "sha256": counted.sha256})
        self._tables += 1
        return counted

    def close(self) -> None:
        """Say that it is whole; the file itself stays open."""
        self._line({"tables": self._tables})
        self._out.close()

    def _line(self, value: object) -> None:
        self._out.write(msgspec.json.encode(value) + b"\n")


def count(
    rows: Iterable[Sequence[object]], keep: Callable[[bytes], object] = lambda _: None
) -> Counted:
    """Return what rows come to, handing each line on."""
    digest, number = hashlib.sha256(), 0
    for row in rows:
        line = msgspec.json.encode(list(row)) + b"\n"
        digest.update(line)
        keep(line)
        number += 1
    return Counted(number, digest.hexdigest())


class Archive:
    """A backup being read, from its beginning to its end, once."""

    def __init__(self, file: BinaryIO) -> None:
        file.seek(0)  # a transaction that is tried again begins again
        self._lines = _lines(file)
        head = _object(next(self._lines, b""))
        if head.get("kuulluksi") != "backup" or not isinstance(head.get("revision"), str):
            raise BackupBroken("is no backup of this program")
        if head.get("format") != FORMAT:
            raise BackupBroken("is of a format that this version of the program does not know")
        self.revision = str(head["revision"])
        self.made_on = str(head.get("made_on", ""))

    def tables(self) -> Iterator["StoredTable"]:
        """Yield each table; its rows must be read before the next. Raises BackupBroken."""
        for number, line in enumerate(self._lines):
            head = _object(line)
            if "tables" in head:
                if head["tables"] != number or next(self._lines, None) is not None:
                    raise BackupBroken("does not end where it should")
                return
            yield StoredTable(head, self._lines)
        raise BackupBroken("is cut short")


class StoredTable:
    """One table of a backup."""

    def __init__(self, head: Mapping[str, Any], lines: Iterator[bytes]) -> None:
        try:
            self.name = str(head["table"])
            self.columns = tuple((str(name), str(kind)) for name, kind in head["columns"])
            self._readers = [_READERS[kind] for _, kind in self.columns]
        except (KeyError, TypeError, ValueError):
            raise BackupBroken("has a table that cannot be read") from None
        self._lines = lines
        self.counted: Counted | None = None

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield each row by column; at the end `counted` is what they came to."""
        digest = hashlib.sha256()
        for number, line in enumerate(self._lines):
            if line.startswith(b"{"):
                self.counted = Counted(number, digest.hexdigest())
                if _object(line) != {"rows": number, "sha256": self.counted.sha256}:
                    raise BackupBroken(f"has other rows of {self.name} than it was made with")
                return
            digest.update(line)
            yield self._row(line)
        raise BackupBroken("is cut short")

    def _row(self, line: bytes) -> dict[str, Any]:
        try:
            values = msgspec.json.decode(line, type=list[Any])
            read = [
                None if value is None else reader(value)
                for reader, value in zip(self._readers, values, strict=True)
            ]
        except (ValueError, TypeError):
            raise BackupBroken(f"has a row of {self.name} that cannot be read") from None
        return dict(zip((name for name, _ in self.columns), read, strict=True))


def _lines(file: BinaryIO) -> Iterator[bytes]:
    try:
        yield from GzipFile(fileobj=file, mode="rb")
    except (BadGzipFile, zlib.error):
        raise BackupBroken("is damaged, or is no backup of this program") from None
    except EOFError:
        raise BackupBroken("is cut short") from None


def _object(line: bytes) -> dict[str, Any]:
    try:
        return msgspec.json.decode(line, type=dict[str, Any])
    except ValueError:
        raise BackupBroken("is damaged, or is no backup of this program") from None
