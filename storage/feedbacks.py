"""Released feedback and its history, as the desk reads it; the one place where a status changes.

Rule 1: which moves are allowed is the caller's business (`dialogs.statuses`); here a status is
compared and set in one statement, so that of two people who change it at once one is told.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, and_, func, insert, or_, select, update

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
from storage.tables import feedback, new_id, news, status_event
from storage.waking import NEWS, notify

__all__ = [
    "FeedbackRow",
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


def listed(
    conn: Connection,
    *,
    status: str = "",
    service: str = "",
    edition: int | None = None,
    limit: int = 200,
    after: str = "",
) -> list[FeedbackRow]:
    """Return a page of feedback, newest edition first; `after` is the last id of the page before."""
    query = FEEDBACK_ROWS.order_by(feedback.c.edition.desc(), feedback.c.id).limit(limit)
    wanted = {"status": status or None, "service": service or None, "edition": edition}
    for name, value in wanted.items():
        query = query if value is None else query.where(feedback.c[name] == value)
    return feedback_rows(conn, _after(query, after) if after else query)


def find(conn: Connection, id_: str) -> FeedbackRow | None:
    """Return one feedback."""
    return next(iter(feedback_rows(conn, FEEDBACK_ROWS.where(feedback.c.id == id_))), None)


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
) -> StatusEvent | None:
    """Change a status and leave the telling to delivery; None if it is not `before` any more."""
    here = and_(feedback.c.id == id_, feedback.c.status == before)
    moved = update(feedback).where(here).values(status=after).returning(feedback.c.id)
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
