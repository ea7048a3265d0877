"""What became of pushes: one number per edition and outcome, nothing finer and no moment.

The rows of follow-ups die with their addresses; these totals stay.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, literal, select

from storage.inserts import insert_for
from storage.tables import feedback, followup, push_total, status_event

SENT, REPEATED, UNSURE, GONE, REJECTED = "sent", "repeated", "unsure", "gone", "rejected"
OUTCOMES = (SENT, REPEATED, UNSURE, GONE, REJECTED)  # the repeated are among the sent


@dataclass(frozen=True, slots=True)
class Totals:
    """The pushes of one edition's feedback: what became of them, and how many wait."""

    edition: int
    counts: Mapping[str, int]
    waiting: int

    def of(self, outcome: str) -> int:
        """Return how many had this outcome."""
        return self.counts.get(outcome, 0)


def count(conn: Connection, id_: str, outcome: str, by: int = 1) -> None:
    """Count an outcome of a follow-up in the edition of its feedback."""
    row = _of_followups(feedback.c.edition, literal(outcome), literal(by))
    new = insert_for(conn, push_total).from_select(
        ["edition", "outcome", "count"], row.where(followup.c.id == id_)
    )
    more = {"count": push_total.c.count + new.excluded.count}
    conn.execute(new.on_conflict_do_update(index_elements=["edition", "outcome"], set_=more))


def listed(conn: Connection, waiting: Sequence[str]) -> list[Totals]:
    """Return the totals of every edition with pushes; those in these states wait."""
    counts: dict[int, dict[str, int]] = {}
    for edition, outcome, number in conn.execute(select(push_total)):
        counts.setdefault(edition, {})[outcome] = number
    wait = _waiting(conn, waiting)
    return [
        Totals(edition, counts.get(edition, {}), wait.get(edition, 0))
        for edition in sorted({*counts, *wait})
    ]


def _waiting(conn: Connection, states: Sequence[str]) -> dict[int, int]:
    rows = _of_followups(feedback.c.edition, func.count()).where(followup.c.state.in_(states))
    counted = conn.execute(rows.group_by(feedback.c.edition))
    return {edition: number for edition, number in counted}  # noqa: C416  rows are no pairs


def _of_followups(*columns: ColumnElement[Any]) -> Select[Any]:
    of_event = followup.c.status_event == status_event.c.id
    of_feedback = status_event.c.feedback == feedback.c.id
    query = select(*columns).select_from(followup)
    return query.join(status_event, of_event).join(feedback, of_feedback)
