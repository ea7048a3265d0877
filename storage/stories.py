"""What a receipt leads to, for the client who holds it: no word of what they told.

Rule: a hit and a miss of any kind run the same statements, so that the time tells nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from storage import additions, feedbacks, receipts
from storage.feedbacks import Standing, StatusEvent

_NONE = ""  # the id of no feedback


@dataclass(frozen=True, slots=True)
class Found:
    """Where a feedback stands, what happened, and on which edition days was added to it."""

    standing: Standing
    events: Sequence[StatusEvent]
    added_on: Sequence[date]
    receipt_hash: bytes


def look_up(conn: Connection, receipt_hash: bytes) -> Found | None:
    """Return what this receipt's hash leads to."""
    id_ = receipts.by_receipt(conn, receipt_hash) or _NONE
    row = feedbacks.standing(conn, id_)
    events, added_on = feedbacks.history(conn, id_), additions.days_of(conn, id_)
    return None if row is None else Found(row, events, added_on, receipt_hash)
