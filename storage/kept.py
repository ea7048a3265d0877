"""What clients asked to be kept from the worker concerned: who else may read it, and what waits.

Rule: the first reader decides for each feedback and each account; a row here is such a decision.
"""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, text, update

from dialogs.statuses import STATUSES, Kind
from storage.tables import feedback, shown_to
from storage.trail import Deed, Trail

_OVER = tuple(each.name for each in STATUSES.values() if each.kind is Kind.CLOSED)
_KEPT = text("feedback.kept")  # written as the index has it, or SQLite would not use it


@dataclass(frozen=True, slots=True)
class Choice:
    """Who else may read a kept feedback, as decided by whoever saw this version of it."""

    feedback: str
    accounts: Collection[str]
    version: int


def readers(conn: Connection, id_: str) -> tuple[str, ...]:
    """Return the accounts that a kept feedback is shown to, by name."""
    query = select(shown_to.c.staff).where(shown_to.c.feedback == id_)
    return tuple(conn.scalars(query.order_by(shown_to.c.staff)))


def show(conn: Connection, trail: Trail, by: str, choice: Choice) -> bool:
    """Say anew who may read a kept feedback, and note it; False if it was changed meanwhile."""
    if not touched(conn, choice.feedback, choice.version):
        return False
    before, after = {*readers(conn, choice.feedback)}, {*choice.accounts}
    came, went = sorted(after - before), sorted(before - after)
    if came:
        rows = [{"feedback": choice.feedback, "staff": name} for name in came]
        conn.execute(insert(shown_to), rows)
    of_it = shown_to.c.feedback == choice.feedback
    conn.execute(delete(shown_to).where(of_it, shown_to.c.staff.in_(went)))
    for what, names in (("kept-shown", came), ("kept-hidden", went)):
        for name in names:
            trail.note(conn, Deed(by, what, choice.feedback, name))
    return True


def touched(conn: Connection, id_: str, version: int) -> bool:
    """Take the next version of a feedback; False if this one is not the newest."""
    this = update(feedback).where(feedback.c.id == id_, feedback.c.version == version)
    taken = this.values(version=version + 1).returning(feedback.c.id)
    return conn.scalar(taken) is not None


def waiting_at(conn: Connection) -> list[str]:
    """Return the services where something kept is not over yet."""
    waits = select(feedback.c.service).where(_KEPT, feedback.c.status.not_in(_OVER))
    return list(conn.scalars(waits.distinct()))
