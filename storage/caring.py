"""Which role has the next step with feedback of a service, and how long it has."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Care:
    """Within how many days a role answers, and takes a step; None: there is no clock."""

    owner: str
    days: int | None
    step_days: int | None = None

    def due_on(self, start: date) -> date | None:
        """Return the day by which the answer is due."""
        return None if self.days is None else start + timedelta(days=self.days)

    def next_on(self, start: date) -> date | None:
        """Return the day by which the next step is due."""
        return None if self.step_days is None else start + timedelta(days=self.step_days)


CareOf = Callable[[str], Care]


def nobody(_service: str) -> Care:
    """Return what is known where nobody said: no owner and no clock."""
    return Care("", None)
