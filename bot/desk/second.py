"""Who needs more than a password, and which ways into an account would do.

The first reader, coordinators and administrators see or change more than one unit's: for them a
stolen password must not be enough. For others it is offered: a small office has people without a
telephone for work, and they should not be locked out by a rule.
"""

from enum import StrEnum

from bot.access import Role
from storage.staff import StaffRow
from storage.ways import Ways

TRUSTED = frozenset({Role.READER, Role.COORDINATOR, Role.ADMINISTRATOR})


class Second(StrEnum):
    """Of whom a second proof is wanted beside a password."""

    EVERYONE = "everyone"
    TRUSTED = "trusted"
    NOBODY = "nobody"

    def is_wanted(self, account: StaffRow) -> bool:
        """Tell whether this account needs more than a password."""
        if self is Second.TRUSTED:
            return any(grant.role in TRUSTED for grant in account.grants)
        return self is Second.EVERYONE


def entrances(ways: Ways, *, wanted: bool) -> frozenset[str]:
    """Return the ways by which somebody can really come in; a password alone may not do."""
    open_ones = {
        "password": ways.has_password and (ways.has_code or not wanted),
        "passkey": ways.passkeys > 0,
        "provider": ways.subject is not None,
    }
    return frozenset(way for way, is_open in open_ones.items() if is_open)
