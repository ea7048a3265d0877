"""The statuses of a feedback, and which may follow which.

Rule 1: the moves stand in this table and nowhere else.
Rule 2: code branches on the kind of a status, never on its name. The names written out below
are those that the conversation itself causes (it begins, an answer came, it is reopened, withdrawn).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dialogs.errors import UnknownStatus


class Kind(StrEnum):
    """What a status means to the code."""

    OPEN = "open"
    WAITING = "waiting"
    DECIDED = "decided"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Status:
    """One row of the table: its name, its kind, and the names that staff may move it to."""

    name: str
    kind: Kind
    moves: tuple[str, ...]


RECEIVED = "received"
ASKED = "asked"
ANSWERED = "in-handling"  # where an answer of the client leads from `asked`
REOPENED = "reopened"
WITHDRAWN = "withdrawn"

AUTOMATIC = "automatic"  # the role of what happens by itself

_DECISIONS = ("decided-change", "decided-no-change")
_ONWARD = ("asked", "needs-decision", *_DECISIONS, "passed-on", "done")

STATUSES: Mapping[str, Status] = {
    status.name: status
    for status in (
        Status(RECEIVED, Kind.OPEN, ("read",)),
        Status("read", Kind.OPEN, ("in-handling", *_ONWARD)),
        Status(ANSWERED, Kind.OPEN, _ONWARD),
        Status(ASKED, Kind.WAITING, (ANSWERED,)),
        Status("passed-on", Kind.OPEN, ("read",)),
        Status("needs-decision", Kind.WAITING, ("in-handling", *_DECISIONS)),
        Status("decided-change", Kind.DECIDED, ("decided-no-change", "in-handling", "done")),
        Status("decided-no-change", Kind.DECIDED, ("decided-change", "in-handling", "done")),
        Status("done", Kind.CLOSED, ()),
        Status(REOPENED, Kind.OPEN, ("in-handling", "passed-on")),
        Status(WITHDRAWN, Kind.CLOSED, ()),
    )
}


def status(name: str) -> Status:
    """Return the row of this name; raises UnknownStatus, which lists the names there are."""
    try:
        return STATUSES[name]
    except KeyError:
        raise UnknownStatus(name, tuple(STATUSES)) from None


def may_move(before: str, after: str) -> bool:
    """Tell whether staff may move a feedback from one status to the other."""
    return status(after).name in status(before).moves
