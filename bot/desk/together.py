"""Several feedbacks moved on with one message: chosen in the queue, each guarded by itself.

Rule 1: each has its own event and its own entry in the trail, as if it had been moved alone.
Rule 2: what changed since it was chosen stays as it is, and is named.
Rule 3: a question is asked of one client at a time.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from itertools import groupby
from urllib.parse import urlencode

from aiohttp import web

from bot.access import Right
from bot.casework import (
    LANGUAGES,
    LONGEST,
    Casework,
    CaseworkRefused,
    ChangedMeanwhile,
    Refusal,
    UnknownFeedback,
)
from bot.desk.fields import Typed, typed
from bot.desk.filters import Filter, filter_in
from bot.desk.guard import Guard
from bot.desk.lines import Line
from bot.desk.pages import Pages
from bot.desk.queue import PAGE_SIZE, QueuePage
from bot.desk.status_form import Move, Words
from bot.desk.visit import HOME, Visit, see
from bot.desk.wording import Wording
from dialogs.services import Directory
from dialogs.statuses import ASKED, STATUSES
from dialogs.texts import Texts
from storage.feedbacks import FeedbackRow

ADDRESS = f"{HOME}/together"


_PICK = re.compile(r"[A-Za-z0-9_-]{1,64}\.\d{1,9}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of those that were chosen; `refused` says why none of the others was moved."""

    moved: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    refused: tuple[Refusal, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Tell whether all were moved."""
        return bool(self.moved) and not self.changed and not self.refused

    @property
    def is_partial(self) -> bool:
        """Tell whether some were left behind, so that the form does not fit any more."""
        return bool(self.changed or (self.moved and self.refused))


_NOTHING_YET = Outcome()


@dataclass(frozen=True, slots=True)
class Batch:
    """What the page shows: lines of one status, or of several that cannot go together.

    After a move, `moved` tells how many went, and the lines are of those that did not.
    """

    lines: tuple[Line, ...]
    status: str
    by_status: tuple[tuple[str, str], ...]
    moves: tuple[Move, ...]
    role: str
    roles: tuple[tuple[str, str], ...]
    words: tuple[Words, ...]
    back: str
    after: str
    problems: tuple[tuple[str, str], ...]
    moved: int
    is_changed: bool
    limit: int = LONGEST

    def wrong(self, field: str) -> list[str]:
        """Return what is wrong with one field."""
        return [text for name, text in self.problems if name == field]

    @property
    def others_open(self) -> bool:
        """Tell whether the languages beside the first must be seen."""
        return any(each.text or self.wrong(f"text-{each.language}") for each in self.words[1:])


class TogetherPage:
    """Shows what was chosen, and moves it on."""

    def __init__(
        self,
        casework: Casework,
        queue: QueuePage,
        pages: Pages,
        *,
        texts: Texts,
        directory: Directory,
    ) -> None:
        self._casework = casework
        self._queue = queue
        self._pages = pages
        self._texts = texts
        self._directory = directory

    def routes(self, guard: Guard) -> list[web.RouteDef]:
        """Return the addresses."""
        return [
            web.get(ADDRESS, guard.serve(self.show, Right.MOVE)),
            web.post(ADDRESS, guard.serve(self.move, Right.MOVE)),
        ]

    async def show(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show what was chosen, with the form that moves it."""
        chosen = _chosen(request.query.getall("id", []))
        back = filter_in(request.query.get("back", ""), self._directory)
        return await self._show(visit, chosen, back, Typed())

    async def move(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Move on all that nobody has changed since; name the others."""
        form, given = await request.post(), await typed(request)
        chosen = _chosen([str(each) for each in form.getall("id", [])])
        back = filter_in(str(form.get("back", "")), self._directory)
        outcome = await self._moved(self._casework.of(visit.reader), chosen, given)
        if outcome.is_whole:
            return see(back.address(moved=str(len(outcome.moved))))
        return await self._show(visit, chosen, back, given, outcome)

    async def _moved(self, casework: Casework, chosen: Mapping[str, int], given: Typed) -> Outcome:
        """Move one after the other; what is gone meanwhile is passed over."""
        moved, changed, refused = list[str](), list[str](), list[Refusal]()
        for row in await casework.these(chosen):
            try:
                await _move(casework, row, chosen[row.id], given)
                moved.append(row.id)
            except ChangedMeanwhile:
                changed.append(row.id)
            except UnknownFeedback:
                continue
            except CaseworkRefused as refusal:
                refused += refusal.problems
        return Outcome(tuple(moved), tuple(changed), tuple(dict.fromkeys(refused)))

    async def _show(
        self,
        visit: Visit,
        chosen: Mapping[str, int],
        back: Filter,
        given: Typed,
        outcome: Outcome = _NOTHING_YET,
    ) -> web.StreamResponse:
        mask = Wording(self._texts, visit.language).say("name-mask")
        rows = await self._casework.of(visit.reader, mask).these(chosen)
        if not rows:
            return see(back.address())
        left = [row for row in rows if row.id not in outcome.moved]
        status = HTTPStatus.UNPROCESSABLE_ENTITY if outcome.refused else HTTPStatus.OK
        return self._pages.show(
            visit,
            "together",
            status=HTTPStatus.CONFLICT if outcome.is_partial else status,
            batch=self._batch(visit, left, back, given, outcome),
            enhanced=False,
        )

    def _batch(
        self,
        visit: Visit,
        rows: Sequence[FeedbackRow],
        back: Filter,
        given: Typed,
        outcome: Outcome,
    ) -> Batch:
        words = Wording(self._texts, visit.language)
        lines = self._queue.lines(visit.reader, words)
        ordered = sorted(rows, key=lambda row: (row.status, row.edition, row.id))
        statuses = list(dict.fromkeys(row.status for row in ordered))
        return Batch(
            lines=tuple(lines.line(row) for row in ordered),
            status=words.status(statuses[0]) if len(statuses) == 1 else "",
            by_status=tuple(_each_status(ordered, back, words)),
            moves=_moves(statuses[0], words) if len(statuses) == 1 else (),
            role=given.role or self._role(visit, rows),
            roles=self._roles(words),
            words=tuple(Words(lang, given.texts.get(lang, "")) for lang in LANGUAGES),
            back=back.query(),
            after=given.after,
            problems=tuple(
                (each.field, each.say(words.texts, words.language)) for each in outcome.refused
            ),
            moved=len(outcome.moved),
            is_changed=outcome.is_partial,
        )

    def _role(self, visit: Visit, rows: Sequence[FeedbackRow]) -> str:
        """Return the role to begin with: the reader's own, or the one that has them all."""
        owners = {row.owner for row in rows}
        wanted = (visit.reader.title, *(owners if len(owners) == 1 else ()))
        return next((role for role in wanted if role in self._casework.roles), "")

    def _roles(self, words: Wording) -> tuple[tuple[str, str], ...]:
        named = (
            (role, self._directory.role(role, words.language)) for role in self._casework.roles
        )
        return tuple(sorted(named, key=lambda each: each[1].casefold()))


async def _move(casework: Casework, row: FeedbackRow, version: int, given: Typed) -> None:
    """Move one on, if it is as it was chosen; raises CaseworkRefused, or one of its kinds."""
    if row.version != version:
        raise ChangedMeanwhile(row.status)
    if given.after == ASKED:
        raise CaseworkRefused(Refusal("together-not-asked", "after"))
    await casework.change_status(
        row.id,
        before=row.status,
        after=given.after,
        role=given.role,
        texts=given.texts,
        version=version,
    )


def _moves(status: str, words: Wording) -> tuple[Move, ...]:
    names = STATUSES[status].moves if status in STATUSES else ()
    return tuple(Move(name, words.move(name), words.told(name)) for name in names if name != ASKED)


def _each_status(
    rows: Sequence[FeedbackRow], back: Filter, words: Wording
) -> Iterator[tuple[str, str]]:
    """Yield, of each status, its name and where to go on with those that have it."""
    for status, each in groupby(rows, key=lambda row: row.status):
        ids = [("id", f"{row.id}.{row.version}") for row in each]
        query = urlencode([*ids, ("back", back.query())])
        yield f"{words.status(status)} ({len(ids)})", f"{ADDRESS}?{query}"


def _chosen(given: Sequence[str]) -> dict[str, int]:
    """Read which were chosen, each with the version that was seen."""
    pairs = (each.partition(".") for each in given[:PAGE_SIZE] if _PICK.fullmatch(each))
    return {id_: int(version) for id_, _, version in pairs}
