"""The queue: lists by what is next, editions by number; in each, what waits for someone stands first."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from aiohttp import web

from bot.access import Access, Right
from bot.casework import Casework
from bot.desk.choices import Choice, Choices
from bot.desk.filters import Filter, filter_of
from bot.desk.lines import Line, Lines, ThemeName
from bot.desk.pages import Pages
from bot.desk.shortcuts import are_on
from bot.desk.visit import HOME, Visit, see
from bot.desk.wording import Wording, kind
from bot.first_readers import waits_unread
from bot.indexing import Words
from bot.waiting import Waiting
from dialogs.flow import Flow
from dialogs.services import Directory
from dialogs.statuses import RECEIVED, REOPENED, STATUSES, Kind
from dialogs.texts import Texts
from storage import editions, views
from storage.engine import Database
from storage.feedbacks import FeedbackRow
from storage.staff import StaffRow
from storage.views import View
from storage.worklists import Tab, Wanted, mark

PAGE_SIZE = 50

NOTICES = ("view-kept", "view-removed", "view-full", "view-unnamed")
"""What the queue may say at its head, after something was done."""

_TWO_DIGITS = 2
_NEXT = 20  # of mine, among which the next step is looked for
_ORDER = (Kind.OPEN, Kind.WAITING, Kind.DECIDED, Kind.CLOSED)
_UNANSWERED = (RECEIVED, REOPENED)  # what clients themselves caused


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading."""

    id: str
    title: str
    rows: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Queue:
    """The whole page."""

    latest: int | None
    filter: Filter
    choices: tuple[Choice, ...]
    groups: tuple[Group, ...]
    more: str
    first: Line | None
    views: Sequence[View]
    bursts: str
    added: tuple[Line, ...]
    tabs: tuple[Tab, ...] = tuple(Tab)

    @property
    def count(self) -> int:
        """How many lines the list shows."""
        return sum(len(group.rows) for group in self.groups)

    @property
    def shown(self) -> str:
        """What the filters let through, in words."""
        searched = [f"“{self.filter.q}”"] if self.filter.q else []
        return ", ".join([*searched, *(each.label for each in self.choices if each.label)])

    @property
    def can_pick(self) -> bool:
        """Tell whether any line can be chosen."""
        return any(line.pick for group in self.groups for line in group.rows)


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
        sought: Words,
        theme_name: ThemeName,
    ) -> None:
        self._db = db
        self._casework = casework
        self._pages = pages
        self._texts = texts
        self._directory = directory
        self._access = Access(directory)
        self._flows = flows
        self._sought = sought
        self._theme_name = theme_name

    async def show(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show a page of the queue."""
        if not self._access.may(visit.reader, Right.READ):
            return see(_elsewhere(self._access, visit.reader))
        queue = await self._queue(filter_of(request.query, self._directory), visit)
        unread = self._access.may(visit.reader, Right.SEE_BURSTS) and await waits_unread(
            self._db, self._directory
        )
        waiting = Waiting(self._db, self._directory, self._casework.today)
        return self._pages.show(
            visit,
            "queue",
            queue=queue,
            notice=_notice(request),
            moved=_moved(request),
            unread=unread,
            reminder=await waiting.of(visit.reader),
            enhanced=True,
            shortcuts=are_on(request),
        )

    async def _queue(self, wanted: Filter, visit: Visit) -> Queue:
        words = Wording(self._texts, visit.language)
        reader, casework = visit.reader, self._casework.of(visit.reader, words.say("name-mask"))
        latest, rows, kept, seen = await asyncio.gather(
            self._db.read(editions.latest),
            casework.page(self._asked(wanted, reader), PAGE_SIZE + 1),
            self._db.read(lambda conn: views.listed(conn, reader.name)),
            casework.themes_seen(),
        )
        lines, shown = self.lines(reader, words), rows[:PAGE_SIZE]
        more = mark(shown[-1], wanted.tab) if len(rows) > PAGE_SIZE else ""
        themes = await casework.themes([row.id for row in shown])
        groups = tuple(_groups(wanted.tab, shown, latest, lines, themes))
        named = [(each, self._theme_name("", each, words.language)) for each in seen]
        places = self._access.places(reader, Right.READ)
        return Queue(
            latest=latest,
            filter=wanted,
            choices=Choices(self._directory, words).of(wanted, places, named, latest),
            groups=groups,
            more=wanted.address(after=more) if more else "",
            first=await self._first(wanted, groups, casework, reader, lines),
            views=kept,
            bursts=await self._bursts(visit, latest, words),
            added=await _added(casework, wanted, latest, lines),
        )

    def _asked(self, wanted: Filter, reader: StaffRow) -> Wanted:
        today = self._casework.today()
        return wanted.wanted(self._directory, self._sought, title=reader.title, today=today)

    def lines(self, reader: StaffRow, words: Wording) -> Lines:
        """Return what makes the lines of a reader."""
        return Lines(
            self._directory,
            self._flows,
            words,
            self._theme_name,
            reader.name,
            self._casework.today(),
            lambda row: self._may_pick(reader, row),
        )

    def _may_pick(self, reader: StaffRow, row: FeedbackRow) -> bool:
        goes_on = row.status in STATUSES and bool(STATUSES[row.status].moves)
        return goes_on and self._access.may(reader, Right.MOVE, row.service)

    async def _first(
        self,
        wanted: Filter,
        groups: Sequence[Group],
        casework: Casework,
        reader: StaffRow,
        lines: Lines,
    ) -> Line | None:
        """Return the feedback to begin with: what is mine and due first, else the first that waits."""
        if wanted.after:
            return None
        if wanted.is_whole:
            mine = await casework.page(self._asked(Filter(tab=Tab.MINE), reader), _NEXT)
            waiting = (row for row in mine if lines.waits(row))
            if row := next(waiting, None):
                return lines.line(row)
        shown = (line for group in groups for line in group.rows)
        return next((line for line in shown if line.kind is Kind.OPEN), None)

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


async def _added(
    casework: Casework, wanted: Filter, latest: int | None, lines: Lines
) -> tuple[Line, ...]:
    """Return the feedback that the newest edition brought an addition to, on the first page."""
    if latest is None or not wanted.is_whole:
        return ()
    rows = await casework.added_in(latest)
    return tuple(replace(lines.line(row), pick="") for row in rows)


def _groups(
    tab: Tab,
    rows: Sequence[FeedbackRow],
    latest: int | None,
    lines: Lines,
    themes: Mapping[str, tuple[str, ...]],
) -> Iterator[Group]:
    """Yield the lines under their headings: editions, or by when they are due."""
    for place, each in groupby(rows, key=lines.when if tab.is_by_date else _edition):
        listed = list(each)
        if not tab.is_by_date:
            listed.sort(key=_place)
        made = tuple(lines.line(row, themes.get(row.id, ())) for row in listed)
        yield Group(f"group-{place}", _title(place, latest, lines.words), made)


def _edition(row: FeedbackRow) -> str:
    return str(row.edition)


def _title(place: str, latest: int | None, words: Wording) -> str:
    if not place.isdigit():
        return words.say(f"queue-when-{place}")
    return words.say("edition-latest" if place == str(latest) else "edition", number=place)


def _place(row: FeedbackRow) -> tuple[int, bool]:
    """Tell where a feedback stands in its edition: unanswered clients first, then by kind."""
    return _ORDER.index(kind(row.status)), row.status not in _UNANSWERED


def _notice(request: web.Request) -> str:
    """Return what to say of what was just done."""
    if request.query.get("password") == "saved":
        return "password-saved"
    said = request.query.get("note", "")
    return said if said in NOTICES else ""


def _moved(request: web.Request) -> int:
    """Return how many were just moved together."""
    count = request.query.get("moved", "")
    return int(count) if count.isascii() and count.isdigit() and len(count) <= _TWO_DIGITS else 0


def _elsewhere(access: Access, account: StaffRow) -> str:
    """Return where somebody who reads no feedback begins."""
    return f"{HOME}/trail" if access.may(account, Right.SEE_TRAIL) else f"{HOME}/account"
