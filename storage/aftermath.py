"""What clients say of feedback that is released already, applied when an edition is made."""

from datetime import date

from sqlalchemy import Connection, update

from dialogs.statuses import REOPENED, WITHDRAWN, Kind, status
from storage.envelopes import (
    AdditionEnvelope,
    ErasureEnvelope,
    HeardEnvelope,
    WithdrawalEnvelope,
)
from storage.feedbacks import Standing, change_status, erase, standing
from storage.receipts import by_erase_token, by_receipt
from storage.tables import feedback


def feedback_of(
    conn: Connection,
    envelope: HeardEnvelope | ErasureEnvelope | AdditionEnvelope | WithdrawalEnvelope,
) -> Standing | None:
    """Return the released feedback that a client's act is about, None where there is none."""
    if isinstance(envelope, HeardEnvelope):
        return standing(conn, envelope.feedback)
    found = by_erase_token(conn, envelope.token_hash) or by_receipt(conn, envelope.receipt_hash)
    return standing(conn, found) if found else None


def hear(conn: Connection, envelope: HeardEnvelope, made_on: date) -> None:
    """Note whether a client became heard; a "no" opens what was closed."""
    before = standing(conn, envelope.feedback)
    if before is None or before.status == WITHDRAWN:
        return
    here = feedback.c.id == before.id
    conn.execute(update(feedback).where(here).values(heard=envelope.answer))
    if envelope.answer == "no" and status(before.status).kind is Kind.CLOSED:
        _move(conn, before, REOPENED, made_on)


def withdraw(conn: Connection, envelope: ErasureEnvelope, made_on: date) -> None:
    """Erase the feedback that a button's token or a receipt leads to, if there is one."""
    before = feedback_of(conn, envelope)
    if before is not None:
        _move(conn, before, WITHDRAWN, made_on)
        erase(conn, before.id)


def _move(conn: Connection, before: Standing, after: str, made_on: date) -> None:
    change_status(
        conn, before.id, before=before.status, after=after, role="", texts={}, made_on=made_on
    )
