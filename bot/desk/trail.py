"""The page of the trail: who did what and when, for those who look after the desk."""

from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from bot.desk.pages import Pages
from bot.desk.visit import Visit
from dialogs.texts import Texts
from storage import trail
from storage.engine import Database
from storage.trail import Entry

PAGE_SIZE = 100

_MOST_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Line:
    """One deed in words."""

    number: int
    at: datetime
    by: str
    what: str
    to: str
    detail: str


class TrailPage:
    """Shows the trail, the newest deed first."""

    def __init__(self, db: Database, pages: Pages, texts: Texts) -> None:
        self._db = db
        self._pages = pages
        self._texts = texts

    async def show(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show a page of it."""
        given = request.query.get("before", "")
        before = int(given) if given.isascii() and given.isdigit() else None
        if len(given) > _MOST_DIGITS:
            before = None
        found = await self._db.read(
            lambda conn: trail.latest(conn, limit=PAGE_SIZE + 1, before=before)
        )
        lines = [self._line(each, visit.language) for each in found[:PAGE_SIZE]]
        older = lines[-1].number if len(found) > PAGE_SIZE else 0
        return self._pages.show(visit, "trail", lines=lines, older=older, enhanced=False)

    def _line(self, entry: Entry, language: str) -> Line:
        deed, key = entry.deed, f"deed-{entry.deed.what}"
        what = self._texts.say(language, key) if self._texts.has(language, key) else deed.what
        status = f"status-{deed.detail}"
        known = self._texts.has(language, status)
        detail = self._texts.say(language, status) if known else deed.detail
        return Line(entry.number, entry.at, deed.by, what, deed.to, detail)
