"""Who is a first reader, and what waits where nobody is one."""

from bot.access import Access, Right, Role
from dialogs.services import Directory
from storage import kept, staff
from storage.engine import Database
from storage.staff import EVERYWHERE, StaffRow

_IN_UNIT = (Role.HANDLER, Role.SUPERVISOR)


async def waits_unread(db: Database, directory: Directory) -> bool:
    """Tell whether something kept waits at a service for which nobody is the first reader."""
    access = Access(directory)
    services = await db.read(kept.waiting_at)
    accounts = await db.read(staff.listed) if services else []
    return any(not access.who_may(accounts, Right.READ_KEPT, each) for each in services)


async def readers_inside(db: Database, directory: Directory) -> tuple[StaffRow, ...]:
    """Return first readers who also work in a unit that they read for: a client is told otherwise."""
    access = Access(directory)
    return tuple(each for each in await db.read(staff.listed) if _is_inside(access, each))


def _is_inside(access: Access, account: StaffRow) -> bool:
    units = (each.service for each in account.grants if each.role in _IN_UNIT)
    return any(
        access.may(account, Right.READ_KEPT, None if unit == EVERYWHERE else unit)
        for unit in units
    )
