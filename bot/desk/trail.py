"""The page of the trail: who did what and when, for those who look after the desk."""

from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from bot.desk.pages import Pages
from bot.desk.visit import Visit
from bot.first_readers import waits_unread
from dialogs.services import Directory
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

    def __init__(self, db: Database, pages: Pages, texts: Texts, directory: Directory) -> None:
        self._db = db
        self._directory = directory
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
        unread = await waits_unread(self._db, self._directory)
        return self._pages.show(
            visit, "trail", lines=lines, older=older, unread=unread, enhanced=False
        )

    def _line(self, entry: Entry, language: str) -> Line:
        deed, key = entry.deed, f"deed-{entry.deed.what}"
        what = self._texts.say(language, key) if self._texts.has(language, key) else deed.what
        detail = self._detail(deed.detail, language)
        return Line(entry.number, entry.at, deed.by, what, deed.to, detail)

    def _detail(self, detail: str, language: str) -> str:
        """Return a status or a way in by its name, and anything else as it stands."""
        for key in (f"status-{detail}", f"way-{detail}"):
            if self._texts.has(language, key):
                return self._texts.say(language, key)
        return detail
