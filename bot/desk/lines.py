"""The lines of the queue: of each feedback the next step, whose it is and by when; then what it is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from bot.desk.case import day
from bot.desk.story import first_words, story
from bot.desk.wording import Wording, kind
from dialogs.flow import Flow
from dialogs.services import Directory
from dialogs.statuses import WITHDRAWN, Kind
from storage.feedbacks import FeedbackRow

_WEEK = 7  # days

ThemeName = Callable[[str, str, str], str]
"""Returns what a theme is called, by the service, its slug and the reader's language."""


@dataclass(frozen=True, slots=True)
class Line:
    """One feedback in the queue; `pick` is how a form names it, empty where it cannot be chosen."""

    id: str
    kind: Kind
    next: str
    owner: str
    due: str
    is_late: bool
    words: str
    service: str
    status: str
    themes: tuple[str, ...]
    raised: str
    pick: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Makes lines for one reader."""

    directory: Directory
    flows: Mapping[str, Flow]
    words: Wording
    theme_name: ThemeName
    account: str
    today: date
    may_pick: Callable[[FeedbackRow], bool]

    def line(self, row: FeedbackRow, themes: tuple[str, ...] = ()) -> Line:
        """Return the line of one feedback."""
        told = first_words(
            story(row, self.flows, self.words.language, self.words.say("name-mask"))
        )
        is_open = kind(row.status) is not Kind.CLOSED
        return Line(
            id=row.id,
            kind=kind(row.status),
            next=self.words.next(row.status),
            owner=self._owner(row) if is_open else "",
            due=self._due(row.due_on) if is_open and row.due_on else "",
            is_late=is_open and self.is_late(row),
            words=told or self.words.say("story-erased" if _is_erased(row) else "no-words"),
            service=self._path(row.service),
            status=self.words.status(row.status),
            themes=tuple(self._theme(row, each) for each in themes),
            raised=self._path(row.level) if is_open and row.level != row.service else "",
            pick=f"{row.id}.{row.version}" if self.may_pick(row) else "",
        )

    def is_late(self, row: FeedbackRow) -> bool:
        """Tell whether the day of the next step has passed."""
        return row.due_on is not None and row.due_on < self.today

    def waits(self, row: FeedbackRow) -> bool:
        """Tell whether staff have something to do: a client or a decision above may be waited for."""
        return kind(row.status) is not Kind.WAITING or self.is_late(row)

    def when(self, row: FeedbackRow) -> str:
        """Return under which heading a line stands in a list by date."""
        if row.due_on is None:
            return "none"
        days = (row.due_on - self.today).days
        if days <= 0:
            return "late" if days else "today"
        return "week" if days <= _WEEK else "later"

    def _owner(self, row: FeedbackRow) -> str:
        if row.taken_by is None:
            return self.directory.role(row.owner, self.words.language)
        return self.words.say("queue-mine") if row.taken_by == self.account else row.taken_by

    def _due(self, due_on: date) -> str:
        return _when_due(self.words, due_on, self.today)

    def _path(self, slug: str) -> str:
        path = self.directory.path(slug, self.words.language)
        return path or self.words.say("no-service")

    def _theme(self, row: FeedbackRow, theme: str) -> str:
        return self.theme_name(row.service, theme, self.words.language)


@lru_cache(1024)
def _when_due(words: Wording, due_on: date, today: date) -> str:
    """Say by when something is due: many lines share a day, and a date takes long to say."""
    days = (due_on - today).days
    if days < 0:
        return words.say("queue-late-by", days=-days)
    if days <= 1:
        return words.say("queue-today" if days == 0 else "queue-tomorrow")
    return words.say("queue-by", date=day(due_on, words))


def _is_erased(row: FeedbackRow) -> bool:
    return row.status == WITHDRAWN and not row.answers
