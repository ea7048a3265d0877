"""The rules of handling a feedback, the same for the desk and the command line.

Rule 1: which status may follow which stands in `dialogs.statuses`; here nothing is added to it.
Rule 2: whoever answers is a role of the directory, never a person.
Rule 3: a client is never told a bare status where something was decided or asked: a few words in
Finnish go with it, for Finnish is what everyone else's words fall back on. Reading speaks for
itself.
Rule 4: nobody overwrites a change they have not seen.
Rule 5: for an account everything is bound to its rights (`of`): what it may not see is not there.
The operator, who holds the database itself, sees all. Every deed goes into the trail.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.access import Access, Right
from bot.errors import BotError
from dialogs.services import Directory
from dialogs.statuses import AUTOMATIC, RECEIVED, STATUSES, may_move, status
from dialogs.texts import Texts
from storage import additions, feedbacks
from storage.additions import AdditionRow
from storage.engine import Database
from storage.feedbacks import EVERYTHING, FeedbackRow, StatusEvent
from storage.staff import StaffRow
from storage.trail import Deed, Trail

LANGUAGES = ("fi", "fi-simple", "sv", "en")
"""What staff may write in; the first one must be written."""

LONGEST = 2000  # characters of one text: a message in any channel, the ready-made words included

_SPEAK_FOR_THEMSELVES = frozenset(status(RECEIVED).moves)
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_INVISIBLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that a rule prevented: the key of its text in `locales/desk`, and the field."""

    key: str
    field: str
    args: tuple[tuple[str, str | int], ...] = ()

    def say(self, texts: Texts, lang: str) -> str:
        """Say it; a status is called by its name in that language."""
        return texts.say(
            lang, self.key, **{key: _called(texts, lang, key, value) for key, value in self.args}
        )


class CaseworkRefused(BotError):
    """Nothing was changed; `problems` holds everything that prevented it."""

    def __init__(self, *problems: Refusal) -> None:
        self.problems = problems
        super().__init__(", ".join(problem.key for problem in problems))


class UnknownFeedback(CaseworkRefused):
    """There is no such feedback, or no longer."""

    def __init__(self) -> None:
        super().__init__(Refusal("refused-unknown-feedback", "id"))


class NotAllowed(CaseworkRefused):
    """The account has no right to this."""

    def __init__(self) -> None:
        super().__init__(Refusal("refused-right", "id"))


class ChangedMeanwhile(CaseworkRefused):
    """The status is not what it was when it was read; `now` is what it is."""

    def __init__(self, now: str) -> None:
        self.now = now
        super().__init__(Refusal("refused-changed-meanwhile", "before", (("now", now),)))


class Casework:
    """Reads feedback and changes its status: as the operator, or `of` an account."""

    def __init__(
        self,
        db: Database,
        directory: Directory,
        today: Callable[[], date],
        trail: Trail,
        account: StaffRow | None = None,
    ) -> None:
        self._db = db
        self._directory = directory
        self._today = today
        self._trail = trail
        self._access = Access(directory)
        self._account = account
        self._sight = self._access.sight(account) if account else EVERYTHING

    def of(self, account: StaffRow) -> "Casework":
        """Return the same for an account: it sees and does what its rights allow."""
        return Casework(self._db, self._directory, self._today, self._trail, account)

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles under which staff may answer."""
        return tuple(slug for slug in self._directory.roles if slug != AUTOMATIC)

    async def listed(
        self,
        *,
        status: str = "",
        service: str = "",
        edition: int | None = None,
        limit: int = 200,
        after: str = "",
    ) -> list[FeedbackRow]:
        """Return a page of feedback, newest edition first."""
        return await self._db.read(
            lambda conn: feedbacks.listed(
                conn,
                sight=self._sight,
                status=status,
                service=service,
                edition=edition,
                limit=limit,
                after=after,
            )
        )

    async def find(self, id_: str) -> FeedbackRow:
        """Return one feedback; raises UnknownFeedback, also where it is out of sight."""
        known = _ID.fullmatch(id_) is not None
        sight = self._sight
        row = await self._db.read(lambda conn: feedbacks.find(conn, id_, sight)) if known else None
        if row is None:
            raise UnknownFeedback
        return row

    async def open(self, id_: str) -> FeedbackRow:
        """Return one feedback to be read, and note who reads it; raises UnknownFeedback."""
        row = await self.find(id_)
        await self._db.write(lambda conn: self._trail.note(conn, self._deed("opened", row.id)))
        return row

    async def history(self, id_: str) -> list[StatusEvent]:
        """Return what has happened to a feedback, oldest first."""
        return await self._db.read(lambda conn: feedbacks.history(conn, id_))

    async def additions(self, id_: str) -> list[AdditionRow]:
        """Return what the client added later, by edition."""
        return await self._db.read(lambda conn: additions.additions_of(conn, id_))

    async def added_in(self, edition: int) -> list[FeedbackRow]:
        """Return the feedback that this edition brought an addition to."""
        ids = await self._db.read(lambda conn: additions.added_in(conn, edition))
        found = [await self._seen(id_) for id_ in sorted(ids)]
        return [row for row in found if row is not None]

    async def _seen(self, id_: str) -> FeedbackRow | None:
        sight = self._sight
        return await self._db.read(lambda conn: feedbacks.find(conn, id_, sight))

    async def change_status(
        self, id_: str, *, before: str | None, after: str, role: str, texts: Mapping[str, str]
    ) -> StatusEvent:
        """Move a feedback on and tell the client; raises CaseworkRefused, or one of its kinds.

        `before` is the status that the person has seen, None to move on from whatever it is now.
        """
        row = await self.find(id_)
        self._may(Right.MOVE, row)
        if before not in {None, row.status}:
            raise ChangedMeanwhile(row.status)
        words = written(texts)
        problems = (*self._moves(row.status, after), *self._speaks(role), *_says(after, words))
        if problems:
            raise CaseworkRefused(*problems)
        return await self._change(row, after, role, words)

    async def _change(
        self, row: FeedbackRow, after: str, role: str, words: Mapping[str, str]
    ) -> StatusEvent:
        made_on = self._today()
        event = await self._db.write(
            self._trail.noting(
                self._deed("moved", row.id, after),
                lambda conn: feedbacks.change_status(
                    conn,
                    row.id,
                    before=row.status,
                    after=after,
                    role=role,
                    texts=words,
                    made_on=made_on,
                ),
            )
        )
        if event is None:
            raise ChangedMeanwhile((await self.find(row.id)).status)
        return event

    def _deed(self, what: str, id_: str, detail: str = "") -> Deed:
        return Deed(self._account.name if self._account else "", what, id_, detail)

    def _may(self, right: Right, row: FeedbackRow) -> None:
        """Refuse what this account has no right to; raises NotAllowed."""
        if self._account and not self._access.may(self._account, right, row.service):
            raise NotAllowed

    def _moves(self, before: str, after: str) -> tuple[Refusal, ...]:
        if not after:
            return (Refusal("refused-no-status", "after"),)
        if after not in STATUSES:
            return (Refusal("refused-unknown-status", "after", (("after", after),)),)
        if before not in STATUSES or not may_move(before, after):
            return (Refusal("refused-move", "after", (("before", before), ("after", after))),)
        return ()

    def _speaks(self, role: str) -> tuple[Refusal, ...]:
        return () if role in self.roles else (Refusal("refused-role", "role"),)


def written(texts: Mapping[str, str]) -> Mapping[str, str]:
    """Return what was really written, in one form of Unicode and without invisible characters."""
    tidy = {lang: _tidy(text) for lang, text in texts.items()}
    return {lang: text for lang, text in tidy.items() if text}


def needs_words(after: str) -> bool:
    """Tell whether a move must be explained in words of one's own."""
    return after not in _SPEAK_FOR_THEMSELVES


def _says(after: str, words: Mapping[str, str]) -> tuple[Refusal, ...]:
    first = LANGUAGES[0]
    missing = first not in words and (bool(words) or needs_words(after))
    return (
        *([Refusal("refused-text-missing", f"text-{first}")] if missing else []),
        *(_of_language(lang) for lang in words if lang not in LANGUAGES),
        *(_of_length(lang) for lang, text in words.items() if len(text) > LONGEST),
    )


def _of_language(lang: str) -> Refusal:
    return Refusal("refused-language", f"text-{lang}", (("language", lang),))


def _of_length(lang: str) -> Refusal:
    args = (("language", lang), ("limit", LONGEST))
    return Refusal("refused-text-too-long", f"text-{lang}", args)


def _tidy(text: str) -> str:
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", unix)).strip()


def _called(texts: Texts, lang: str, key: str, value: str | int) -> str | int:
    name = f"status-{value}"
    is_status = key in {"before", "after", "now"} and texts.has(lang, name)
    return texts.say(lang, name) if is_status else value
