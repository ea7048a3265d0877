"""What a feedback's page shows around its story: whose it is and by when, themes, proposals."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.access import Right
from bot.desk.case import day
from bot.desk.guidance import piece_for
from bot.desk.story import Part
from bot.desk.wording import Wording
from bot.handling import Handling
from bot.proposals import Proposals
from dialogs.clocks import Stands, rule
from dialogs.services import Directory
from dialogs.statuses import ASKED
from dialogs.theming import suggested
from storage.feedbacks import FeedbackRow
from storage.proposals import ProposalRow
from storage.staff import StaffRow

Choices = tuple[tuple[str, str], ...]
"""Values of a form with their labels."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The next step, whose it is, and by when."""

    next: str
    owner: str
    taken: str
    mine: bool
    level: str  # where it stands, if not with its own service
    due: str
    late: int  # days
    is_today: bool
    take: bool
    drop: bool
    roles: Choices
    people: Choices


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """One theme to choose, and the words that suggest it."""

    slug: str
    label: str
    because: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """One proposal in a list."""

    id: str
    state: str
    is_open: bool
    text: str
    level: str
    date: str
    due: str
    late: int


@dataclass(frozen=True, slots=True)
class Work:
    """All of it."""

    version: int
    clock: Clock
    may_name: bool
    themes: tuple[ThemeLine, ...]
    others: tuple[ThemeLine, ...]
    piece: str
    proposals: tuple[ProposalLine, ...]
    may_propose: bool
    offer: bool  # it waits for a level above, and no proposal tells why


@dataclass(frozen=True, slots=True)
class Works:
    """Puts it together for a reader."""

    directory: Directory
    handling: Handling
    proposals: Proposals

    async def work(
        self,
        row: FeedbackRow,
        story: Sequence[Part],
        words: Wording,
        reader: StaffRow,
        today: date,
    ) -> Work:
        """Return what this reader sees and may do."""
        told = [text for part in story if part.own_words for text in part.answers]
        chosen = await self.handling.themes(row.id)
        lines = self._themes(row, told, chosen, words)
        themes = [line.slug for line in lines if line.because]
        about = await self.proposals.about(row.id)
        may_propose = self.handling.may(reader, Right.PROPOSE, row)
        return Work(
            version=row.version,
            clock=await self._clock(row, words, reader, today),
            may_name=self.handling.may(reader, Right.MOVE, row),
            themes=tuple(line for line in lines if line.because or line.chosen),
            others=tuple(line for line in lines if not (line.because or line.chosen)),
            piece=piece_for(row.status, row.answers, themes, reader.knows),
            proposals=tuple(proposal_line(self.directory, each, words, today) for each in about),
            may_propose=may_propose,
            offer=may_propose and not about and rule(row.status).stands is Stands.ABOVE,
        )

    async def _clock(
        self, row: FeedbackRow, words: Wording, reader: StaffRow, today: date
    ) -> Clock:
        may_move = self.handling.may(reader, Right.MOVE, row)
        may_give = self.handling.may(reader, Right.ASSIGN, row)
        people = await self.handling.people(row) if may_give else ()
        late = _late(row.due_on, today)
        stands = self.directory.path(row.level, words.language)
        return Clock(
            next=words.say("clock-next-asked")
            if row.status == ASKED and late
            else words.next(row.status),
            owner=self.directory.role(row.owner, words.language),
            taken=row.taken_by or "",
            mine=row.taken_by == reader.name,
            level=stands if row.level != row.service else "",
            due=day(row.due_on, words) if row.due_on else "",
            late=late,
            is_today=row.due_on == today,
            take=may_move and row.taken_by is None,
            drop=may_move and row.taken_by == reader.name,
            roles=self._roles(words) if may_give else (),
            people=tuple((f"person:{each.name}", each.name) for each in people),
        )

    def _roles(self, words: Wording) -> Choices:
        named = (
            (f"role:{slug}", self.directory.role(slug, words.language))
            for slug in self.handling.roles
        )
        return tuple(sorted(named, key=lambda each: each[1].casefold()))

    def _themes(
        self, row: FeedbackRow, told: Sequence[str], chosen: Sequence[str], words: Wording
    ) -> tuple[ThemeLine, ...]:
        """Return every theme of the service, what the words suggest first."""
        themes = self.directory.themes_of(row.service)
        because = {each.theme.slug: each.because for each in suggested(themes, told)}
        order = [*because, *(each.slug for each in themes if each.slug not in because)]
        named = {each.slug: each.name(words.language) for each in themes}
        return tuple(
            ThemeLine(slug, named[slug], ", ".join(because.get(slug, ())), slug in chosen)
            for slug in order
        )


def proposal_line(
    directory: Directory, row: ProposalRow, words: Wording, today: date
) -> ProposalLine:
    """Return a proposal as it stands in a list."""
    return ProposalLine(
        row.id,
        words.say(f"proposal-state-{row.state}"),
        row.is_open,
        row.text,
        directory.path(row.level, words.language),
        day(row.made_on, words),
        day(row.due_on, words) if row.due_on else "",
        _late(row.due_on, today),
    )


def _late(due_on: date | None, today: date) -> int:
    return max(0, (today - due_on).days) if due_on else 0
