"""Every byte that a database keeps, read as a thief reads it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol


class Server(Protocol):
    """A PostgreSQL of a test run."""

    folder: Path

    def psql(self, command: str) -> str: ...


class Disk:
    """The files of SQLite in a folder, or those of a whole PostgreSQL server."""

    def __init__(self, folder: Path, server: Server | None) -> None:
        self.folder, self.server = folder, server

    def holds(self, *canaries: str | bytes, log: bool = True) -> set[str | bytes]:
        """Return those of the canaries that are found; `log` also looks at PostgreSQL's log."""
        found: set[str | bytes] = set()
        for file in self.files(log=log):
            content = file.read_bytes()
            found |= {each for each in canaries if _bytes(each) in content}
        return found

    def files(self, *, log: bool) -> Iterator[Path]:
        """Yield every file that the database has on the disk."""
        if self.server is None:
            yield from self.folder.glob("kuulluksi.sqlite*")
            return
        self.server.psql("CHECKPOINT")
        for folder in ("base", "global", "pg_xact", *(["pg_wal"] if log else [])):
            yield from (f for f in (self.server.folder / folder).rglob("*") if f.is_file())


def _bytes(canary: str | bytes) -> bytes:
    return canary.encode() if isinstance(canary, str) else canary
