"""What became of a feedback, as its client sees it who holds the code."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from storage import additions, feedbacks, receipts
from storage.feedbacks import Standing, StatusEvent

_NONE = ""  # the id of no feedback


@dataclass(frozen=True, slots=True)
class Found:
    """What a receipt leads to: where it stands, what happened, and on which days was added to it."""

    standing: Standing
    events: Sequence[StatusEvent]
    added_on: Sequence[date]
    receipt_hash: bytes


def find_story(conn: Connection, hashed: bytes) -> Found | None:
    """Return what a receipt's hash leads to; a miss does the same reads as a hit."""
    id_ = receipts.by_receipt(conn, hashed) or _NONE
    row = feedbacks.standing(conn, id_)
    events, added_on = feedbacks.history(conn, id_), additions.days_of(conn, id_)
    return None if row is None else Found(row, events, added_on, hashed)
