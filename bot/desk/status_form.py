"""The form that moves a feedback on: only the allowed steps, and what the client will read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.casework import LANGUAGES, LONGEST, Casework, Refusal, needs_words, written
from bot.desk.fields import Typed
from bot.desk.wording import Wording
from bot.files import tones
from bot.telling import Telling
from dialogs.replying import doubts
from dialogs.services import Directory
from dialogs.statuses import STATUSES, WITHDRAWN
from storage.feedbacks import FeedbackRow, StatusEvent
from storage.staff import StaffRow


@dataclass(frozen=True, slots=True)
class Move:
    """One step that is allowed now."""

    name: str
    label: str
    told: str


@dataclass(frozen=True, slots=True)
class Words:
    """What is written in one language: to be edited, or as a client will read it."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class StatusForm:
    """Everything that the form shows."""

    before: str
    after: str
    moves: tuple[Move, ...]
    role: str
    roles: tuple[tuple[str, str], ...]
    words: tuple[Words, ...]
    preview: tuple[Words, ...]
    idle: str
    needs_words: bool
    gone: bool  # the chosen step is no longer among the moves
    limit: int = LONGEST
    problems: tuple[tuple[str, str], ...] = ()
    version: int = 0
    by_when: str = ""
    earliest: str = ""
    doubts: tuple[str, ...] = ()

    @property
    def written(self) -> bool:
        """Tell whether anything was written."""
        return any(each.text.strip() for each in self.words)

    @property
    def others_open(self) -> bool:
        """Tell whether the languages beside the first must be seen."""
        return any(each.text or self.wrong(f"text-{each.language}") for each in self.words[1:])

    def wrong(self, field: str) -> list[str]:
        """Return what is wrong with one field."""
        return [text for name, text in self.problems if name == field]


@dataclass(frozen=True, slots=True)
class StatusForms:
    """Makes the form of a feedback."""

    casework: Casework
    directory: Directory
    telling: Telling

    def form(
        self,
        row: FeedbackRow,
        words: Wording,
        reader: StaffRow,
        typed: Typed,
        problems: Sequence[Refusal] = (),
    ) -> StatusForm:
        """Return the form with what was typed so far."""
        moves = _moves(row, words)
        after = typed.after if typed.after in {move.name for move in moves} else ""
        if len(moves) == 1:
            after = moves[0].name
        role = self._role(row, reader, typed)
        return StatusForm(
            before=row.status,
            after=after,
            moves=moves,
            role=role,
            roles=self._roles(words),
            words=tuple(Words(lang, typed.texts.get(lang, "")) for lang in LANGUAGES),
            preview=tuple(self._preview(row, after, role, typed)) if after and role else (),
            idle="form-none-withdrawn" if row.status == WITHDRAWN else "form-none-closed",
            needs_words=any(needs_words(move.name) for move in moves),
            gone=bool(moves and typed.after and typed.after not in {move.name for move in moves}),
            problems=tuple(
                (each.field, each.say(words.texts, words.language)) for each in problems
            ),
            version=row.version,
            by_when=typed.by_when,
            earliest=self.casework.today().isoformat(),
            doubts=tuple(
                words.say(f"doubt-{each.kind}", words=", ".join(each.words))
                for each in doubts(written(typed.texts), tones())
            ),
        )

    def _role(self, row: FeedbackRow, reader: StaffRow, typed: Typed) -> str:
        service = self.directory.services.get(row.service)
        wanted = (typed.role, reader.title, row.owner, service.handler if service else "")
        return next((role for role in wanted if role in self.casework.roles), "")

    def _roles(self, words: Wording) -> tuple[tuple[str, str], ...]:
        named = ((role, self.directory.role(role, words.language)) for role in self.casework.roles)
        return tuple(sorted(named, key=lambda each: each[1].casefold()))

    def _preview(self, row: FeedbackRow, after: str, role: str, typed: Typed) -> list[Words]:
        """Return the message as the channels will say it, in each language that was written in."""
        texts = written({lang: typed.texts.get(lang, "") for lang in LANGUAGES})
        first = (
            ()
            if LANGUAGES[0] in texts
            else (Words(LANGUAGES[0], self._read(row, after, role, {})),)
        )
        return [
            *first,
            *(
                Words(lang, self._read(row, after, role, texts, lang))
                for lang in LANGUAGES
                if lang in texts
            ),
        ]

    def _read(
        self,
        row: FeedbackRow,
        after: str,
        role: str,
        texts: Mapping[str, str],
        lang: str = LANGUAGES[0],
    ) -> str:
        event = StatusEvent("", row.id, 0, after, role, texts, date.min)
        return "\n\n".join(reply.text for reply in self.telling.event(lang, event))


def _moves(row: FeedbackRow, words: Wording) -> tuple[Move, ...]:
    names = STATUSES[row.status].moves if row.status in STATUSES else ()
    return tuple(Move(name, words.move(name), words.told(name)) for name in names)
