"""One feedback as the page shows it: where it stands, what was told, what has happened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.casework import LANGUAGES
from bot.desk.story import LEFT, Added, Part, added, story
from bot.desk.wording import Wording, kind
from dialogs.flow import Flow
from dialogs.services import Directory
from dialogs.statuses import RECEIVED, WITHDRAWN, Kind
from storage.additions import AdditionRow
from storage.feedbacks import FeedbackRow, StatusEvent


@dataclass(frozen=True, slots=True)
class Translated:
    """The same words in another language."""

    label: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Happening:
    """One change of status."""

    status: str
    role: str
    date: str
    language: str
    words: str
    others: tuple[Translated, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """Everything on the page but the form."""

    id: str
    kind: Kind
    status: str
    next: str
    service: str
    above: str
    edition: int
    story: tuple[Part, ...]
    added: tuple[Added, ...]
    history: tuple[Happening, ...]
    heard: str
    erased: bool


@dataclass(frozen=True, slots=True)
class Cases:
    """Puts a feedback into a reader's language."""

    flows: Mapping[str, Flow]
    directory: Directory

    def case(
        self,
        row: FeedbackRow,
        events: Sequence[StatusEvent],
        additions: Sequence[AdditionRow],
        words: Wording,
    ) -> Case:
        """Return the page's content. How it came is told by its edition, so `received` is not."""
        return Case(
            row.id,
            kind(row.status),
            words.status(row.status),
            words.next(row.status),
            *self._place(row.service, words),
            row.edition,
            story(row, self.flows, words.language, LEFT),
            added(additions, self.flows, words.language, LEFT, row.names),
            tuple(self._happening(each, words) for each in events if each.status != RECEIVED),
            words.say(f"heard-{row.heard}") if row.heard else "",
            row.status == WITHDRAWN and not row.answers,
        )

    def _place(self, slug: str, words: Wording) -> tuple[str, str]:
        """Return the name of a service, and the names of those above it."""
        service = self.directory.services.get(slug)
        if service is None:
            return words.say("no-service"), ""
        return service.name(words.language), self.directory.path(service.parent, words.language)

    def _happening(self, event: StatusEvent, words: Wording) -> Happening:
        first = next((each for each in (words.language, *LANGUAGES) if event.texts.get(each)), "")
        return Happening(
            words.status(event.status),
            self.directory.role(event.role, words.language),
            day(event.made_on, words),
            first,
            event.texts.get(first, ""),
            tuple(
                Translated(words.say(f"words-in-{each}"), each, event.texts[each])
                for each in LANGUAGES
                if each != first and event.texts.get(each)
            ),
        )


def day(date_: date, words: Wording) -> str:
    """Return a date as people write it."""
    return words.say("date", day=date_.day, month=date_.month, year=str(date_.year))
