"""The rules of proposals: a worker writes, the level that can decide answers, in its own time.

Rule 1: a proposal goes to a level above the service it comes from; at the top it stays there.
Rule 2: whoever answers gives reasons; who has no power to decide passes it up.
Rule 3: a proposal is seen by its author, by those who decide it, and by those who see the feedback
that it is about; for others it is not there.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.access import Access, Right
from bot.casework import Casework, CaseworkRefused, NotAllowed, Refusal, UnknownFeedback, tidy
from dialogs import clocks
from dialogs.services import Directory
from storage import proposals
from storage.engine import Database
from storage.proposals import ACCEPTED, DECLINED, OPEN, Answer, ProposalRow
from storage.staff import StaffRow
from storage.trail import Deed, Trail

LONGEST = 4000  # characters
PASS = "pass"  # noqa: S105 - an answer: pass it up

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


class UnknownProposal(CaseworkRefused):
    """There is no such proposal, or it is not for this account."""

    def __init__(self) -> None:
        super().__init__(Refusal("refused-unknown-feedback", "id"))


class AnsweredMeanwhile(CaseworkRefused):
    """Somebody answered it after it was read."""

    def __init__(self) -> None:
        super().__init__(Refusal("proposal-changed", "answer"))


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposal as it was written."""

    service: str = ""
    level: str = ""
    text: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """An answer as it was written: accepted, declined or passed up, the reasons, and as whom."""

    answer: str = ""
    reasons: str = ""
    role: str = ""
    version: int = 0


class Proposals:
    """Makes, shows and answers proposals."""

    def __init__(
        self,
        db: Database,
        casework: Casework,
        directory: Directory,
        trail: Trail,
    ) -> None:
        self._db = db
        self._casework = casework
        self._directory = directory
        self._access = Access(directory)
        self._today = casework.today
        self._trail = trail

    def services(self, account: StaffRow) -> Sequence[str]:
        """Return the services that an account can propose from, in the order of the file."""
        return [
            slug
            for slug in self._directory.services
            if self._access.may(account, Right.PROPOSE, slug)
        ]

    def levels(self, service: str) -> Sequence[str]:
        """Return the levels that can decide for a service, the nearest first."""
        above = self._directory.above(service)
        return above or ((service,) if service in self._directory.services else ())

    async def propose(self, account: StaffRow, draft: Draft) -> ProposalRow:
        """Make a proposal; raises CaseworkRefused, or UnknownFeedback of what it is about."""
        about = await self._casework.of(account).find(draft.about) if draft.about else None
        service, text = about.service if about else draft.service, tidy(draft.text)
        problems = (*self._places(account, service, draft.level), *_words(text))
        if problems:
            raise CaseworkRefused(*problems)
        today = self._today()
        row = proposals.new(
            about=about.id if about else None,
            service=service,
            level=draft.level,
            made_by=account.name,
            text=text,
            made_on=today,
            due_on=clocks.answer_by(self._directory, draft.level, today),
        )
        deed = Deed(account.name, "proposed", row.id)
        await self._db.write(self._trail.with_note(deed, lambda conn: proposals.add(conn, row)))
        return row

    async def find(self, account: StaffRow, id_: str) -> ProposalRow:
        """Return a proposal that is for this account; raises UnknownProposal."""
        known = _ID.fullmatch(id_) is not None
        row = await self._db.read(lambda conn: proposals.find(conn, id_)) if known else None
        if row is None or not await self._is_for(account, row):
            raise UnknownProposal
        return row

    async def mine(self, account: StaffRow) -> Sequence[ProposalRow]:
        """Return what an account has proposed."""
        return await self._db.read(lambda conn: proposals.made_by(conn, account.name))

    async def to_decide(self, account: StaffRow) -> Sequence[ProposalRow]:
        """Return what waits for an account's decision."""
        levels = self._access.places(account, Right.DECIDE)
        return await self._db.read(lambda conn: proposals.to_decide(conn, levels))

    async def about(self, id_: str) -> Sequence[ProposalRow]:
        """Return the proposals about a feedback, which whoever asks must see."""
        return await self._db.read(lambda conn: proposals.of_feedback(conn, id_))

    def decides(self, account: StaffRow, row: ProposalRow) -> bool:
        """Tell whether an account can answer a proposal now."""
        return row.state == OPEN and self._access.may(account, Right.DECIDE, row.level)

    async def answer(self, account: StaffRow, id_: str, said: Said) -> None:
        """Answer a proposal or pass it up; raises CaseworkRefused, or one of its kinds."""
        row = await self.find(account, id_)
        if not self._access.may(account, Right.DECIDE, row.level):
            raise NotAllowed
        if row.version != said.version or row.state != OPEN:
            raise AnsweredMeanwhile
        reasons = tidy(said.reasons)
        problems = (*self._answers(row, said), *_reasons(reasons))
        if problems:
            raise CaseworkRefused(*problems)
        final = self._final(row, said, reasons)
        deed = Deed(
            account.name, "passed-up" if said.answer == PASS else "decided", row.id, final.state
        )
        work = self._trail.noting(
            deed, lambda conn: proposals.answer(conn, row.id, said.version, final)
        )
        if not await self._db.write(work):
            raise AnsweredMeanwhile

    def _final(self, row: ProposalRow, said: Said, reasons: str) -> Answer:
        today = self._today()
        words = "\n\n".join(filter(None, (row.answer, reasons)))  # what lower levels said stays
        if said.answer != PASS:
            return Answer(said.answer, words, said.role, today, row.level, None)
        above = clocks.above(self._directory, row.level)
        due_on = clocks.answer_by(self._directory, above, today)
        return Answer(OPEN, words, said.role, today, above, due_on)

    async def _is_for(self, account: StaffRow, row: ProposalRow) -> bool:
        if row.made_by == account.name or self._access.may(account, Right.DECIDE, row.level):
            return True
        if row.feedback is None:
            return False
        try:
            await self._casework.of(account).find(row.feedback)
        except UnknownFeedback:
            return False
        return True

    def _places(self, account: StaffRow, service: str, level: str) -> tuple[Refusal, ...]:
        if not self._access.may(account, Right.PROPOSE, service):
            return (Refusal("refused-proposal-service", "service"),)
        if level not in self.levels(service):
            return (Refusal("refused-proposal-level", "level"),)
        return ()

    def _answers(self, row: ProposalRow, said: Said) -> tuple[Refusal, ...]:
        found = []
        if said.answer not in {ACCEPTED, DECLINED, PASS}:
            found.append(Refusal("refused-proposal-answer", "answer"))
        elif said.answer == PASS and clocks.above(self._directory, row.level) == row.level:
            found.append(Refusal("refused-proposal-top", "answer"))
        if said.role not in self._casework.roles:
            found.append(Refusal("refused-role", "role"))
        return tuple(found)


def _words(text: str) -> tuple[Refusal, ...]:
    return (
        *([] if text else [Refusal("refused-proposal-text", "text")]),
        *_length(text, "text"),
    )


def _reasons(text: str) -> tuple[Refusal, ...]:
    return (
        *([] if text else [Refusal("refused-proposal-reasons", "reasons")]),
        *_length(text, "reasons"),
    )


def _length(text: str, field: str) -> tuple[Refusal, ...]:
    too_long = len(text) > LONGEST
    return (Refusal("refused-proposal-long", field, (("limit", LONGEST),)),) if too_long else ()
