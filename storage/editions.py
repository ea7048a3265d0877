"""Making an edition: what waits in the pool becomes feedback, all at once and in no order.

Rule 1: everything a client caused is applied here and nowhere else, one transaction a round.
Rule 2: ids are new, the order is drawn, there is no time but the edition's date.
Rule 3: an envelope is used by whoever removes it from the pool, so two rounds never use it twice.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from secrets import SystemRandom

from msgspec.structs import replace
from sqlalchemy import Connection, Table, func, insert, select

from dialogs.statuses import RECEIVED
from storage import pool
from storage.aftermath import add, feedback_of, hear, living, wipe, withdraw
from storage.batching import Waiting
from storage.caring import CareOf, nobody
from storage.envelopes import (
    UNCOUNTED,
    AdditionEnvelope,
    Envelope,
    ErasureEnvelope,
    FeedbackEnvelope,
    HeardEnvelope,
    WithdrawalEnvelope,
    counts,
)
from storage.figures import NOTHING, Counting, publish
from storage.inserts import insert_for
from storage.rare import EVERYTHING, Rules
from storage.rows import FeedbackRow, StatusEvent, add_events, add_feedback
from storage.tables import (
    burst,
    edition,
    erase_token,
    mailbox,
    new_id,
    receipt,
    return_address,
    round_done,
)

_CRITICAL = ("no", "partly", "yes")

READER = "reader"  # the question who may read it

Opened = Sequence[tuple[bytes, Envelope]]


@dataclass(frozen=True, slots=True)
class Released:
    """What a round made: how many feedbacks, in which edition (None: it made none)."""

    feedbacks: int
    edition: int | None


@dataclass(frozen=True, slots=True)
class Plan:
    """One round, decided before anything is written.

    `chosen` gives each feedback that may be read the service it is filed under. `resealed` are new
    boxes for what is passed over for the first time, by their present ids. What clients did with
    released feedback shows where the service of that is due. `bursts` are services of which much
    came on single days. `care_of` tells who has the next step with feedback of a service, and how
    long: their clock starts here.
    """

    opened: Opened
    chosen: Mapping[bytes, str]
    made_on: date
    rules: Rules = EVERYTHING
    resealed: Mapping[bytes, bytes] = field(default_factory=dict)
    bursts: Collection[str] = ()
    counting: Counting = NOTHING
    is_due: Callable[[str], bool] = lambda _service: True
    care_of: CareOf = nobody


def waiting(
    opened: Opened,
    *,
    today: date,
    patience_of: Callable[[str], timedelta],
    trusted: Collection[str] = (),
) -> list[Waiting]:
    """Return the feedback of the pool as `storage.batching` sees it.

    What was first passed over as long ago as its service has patience must be read now. The crowd
    of a trusted service counts like everything else.
    """
    return [
        Waiting(
            id=id_,
            service=each.service,
            language=each.language.partition("-")[0],
            counts=counts(each, trusted),
            soon=each.soon,
            overdue=_is_overdue(each, today - patience_of(each.service)),
            since=each.since,
            crowded=each.crowded and each.service not in trusted,
        )
        for id_, each in _standing(opened).items()
    ]


def _is_overdue(each: FeedbackEnvelope, day: date) -> bool:
    """Tell whether it was passed over by this day; what was told for practice has no deadline."""
    return 0 < each.since <= day.toordinal() and each.channel not in UNCOUNTED


def make_round(conn: Connection, names: Collection[str], plan: Plan) -> Released | None:
    """Make the edition of these rounds, in one transaction; None if one of them was made elsewhere.

    The plan is for all of them, so then those that are left must be planned anew.
    """
    with conn.begin_nested() as noted:
        if not all(record_round(conn, name) for name in names):
            noted.rollback()
            return None
    released = release(conn, plan)
    if released.edition is not None:
        shown = set(plan.chosen.values())
        publish(conn, released.edition, plan.counting)
        _note_bursts(conn, released.edition, [each for each in plan.bursts if each in shown])
    return released


def release(conn: Connection, plan: Plan) -> Released:
    """Make an edition of what was chosen; apply what clients said and erased meanwhile."""
    opened, chosen = plan.opened, plan.chosen
    standing = _standing(opened)
    ready = [
        id_
        for id_, each in opened
        if id_ in chosen or (id_ not in standing and _shows_now(conn, each, plan.is_due))
    ]
    used = pool.remove(conn, ready)
    feedbacks = [replace(standing[id_], service=chosen[id_]) for id_ in used if id_ in standing]
    SystemRandom().shuffle(feedbacks)
    number = _publish(conn, feedbacks, plan) if feedbacks else None
    acts = [envelope for id_, envelope in opened if id_ in used]
    number = _apply(conn, acts, plan, number)
    _pass_over(conn, plan.resealed)
    return Released(len(feedbacks), number)


def passed_over(opened: Opened, chosen: Collection[bytes], today: date) -> dict[bytes, Envelope]:
    """Return what no edition took yet and this one leaves too, marked with its day."""
    return {
        id_: replace(each, since=today.toordinal())
        for id_, each in _standing(opened).items()
        if id_ not in chosen and not each.since
    }


def _note_bursts(conn: Connection, number: int, services: Collection[str]) -> None:
    """Note that in this edition much of these services came on single days."""
    rows = [{"edition": number, "service": service} for service in services]
    if rows:
        conn.execute(insert(burst), rows)


def bursts(conn: Connection) -> list[tuple[int, str]]:
    """Return edition and service of every burst that was noted, the newest edition first."""
    query = select(burst.c.edition, burst.c.service)
    found = conn.execute(query.order_by(burst.c.edition.desc(), burst.c.service))
    return [(edition, service) for edition, service in found]


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


def _shows_now(conn: Connection, each: Envelope, is_due: Callable[[str], bool]) -> bool:
    """Tell whether what a client did may show: not before the edition of their feedback's service."""
    if isinstance(each, FeedbackEnvelope):
        return True
    about = feedback_of(conn, each)
    return about is None or is_due(about.service)


def _pass_over(conn: Connection, resealed: Mapping[bytes, bytes]) -> None:
    """Put new boxes, under new ids, in the place of those that are still there."""
    there = pool.remove(conn, resealed.keys())
    pool.put_boxes(conn, [box for id_, box in resealed.items() if id_ in there])


def _publish(conn: Connection, feedbacks: Sequence[FeedbackEnvelope], plan: Plan) -> int:
    number = _new_edition(conn, plan.made_on)
    named = [(new_id(), envelope) for envelope in plan.rules.shown(feedbacks)]
    add_feedback(conn, [_row(id_, number, envelope, plan) for id_, envelope in named])
    add_events(conn, [_received(id_, plan.made_on) for id_, _ in named])
    _add_ways_back(conn, named)
    return number


def _row(id_: str, number: int, envelope: FeedbackEnvelope, plan: Plan) -> FeedbackRow:
    care = plan.care_of(envelope.service)
    return FeedbackRow(
        id=id_,
        edition=number,
        service=envelope.service,
        language=envelope.language,
        status=RECEIVED,
        flow=envelope.flow,
        answers=envelope.answers,
        heard="",
        kept=envelope.answers.get(READER) == "no",
        owner=care.owner,
        due_on=care.due_on(plan.made_on),
        level=envelope.service,
        names=envelope.names,
        looked=envelope.looked,
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


def _apply(
    conn: Connection, used: Sequence[Envelope], plan: Plan, number: int | None
) -> int | None:
    """Apply what clients did later; an edition is made for additions alone, so return its number.

    What a client said is kept before what takes it away: whoever adds and erases leaves nothing.
    """
    made_on = plan.made_on
    additions = living(conn, [each for each in used if isinstance(each, AdditionEnvelope)])
    if additions:
        number = number or _new_edition(conn, made_on)
        SystemRandom().shuffle(additions)
        add(conn, additions, number, made_on, plan.care_of)
    for answer in _heard(used):
        hear(conn, answer, made_on, plan.care_of)
    leaving = _about(conn, used, WithdrawalEnvelope)
    erased = _about(conn, used, ErasureEnvelope)  # found first: a withdrawal takes tokens away
    for id_ in leaving:
        withdraw(conn, id_, made_on)
    for id_ in erased:
        wipe(conn, id_, made_on)
    return number


def _about(
    conn: Connection,
    used: Sequence[Envelope],
    kind: type[WithdrawalEnvelope] | type[ErasureEnvelope],
) -> list[str]:
    """Return the ids of the feedback that acts of this kind are about."""
    found = {feedback_of(conn, each) for each in used if isinstance(each, kind)}
    return sorted(each.id for each in found if each is not None)


def _new_edition(conn: Connection, made_on: date) -> int:
    number = (latest(conn) or 0) + 1
    conn.execute(insert(edition).values(number=number, made_on=made_on))
    return number
