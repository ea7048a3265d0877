"""What clients say of feedback that is released already, applied when an edition is made."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import ColumnElement, Connection, select, update

from dialogs.statuses import ANSWERED, ASKED, AUTOMATIC, REOPENED, WITHDRAWN, Kind, status
from storage import searching
from storage.additions import write_additions
from storage.caring import CareOf
from storage.envelopes import (
    AdditionEnvelope,
    ErasureEnvelope,
    HeardEnvelope,
    WithdrawalEnvelope,
)
from storage.erasing import drop_ways_back
from storage.feedbacks import Standing, change_status, erase, standing
from storage.proposals import has_open
from storage.receipts import by_erase_token, by_open_token, by_receipt
from storage.rows import decoded_names, encoded_names
from storage.tables import feedback


def feedback_of(
    conn: Connection,
    envelope: HeardEnvelope | ErasureEnvelope | AdditionEnvelope | WithdrawalEnvelope,
) -> Standing | None:
    """Return the released feedback that a client's act is about, None where there is none."""
    if isinstance(envelope, HeardEnvelope):
        return standing(conn, envelope.feedback)
    token, code = envelope.token_hash, envelope.receipt_hash
    found = by_erase_token(conn, token) or by_open_token(conn, token) or by_receipt(conn, code)
    return standing(conn, found) if found else None


def living(
    conn: Connection, envelopes: Sequence[AdditionEnvelope]
) -> list[tuple[str, AdditionEnvelope]]:
    """Return the additions whose feedback is still there, each with its feedback's id."""
    about = [(feedback_of(conn, each), each) for each in envelopes]
    return [(of.id, each) for of, each in about if of and of.status != WITHDRAWN]


def add(
    conn: Connection,
    additions: Sequence[tuple[str, AdditionEnvelope]],
    number: int,
    made_on: date,
    care_of: CareOf,
) -> None:
    """Write additions into an edition; a feedback that staff asked about is answered by them."""
    write_additions(conn, number, additions)
    for of, each in additions:
        _add_names(conn, of, each.names)
    searching.drop(conn, {id_ for id_, _ in additions})
    for id_ in sorted({id_ for id_, _ in additions}):
        before = standing(conn, id_)
        if before is None:
            continue
        if before.status == ASKED:
            _move(conn, before, ANSWERED, made_on, role=AUTOMATIC)
            _set(conn, id_, due_on=care_of(before.service).next_on(made_on))
        else:
            _set(conn, id_, version=feedback.c.version + 1)  # nobody has seen the addition yet


def _add_names(conn: Connection, id_: str, names: Collection[str]) -> None:
    """Note that a feedback has these names: who is named in an addition is masked everywhere."""
    if names:
        here = select(feedback.c.names).where(feedback.c.id == id_)
        known = conn.scalars(here.with_for_update()).one()  # a first reader may be blurring one
        _set(conn, id_, names=encoded_names((*decoded_names(known), *names)))


def hear(conn: Connection, envelope: HeardEnvelope, made_on: date, care_of: CareOf) -> None:
    """Note whether a client became heard: that ends the case, and a "no" opens it again.

    While a proposal about it is open, the case goes on.
    """
    before = standing(conn, envelope.feedback)
    if before is None or before.status == WITHDRAWN:
        return
    _set(conn, before.id, heard=envelope.answer)
    if status(before.status).kind is not Kind.CLOSED:
        return
    if envelope.answer == "no":
        _set(conn, before.id, ended_on=None)
        _move(conn, before, REOPENED, made_on)
        care = care_of(before.service)
        again = {"owner": care.owner, "level": before.service, "due_on": care.due_on(made_on)}
        _set(conn, before.id, **again)
    elif not has_open(conn, before.id):
        _set(conn, before.id, ended_on=made_on)


def withdraw(conn: Connection, id_: str, made_on: date) -> None:
    """Handle a feedback no further: its words and its receipt stay, every other way back goes."""
    if _ended(conn, id_, made_on):
        drop_ways_back(conn, id_)


def wipe(conn: Connection, id_: str, made_on: date) -> None:
    """Erase a feedback."""
    _ended(conn, id_, made_on)
    erase(conn, id_)


def _ended(conn: Connection, id_: str, made_on: date) -> bool:
    """Set a feedback withdrawn, its case ended; False if it was so before."""
    before = standing(conn, id_)
    if before is None or before.status == WITHDRAWN:
        return False
    _move(conn, before, WITHDRAWN, made_on)
    _set(conn, id_, ended_on=made_on, due_on=None)
    return True


def _move(conn: Connection, before: Standing, after: str, made_on: date, role: str = "") -> None:
    change_status(
        conn, before.id, before=before.status, after=after, role=role, texts={}, made_on=made_on
    )


def _set(conn: Connection, id_: str, **values: date | str | ColumnElement[int] | None) -> None:
    conn.execute(update(feedback).where(feedback.c.id == id_).values(values))
