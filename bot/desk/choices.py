"""The filters of the queue, as fields to choose from: only what the reader may see is offered."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.desk.filters import Filter
from bot.desk.wording import Wording
from dialogs.services import Directory
from dialogs.statuses import STATUSES
from dialogs.texts import Texts

_MOST_EDITIONS = 104
"""How many of the newest are offered: two years of them, one a week."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One filter: its values with their labels, and the chosen one."""

    name: str
    options: tuple[tuple[str, str], ...]
    chosen: str

    @property
    def label(self) -> str:
        """The label of the chosen value."""
        return dict(self.options).get(self.chosen, "")


@dataclass(frozen=True, slots=True)
class Choices:
    """Makes the filters of one reader."""

    directory: Directory
    words: Wording

    def of(
        self,
        wanted: Filter,
        places: Collection[str] | None,
        themes: Sequence[tuple[str, str]],
        latest: int | None,
    ) -> tuple[Choice, ...]:
        """Return the filters; `places` are the reader's services (None: all), `themes` have names."""
        statuses = tuple((name, self.words.status(name)) for name in STATUSES)
        editions = range(latest or 0, max(0, (latest or 0) - _MOST_EDITIONS), -1)
        texts, language = self.words.texts, self.words.language
        numbers = tuple((str(each), _edition(texts, language, each)) for each in editions)
        return (
            Choice("service", self._services(places), wanted.service),
            Choice("theme", tuple(themes), wanted.theme),
            Choice("status", statuses, wanted.status),
            Choice("edition", numbers, wanted.edition),
        )

    def _services(self, places: Collection[str] | None) -> tuple[tuple[str, str], ...]:
        """Return the reader's part of the tree."""
        known = self.directory.services.keys()
        shown = known if places is None else known & frozenset(places)
        named = ((slug, self.directory.path(slug, self.words.language)) for slug in shown)
        return tuple(sorted(named, key=lambda each: each[1].casefold()))


@lru_cache(_MOST_EDITIONS * 4)
def _edition(texts: Texts, language: str, number: int) -> str:
    return texts.say(language, "edition", number=str(number))
