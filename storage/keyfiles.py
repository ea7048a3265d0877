"""Key files on the disk: made for their owner alone, replaced whole, the old bytes wiped.

A process that is killed leaves either the old file or the new one, never a half.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, flock
from pathlib import Path


def create(file: Path, content: bytes) -> None:
    """Make a file that only its owner reads; raises FileExistsError."""
    _write(file, content, os.O_EXCL)


def overwrite(file: Path, content: bytes) -> None:
    """Put a new file in the place of the old one, then wipe the old one's bytes on the disk."""
    fresh = file.with_suffix(".new")
    with file.open("r+b") as old:
        size = os.fstat(old.fileno()).st_size
        _write(fresh, content)
        fresh.replace(file)
        _sync_folder(file.parent)
        old.write(bytes(size))
        old.flush()
        os.fsync(old.fileno())


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Let one process at a time change the files of a folder."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        flock(descriptor, LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _write(file: Path, content: bytes, flags: int = 0) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | flags, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(content)
        out.truncate()  # and not before: what a crash left there is written over
        out.flush()
        os.fsync(out.fileno())


def _sync_folder(folder: Path) -> None:
    """Let the new name reach the disk before the old bytes are wiped there."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
