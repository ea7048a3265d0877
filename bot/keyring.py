"""The keys as they are now: a new day turns the day key, and a changed file is read again.

A file that cannot be read while the program runs changes nothing: the keys held go on.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from storage.errors import StorageError
from storage.keys import (
    CHAT,
    DELIVERY,
    ChatKeys,
    DeliveryKeys,
    file_of,
    read_chat_keys,
    read_delivery_keys,
    turn_day,
)

_State = tuple[int, int]


class Keyring:
    """Holds the chat part's present keys; calling it returns them."""

    def __init__(self, folder: Path, today: Callable[[], date]) -> None:
        self._folder = folder
        self._today = today
        self._day = today()
        self._keys = turn_day(folder, self._day)
        self._state = _state(folder, CHAT)

    def __call__(self) -> ChatKeys:
        """Return the keys of today; an older day's key is destroyed on the way."""
        day = self._today()
        if day != self._day:
            self._keys = turn_day(self._folder, day)
            self._day = day
            self._state = _state(self._folder, CHAT)
        elif (state := _state(self._folder, CHAT)) != self._state:
            self._state = state
            with suppress(StorageError):
                self._keys = read_chat_keys(self._folder)
        return self._keys


class DeliveryKeyring:
    """Holds the delivery part's present keys; calling it returns them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._state = _state(folder, DELIVERY)
        self._keys = read_delivery_keys(folder)

    def __call__(self) -> DeliveryKeys:
        """Return the keys; secrets that were destroyed are not held on to."""
        if (state := _state(self._folder, DELIVERY)) != self._state:
            self._state = state
            with suppress(StorageError):
                self._keys = read_delivery_keys(self._folder)
        return self._keys


def _state(folder: Path, part: str) -> _State | None:
    """Return what differs once a file was changed; None where it is not to be seen."""
    with suppress(OSError):
        found = file_of(folder, part).stat()
        return found.st_ino, found.st_mtime_ns
    return None
