"""The rules of handling a feedback, the same for the desk and the command line.

Rule 1: which status may follow which stands in `dialogs.statuses`; here nothing is added to it.
Rule 2: whoever answers is a role of the directory, never a person.
Rule 3: a client is never told a bare status where something was decided or asked: a few words in
Finnish go with it, for Finnish is what everyone else's words fall back on. Reading speaks for
itself.
Rule 4: nobody overwrites a change they have not seen.
Rule 5: for an account everything is bound to its rights (`of`): what it may not see is not there.
The operator, who holds the database itself, sees all; names only where asked for. Every deed goes into the trail.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.access import Access, Right
from bot.errors import BotError
from bot.veil import Veil
from dialogs.clocks import due, taken
from dialogs.contacts import contacts
from dialogs.replying import MOST_QUESTIONS, questions
from dialogs.services import Directory
from dialogs.statuses import ASKED, AUTOMATIC, RECEIVED, STATUSES, may_move, status
from dialogs.texts import Texts
from storage import additions, feedbacks, worklists
from storage.additions import AdditionRow
from storage.engine import Database
from storage.feedbacks import EVERYTHING, FeedbackRow, Stand, StatusEvent
from storage.naming import MASK
from storage.staff import StaffRow
from storage.trail import Deed, Trail
from storage.worklists import Wanted

LANGUAGES = ("fi", "fi-simple", "sv", "en")
"""What staff may write in; the first one must be written."""

LONGEST = 2000  # characters of one text: a message in any channel, the ready-made words included

_A_YEAR = timedelta(days=366)
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
        veil: Veil | None = None,
    ) -> None:
        self._db = db
        self._directory = directory
        self._today = today
        self._trail = trail
        self._access = Access(directory)
        self._veil = veil or Veil(self._access)
        self._account = account = self._veil.account
        self._sight = self._access.sight(account) if account else EVERYTHING

    def of(self, account: StaffRow, mask: str = MASK) -> "Casework":
        """Return the same for an account: it sees and does what its rights allow.

        In the place of names that it may not see it reads the mask.
        """
        return self._under(Veil(self._access, account, mask))

    def with_names(self) -> "Casework":
        """Return the same for the operator who asks for names."""
        return self._under(Veil(self._access, is_lifted=True))

    def _under(self, veil: Veil) -> "Casework":
        return Casework(self._db, self._directory, self._today, self._trail, veil)

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles under which staff may answer."""
        return tuple(slug for slug in self._directory.roles if slug != AUTOMATIC)

    def today(self) -> date:
        """Return the day that deeds are written down with."""
        return self._today()

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
        rows = await self._db.read(
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
        return [self._veil.over(row) for row in rows]

    async def page(self, wanted: Wanted, limit: int) -> list[FeedbackRow]:
        """Return the next lines of one of the lists that staff work from."""
        sight = self._sight
        rows = await self._db.read(lambda conn: worklists.page(conn, sight, wanted, limit))
        return [self._veil.over(row) for row in rows]

    async def these(self, ids: Collection[str]) -> list[FeedbackRow]:
        """Return these feedbacks, in no order, without those that are out of sight."""
        return [self._veil.over(row) for row in await self._seen_of(ids)]

    async def themes(self, ids: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        """Return the themes of feedbacks that the account sees, by their ids."""
        return await self._db.read(lambda conn: worklists.themes_of(conn, ids))

    async def themes_seen(self) -> list[str]:
        """Return the themes of all that the account sees."""
        sight = self._sight
        return await self._db.read(lambda conn: worklists.themes_seen(conn, sight))

    async def find(self, id_: str) -> FeedbackRow:
        """Return one feedback; raises UnknownFeedback, also where it is out of sight."""
        row = await self._seen(id_) if _ID.fullmatch(id_) else None
        if row is None:
            raise UnknownFeedback
        return self._veil.over(row)

    async def open(self, id_: str) -> FeedbackRow:
        """Return one feedback to be read, and note who reads it; raises UnknownFeedback."""
        row = await self.find(id_)
        await self._db.write(lambda conn: self._trail.note(conn, self._deed("opened", row.id)))
        return row

    async def history(self, id_: str) -> list[StatusEvent]:
        """Return what has happened to a feedback, oldest first."""
        return await self._db.read(lambda conn: feedbacks.history(conn, id_))

    async def additions(self, id_: str) -> list[AdditionRow]:
        """Return what the client added later, by edition; nothing where it is out of sight."""
        row = await self._seen(id_)
        rows = await self._db.read(lambda conn: additions.additions_of(conn, id_)) if row else []
        return [self._veil.over_addition(each, row) for each in rows if row]

    async def added_in(self, edition: int) -> list[FeedbackRow]:
        """Return the feedback that this edition brought an addition to."""
        ids = await self._db.read(lambda conn: additions.added_in(conn, edition))
        found = await self._seen_of(ids)
        return [self._veil.over(row) for row in sorted(found, key=lambda row: row.id)]

    async def _seen_of(self, ids: Collection[str]) -> list[FeedbackRow]:
        """Return those of these feedbacks that are in sight, without a veil."""
        sight = self._sight
        return await self._db.read(lambda conn: worklists.rows_of(conn, sight, ids))

    async def _seen(self, id_: str) -> FeedbackRow | None:
        """Return a feedback that is in sight, without a veil."""
        sight = self._sight
        return await self._db.read(lambda conn: feedbacks.find(conn, id_, sight))

    async def change_status(
        self,
        id_: str,
        *,
        before: str | None,
        after: str,
        role: str,
        texts: Mapping[str, str],
        version: int | None = None,
        by_when: str = "",
    ) -> StatusEvent:
        """Move a feedback on and tell the client; raises CaseworkRefused, or one of its kinds.

        `before` is the status and `version` the state that the person has seen, None to move on
        from whatever it is now. `by_when` is the day of the next step, else the clock sets it.
        """
        row = await self.find(id_)
        self._may(Right.MOVE, row)
        if before not in {None, row.status} or version not in {None, row.version}:
            raise ChangedMeanwhile(row.status)
        words = written(texts)
        problems = (
            *(*self._moves(row.status, after), *self._speaks(role), *_says(after, words)),
            *self._leads_elsewhere(words),
            *_asks(await self.history(row.id), words, after),
            *_on_day(by_when, self._today()),
        )
        if problems:
            raise CaseworkRefused(*problems)
        return await self._change(row, after, role, words, self._stand(row, after, by_when))

    async def _change(
        self, row: FeedbackRow, after: str, role: str, words: Mapping[str, str], stand: Stand
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
                    stand=stand,
                    version=row.version,
                ),
            )
        )
        if event is None:
            raise ChangedMeanwhile((await self.find(row.id)).status)
        return event

    def _stand(self, row: FeedbackRow, after: str, by_when: str) -> Stand:
        """Return with whom the next step is, and by when: by the clock of the new status."""
        today = self._today()
        now = due(self._directory, row.service, after, today, row.due_on)
        was = due(self._directory, row.service, row.status, today)
        owner = row.owner if now.level == was.level and row.owner else now.owner
        had = row.taken_by if now.level == was.level else None  # each level has its own people
        mover = self._account.name if self._account else None
        on = date.fromisoformat(by_when) if by_when and now.on else now.on
        return Stand(now.level, owner, taken(after, had, mover), on)

    def _leads_elsewhere(self, words: Mapping[str, str]) -> tuple[Refusal, ...]:
        """Refuse what would let a client be seen who follows it, but for what everyone is shown."""
        allowed = self._directory.contacts
        found = {lang: contacts(text, allowed) for lang, text in words.items()}
        return tuple(
            Refusal(
                "refused-contact", f"text-{lang}", (("language", lang), ("found", ", ".join(each)))
            )
            for lang, each in found.items()
            if each
        )

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
    tidied = {lang: tidy(text) for lang, text in texts.items()}
    return {lang: text for lang, text in tidied.items() if text}


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


def _asks(
    events: Sequence[StatusEvent], words: Mapping[str, str], after: str
) -> tuple[Refusal, ...]:
    """Refuse more questions than a client may be asked in all; asking without a mark counts too."""
    said = [(event.texts, event.status) for event in events if event.role != AUTOMATIC]
    asked = sum(max(questions(texts), name == ASKED) for texts, name in said)
    now = max(questions(words), after == ASKED)
    if not now or asked + now <= MOST_QUESTIONS:
        return ()
    args = (("most", MOST_QUESTIONS), ("count", asked + now))
    return (Refusal("refused-questions", f"text-{LANGUAGES[0]}", args),)


def _on_day(given: str, today: date) -> tuple[Refusal, ...]:
    try:
        right = not given or today <= date.fromisoformat(given) <= today + _A_YEAR
    except ValueError:
        right = False
    return () if right else (Refusal("refused-due", "by-when"),)


def tidy(text: str) -> str:
    """Return a text in one form of Unicode, without invisible characters and outer space."""
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", unix)).strip()


def _called(texts: Texts, lang: str, key: str, value: str | int) -> str | int:
    name = f"status-{value}"
    is_status = key in {"before", "after", "now"} and texts.has(lang, name)
    return texts.say(lang, name) if is_status else value
