"""Looking for identifying details: the finder with its lists, within its time, never in the way.

Rule 1: whatever goes wrong, the answer is None: the client is told, and checks alone.
Rule 2: nothing of a text is kept or logged here, nor of a word of it.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from bot.analysers import analyser
from bot.config import Config
from bot.logs import warn
from dialogs.identifying.finds import Finding
from dialogs.identifying.readings import Analyser, Reading
from dialogs.services import Directory
from dialogs.setting import Setting

SECONDS = 0.2  # that a client may be kept waiting for

Clock = Callable[[], float]


class Finds(Protocol):
    """What finds: the finder, made when it is needed."""

    def look(self, text: str, lang: str) -> Finding:
        """Return what was found."""


class TookTooLong(Exception):
    """Looking through a text took longer than a client may be kept waiting."""


class Looker:
    """Looks through texts; its finder is made once, when first needed or before."""

    def __init__(
        self,
        make: Callable[[Analyser], Finds],
        analyse: Callable[[], Analyser],
        clock: Clock = time.perf_counter,
    ) -> None:
        self._make, self._analyse, self._clock = make, analyse, clock
        self._making = threading.Lock()
        self._finder: Finds | None = None
        self._until = 0.0

    def prepare(self) -> bool:
        """Load what is needed, so that the first client does not wait; tell whether it went well."""
        try:
            self._ready()
        except Exception as error:  # noqa: BLE001  it is tried again with the first text
            warn("finder.not-ready", error)
            return False
        return True

    def look(self, text: str, lang: str) -> Finding | None:
        """Return what was found; None when looking failed or took too long."""
        try:
            finder = self._ready()
            self._until = self._clock() + SECONDS
            finding = finder.look(text, lang)
            self._in_time()
        except Exception as error:  # noqa: BLE001  whatever it is, the client goes on and is told
            warn("finder.failed", error)
            return None
        return finding

    def _ready(self) -> Finds:
        with self._making:
            if self._finder is None:
                self._finder = self._make(self._timed(self._analyse()))
        return self._finder

    def _timed(self, analyse: Analyser) -> Analyser:
        """Return the analyser as it gives up when the time is over: nothing else can be slow."""

        def timed(word: str) -> tuple[Reading, ...]:
            self._in_time()
            return analyse(word)

        return timed

    def _in_time(self) -> None:
        if self._clock() > self._until:
            raise TookTooLong


def watching(setting: Setting, config: Config) -> tuple[Setting, Looker]:
    """Return the setting as it looks through what clients write, and what does the looking."""
    looker = looker_of(config, setting.directory)
    return replace(setting, look=looker.look), looker


def looker_of(config: Config, directory: Directory) -> Looker:
    """Return what looks through clients' words in this installation."""

    def made(analyse: Analyser) -> Finds:
        # Its patterns take a tenth of a second to build: not before a page is answered.
        from bot.finders import installed_finder  # noqa: PLC0415

        return installed_finder(analyse, config, directory)

    return Looker(made, lambda: analyser()[1])
