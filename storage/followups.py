"""Follow-ups: the pushes that are owed. These rows are the truth; a scheduler only says when.

    due ── claim ──> sending ── sent | unsure | rejected
     ^                  │                          │
     ├── later, unsure with a time, recover        │
     └── retry (by an administrator) ──────────────┘

Rule 1: no row is claimed by two deliveries.
Rule 2: after an attempt that may have arrived `doubtful` stays true: it is repeated once, knowingly,
and every token made for an earlier attempt goes on opening.
Rule 3: what a cut process was sending is recovered, in doubt.
Rule 4: what became of a push is counted with its edition, in the same transaction.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, bindparam, delete, func, insert, literal, select, update

from dialogs.statuses import RECEIVED
from storage import addresses, push_totals
from storage.inserts import insert_for
from storage.rows import STATUS_EVENTS, StatusEvent, status_events
from storage.tables import (
    feedback,
    followup,
    new_id,
    news,
    open_token,
    return_address,
    status_event,
)

DUE, SENDING, SENT, UNSURE, REJECTED = "due", "sending", "sent", "unsure", "rejected"


@dataclass(frozen=True, slots=True)
class Owed:
    """One push that has been claimed: `attempts` counts this one too."""

    id: str
    address_id: str
    box: bytes
    attempts: int
    doubtful: bool


@dataclass(frozen=True, slots=True)
class FollowupRow:
    """One follow-up as the delivery part sees it."""

    id: str
    address_id: str
    state: str
    not_before: datetime
    attempts: int
    doubtful: bool


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A push that was refused for good, and the code that says why."""

    id: str
    edition: int
    attempts: int
    reason: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What a client sees who opens a push."""

    event: StatusEvent
    service: str


def is_pending(conn: Connection) -> bool:
    """Tell whether there are events to fan out: a look that needs no write lock."""
    return conn.scalar(select(news.c.status_event).limit(1)) is not None


def derive(conn: Connection, not_before: Callable[[], datetime]) -> int:
    """Make a follow-up for each return address of each event not yet fanned out; return how many."""
    made = 0
    while events := list(conn.scalars(_TAKE_NEWS)):
        rows = _in_order(conn, list(_reached(conn, events)), not_before)
        if rows:
            conn.execute(insert(followup), rows)
        made += len(rows)
    return made


def claim(
    conn: Connection, now: datetime, limit: int, hash_of: Callable[[str], bytes]
) -> list[Owed]:
    """Take up to `limit` follow-ups that are due, for this delivery alone.

    `hash_of` their ids are their tokens' hashes: they stand before the first can be opened.
    """
    due = (followup.c.state == DUE) & (followup.c.not_before <= _seconds(now))
    query = _OWED.where(due).order_by(followup.c.not_before).limit(limit)
    owed = [Owed(*row) for row in conn.execute(query)]
    taken = followup.c.id.in_([each.id for each in owed])
    counted = {"state": SENDING, "attempts": followup.c.attempts + 1}
    conn.execute(update(followup).where(taken).values(counted))
    for each in owed:
        set_open_token(conn, each.id, hash_of(each.id))
    return owed


def set_open_token(conn: Connection, id_: str, hash_: bytes) -> None:
    """Let this token open the follow-up, beside those of earlier attempts; twice is as once."""
    event = select(literal(hash_), followup.c.id, followup.c.status_event)
    row = event.where(followup.c.id == id_)
    columns = ["hash", "followup", "status_event"]
    conn.execute(insert_for(conn, open_token).from_select(columns, row).on_conflict_do_nothing())


def sent(conn: Connection, id_: str) -> None:
    """Note that a push arrived; the row stays, for its token opens the words."""
    arrived = update(followup).where(followup.c.id == id_).values(state=SENT)
    doubtful = conn.scalar(arrived.returning(followup.c.doubtful))
    push_totals.count(conn, id_, push_totals.SENT)
    if doubtful:
        push_totals.count(conn, id_, push_totals.REPEATED)


def later(conn: Connection, id_: str, not_before: datetime) -> None:
    """Try again at a later moment; this attempt surely did not arrive."""
    _set(conn, id_, state=DUE, not_before=_seconds(not_before))


def postpone(conn: Connection, owed: Owed, not_before: datetime) -> None:
    """Leave it for a later moment as it was before it was claimed: no attempt, no new token."""
    before = owed.attempts - 1
    if not before:
        conn.execute(delete(open_token).where(open_token.c.followup == owed.id))
    _set(conn, owed.id, state=DUE, not_before=_seconds(not_before), attempts=before)


def unsure(conn: Connection, id_: str, not_before: datetime | None = None) -> None:
    """Note that a push may have arrived; with a moment it is tried once more, knowingly."""
    if not_before is None:
        _set(conn, id_, state=UNSURE, doubtful=True)
        push_totals.count(conn, id_, push_totals.UNSURE)
    else:
        _set(conn, id_, state=DUE, doubtful=True, not_before=_seconds(not_before))


def gone(conn: Connection, owed: Owed) -> None:
    """Delete the address at once: its client cannot be reached there any more."""
    push_totals.count(conn, owed.id, push_totals.GONE)
    addresses.drop(conn, owed.address_id)


def rejected(conn: Connection, id_: str, reason: str) -> None:
    """Note that a push was refused for good, and by which code of ours."""
    _set(conn, id_, state=REJECTED, reason=reason)
    push_totals.count(conn, id_, push_totals.REJECTED)


def retry(conn: Connection, ids: Collection[str] | None, now: datetime) -> int:
    """Make due again what was refused: these, or with None all; return how many."""
    dead = followup.c.state == REJECTED
    if ids is not None:
        dead &= followup.c.id.in_(ids)
    again = conn.scalars(select(followup.c.id).where(dead)).all()
    for id_ in again:
        push_totals.count(conn, id_, push_totals.REJECTED, by=-1)
        _set(conn, id_, state=DUE, not_before=_seconds(now), reason="")
    return len(again)


def dead_letters(conn: Connection) -> list[DeadLetter]:
    """Return what was refused for good."""
    of_event = followup.c.status_event == status_event.c.id
    of_feedback = status_event.c.feedback == feedback.c.id
    columns = (followup.c.id, feedback.c.edition, followup.c.attempts, followup.c.reason)
    query = select(*columns).join(status_event, of_event).join(feedback, of_feedback)
    in_order = query.order_by(feedback.c.edition, followup.c.id)
    return [DeadLetter(*row) for row in conn.execute(in_order.where(followup.c.state == REJECTED))]


def recover(conn: Connection) -> int:
    """Make due again, in doubt, what a cut process was sending; for who begins to lead alone.

    What was in doubt before stays so: it was the one repeat.
    """
    cut = followup.c.state == SENDING
    repeats = conn.scalars(select(followup.c.id).where(cut & followup.c.doubtful)).all()
    for id_ in repeats:
        unsure(conn, id_)
    first = update(followup).where(cut).values(state=DUE, doubtful=True)
    return len(repeats) + len(conn.scalars(first.returning(followup.c.id)).all())


def next_due(conn: Connection) -> datetime | None:
    """Return when the next follow-up is due."""
    first = conn.scalar(select(func.min(followup.c.not_before)).where(followup.c.state == DUE))
    return None if first is None else datetime.fromtimestamp(first, UTC)


def listed(conn: Connection) -> list[FollowupRow]:
    """Return every follow-up, in the order they are due."""
    rows = conn.execute(_LISTED.order_by(followup.c.not_before, followup.c.id))
    return [
        FollowupRow(id_, address, state, datetime.fromtimestamp(due, UTC), attempts, doubtful)
        for id_, address, state, due, attempts, doubtful in rows
    ]


def opened(conn: Connection, token_hash: bytes) -> Notice | None:
    """Return the words that a push's button opens; None once its address is gone."""
    of_token = select(open_token.c.status_event).where(open_token.c.hash == token_hash)
    query = STATUS_EVENTS.where(status_event.c.id == of_token.scalar_subquery())
    for event in status_events(conn, query):
        service = select(feedback.c.service).where(feedback.c.id == event.feedback)
        return Notice(event, conn.scalars(service).one())
    return None


def _reached(conn: Connection, events: list[str]) -> Iterable[tuple[str, str]]:
    same = return_address.c.feedback == status_event.c.feedback
    query = select(status_event.c.id, return_address.c.id).join(return_address, same)
    told = status_event.c.id.in_(events) & (status_event.c.status != RECEIVED)
    in_order = query.where(told).order_by(status_event.c.feedback, status_event.c.number)
    return ((event, address) for event, address in conn.execute(in_order))


def _in_order(
    conn: Connection, reached: list[tuple[str, str]], not_before: Callable[[], datetime]
) -> list[dict[str, str | int | bool]]:
    """Draw a moment for each, none before what the same client is still owed: news keep order."""
    addresses = list({address for _, address in reached})
    found = conn.execute(_LAST_OWED, {"addresses": addresses})
    owed: dict[str, int] = {address: last for address, last in found}  # noqa: C416  rows are typed so
    rows = []
    for event, address in reached:
        moment = max(_seconds(not_before()), owed.get(address, 0) + 1)
        owed[address] = moment
        rows.append(_new(event, address, moment))
    return rows


def _new(event: str, address: str, not_before: int) -> dict[str, str | int | bool]:
    return {
        "id": new_id(),
        "return_address": address,
        "status_event": event,
        "state": DUE,
        "not_before": not_before,
        "attempts": 0,
        "doubtful": False,
        "reason": "",
    }


def _set(conn: Connection, id_: str, **values: str | int | bool) -> None:
    conn.execute(update(followup).where(followup.c.id == id_).values(values))


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


_LAST_OWED = (
    select(followup.c.return_address, func.max(followup.c.not_before))
    .where(followup.c.state == DUE)
    .where(followup.c.return_address.in_(bindparam("addresses", expanding=True)))
    .group_by(followup.c.return_address)
)
_PORTION = select(news.c.status_event).limit(5000).scalar_subquery()
_TAKE_NEWS = delete(news).where(news.c.status_event.in_(_PORTION)).returning(news.c.status_event)
_OWED = (
    select(
        followup.c.id,
        return_address.c.id,
        return_address.c.box,
        followup.c.attempts + 1,
        followup.c.doubtful,
    )
    .join(return_address, followup.c.return_address == return_address.c.id)
    .with_for_update(of=followup, skip_locked=True)
)
_LISTED = select(
    *(followup.c[name] for name in ("id", "return_address", "state")),
    *(followup.c[name] for name in ("not_before", "attempts", "doubtful")),
)
