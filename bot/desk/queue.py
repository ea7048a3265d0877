"""The queue: editions by number, the newest first; in each, what waits for someone stands first."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from aiohttp import web

from bot.access import Access, Right
from bot.casework import Casework
from bot.desk.pages import Pages
from bot.desk.story import first_words, story
from bot.desk.visit import HOME, Visit, see
from bot.desk.wording import Wording, kind
from dialogs.flow import Flow
from dialogs.services import Directory
from dialogs.statuses import RECEIVED, REOPENED, STATUSES, WITHDRAWN, Kind
from dialogs.texts import Texts
from storage import editions
from storage.engine import Database
from storage.feedbacks import FeedbackRow
from storage.staff import StaffRow

PAGE_SIZE = 100

_MOST_DIGITS = 9  # of an edition's number: what the databases hold as an integer
_ORDER = (Kind.OPEN, Kind.WAITING, Kind.DECIDED, Kind.CLOSED)
_UNANSWERED = (RECEIVED, REOPENED)  # what clients themselves caused


@dataclass(frozen=True, slots=True)
class Filter:
    """What the reader wants to see."""

    status: str = ""
    service: str = ""
    edition: str = ""
    after: str = ""

    @property
    def narrows(self) -> bool:
        """Tell whether anything is left out."""
        return bool(self.status or self.service or self.edition)

    def older(self, after: str) -> str:
        """Return the query of the next page."""
        wanted = {"status": self.status, "service": self.service, "edition": self.edition}
        return urlencode(
            {key: value for key, value in {**wanted, "after": after}.items() if value}
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One feedback in the queue."""

    id: str
    kind: Kind
    next: str
    words: str
    service: str
    status: str


@dataclass(frozen=True, slots=True)
class EditionLines:
    """One edition in the queue."""

    number: int
    rows: tuple[Line, ...]


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
class Queue:
    """The whole page."""

    latest: int | None
    filter: Filter
    choices: tuple[Choice, ...]
    editions: tuple[EditionLines, ...]
    more: str
    bursts: str = ""
    added: tuple[Line, ...] = ()

    @property
    def first(self) -> Line | None:
        """The feedback to begin with: the first that waits for the reader."""
        lines = (line for edition in self.editions for line in edition.rows)
        return next((line for line in lines if line.kind is Kind.OPEN), None)

    @property
    def shown(self) -> str:
        """What the filters let through, in words."""
        return ", ".join(choice.label for choice in self.choices if choice.label)


class QueuePage:
    """Shows the queue."""

    def __init__(
        self,
        db: Database,
        casework: Casework,
        pages: Pages,
        *,
        texts: Texts,
        directory: Directory,
        flows: Mapping[str, Flow],
    ) -> None:
        self._db = db
        self._casework = casework
        self._pages = pages
        self._texts = texts
        self._directory = directory
        self._access = Access(directory)
        self._flows = flows

    async def show(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show a page of the queue."""
        if not self._access.may(visit.reader, Right.READ):
            return see(_elsewhere(self._access, visit.reader))
        wanted, casework = self._filter(request), self._casework.of(visit.reader)
        latest, rows = await asyncio.gather(
            self._db.read(editions.latest), _rows(casework, wanted)
        )
        words = Wording(self._texts, visit.language)
        older = wanted.older(rows[PAGE_SIZE - 1].id) if len(rows) > PAGE_SIZE else ""
        lines = self._editions(rows[:PAGE_SIZE], words)
        bursts = await self._bursts(visit, latest, words)
        added = await self._added(casework, wanted, latest, words)
        choices = self._choices(wanted, latest, words)
        queue = Queue(latest, wanted, choices, lines, older, bursts, added)
        notice = "password-saved" if request.query.get("password") == "saved" else ""
        return self._pages.show(visit, "queue", queue=queue, notice=notice, enhanced=True)

    async def _added(
        self, casework: Casework, wanted: Filter, latest: int | None, words: Wording
    ) -> tuple[Line, ...]:
        """Return the feedback that the newest edition brought an addition to, on the first page."""
        if latest is None or wanted.narrows or wanted.after:
            return ()
        rows = await casework.added_in(latest)
        return tuple(self._line(row, words) for row in rows)

    async def _bursts(self, visit: Visit, latest: int | None, words: Wording) -> str:
        """Name the services of which much came on single days, to those who look after the whole."""
        if not self._access.may(visit.reader, Right.SEE_BURSTS):
            return ""
        found = await self._db.read(editions.bursts)
        places = (
            self._directory.path(slug, words.language) or words.say("no-service")
            for edition, slug in found
            if edition == latest and self._access.may(visit.reader, Right.SEE_BURSTS, slug)
        )
        return ", ".join(places)

    def _filter(self, request: web.Request) -> Filter:
        """Read the filters; what makes no sense is left out."""
        status, service, edition, after = (
            request.query.get(name, "") for name in ("status", "service", "edition", "after")
        )
        return Filter(
            status if status in STATUSES else "",
            service if service in self._directory.services else "",
            edition if _is_number(edition) else "",
            after if after.isalnum() and after.isascii() else "",
        )

    def _editions(self, rows: list[FeedbackRow], words: Wording) -> tuple[EditionLines, ...]:
        return tuple(
            EditionLines(number, tuple(self._line(row, words) for row in sorted(each, key=_place)))
            for number, each in groupby(rows, key=lambda row: row.edition)
        )

    def _line(self, row: FeedbackRow, words: Wording) -> Line:
        told = first_words(story(row, self._flows, words.language))
        path = self._directory.path(row.service, words.language)
        return Line(
            row.id,
            kind(row.status),
            words.next(row.status),
            told or words.say("story-erased" if _is_erased(row) else "no-words"),
            path or words.say("no-service"),
            words.status(row.status),
        )

    def _choices(self, wanted: Filter, latest: int | None, words: Wording) -> tuple[Choice, ...]:
        statuses = tuple((name, words.status(name)) for name in STATUSES)
        services = sorted(
            (
                (slug, self._directory.path(slug, words.language))
                for slug in self._directory.services
            ),
            key=lambda each: each[1].casefold(),
        )
        numbers = tuple(
            (str(number), words.say("edition", number=str(number)))
            for number in range(latest or 0, 0, -1)
        )
        return (
            Choice("status", statuses, wanted.status),
            Choice("service", tuple(services), wanted.service),
            Choice("edition", numbers, wanted.edition),
        )


async def _rows(casework: Casework, wanted: Filter) -> list[FeedbackRow]:
    return await casework.listed(
        status=wanted.status,
        service=wanted.service,
        edition=int(wanted.edition) if wanted.edition else None,
        limit=PAGE_SIZE + 1,
        after=wanted.after,
    )


def _elsewhere(access: Access, account: StaffRow) -> str:
    """Return where somebody who reads no feedback begins."""
    return f"{HOME}/trail" if access.may(account, Right.SEE_TRAIL) else f"{HOME}/password"


def _is_erased(row: FeedbackRow) -> bool:
    return row.status == WITHDRAWN and not row.answers


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS


def _place(row: FeedbackRow) -> tuple[int, bool]:
    """Tell where a feedback stands in its edition: unanswered clients first, then by kind."""
    return _ORDER.index(kind(row.status)), row.status not in _UNANSWERED
