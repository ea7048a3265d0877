"""What nobody may read of a client: names, numbers, texts and the token, in logs and on the disk."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.logs import Json
from tests.channels.telegram.botapi import TOKEN
from tests.channels.telegram.harness import SECRET
from tests.channels.telegram.matrix import FIRST
from tests.disk import Disk

# First names, last names, user names, captions, files; the token and the secret; telephone
# numbers; numbers of chats, which are those of users; and what clients tell.
CANARY = re.compile(r"CANARY|405550199|77000100\d\d|odotin [a-z]{8}")
_KEPT_NOWHERE = (TOKEN, SECRET, "CANARY", "405550199", "77000100")
assert str(FIRST).startswith(_KEPT_NOWHERE[-1])


class Overheard(logging.Handler):
    """Reads every line of every library, and what else a record and its errors would give away."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines = 0
        self.leaks: list[str] = []
        self._json = Json()

    def emit(self, record: logging.LogRecord) -> None:
        self.lines += 1
        said = f"{self._json.format(record)} {record.getMessage()} {getattr(record, 'fields', '')}"
        for text in (said, *_errors(record)):
            if CANARY.search(text):
                self.leaks.append(f"{record.name}: {text[:300]}")


@contextmanager
def overheard() -> Iterator[Overheard]:
    """Hear everything at debug level, whatever the loggers were set to."""
    root, ear = logging.getLogger(), Overheard()
    loggers = [root, *(logging.getLogger(name) for name in ("kuulluksi", "httpx", "telegram"))]
    before = [each.level for each in loggers]
    for each in loggers:
        each.setLevel(logging.DEBUG)
    root.addHandler(ear)
    try:
        yield ear
    finally:
        root.removeHandler(ear)
        for each, level in zip(loggers, before, strict=True):
            each.setLevel(level)


def on_disk(folder: Path) -> list[str]:
    """Return the canaries that stand in the database; told texts may, once they are released."""
    disk = Disk(folder, None)
    assert disk.holds("odotin", log=False), "these are not the files of the database"
    found = disk.holds(*_KEPT_NOWHERE, *_numbers())
    return [f"on the disk: {each!r}" for each in found]


def in_log(file: Path) -> list[str]:
    """Return the lines of a process's log that hold a canary."""
    return [f"in the log: {x}" for x in file.read_text().splitlines() if CANARY.search(x)]


def _errors(record: logging.LogRecord) -> Iterator[str]:
    """Yield the texts of a record's error, and of those that it came from."""
    error = record.exc_info[1] if record.exc_info else None
    while error is not None:
        yield f"{error!r} {error}"
        error = error.__cause__ or error.__context__


def _numbers() -> Iterator[bytes]:
    """Yield the numbers of the chats as a database may write them."""
    for number in range(FIRST, FIRST + 40):
        yield number.to_bytes(6, "big")
        yield f"{number:x}".encode()
