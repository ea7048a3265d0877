"""Making an edition: what waits in the pool becomes feedback, all at once and in no order.

Rule 1: everything a client caused is applied here and nowhere else, one transaction a round.
Rule 2: ids are new, the order is drawn, there is no time but the edition's date.
Rule 3: an envelope is used by whoever removes it from the pool, so two rounds never use it twice.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from secrets import SystemRandom

from sqlalchemy import Connection, Table, func, insert, select

from dialogs.statuses import RECEIVED
from storage import pool
from storage.aftermath import hear, withdraw
from storage.envelopes import Envelope, ErasureEnvelope, FeedbackEnvelope, HeardEnvelope
from storage.inserts import insert_for
from storage.rows import FeedbackRow, StatusEvent, add_events, add_feedback
from storage.tables import (
    edition,
    erase_token,
    mailbox,
    new_id,
    receipt,
    return_address,
    round_done,
)

UNCOUNTED = frozenset({"terminal", "demonstration"})  # these never make a batch large enough

_CRITICAL = ("no", "partly", "yes")

Opened = Sequence[tuple[bytes, Envelope]]


@dataclass(frozen=True, slots=True)
class Released:
    """What a round made: how many feedbacks, in which edition (None: it made none)."""

    feedbacks: int
    edition: int | None


def due(opened: Opened, k_texts_of: Callable[[str], int]) -> frozenset[bytes]:
    """Choose the feedback to release: a service's all, once k texts of it count; the rest waits."""
    waiting: dict[str, list[tuple[bytes, FeedbackEnvelope]]] = defaultdict(list)
    for id_, envelope in _standing(opened).items():
        waiting[envelope.service].append((id_, envelope))
    return frozenset(
        id_
        for service, those in waiting.items()
        if _suffices(those, k_texts_of(service))
        for id_, _ in those
    )


def release(
    conn: Connection, opened: Opened, *, made_on: date, chosen: Collection[bytes]
) -> Released:
    """Make an edition of the chosen feedback; apply what clients said and erased meanwhile."""
    standing = _standing(opened)
    ready = [id_ for id_, _ in opened if id_ not in standing or id_ in chosen]
    used = pool.remove(conn, ready)
    feedbacks = [standing[id_] for id_ in used if id_ in standing]
    SystemRandom().shuffle(feedbacks)
    number = _publish(conn, feedbacks, made_on) if feedbacks else None
    _apply(conn, [envelope for id_, envelope in opened if id_ in used], made_on)
    return Released(len(feedbacks), number)


def record_round(conn: Connection, name: str) -> bool:
    """Note that a round was made, such as "2026-W47"; False if it had been already."""
    row = insert_for(conn, round_done).values(name=name).on_conflict_do_nothing()
    return conn.scalar(row.returning(round_done.c.name)) is not None


def last_rounds(conn: Connection) -> list[str]:
    """Return the names of the rounds made, the last by name first."""
    return list(conn.scalars(select(round_done.c.name).order_by(round_done.c.name.desc())))


def latest(conn: Connection) -> int | None:
    """Return the number of the newest edition."""
    number: int | None = conn.scalar(select(func.max(edition.c.number)))
    return number


def _standing(opened: Opened) -> dict[bytes, FeedbackEnvelope]:
    """Return the feedback that was not erased while it waited."""
    erased = {
        each.token_hash or each.receipt_hash
        for _, each in opened
        if isinstance(each, ErasureEnvelope)
    }
    return {
        id_: each
        for id_, each in opened
        if isinstance(each, FeedbackEnvelope) and not _hashes(each) & erased
    }


def _hashes(envelope: FeedbackEnvelope) -> set[bytes]:
    return {envelope.erase_hash, envelope.receipt_hash} - {b""}


def _suffices(those: Sequence[tuple[bytes, FeedbackEnvelope]], k_texts: int) -> bool:
    counted = sum(envelope.channel not in UNCOUNTED for _, envelope in those)
    return k_texts <= 1 or counted >= k_texts


def _publish(conn: Connection, feedbacks: Sequence[FeedbackEnvelope], made_on: date) -> int:
    number = (latest(conn) or 0) + 1
    conn.execute(insert(edition).values(number=number, made_on=made_on))
    named = [(new_id(), envelope) for envelope in feedbacks]
    add_feedback(conn, [_row(id_, number, envelope) for id_, envelope in named])
    add_events(conn, [_received(id_, made_on) for id_, _ in named])
    _add_ways_back(conn, named)
    return number


def _row(id_: str, number: int, envelope: FeedbackEnvelope) -> FeedbackRow:
    return FeedbackRow(
        id=id_,
        edition=number,
        service=envelope.service,
        language=envelope.language,
        status=RECEIVED,
        flow=envelope.flow,
        answers=envelope.answers,
        heard="",
    )


def _received(id_: str, made_on: date) -> StatusEvent:
    return StatusEvent(new_id(), id_, 1, RECEIVED, "", {}, made_on)


def _add_ways_back(conn: Connection, named: Sequence[tuple[str, FeedbackEnvelope]]) -> None:
    """Write the hashes that lead to a feedback, and its address, each in a table of its own."""
    _add_hashes(conn, receipt, [(each.receipt_hash, id_) for id_, each in named])
    _add_hashes(conn, erase_token, [(each.erase_hash, id_) for id_, each in named])
    _add_hashes(conn, mailbox, [(each.mailbox_hash, id_) for id_, each in named])
    boxes = [
        {"id": new_id(), "feedback": id_, "box": each.address_box}
        for id_, each in named
        if each.address_box
    ]
    if boxes:
        conn.execute(insert(return_address), boxes)


def _add_hashes(conn: Connection, table: Table, hashes: Sequence[tuple[bytes, str]]) -> None:
    rows = [{"hash": hash_, "feedback": id_} for hash_, id_ in hashes if hash_]
    if rows:
        conn.execute(insert(table), rows)


def _heard(used: Sequence[Envelope]) -> list[HeardEnvelope]:
    """Return one answer for each feedback: the pool knows no order, so the most critical counts."""
    heard = [each for each in used if isinstance(each, HeardEnvelope)]
    heard.sort(key=lambda each: _CRITICAL.index(each.answer))
    return list({each.feedback: each for each in reversed(heard)}.values())


def _apply(conn: Connection, used: Sequence[Envelope], made_on: date) -> None:
    for answer in _heard(used):
        hear(conn, answer, made_on)
    for envelope in used:
        if isinstance(envelope, ErasureEnvelope):
            withdraw(conn, envelope, made_on)
