"""The page on which the first reader decides who else reads what a client asked to be kept."""

from http import HTTPStatus

from aiohttp import web

from bot.access import Right
from bot.casework import ChangedMeanwhile
from bot.desk.answering import as_page
from bot.desk.fields import posted
from bot.desk.guard import Guard
from bot.desk.pages import Pages
from bot.desk.visit import HOME, Visit, see
from bot.first_reading import FirstReading

_PAGE = HOME + "/feedback/{id:[A-Za-z0-9_-]{1,64}}/readers"
_MOST_DIGITS = 9  # of a version: what the databases hold as an integer


class KeptPage:
    """Shows and keeps who else may read a feedback."""

    def __init__(self, reading: FirstReading, pages: Pages) -> None:
        self._reading = reading
        self._pages = pages

    def routes(self, guard: Guard) -> list[web.RouteDef]:
        """Return the addresses of this page."""
        return [
            web.get(_PAGE, guard.serve(self.show, Right.SHOW_KEPT)),
            web.post(_PAGE, guard.serve(self.decide, Right.SHOW_KEPT)),
        ]

    async def show(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show who else may read; what nobody asked to be kept has no such page."""
        return await self._show(request, visit)

    async def decide(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Keep who else may read."""
        id_ = request.match_info["id"]
        names = [str(name) for name in (await request.post()).getall("reader", [])]
        version = await version_in(request)
        try:
            with as_page():
                await self._reading.show(visit.reader, id_, names, version)
        except ChangedMeanwhile:
            return await self._show(request, visit, changed=True)
        return see(f"{HOME}/feedback/{id_}/readers?saved=yes")

    async def _show(
        self, request: web.Request, visit: Visit, *, changed: bool = False
    ) -> web.StreamResponse:
        id_ = request.match_info["id"]
        with as_page():
            row = await self._reading.row(visit.reader, id_, Right.SHOW_KEPT)
            candidates = await self._reading.candidates(visit.reader, id_)
        if not row.kept:
            return see(f"{HOME}/feedback/{id_}")
        return self._pages.show(
            visit,
            "readers",
            status=HTTPStatus.CONFLICT if changed else HTTPStatus.OK,
            row=row,
            far=[each for each in candidates if not each.is_near],
            near=[each for each in candidates if each.is_near],
            saved=request.query.get("saved") == "yes",
            changed=changed,
            enhanced=False,
        )


async def version_in(request: web.Request) -> int:
    """Return the version that a form was made of; -1, which none has, where it makes no sense."""
    given = await posted(request, "version")
    known = given.isascii() and given.isdigit() and len(given) <= _MOST_DIGITS
    return int(given) if known else -1
