"""When keys are lost for good: the database lets go of what no key at hand opens or finds."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete

from storage import marks
from storage.marks import PEPPER
from storage.proving import Held
from storage.resealing import drop_closed
from storage.tables import receipt, session


@dataclass(frozen=True, slots=True)
class GivenUp:
    """What was let go of: sealed boxes, and receipts that no pepper finds any more."""

    boxes: int
    receipts: int


def give_up(conn: Connection, held: Held) -> GivenUp:
    """Delete what is closed for ever and take the keys at hand for this database's own."""
    boxes = drop_closed(conn, held.delivery.ids) if held.delivery else 0
    receipts = 0
    if held.chat:
        own = marks.of_chat(held.chat)
        if marks.read(conn).get(PEPPER, own[PEPPER]) != own[PEPPER]:
            receipts = len(conn.scalars(delete(receipt).returning(receipt.c.feedback)).all())
            conn.execute(delete(session))  # who loses the pepper loses the day keys beside it
        marks.note(conn, own)
    if held.delivery:
        marks.note(conn, marks.of_delivery(held.delivery))
    return GivenUp(boxes, receipts)
