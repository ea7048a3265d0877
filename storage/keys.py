"""The keys folder: one file for each part, outside the database, the data folder and backups.

Rule 1: two day keys are held, today's and yesterday's; each older one is overwritten, bytes and
all, so that an old backup of the database opens nothing.
Rule 2: no key is ever shown: not in a repr, not in an error.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from fcntl import LOCK_EX, flock
from pathlib import Path
from typing import TypeVar

import msgspec
import nacl.bindings as sodium

from storage.errors import KeysExist, KeysMissing, KeysUnreadable

_CHAT, _DELIVERY, _DESK = "chat.json", "delivery.json", "desk.json"
_SIZE = 32


@dataclass(frozen=True, slots=True)
class DayKey:
    """The key of one calendar day."""

    day: date
    key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ChatKeys:
    """What the chat part holds: it can seal for the pool but open nothing of it."""

    sealing_key: bytes = field(repr=False)
    pepper: bytes = field(repr=False)
    days: tuple[DayKey, ...]  # newest first, one or two


@dataclass(frozen=True, slots=True)
class DeliveryKeys:
    """What the delivery part holds: the only key that opens the pool and return addresses."""

    secret_key: bytes = field(repr=False)
    token_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class DeskKeys:
    """What the desk holds."""

    session_key: bytes = field(repr=False)


Keys = TypeVar("Keys", ChatKeys, DeliveryKeys, DeskKeys)


def create_keys(folder: Path, today: date) -> None:
    """Make all keys of a new installation; raises KeysExist rather than overwrite any."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    if any((folder / name).exists() for name in (_CHAT, _DELIVERY, _DESK)):
        raise KeysExist(folder)
    public_key, secret_key = sodium.crypto_box_keypair()
    chat = ChatKeys(public_key, os.urandom(_SIZE), (DayKey(today, os.urandom(_SIZE)),))
    _create(folder / _DELIVERY, DeliveryKeys(secret_key, os.urandom(_SIZE)))
    _create(folder / _DESK, DeskKeys(os.urandom(_SIZE)))
    _create(folder / _CHAT, chat)


def read_chat_keys(folder: Path) -> ChatKeys:
    """Read the chat part's keys; raises KeysMissing or KeysUnreadable."""
    return _read(folder / _CHAT, ChatKeys)


def read_delivery_keys(folder: Path) -> DeliveryKeys:
    """Read the delivery part's keys; raises KeysMissing or KeysUnreadable."""
    return _read(folder / _DELIVERY, DeliveryKeys)


def read_desk_keys(folder: Path) -> DeskKeys:
    """Read the desk's keys; raises KeysMissing or KeysUnreadable."""
    return _read(folder / _DESK, DeskKeys)


def turn_day(folder: Path, today: date) -> ChatKeys:
    """Hold today's and yesterday's day key and no other; the same day twice changes nothing."""
    if not folder.is_dir():
        raise KeysMissing(folder / _CHAT)
    with _locked(folder):
        keys = read_chat_keys(folder)
        turned = replace(keys, days=_days(keys.days, today))
        if turned != keys:
            _overwrite(folder / _CHAT, msgspec.json.encode(turned))
    return turned


def _days(days: tuple[DayKey, ...], today: date) -> tuple[DayKey, ...]:
    held = tuple(day for day in days if day.day >= today - timedelta(days=1))
    if held and held[0].day >= today:
        return held
    return (DayKey(today, os.urandom(_SIZE)), *held)


def _read(file: Path, kind: type[Keys]) -> Keys:
    try:
        return msgspec.json.decode(file.read_bytes(), type=kind)
    except FileNotFoundError:
        raise KeysMissing(file) from None
    except OSError as error:
        raise KeysUnreadable(file, error.strerror or "cannot be read") from None
    except ValueError:  # msgspec's message could quote a part of the file
        raise KeysUnreadable(file, "is not a key file of this version") from None


def _create(file: Path, keys: ChatKeys | DeliveryKeys | DeskKeys) -> None:
    _write(file, msgspec.json.encode(keys), os.O_EXCL)


def _write(file: Path, content: bytes, flags: int = 0) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | flags, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(content)
        out.truncate()  # and not before: what a crash left there is written over
        out.flush()
        os.fsync(out.fileno())


def _overwrite(file: Path, content: bytes) -> None:
    """Put a new file in the place of the old one, then wipe the old one's bytes on the disk."""
    fresh = file.with_suffix(".new")
    with file.open("r+b") as old:
        size = os.fstat(old.fileno()).st_size
        _write(fresh, content)
        fresh.replace(file)
        old.write(bytes(size))
        old.flush()
        os.fsync(old.fileno())


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Let one process at a time turn the day."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        flock(descriptor, LOCK_EX)
        yield
    finally:
        os.close(descriptor)
