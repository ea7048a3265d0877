"""The chat part's keys as they are today: the day key turns at the first look of each day."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from storage.keys import ChatKeys, turn_day


class Keyring:
    """Holds the present keys; calling it returns them."""

    def __init__(self, folder: Path, today: Callable[[], date]) -> None:
        self._folder = folder
        self._today = today
        self._day = today()
        self._keys = turn_day(folder, self._day)

    def __call__(self) -> ChatKeys:
        """Return the keys of today; an older day's key is destroyed on the way."""
        day = self._today()
        if day != self._day:
            self._keys = turn_day(self._folder, day)
            self._day = day
        return self._keys
