"""The lists that staff work from: this edition, mine, waiting, late, all; a page at a time.

Rule 1: every list carries the reader's sight, and is filtered within it.
Rule 2: a page begins behind the last line of the one before, by what that line was sorted by; so
none is left out or shown twice when lines change meanwhile.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    false,
    func,
    literal,
    or_,
    select,
    true,
)

from dialogs.searching import Sought
from dialogs.statuses import STATUSES, Kind
from storage import searching
from storage.feedbacks import Sight
from storage.rows import FEEDBACK_ROWS, FeedbackRow, feedback_rows
from storage.tables import edition, feedback, feedback_theme

_WAITING = [each.name for each in STATUSES.values() if each.kind is Kind.WAITING]
OPEN = tuple(each.name for each in STATUSES.values() if each.kind is not Kind.CLOSED)
"""Statuses in which something is still to be done: by them, lists leave out the bulk of all rows."""

_FAR = date(9999, 12, 31)  # where what has no date is sorted


class Tab(StrEnum):
    """One of the lists."""

    EDITION = "edition"  # the newest one
    MINE = "mine"  # taken by me, or my title's and taken by nobody
    WAITING = "waiting"  # for a client, or for a decision above
    LATE = "late"  # past its date, or handed up to a place of mine
    ALL = "all"

    @property
    def is_by_date(self) -> bool:
        """Tell whether what is due first stands first; otherwise the newest edition does."""
        return self in {Tab.MINE, Tab.WAITING, Tab.LATE}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to see; empty is everything.

    `title` and `today` say what is mine and what is late; `services` are those of the filter, and
    `after` is the mark of the last line of the page before.
    """

    tab: Tab
    today: date
    title: str = ""
    status: str = ""
    services: Collection[str] | None = None
    theme: str = ""
    edition: int | None = None
    words: Sequence[Sought] = ()
    after: str = ""


def page(conn: Connection, sight: Sight, wanted: Wanted, limit: int) -> list[FeedbackRow]:
    """Return the next lines of a list."""
    plain = and_(sight.clause(), *_plain(wanted))
    if conn.dialect.name == "sqlite" and wanted.tab is Tab.ALL:
        # hidden in a function it offers no index, by which SQLite would gather all lines and sort
        # them: it goes by the list's own order instead, until the page is full
        plain = func.coalesce(plain, false())
    query = _sorted(select(feedback.c.id), wanted.tab).where(plain, _of_tab(sight, wanted))
    ids = list(conn.scalars(query.where(*_further(conn, wanted)).limit(limit)))
    found = {row.id: row for row in rows_of(conn, sight, ids)}
    return [found[id_] for id_ in ids]


def rows_of(conn: Connection, sight: Sight, ids: Collection[str]) -> list[FeedbackRow]:
    """Return these feedbacks, in no order, without those that are out of sight."""
    query = FEEDBACK_ROWS.where(feedback.c.id.in_(sorted(ids)), sight.clause())
    return feedback_rows(conn, query)


def mark(row: FeedbackRow, tab: Tab) -> str:
    """Return what says where in a list a line stands."""
    place = (row.due_on or _FAR).isoformat() if tab.is_by_date else str(row.edition)
    return f"{place}.{row.id}"


def themes_of(conn: Connection, ids: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """Return the themes of these feedbacks, by their ids."""
    of_them = select(feedback_theme).where(feedback_theme.c.feedback.in_(sorted(ids)))
    found: dict[str, tuple[str, ...]] = {}
    for id_, theme in conn.execute(of_them.order_by(feedback_theme.c.theme)):
        found[id_] = (*found.get(id_, ()), theme)
    return found


def themes_seen(conn: Connection, sight: Sight) -> list[str]:
    """Return the themes of all that somebody sees."""
    each = select(feedback_theme.c.theme).distinct().subquery()
    of_it = select(feedback_theme.c.feedback).join(feedback)
    seen = of_it.where(feedback_theme.c.theme == each.c.theme, sight.clause()).exists()
    return list(conn.scalars(select(each.c.theme).where(seen).order_by(each.c.theme)))


def _of_tab(sight: Sight, wanted: Wanted) -> ColumnElement[bool]:
    match wanted.tab:
        case Tab.EDITION:
            newest = select(func.max(edition.c.number)).scalar_subquery()
            return feedback.c.edition == newest
        case Tab.MINE:
            return _open() & _mine(sight.account, wanted.title)
        case Tab.WAITING:
            return feedback.c.status.in_(_WAITING)
        case Tab.LATE:
            return _open() & or_(feedback.c.due_on < wanted.today, _handed_up(sight))
        case Tab.ALL:
            return true()


def _open() -> ColumnElement[bool]:
    return feedback.c.status.in_(OPEN)


def _mine(account: str, title: str) -> ColumnElement[bool]:
    free = and_(feedback.c.taken_by.is_(None), feedback.c.owner == title)
    taken = feedback.c.taken_by == account
    return or_(taken, free) if title else taken


def _handed_up(sight: Sight) -> ColumnElement[bool]:
    """Return the condition that others were late, and the people of a place of mine must act."""
    above = feedback.c.level != feedback.c.service
    return above if sight.services is None else above & feedback.c.level.in_(sight.services)


def _sorted(query: Select[*tuple[Any, ...]], tab: Tab) -> Select[*tuple[Any, ...]]:
    first = _due() if tab.is_by_date else feedback.c.edition.desc()
    return query.order_by(first, feedback.c.id)


def _due() -> ColumnElement[date]:
    return func.coalesce(feedback.c.due_on, literal(_FAR))


def _plain(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    if wanted.status:
        yield feedback.c.status == wanted.status
    if wanted.services is not None:
        yield feedback.c.service.in_(sorted(wanted.services))


def _further(conn: Connection, wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    if wanted.edition is not None:
        yield feedback.c.edition == wanted.edition
    if wanted.theme:
        with_it = select(feedback_theme.c.feedback).where(feedback_theme.c.theme == wanted.theme)
        yield feedback.c.id.in_(with_it)
    if wanted.words:
        yield searching.has(conn, wanted.words)
    if wanted.after:
        yield _behind(wanted)


def _behind(wanted: Wanted) -> ColumnElement[bool]:
    place, _, id_ = wanted.after.rpartition(".")
    if wanted.tab.is_by_date:
        day = date.fromisoformat(place)
        return or_(_due() > day, and_(_due() == day, feedback.c.id > id_))
    number = int(place)
    same = and_(feedback.c.edition == number, feedback.c.id > id_)
    return or_(feedback.c.edition < number, same)
