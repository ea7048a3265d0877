"""What ends by itself: cases, then the ways back to their clients, then the clients' own words.

Rule 1: a closed case ends when its client said that they became heard, or was asked and did not say
for the time of waiting; while anything is open, also a proposal about it, it goes on.
Rule 2: words go by the age of what they belong to: feedback and additions by their edition, words
of staff by the day they were written. Chosen options stay: they are no words.
Rule 3: days are days of editions and of staff, never a client's; nothing is noted of what went.
"""

from collections.abc import Callable, Collection, Mapping
from datetime import UTC, date, datetime, timedelta

import msgspec
from sqlalchemy import Connection, ScalarSelect, and_, delete, exists, func, or_, select, update

from dialogs.session import Answer
from dialogs.statuses import STATUSES, WITHDRAWN, Kind
from storage import proposals, searching
from storage.blurring import BLURRED
from storage.proposals import is_open_for
from storage.rows import encoded
from storage.tables import (
    addition,
    edition,
    erase_token,
    feedback,
    mailbox,
    message,
    receipt,
    return_address,
    status_event,
    trail,
)

Options = Mapping[str, Mapping[str, Collection[str]]]
"""The option ids of each step, by step id, by flow id."""

EMPTY, NAMELESS = "{}", "[]"

_CLOSED = tuple(each.name for each in STATUSES.values() if each.kind is Kind.CLOSED)
_HALF_A_DAY = 12 * 3600  # seconds: a day begins earlier or later elsewhere
_SAID = ("yes", "partly")  # a "no" opens the case again, and the next closing asks anew
_answers = msgspec.json.Decoder(dict[str, Answer])


def end_cases(conn: Connection, today: date, heard_wait: timedelta) -> int:
    """Note the cases that are over; return how many."""
    asked_on = _closed_on()
    silent = asked_on <= today - heard_wait
    said = silent | feedback.c.heard.in_(_SAID)
    over = (said & ~is_open_for()) | (feedback.c.status == WITHDRAWN)
    closed = and_(feedback.c.ended_on.is_(None), feedback.c.status.in_(_CLOSED), over)
    ended = update(feedback).where(closed).values(ended_on=today).returning(feedback.c.id)
    return len(conn.scalars(ended).all())


def drop_ways_back(conn: Connection, today: date, after_case: timedelta) -> int:
    """Delete addresses, pushes, mailboxes, codes and tokens of cases long over; return how many."""
    over = select(feedback.c.id).where(feedback.c.ended_on <= today - after_case)
    boxes = select(mailbox.c.hash).where(mailbox.c.feedback.in_(over))
    dropped = len(
        conn.scalars(
            delete(message).where(message.c.mailbox.in_(boxes)).returning(message.c.number)
        ).all()
    )
    for table in (return_address, mailbox, erase_token, receipt):
        gone = delete(table).where(table.c.feedback.in_(over)).returning(table.c.feedback)
        dropped += len(conn.scalars(gone).all())
    return dropped


def empty_words(
    conn: Connection, today: date, kept_for: Callable[[str], timedelta], options: Options
) -> int:
    """Empty the words that are past their service's time; return in how many rows."""
    services = conn.scalars(select(feedback.c.service).distinct()).all()
    emptied = sum(
        _empty_of_service(conn, service, today - kept_for(service), options)
        for service in services
    )
    return emptied + sum(
        proposals.empty_old(conn, service, today - kept_for(service))
        for service in proposals.services(conn)
    )


def erased_since(conn: Connection, day: date) -> bool:
    """Tell whether clients had anything erased, or staff blurred anything, on this day or later."""
    lately = and_(status_event.c.status == WITHDRAWN, status_event.c.made_on >= day)
    since = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    blurred = and_(trail.c.deed == BLURRED, trail.c.at >= since - _HALF_A_DAY)
    return conn.scalar(select(or_(exists().where(lately), exists().where(blurred)))) or False


def without_words(
    answers: Mapping[str, Answer], options: Mapping[str, Collection[str]]
) -> dict[str, Answer]:
    """Return of these answers only what was chosen from a list."""
    left: dict[str, Answer] = {}
    for step, answer in answers.items():
        known = options.get(step, ())
        if isinstance(answer, tuple):
            chosen = tuple(each for each in answer if each in known)
            left |= {step: chosen} if chosen else {}
        elif answer is None or answer in known:
            left[step] = answer
    return left


def _closed_on() -> ScalarSelect[date]:
    """Return the day of a feedback's last change, on which its client was asked."""
    of_it = status_event.c.feedback == feedback.c.id
    return select(func.max(status_event.c.made_on)).where(of_it).scalar_subquery()


def _empty_of_service(conn: Connection, service: str, limit: date, options: Options) -> int:
    of_service = select(feedback.c.id).where(feedback.c.service == service)
    old_editions = select(edition.c.number).where(edition.c.made_on <= limit)
    old_additions = and_(
        addition.c.feedback.in_(of_service),
        addition.c.edition.in_(old_editions),
        addition.c.answers != EMPTY,
    )
    old_events = and_(
        status_event.c.feedback.in_(of_service),
        status_event.c.made_on <= limit,
        status_event.c.texts != EMPTY,
    )
    added = update(addition).where(old_additions).values(answers=EMPTY, names=NAMELESS)
    added = added.returning(addition.c.id)
    of_them = select(addition.c.feedback).where(old_additions)
    said = update(status_event).where(old_events).values(texts=EMPTY)
    searching.drop(conn, set(conn.scalars(of_them)))
    emptied = len(conn.scalars(added).all())
    emptied += len(conn.scalars(said.returning(status_event.c.id)).all())
    return emptied + _empty_feedback(conn, service, limit, options)


def _empty_feedback(conn: Connection, service: str, limit: date, options: Options) -> int:
    query = select(feedback.c.id, feedback.c.flow, feedback.c.answers).join(edition)
    old = and_(
        feedback.c.service == service, edition.c.made_on <= limit, feedback.c.answers != EMPTY
    )
    emptied = 0
    for id_, flow, answers in conn.execute(query.where(old)).all():
        left = encoded(without_words(_answers.decode(answers), options.get(flow, {})))
        if left != answers:
            emptied_ = {"answers": left, "names": NAMELESS}
            conn.execute(update(feedback).where(feedback.c.id == id_).values(emptied_))
            searching.drop(conn, {id_})
            emptied += 1
    return emptied
