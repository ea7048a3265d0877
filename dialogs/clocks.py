"""The clock of a handling: by when the next step is due, and which level it stands with.

Rule 1: what each status does to the clock stands in the table `RULES`, and nowhere else; a status
that is not in it has the rule of its kind.
Rule 2: days are of the directory: a service's `answer_days`, `step_days` and `escalate_days`.
Rule 3: dates are days of editions and of staff, never a client's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from dialogs.services import Directory
from dialogs.statuses import STATUSES, Kind

ANSWER_DAYS, STEP_DAYS, ESCALATE_DAYS = 14, 14, 7
"""Of what belongs to no service."""


class Runs(StrEnum):
    """What a status does to the date."""

    ANSWER = "answer"  # the promised days begin
    STEP = "step"  # the days of a step begin
    ON = "on"  # the date stays what it was: nothing is answered yet
    NOT = "not"  # nothing is due


class Stands(StrEnum):
    """With which level the next step is."""

    OWN = "own"
    ABOVE = "above"


class Whose(StrEnum):
    """Which of the people has the next step."""

    SAME = "same"  # who had it
    NOBODYS = "nobodys"  # whoever takes it: others begin anew
    MOVERS = "movers"  # who had it, else the one who made the move


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table."""

    runs: Runs
    stands: Stands = Stands.OWN
    whose: Whose = Whose.SAME


@dataclass(frozen=True, slots=True)
class Due:
    """Where a handling stands: the service whose people must act, their role, by when."""

    level: str
    owner: str
    on: date | None


RULES: Mapping[str, Rule] = {
    "received": Rule(Runs.ANSWER),
    "read": Rule(Runs.ON),  # the promise is an answer, and reading is none
    "in-handling": Rule(Runs.STEP, whose=Whose.MOVERS),
    "asked": Rule(Runs.STEP),  # then it goes on without the client's answer
    "passed-on": Rule(Runs.STEP, whose=Whose.NOBODYS),
    "needs-decision": Rule(Runs.STEP, Stands.ABOVE, Whose.NOBODYS),
    "decided-change": Rule(Runs.STEP),
    "decided-no-change": Rule(Runs.STEP),
    "done": Rule(Runs.NOT),
    "reopened": Rule(Runs.ANSWER),
    "withdrawn": Rule(Runs.NOT),
}
_OF_KIND: Mapping[Kind, Rule] = {
    Kind.OPEN: Rule(Runs.STEP),
    Kind.WAITING: Rule(Runs.STEP),
    Kind.DECIDED: Rule(Runs.STEP),
    Kind.CLOSED: Rule(Runs.NOT),
}


def rule(status: str) -> Rule:
    """Return what a status does to the clock."""
    if status in RULES:
        return RULES[status]
    return _OF_KIND[STATUSES[status].kind if status in STATUSES else Kind.OPEN]


def due(
    directory: Directory, service: str, status: str, today: date, before: date | None = None
) -> Due:
    """Return where a feedback stands when it gets this status today; `before` was its date."""
    found = rule(status)
    level = above(directory, service) if found.stands is Stands.ABOVE else service
    return Due(
        level, handler(directory, level), _date(directory, level, found.runs, today, before)
    )


def taken(status: str, had: str | None, mover: str | None) -> str | None:
    """Return who has a feedback after a move to this status."""
    whose = rule(status).whose
    if whose is Whose.NOBODYS:
        return None
    return had or (mover if whose is Whose.MOVERS else None)


def above(directory: Directory, service: str) -> str:
    """Return the level above a service; at the top, the service itself."""
    return next(iter(directory.above(service)), service)


def handler(directory: Directory, service: str) -> str:
    """Return the role that acts for a service, empty where there is none."""
    known = directory.services.get(service)
    return known.handler if known else ""


def answer_by(directory: Directory, service: str, today: date) -> date:
    """Return the day by which this level has promised an answer."""
    known = directory.services.get(service)
    return today + timedelta(days=known.answer_days if known else ANSWER_DAYS)


def patience(directory: Directory, service: str) -> timedelta:
    """Return how long what is late at this level stays there before it goes up."""
    known = directory.services.get(service)
    return timedelta(days=known.escalate_days if known else ESCALATE_DAYS)


def _date(
    directory: Directory, level: str, runs: Runs, today: date, before: date | None
) -> date | None:
    known = directory.services.get(level)
    if runs is Runs.NOT:
        return None
    if runs is Runs.ON and before is not None:
        return before
    if runs is Runs.STEP:
        return today + timedelta(days=known.step_days if known else STEP_DAYS)
    return answer_by(directory, level, today)
