"""What is late for as long as its level has patience is a matter of the level above.

Rule 1: how long stands in the directory (`escalate_days`), and what each status means for the
level in `dialogs.clocks`.
Rule 2: a feedback keeps its date, so that it stays late; a proposal is answered anew, by the
date that the level above has promised.
"""

from collections.abc import Callable, Collection, Iterator
from datetime import date, timedelta

from dialogs import clocks
from dialogs.services import Directory
from storage import climbing
from storage.climbing import FeedbackStep, ProposalStep
from storage.engine import Database
from storage.trail import Trail


class Escalation:
    """Takes what is late up the tree."""

    def __init__(
        self, db: Database, directory: Directory, today: Callable[[], date], trail: Trail
    ) -> None:
        self._db = db
        self._directory = directory
        self._today = today
        self._trail = trail

    async def run(self) -> int:
        """Do it once and return how much went up; what another process did is left alone."""
        today = self._today()
        late = await self._db.read(lambda conn: climbing.late_feedback(conn, today))
        levels = await self._db.read(lambda conn: climbing.late_proposals(conn, today))
        steps: list[FeedbackStep | ProposalStep] = [
            *self._feedback(late, today),
            *self._proposals(levels, today),
        ]
        steps.sort(key=lambda step: len(self._directory.above(step.level)))  # the highest first
        if not steps:
            return 0
        return len(await self._db.write(lambda conn: climbing.climb(conn, steps, self._trail)))

    def _feedback(
        self, late: Collection[tuple[str, str, str]], today: date
    ) -> Iterator[FeedbackStep]:
        for service, status, level in late:
            above = clocks.above(self._directory, level)
            if above != level:
                waited = self._waited(service, status, level)
                yield FeedbackStep(service, status, level, today - waited, above)

    def _waited(self, service: str, status: str, level: str) -> timedelta:
        """Return how long a feedback is late before it leaves a level: the patience of all so far."""
        start = clocks.due(self._directory, service, status, date.min).level
        way = [start, *self._directory.above(start)]
        passed = way[: way.index(level) + 1] if level in way else [level]
        return sum((clocks.patience(self._directory, each) for each in passed), timedelta())

    def _proposals(self, levels: Collection[str], today: date) -> Iterator[ProposalStep]:
        for level in levels:
            above = clocks.above(self._directory, level)
            if above != level:
                due_by = today - clocks.patience(self._directory, level)
                due_on = clocks.answer_by(self._directory, above, today)
                yield ProposalStep(level, due_by, above, due_on)
