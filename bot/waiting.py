"""What waits for an account: a quiet line on the desk, seen by that account alone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.access import Access, Right
from dialogs.services import Directory
from storage import handling, proposals
from storage.engine import Database
from storage.staff import StaffRow

SOON = timedelta(days=2)
"""So long before its date a feedback is called due soon."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """How much waits for one account: late, due soon, to be decided."""

    late: int
    soon: int
    to_decide: int

    @property
    def is_there(self) -> bool:
        """Tell whether anything waits."""
        return bool(self.late or self.soon or self.to_decide)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Counts it."""

    db: Database
    directory: Directory
    today: Callable[[], date]

    async def of(self, account: StaffRow) -> Reminder:
        """Return what waits for an account: what it took, and what nobody took where it works."""
        access, today = Access(self.directory), self.today()
        sight, mine = access.sight(account), access.places(account, Right.MOVE)
        deciding = access.places(account, Right.DECIDE)
        late, soon = await self.db.read(
            lambda conn: handling.due_counts(conn, sight, mine, today, today + SOON)
        )
        waiting = await self.db.read(lambda conn: proposals.count_to_decide(conn, deciding))
        return Reminder(late, soon, waiting)
