"""Looking for identifying details: the finder with its lists, within its time, never in the way.

Rule 1: whatever goes wrong, the answer is None: the client is told, and checks alone.
Rule 2: nothing of a text is kept or logged here, nor of a word of it.
"""

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.analysers import analyser, detector
from bot.config import Config
from bot.files import name_lists, word_lists
from bot.logs import warn
from dialogs.identifying.finder import Finder
from dialogs.identifying.finds import Finding
from dialogs.identifying.lexicon import Names
from dialogs.identifying.readings import Analyser, Reading
from dialogs.services import Directory
from dialogs.setting import Setting
from dialogs.wordlists import read_lexicon, read_names

SECONDS = 0.2  # that a client may be kept waiting for
_DOUBTFUL = ("fi", "sv", "en")  # the languages that lingua tells apart

Clock = Callable[[], float]


class TookTooLong(Exception):
    """Looking through a text took longer than a client may be kept waiting."""


class Looker:
    """Looks through texts; its finder is made once, when first needed or before."""

    def __init__(
        self,
        make: Callable[[Analyser], Finder],
        analyse: Callable[[], Analyser],
        clock: Clock = time.perf_counter,
    ) -> None:
        self._make, self._analyse, self._clock = make, analyse, clock
        self._making = threading.Lock()
        self._finder: Finder | None = None
        self._until = 0.0

    def prepare(self) -> None:
        """Load what is needed, so that the first client does not wait for it."""
        try:
            self._ready()
        except Exception as error:  # noqa: BLE001  it is tried again with the first text
            warn("finder.not-ready", error)

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

    def _ready(self) -> Finder:
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
    allowed = tuple(allowed_words(directory, config.privacy.allow))
    return Looker(lambda analyse: finder(analyse, allowed), lambda: analyser()[1])


def finder(analyse: Analyser, allowed: Iterable[str] = ()) -> Finder:
    """Return a finder with the shipped lists."""
    lexica = {lang: read_lexicon(text, f"{lang}.toml") for lang, text in word_lists().items()}
    given, surnames = (read_names(text) for text in name_lists())
    detect = detector(_DOUBTFUL)
    return Finder(lexica, Names(given, surnames), analyse, allow=allowed, detect=detect)


def allowed_words(directory: Directory, more: Iterable[str]) -> Iterable[str]:
    """Yield the words with a capital in the names of services: they are nobody's name."""
    names = [directory.organisation, *(each.names for each in directory.services.values())]
    for word in " ".join(text for each in names for text in each.values()).split():
        if word[0].isupper():
            yield _stem(word.casefold().strip(".,:;()"))
    yield from (_stem(each.casefold()) for each in more)


_INFLECTED = 5  # letters; a shorter word is allowed as it stands, or it would allow too much


def _stem(word: str) -> str:
    """Return the word with its inflected forms, whose last letter may have changed."""
    if len(word) < _INFLECTED or " " in word:
        return word
    return f"{word[: max(_INFLECTED, len(word) - 1)]}*"
