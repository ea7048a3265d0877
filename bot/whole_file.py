"""A file that is there whole, or not at all: written beside its place, then given its name."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from bot.errors import Refused


@contextmanager
def new_file(path: Path) -> Iterator[BinaryIO]:
    """Write a new file that only its owner reads; raises Refused where there is one already.

    Whatever goes wrong, no half file bears the name; after a kill one is left that ends in `.part`.
    """
    if path.exists():
        raise Refused(f"{path}: is there already and is not overwritten; give another name")
    try:
        handle, name = tempfile.mkstemp(".part", f".{path.name}.", path.parent)
    except OSError as error:
        raise Refused(f"{path}: cannot be written: {error.strerror}") from None
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        _name(name, path)
    except OSError as error:
        raise Refused(f"{path}: cannot be written: {error.strerror or 'failed'}") from None
    finally:
        with suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108  a name, not a path


def _name(name: str, path: Path) -> None:
    """Give the file its name, which a link takes from nobody; some disks know no links."""
    try:
        os.link(name, path)
    except FileExistsError:
        raise Refused(
            f"{path}: is there already and is not overwritten; give another name"
        ) from None
    except OSError:
        os.rename(name, path)  # noqa: PTH104  likewise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
