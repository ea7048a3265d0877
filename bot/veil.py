"""The veil over names: what a client left of people's names is masked for whoever may not see them.

Rule: it lies where feedback is handed out, so that no page, print or search has to remember it.
"""

from dataclasses import dataclass, replace

from bot.access import Access, Right
from storage import naming
from storage.additions import AdditionRow
from storage.feedbacks import FeedbackRow
from storage.staff import StaffRow


@dataclass(frozen=True, slots=True)
class Veil:
    """Lies over what an account reads; without an account over everything, unless it is lifted."""

    access: Access
    account: StaffRow | None = None
    mask: str = naming.MASK
    is_lifted: bool = False

    def over(self, row: FeedbackRow) -> FeedbackRow:
        """Return a feedback as it is read."""
        if not row.names or self._sees(row.service):
            return row
        return replace(
            row, answers=naming.masked_answers(row.answers, row.names, self.mask), names=()
        )

    def over_addition(self, each: AdditionRow, of: FeedbackRow) -> AdditionRow:
        """Return an addition as it is read; `of` is its feedback as it stands, names and all."""
        names = {*of.names, *each.names}
        if not names or self._sees(of.service):
            return each
        return replace(
            each, answers=naming.masked_answers(each.answers, names, self.mask), names=()
        )

    def _sees(self, service: str) -> bool:
        if self.account is None:
            return self.is_lifted
        return self.access.may(self.account, Right.SEE_NAMES, service)
