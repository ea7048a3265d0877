"""Who has the next step with a feedback, by when, and what it is about.

Rule 1: every change is guarded by the feedback's `version` and raises it, in one statement: of two
people who change it at once one is told.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, or_, select, update

from storage.feedbacks import Sight
from storage.tables import feedback, feedback_theme, shown_to
from storage.worklists import OPEN

Work = Callable[[Connection], bool]
"""One change, ready but for its connection; False if the feedback changed meanwhile."""


@dataclass(frozen=True, slots=True)
class Pile:
    """Feedback that is due alike for reminders: at a level, of a role, taken or not, kept or not."""

    level: str
    owner: str
    taken_by: str | None
    kept: bool


def take(conn: Connection, id_: str, version: int, name: str) -> bool:
    """Give a feedback that nobody has to this account; False if it changed meanwhile."""
    free = feedback.c.taken_by.is_(None)
    return _changed(conn, and_(_at(id_, version), free), taken_by=name)


def drop(conn: Connection, id_: str, version: int, name: str) -> bool:
    """Free a feedback that this account has; False if it changed meanwhile."""
    own = feedback.c.taken_by == name
    return _changed(conn, and_(_at(id_, version), own), taken_by=None)


def give(conn: Connection, id_: str, version: int, *, owner: str, taken_by: str | None) -> bool:
    """Give a feedback to a role, and to one of its people or none; False if it changed meanwhile."""
    return _changed(conn, _at(id_, version), owner=owner, taken_by=taken_by)


def set_themes(conn: Connection, id_: str, version: int, themes: Iterable[str]) -> bool:
    """Say anew what a feedback is about; False if it changed meanwhile."""
    if not _changed(conn, _at(id_, version)):
        return False
    conn.execute(delete(feedback_theme).where(feedback_theme.c.feedback == id_))
    rows = [{"feedback": id_, "theme": theme} for theme in sorted({*themes})]
    if rows:
        conn.execute(insert(feedback_theme), rows)
    return True


def shown(conn: Connection, id_: str) -> Collection[str]:
    """Return the accounts to whom the first reader showed a feedback."""
    query = select(shown_to.c.staff).where(shown_to.c.feedback == id_)
    return conn.scalars(query).all()


def piles(conn: Connection, due_by: date) -> Sequence[Pile]:
    """Return whose turn it is with what is due by this day; how much it is stays unsaid."""
    what = (feedback.c.level, feedback.c.owner, feedback.c.taken_by, feedback.c.kept)
    rows = conn.execute(select(*what).where(feedback.c.due_on <= due_by).distinct())
    return [Pile(*row) for row in rows]


def due_counts(
    conn: Connection, sight: Sight, mine: Collection[str] | None, today: date, soon: date
) -> tuple[int, int]:
    """Return how much of an account's own is late, and how much is due soon.

    Its own is what it has taken, and what nobody has taken at the levels of `mine` (None: at all).
    """
    free = feedback.c.taken_by.is_(None)
    here = free if mine is None else and_(free, feedback.c.level.in_(mine))
    own = and_(sight.clause(), or_(feedback.c.taken_by == sight.account, here))
    due = and_(feedback.c.status.in_(OPEN), feedback.c.due_on <= soon)
    late = func.count().filter(feedback.c.due_on < today)
    query = select(late, func.count()).select_from(feedback).where(due, own)
    count, all_of_it = conn.execute(query).one()
    return count, all_of_it - count


def _at(id_: str, version: int) -> ColumnElement[bool]:
    return and_(feedback.c.id == id_, feedback.c.version == version)


def _changed(conn: Connection, where: ColumnElement[bool], **values: str | None) -> bool:
    raised = {**values, "version": feedback.c.version + 1}
    changed = update(feedback).where(where).values(raised).returning(feedback.c.id)
    return conn.scalar(changed) is not None
