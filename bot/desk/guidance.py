"""Guidance on receiving criticism: one small piece beside the first reading, until it is known.

Which piece comes first is chosen by what the feedback is: the feelings that the client chose, a
"no, I was not heard", the themes of the words. Nobody is told who knows what.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from aiohttp import web

from bot.access import Right
from bot.desk.fields import posted
from bot.desk.guard import Guard
from bot.desk.pages import Pages
from bot.desk.visit import HOME, Visit, page_in, see
from dialogs.session import Answer
from dialogs.statuses import RECEIVED, REOPENED
from storage import reminding
from storage.engine import Database

FEELINGS = "feelings"  # the step of the flow

_HERE = f"{HOME}/guidance"
_GOOD = frozenset({"relieved", "grateful", "safe", "respected"})
_EVERY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece; `signs` are those of the feedback that call for it, none if all do."""

    id: str
    signs: frozenset[str]


PIECES = (
    Piece("reopened", frozenset({REOPENED})),
    Piece("fear", frozenset({"afraid", "powerless"})),
    Piece("tomorrow", frozenset({"angry", "frustrated"})),
    Piece("true", _EVERY),
    Piece("not-you", frozenset({"angry", "disappointed", "encounter"})),
    Piece("explain", frozenset({"invisible", "disappointed", "unsure", "appointments"})),
    Piece("thank", _EVERY),
    Piece("guess", _EVERY),
)


def piece_for(
    status: str, answers: Mapping[str, Answer], themes: Collection[str], known: Collection[str]
) -> str:
    """Return the piece to show beside a feedback; nothing where there is none, or none is needed."""
    felt = answers.get(FEELINGS) or ()
    feelings = {felt} if isinstance(felt, str) else set(felt)
    only_good = bool(feelings) and feelings <= _GOOD
    if status not in {RECEIVED, REOPENED} or (only_good and status == RECEIVED):
        return ""
    signs = feelings | set(themes) | {status}
    fitting = (each for each in PIECES if not each.signs or each.signs & signs)
    return next((each.id for each in fitting if each.id not in known), "")


class GuidancePage:
    """Shows all of it, and notes what an account knows."""

    def __init__(self, db: Database, pages: Pages) -> None:
        self._db = db
        self._pages = pages

    def routes(self, guard: Guard) -> list[web.RouteDef]:
        """Return the addresses of guidance."""
        return [
            web.get(_HERE, guard.serve(self.show, Right.READ)),
            web.post(f"{_HERE}/known", guard.serve(self.know, Right.READ)),
            web.post(f"{_HERE}/again", guard.serve(self.again, Right.READ)),
        ]

    async def show(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show every piece."""
        pieces = tuple(each.id for each in PIECES)
        done = _done(request) == "again"
        return self._pages.show(visit, "guidance", pieces=pieces, done=done, enhanced=False)

    async def know(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Note that a piece is known, and lead back to where it stood."""
        piece, page = await posted(request, "piece"), await posted(request, "page")
        name = visit.reader.name
        if piece in {each.id for each in PIECES}:
            await self._db.write(lambda conn: reminding.know(conn, name, piece))
        return see(page_in(page))

    async def again(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Let everything be shown again."""
        name = visit.reader.name
        await self._db.write(lambda conn: reminding.forget_known(conn, name))
        return see(f"{_HERE}?done=again")


def _done(request: web.Request) -> str:
    return request.query.get("done", "")
