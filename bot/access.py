"""Who may do what where: the roles of the desk and their rights, refused unless written here.

Rule 1: a right holds at the service of its grant and everything below it.
Rule 2: whoever runs the desk reads no feedback; one person may hold both roles.
Rule 3: what a client asked to be kept from the worker concerned is the first reader's alone, and
of those to whom the first reader shows it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dialogs.services import Directory
from storage.feedbacks import Sight
from storage.staff import EVERYWHERE, Grant, StaffRow


class Role(StrEnum):
    """What an account is at a place."""

    READER = "reader"  # the first reader, outside the unit
    HANDLER = "handler"
    SUPERVISOR = "supervisor"
    COORDINATOR = "coordinator"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """What a page or a deed needs."""

    READ = "read"
    READ_KEPT = "read-kept"
    SEE_NAMES = "see-names"
    BLUR = "blur"
    SHOW_KEPT = "show-kept"
    MOVE = "move"
    ASSIGN = "assign"
    PROPOSE = "propose"
    DECIDE = "decide"
    SEE_BURSTS = "see-bursts"
    SEE_TOTALS = "see-totals"
    MANAGE_PEOPLE = "manage-people"
    MANAGE_SETTINGS = "manage-settings"
    SEE_TRAIL = "see-trail"


_WORK = frozenset({Right.READ, Right.MOVE, Right.PROPOSE})
_LEAD = _WORK | {Right.ASSIGN, Right.DECIDE}

RIGHTS: Mapping[Role, frozenset[Right]] = {
    Role.READER: _WORK
    | {Right.READ_KEPT, Right.SEE_NAMES, Right.BLUR, Right.SHOW_KEPT, Right.ASSIGN},
    Role.HANDLER: _WORK,
    Role.SUPERVISOR: _LEAD,
    Role.COORDINATOR: _LEAD | {Right.SEE_BURSTS, Right.SEE_TOTALS},
    Role.ADMINISTRATOR: frozenset(
        {
            *(Right.SEE_BURSTS, Right.SEE_TOTALS),
            *(Right.MANAGE_PEOPLE, Right.MANAGE_SETTINGS, Right.SEE_TRAIL),
        }
    ),
}

WHOLE = frozenset({Role.ADMINISTRATOR})
"""Roles that are held for the whole organisation only."""


@dataclass(frozen=True, slots=True)
class Access:
    """The rights of accounts in one organisation."""

    directory: Directory

    def may(self, account: StaffRow, right: Right, service: str | None = None) -> bool:
        """Tell whether an account has a right at a service; None: anywhere at all."""
        places = self.places(account, right)
        if places is None:
            return True
        return bool(places) if service is None else service in places

    def places(self, account: StaffRow, right: Right) -> frozenset[str] | None:
        """Return the services where an account has a right; None: everywhere."""
        where = {grant.service for grant in _with(account.grants, right)}
        if EVERYWHERE in where:
            return None
        return frozenset().union(*map(self.directory.within, where & self._services))

    def sight(self, account: StaffRow) -> Sight:
        """Return which feedback an account sees."""
        reading, kept = (self.places(account, right) for right in (Right.READ, Right.READ_KEPT))
        return Sight(account.name, reading, kept)

    def who_may(
        self, accounts: Iterable[StaffRow], right: Right, service: str
    ) -> tuple[StaffRow, ...]:
        """Return those who have a right at a service."""
        return tuple(each for each in accounts if self.may(each, right, service))

    @property
    def _services(self) -> frozenset[str]:
        return frozenset(self.directory.services)


def _with(grants: Iterable[Grant], right: Right) -> Iterator[Grant]:
    for grant in grants:
        role = Role(grant.role) if grant.role in set(Role) else None
        if role and right in RIGHTS[role] and _is_held(role, grant.service):
            yield grant


def _is_held(role: Role, service: str) -> bool:
    return service == EVERYWHERE or role not in WHOLE
