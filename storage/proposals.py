"""Proposals of staff to the level that can decide, and what became of each.

Rule 1: an answer is guarded by the proposal's `version`, in one statement.
Rule 2: words are staff's own; they go when a client erases what they are about, and with age.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, and_, exists, func, insert, select, true, update

from storage.tables import feedback, new_id, proposal

OPEN, ACCEPTED, DECLINED = "open", "accepted", "declined"
STATES = (OPEN, ACCEPTED, DECLINED)


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """One proposal; `service` is where it comes from, `level` the service that decides."""

    id: str
    feedback: str | None
    service: str
    level: str
    made_by: str | None
    text: str
    made_on: date
    due_on: date | None
    state: str = OPEN
    answer: str = ""
    answered_as: str = ""
    answered_on: date | None = None
    version: int = 0

    @property
    def is_open(self) -> bool:
        """Tell whether it still waits for a decision."""
        return self.state == OPEN


@dataclass(frozen=True, slots=True)
class Answer:
    """What the deciding level says; passed up, it stays open at another level."""

    state: str
    words: str
    role: str
    on: date
    level: str
    due_on: date | None


def new(
    *,
    about: str | None,
    service: str,
    level: str,
    made_by: str,
    text: str,
    made_on: date,
    due_on: date,
) -> ProposalRow:
    """Return a proposal that is not kept yet, under a new id."""
    return ProposalRow(new_id(), about, service, level, made_by, text, made_on, due_on)


def add(conn: Connection, row: ProposalRow) -> None:
    """Keep a proposal."""
    columns = {name: getattr(row, name) for name in ProposalRow.__dataclass_fields__}
    conn.execute(insert(proposal).values(columns))


def find(conn: Connection, id_: str) -> ProposalRow | None:
    """Return a proposal."""
    return next(iter(_rows(conn, proposal.c.id == id_)), None)


def of_feedback(conn: Connection, id_: str) -> Sequence[ProposalRow]:
    """Return the proposals about a feedback, oldest first."""
    return _rows(conn, proposal.c.feedback == id_)[::-1]


def made_by(conn: Connection, name: str) -> Sequence[ProposalRow]:
    """Return an account's proposals, newest first."""
    return _rows(conn, proposal.c.made_by == name)


def to_decide(conn: Connection, levels: Collection[str] | None) -> Sequence[ProposalRow]:
    """Return what waits at these levels (None: at all), the most urgent first."""
    rows = _rows(conn, and_(proposal.c.state == OPEN, _among(levels)))
    return sorted(rows, key=lambda row: (row.due_on or date.max, row.id))


def count_to_decide(conn: Connection, levels: Collection[str] | None) -> int:
    """Return how many proposals wait at these levels (None: at all)."""
    query = select(func.count()).select_from(proposal)
    return conn.scalar(query.where(proposal.c.state == OPEN, _among(levels))) or 0


def answer(conn: Connection, id_: str, version: int, said: Answer) -> bool:
    """Answer an open proposal, or pass it up; False if it changed meanwhile."""
    here = and_(proposal.c.id == id_, proposal.c.version == version, proposal.c.state == OPEN)
    values = {
        "state": said.state,
        "answer": said.words,
        "answered_as": said.role,
        "answered_on": said.on,
        "level": said.level,
        "due_on": said.due_on,
        "version": proposal.c.version + 1,
    }
    return (
        conn.scalar(update(proposal).where(here).values(values).returning(proposal.c.id))
        is not None
    )


def levels(conn: Connection, due_by: date) -> Collection[str]:
    """Return the levels at which a proposal is due by this day."""
    due = and_(proposal.c.state == OPEN, proposal.c.due_on <= due_by)
    return conn.scalars(select(proposal.c.level).where(due).distinct()).all()


def is_open_for() -> ColumnElement[bool]:
    """Return the condition that a feedback has an open proposal, for a query of feedback."""
    return exists().where(proposal.c.feedback == feedback.c.id, proposal.c.state == OPEN)


def has_open(conn: Connection, id_: str) -> bool:
    """Tell whether a feedback has an open proposal."""
    here = and_(proposal.c.feedback == id_, proposal.c.state == OPEN)
    return conn.scalar(select(proposal.c.id).where(here).limit(1)) is not None


def empty_about(conn: Connection, id_: str) -> None:
    """Empty and untie the proposals about a feedback that its client erased; open ones are over."""
    about = proposal.c.feedback == id_
    over = {"state": DECLINED, "version": proposal.c.version + 1}
    conn.execute(update(proposal).where(about, proposal.c.state == OPEN).values(over))
    gone = {"text": "", "answer": "", "feedback": None}
    conn.execute(update(proposal).where(about).values(gone))


def empty_old(conn: Connection, service: str, limit: date) -> int:
    """Empty the words of a service's proposals that are this old; return in how many rows."""
    old = and_(proposal.c.service == service, proposal.c.made_on <= limit, proposal.c.text != "")
    said = and_(
        proposal.c.service == service, proposal.c.answered_on <= limit, proposal.c.answer != ""
    )
    emptied = conn.scalars(
        update(proposal).where(old).values(text="").returning(proposal.c.id)
    ).all()
    unsaid = conn.scalars(
        update(proposal).where(said).values(answer="").returning(proposal.c.id)
    ).all()
    return len(emptied) + len(unsaid)


def services(conn: Connection) -> Collection[str]:
    """Return the services that proposals come from."""
    return conn.scalars(select(proposal.c.service).distinct()).all()


def _among(levels_: Collection[str] | None) -> ColumnElement[bool]:
    return true() if levels_ is None else proposal.c.level.in_(levels_)


def _rows(conn: Connection, where: ColumnElement[bool]) -> list[ProposalRow]:
    query = _ROWS.where(where).order_by(proposal.c.made_on.desc(), proposal.c.id)
    return [ProposalRow(*row) for row in conn.execute(query)]


_ROWS = select(*(proposal.c[name] for name in ProposalRow.__dataclass_fields__))
