"""Released feedback and its history, as the desk reads it; the one place where a status changes.

Rule 1: which moves are allowed is the caller's business (`dialogs.statuses`); here a status is
compared and set in one statement, so that of two people who change it at once one is told.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    func,
    insert,
    or_,
    select,
    true,
    update,
)

from storage.erasing import erase
from storage.rows import (
    FEEDBACK_ROWS,
    STATUS_EVENTS,
    FeedbackRow,
    StatusEvent,
    add_events,
    feedback_rows,
    status_events,
)
from storage.tables import feedback, new_id, news, shown_to, status_event
from storage.waking import NEWS, notify

__all__ = [
    "EVERYTHING",
    "FeedbackRow",
    "Sight",
    "Stand",
    "Standing",
    "StatusEvent",
    "change_status",
    "counts",
    "erase",
    "find",
    "history",
    "listed",
    "standing",
]


@dataclass(frozen=True, slots=True)
class Standing:
    """What the chat part may know of a feedback: where it stands, nothing of what it says."""

    id: str
    service: str
    status: str
    heard: str


@dataclass(frozen=True, slots=True)
class Sight:
    """Which feedback somebody sees: of these services (None: of all), kept ones only where said.

    What clients keep from workers is seen at the services of `kept`, and where the first reader
    showed it to this account.
    """

    account: str = ""
    services: Collection[str] | None = None
    kept: Collection[str] | None = None

    def clause(self) -> ColumnElement[bool]:
        """Return the condition that every query of theirs carries."""
        shown = select(shown_to.c.feedback).where(shown_to.c.staff == self.account)
        open_ = feedback.c.kept.is_(False) | feedback.c.id.in_(shown)
        here = _among(self.services)
        return (here & open_) | (_among(self.kept) & here)


@dataclass(frozen=True, slots=True)
class Stand:
    """With whom the next step is: the level, its role, the account that took it, by when."""

    level: str
    owner: str
    taken_by: str | None
    due_on: date | None


EVERYTHING = Sight()
"""What the operator sees, who holds the database itself."""


def _among(services: Collection[str] | None) -> ColumnElement[bool]:
    return true() if services is None else feedback.c.service.in_(services)


def listed(
    conn: Connection,
    *,
    sight: Sight = EVERYTHING,
    status: str = "",
    service: str = "",
    edition: int | None = None,
    limit: int = 200,
    after: str = "",
) -> list[FeedbackRow]:
    """Return a page of feedback, newest edition first; `after` is the last id of the page before."""
    seen = FEEDBACK_ROWS.where(sight.clause())
    query = seen.order_by(feedback.c.edition.desc(), feedback.c.id).limit(limit)
    wanted = {"status": status or None, "service": service or None, "edition": edition}
    for name, value in wanted.items():
        query = query if value is None else query.where(feedback.c[name] == value)
    return feedback_rows(conn, _after(query, after) if after else query)


def find(conn: Connection, id_: str, sight: Sight = EVERYTHING) -> FeedbackRow | None:
    """Return one feedback, None also where it is out of sight."""
    query = FEEDBACK_ROWS.where(feedback.c.id == id_, sight.clause())
    return next(iter(feedback_rows(conn, query)), None)


def standing(conn: Connection, id_: str) -> Standing | None:
    """Return where a feedback stands, for the client who holds its code or button."""
    columns = (feedback.c.id, feedback.c.service, feedback.c.status, feedback.c.heard)
    row = conn.execute(select(*columns).where(feedback.c.id == id_)).one_or_none()
    return None if row is None else Standing(*row)


def counts(conn: Connection) -> Mapping[str, int]:
    """Return how many feedbacks stand in each status."""
    query = select(feedback.c.status, func.count()).group_by(feedback.c.status)
    return dict(conn.execute(query).all())


def history(conn: Connection, id_: str) -> list[StatusEvent]:
    """Return every change of a feedback, oldest first."""
    of_it = STATUS_EVENTS.where(status_event.c.feedback == id_)
    return status_events(conn, of_it.order_by(status_event.c.number))


def change_status(
    conn: Connection,
    id_: str,
    *,
    before: str,
    after: str,
    role: str,
    texts: Mapping[str, str],
    made_on: date,
    stand: Stand | None = None,
    version: int | None = None,
) -> StatusEvent | None:
    """Change a status and leave the telling to delivery; None if it changed meanwhile.

    Without a `version`, the one that was read, it is enough that the status is `before` still.
    """
    here = and_(feedback.c.id == id_, feedback.c.status == before)
    here = here if version is None else and_(here, feedback.c.version == version)
    values: dict[str, Any] = {"status": after, "version": feedback.c.version + 1}
    values |= {name: getattr(stand, name) for name in Stand.__dataclass_fields__} if stand else {}
    moved = update(feedback).where(here).values(values).returning(feedback.c.id)
    if conn.scalar(moved) is None:
        return None
    event = StatusEvent(new_id(), id_, _next(conn, id_), after, role, dict(texts), made_on)
    add_events(conn, [event])
    conn.execute(insert(news).values(status_event=event.id))
    notify(conn, NEWS)
    return event


def _next(conn: Connection, id_: str) -> int:
    last = select(func.max(status_event.c.number)).where(status_event.c.feedback == id_)
    return (conn.scalar(last) or 0) + 1


def _after(query: Select[*tuple[Any, ...]], after: str) -> Select[*tuple[Any, ...]]:
    edition = select(feedback.c.edition).where(feedback.c.id == after).scalar_subquery()
    later = and_(feedback.c.edition == edition, feedback.c.id > after)
    return query.where(or_(feedback.c.edition < edition, later))
