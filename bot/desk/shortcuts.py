"""Keyboard shortcuts: a page that tells them, and where they are switched off for this browser."""

from datetime import timedelta

from aiohttp import web

from bot.desk.fields import posted
from bot.desk.guard import Door, Guard
from bot.desk.pages import Pages
from bot.desk.visit import HOME, Visit, see

ADDRESS = f"{HOME}/keys"

_COOKIE = "kuulluksi-desk-keys"
_OFF = "off"
_YEAR = timedelta(days=365)


def are_on(request: web.Request) -> bool:
    """Tell whether this browser listens to single keys."""
    return request.cookies.get(_COOKIE) != _OFF


class ShortcutsPage:
    """Tells the shortcuts, and switches them."""

    def __init__(self, pages: Pages, *, secure: bool) -> None:
        self._pages = pages
        self._secure = secure

    def routes(self, guard: Guard) -> list[web.RouteDef]:
        """Return the addresses."""
        return [
            web.get(ADDRESS, guard.serve(self.show, Door.STAFF)),
            web.post(ADDRESS, guard.serve(self.switch, Door.STAFF)),
        ]

    async def show(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show the list."""
        return self._pages.show(visit, "keys", shortcuts=are_on(request), enhanced=False)

    async def switch(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Switch them off for this browser, or on."""
        answer = see(ADDRESS)
        if await posted(request, "keys") == _OFF:
            answer.set_cookie(
                _COOKIE,
                _OFF,
                path=HOME,
                max_age=int(_YEAR.total_seconds()),
                httponly=True,
                samesite="Strict",
                secure=self._secure,
            )
        else:
            answer.del_cookie(_COOKIE, path=HOME, secure=self._secure, httponly=True)
        return answer
