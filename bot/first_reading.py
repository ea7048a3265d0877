"""What the first reader outside the unit decides: who else reads what is kept, and what is blurred.

Rule 1: what a client asked to be kept from the worker concerned is shown to nobody by itself, and
to handlers of the very unit not at all: the worker concerned may be one of them.
Rule 2: what is blurred is gone for everybody and for good, so it is shown before it is done.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.access import Access, Right, Role
from bot.casework import CaseworkRefused, ChangedMeanwhile, NotAllowed, Refusal, UnknownFeedback
from bot.indexing import Index
from dialogs.flow import ADDITION, Flow
from dialogs.services import Directory
from dialogs.session import Answer
from dialogs.steps.choices import OWN_MARK
from storage import additions, blurring, feedbacks, kept, naming, staff
from storage.additions import AdditionRow
from storage.blurring import Blur, Place
from storage.engine import Database
from storage.feedbacks import FeedbackRow
from storage.kept import Choice
from storage.staff import StaffRow
from storage.trail import Deed, Trail


@dataclass(frozen=True, slots=True)
class Candidate:
    """An account that a kept feedback may be shown to; `is_near`: only with care."""

    account: StaffRow
    is_shown: bool
    is_near: bool


@dataclass(frozen=True, slots=True)
class Care:
    """What somebody reads with: `shown` are those to whom a kept feedback is shown.

    `looked`: names were looked for in everything that the client wrote.
    """

    kept: bool
    may_show: bool
    shown: tuple[str, ...]
    sees_names: bool
    has_names: bool
    looked: bool
    may_blur: bool


class FirstReading:
    """Decides for an account that has the right to; raises NotAllowed, UnknownFeedback."""

    def __init__(
        self,
        db: Database,
        directory: Directory,
        flows: Mapping[str, Flow],
        trail: Trail,
        index: Index,
    ) -> None:
        self._db = db
        self._access = Access(directory)
        self._flows = flows
        self._trail = trail
        self._index = index

    async def row(self, account: StaffRow, id_: str, right: Right) -> FeedbackRow:
        """Return a feedback with its names, to who has this right there."""
        sight = self._access.sight(account)
        row = await self._db.read(lambda conn: feedbacks.find(conn, id_, sight))
        if row is None:
            raise UnknownFeedback
        if not self._access.may(account, right, row.service):
            raise NotAllowed
        return row

    async def additions(self, id_: str) -> list[AdditionRow]:
        """Return what was added to a feedback, with its names; whoever asks has seen the feedback."""
        return await self._db.read(lambda conn: additions.additions_of(conn, id_))

    async def care(
        self, account: StaffRow, row: FeedbackRow, added: Sequence[AdditionRow]
    ) -> Care:
        """Return what somebody who sees a feedback, with what was added, must know of it."""

        def may(right: Right) -> bool:
            return self._access.may(account, right, row.service)

        shown = await self._db.read(lambda conn: kept.readers(conn, row.id)) if row.kept else ()
        return Care(
            kept=row.kept,
            may_show=may(Right.SHOW_KEPT),
            shown=shown,
            sees_names=may(Right.SEE_NAMES),
            has_names=bool(row.names),
            looked=row.looked and all(each.looked for each in added),
            may_blur=may(Right.BLUR),
        )

    async def candidates(self, account: StaffRow, id_: str) -> tuple[Candidate, ...]:
        """Return to whom a feedback may be shown: nobody, where nobody asked for it to be kept."""
        row = await self.row(account, id_, Right.SHOW_KEPT)
        if not row.kept:
            return ()
        shown = await self._db.read(lambda conn: kept.readers(conn, id_))
        return tuple(
            Candidate(each, each.name in shown, _is_near(each, row.service))
            for each in await self._db.read(staff.listed)
            if self._can_be_shown(each, row.service)
        )

    async def show(
        self, account: StaffRow, id_: str, names: Collection[str], version: int
    ) -> None:
        """Say anew who else may read; raises ChangedMeanwhile."""
        row = await self.row(account, id_, Right.SHOW_KEPT)
        offered = {each.account.name for each in await self.candidates(account, id_)}
        if not offered.issuperset(names):
            raise NotAllowed
        choice = Choice(id_, names, version)
        shown = await self._db.write(
            lambda conn: kept.show(conn, self._trail, account.name, choice)
        )
        if not shown:
            raise ChangedMeanwhile(row.status)

    async def preview(self, account: StaffRow, id_: str, place: Place, words: str) -> Blur:
        """Return what would be read; raises CaseworkRefused where the words do not stand there."""
        row = await self.row(account, id_, Right.BLUR)
        answers, flow = row.answers, self._flows.get(row.flow)
        if place.addition:
            added = {each.id: each.answers for each in await self.additions(id_)}
            answers = added.get(place.addition, {})
            flow = self._flows.get(ADDITION)
        before = answers.get(place.step)
        after = _blurred(before, words, is_text=_is_text(flow, place.step))
        if after == before:
            raise CaseworkRefused(Refusal("refused-blur-words", "words"))
        return Blur(place, before, after)

    async def blur(
        self, account: StaffRow, id_: str, place: Place, words: str, version: int
    ) -> None:
        """Blur words for good; raises what `preview` does, and ChangedMeanwhile."""
        row = await self.row(account, id_, Right.BLUR)
        what = await self.preview(account, id_, place, words)
        blurred = self._trail.noting(
            Deed(account.name, blurring.BLURRED, id_),
            lambda conn: blurring.blur(conn, id_, what, version),
        )
        if not await self._db.write(blurred):
            raise ChangedMeanwhile(row.status)
        await self._index.file()

    def _can_be_shown(self, account: StaffRow, service: str) -> bool:
        reads = self._access.may(account, Right.READ, service)
        reads_anyway = self._access.may(account, Right.READ_KEPT, service)
        return reads and not reads_anyway and not _is_handler_of(account, service)


def _is_handler_of(account: StaffRow, service: str) -> bool:
    return any(each.role == Role.HANDLER and each.service == service for each in account.grants)


def _is_near(account: StaffRow, service: str) -> bool:
    """Tell whether the worker concerned may be this one or close to them: a handler, or in the unit."""
    return any(each.role == Role.HANDLER or each.service == service for each in account.grants)


def _is_text(flow: Flow | None, step: str) -> bool:
    """Tell whether an answer is in the client's own words: a question that is gone may have been."""
    known = flow.by_id.get(step) if flow else None
    return known is None or known.kind == "text"


def _blurred(answer: Answer, words: str, *, is_text: bool) -> Answer:
    if isinstance(answer, str):
        return naming.replaced(answer, words) if is_text else answer
    return answer and tuple(
        naming.replaced(each, words) if each.startswith(OWN_MARK) else each for each in answer
    )
