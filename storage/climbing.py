"""What is late for as long as its level has patience goes one level up.

Rule 1: that is one statement with the level in its condition, so several processes do it once.
Rule 2: the trail tells it, as done by nobody.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, and_, select, update

from storage.proposals import OPEN
from storage.tables import feedback, proposal
from storage.trail import Deed, Trail

CLIMBED = "escalated"


@dataclass(frozen=True, slots=True)
class FeedbackStep:
    """Feedback of a service in a status at a level, due by this day, goes to the level above."""

    service: str
    status: str
    level: str
    due_by: date
    above: str


@dataclass(frozen=True, slots=True)
class ProposalStep:
    """Proposals at a level, due by this day, go to the level above, to be answered there by a day."""

    level: str
    due_by: date
    above: str
    due_on: date


def late_feedback(conn: Connection, today: date) -> Collection[tuple[str, str, str]]:
    """Return service, status and level of all that is late, each combination once."""
    what = (feedback.c.service, feedback.c.status, feedback.c.level)
    rows = conn.execute(select(*what).where(feedback.c.due_on < today).distinct())
    return [(service, status, level) for service, status, level in rows]


def late_proposals(conn: Connection, today: date) -> Collection[str]:
    """Return the levels at which a proposal is late."""
    late = and_(proposal.c.state == OPEN, proposal.c.due_on < today)
    return conn.scalars(select(proposal.c.level).where(late).distinct()).all()


def climb(
    conn: Connection, steps: Sequence[FeedbackStep | ProposalStep], trail: Trail
) -> Sequence[str]:
    """Make these steps in this order; return the ids of what went up."""
    climbed = [id_ for step in steps for id_ in _climbed(conn, step)]
    for id_ in climbed:
        trail.note(conn, Deed("", CLIMBED, id_))
    return climbed


def _climbed(conn: Connection, step: FeedbackStep | ProposalStep) -> Sequence[str]:
    if isinstance(step, ProposalStep):
        late = and_(
            proposal.c.state == OPEN,
            proposal.c.level == step.level,
            proposal.c.due_on <= step.due_by,
        )
        up = {"level": step.above, "due_on": step.due_on, "version": proposal.c.version + 1}
        return conn.scalars(update(proposal).where(late).values(up).returning(proposal.c.id)).all()
    late = and_(
        feedback.c.service == step.service,
        feedback.c.status == step.status,
        feedback.c.level == step.level,
        feedback.c.due_on <= step.due_by,
    )
    up = {"level": step.above, "version": feedback.c.version + 1}
    return conn.scalars(update(feedback).where(late).values(up).returning(feedback.c.id)).all()
