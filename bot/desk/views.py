"""Saving a view of the queue under a name, and removing it."""

import unicodedata

from aiohttp import web

from bot.access import Right
from bot.desk.fields import posted
from bot.desk.filters import Filter, filter_in
from bot.desk.guard import Guard
from bot.desk.visit import HOME, Visit, see
from dialogs.services import Directory
from storage import views
from storage.engine import Database
from storage.views import View

LONGEST_NAME = 40  # characters


class ViewsPage:
    """Keeps and removes the views of whoever asks."""

    def __init__(self, db: Database, directory: Directory) -> None:
        self._db = db
        self._directory = directory

    def routes(self, guard: Guard) -> list[web.RouteDef]:
        """Return the addresses."""
        return [
            web.post(f"{HOME}/views", guard.serve(self.keep, Right.READ)),
            web.post(f"{HOME}/views/remove", guard.serve(self.remove, Right.READ)),
        ]

    async def keep(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Keep what is shown under a name."""
        shown, name = await self._shown(request), _tidy(await posted(request, "name"))
        if not name:
            return _back(shown, "view-unnamed")
        kept, account = View(name, shown.query()), visit.reader.name
        has_room = await self._db.write(lambda conn: views.keep(conn, account, kept))
        return _back(shown, "view-kept" if has_room else "view-full")

    async def remove(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Remove a view."""
        name, account = await posted(request, "name"), visit.reader.name
        await self._db.write(lambda conn: views.remove(conn, account, name[:LONGEST_NAME]))
        return _back(await self._shown(request), "view-removed")

    async def _shown(self, request: web.Request) -> Filter:
        """Return what was shown when the form was sent."""
        return filter_in(await posted(request, "query"), self._directory)


def _back(shown: Filter, note: str) -> web.Response:
    return see(shown.address(note=note))


def _tidy(name: str) -> str:
    """Return a name in one form of Unicode, of letters that can be seen."""
    seen = "".join(each if each.isprintable() else " " for each in name)
    return unicodedata.normalize("NFC", " ".join(seen.split()))[:LONGEST_NAME].strip()
