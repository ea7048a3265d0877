"""The one door of the desk: whoever is not signed in gets no further, a forged form neither.

Rule 1: every page is served through a Guard and says whom it lets in: by a right, or a door.
Rule 2: whatever goes wrong, the answer is a page that says so calmly, and the headers stay.
"""

import hmac
from collections.abc import Awaitable, Callable
from enum import Enum
from functools import partial
from urllib.parse import quote

from aiohttp import web

from bot.access import Access, Right
from bot.desk.headers import PAGE
from bot.desk.pages import Pages
from bot.desk.place import Places
from bot.desk.sessions import Sessions
from bot.desk.visit import HOME, Visit, see
from bot.logs import warn

CSRF_FIELD = "csrf"
CSRF_HEADER = "X-CSRF-Token"

Page = Callable[[web.Request, Visit], Awaitable[web.StreamResponse]]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Door(Enum):
    """Whom a page lets in that needs no right."""

    STAFF = "staff"
    NEWCOMER = "newcomer"  # also staff who still have to choose a password of their own
    ANYONE = "anyone"


Serve = Callable[[Page, Right | Door], Handler]


class Guard:
    """Serves pages to those they are for."""

    def __init__(self, sessions: Sessions, pages: Pages, access: Access, places: Places) -> None:
        self._sessions = sessions
        self._places = places
        self._pages = pages
        self._access = access

    def serve(self, page: Page, lets: Right | Door) -> Handler:
        """Return the handler of a page for those who have the right, or for whom the door opens."""
        return partial(self._serve, page, lets)

    async def _serve(
        self, page: Page, lets: Right | Door, request: web.Request
    ) -> web.StreamResponse:
        visit = self._sessions.stranger(request)
        try:
            self._place(request)
            visit = await self._sessions.known(visit)
            answer = await self._answer(page, lets, request, visit)
        except web.HTTPException as error:
            answer = self._pages.problem(visit, error.status)
        except Exception as error:  # noqa: BLE001 - a traceback may hold a client's words: only its class is logged
            warn("desk.failed", error)
            answer = self._pages.problem(visit, 500)
        for name, value in PAGE.items():
            answer.headers.setdefault(name, value)
        return answer

    async def _answer(
        self, page: Page, lets: Right | Door, request: web.Request, visit: Visit
    ) -> web.StreamResponse:
        if lets is not Door.ANYONE and visit.staff is None:
            return _to_sign_in(request, visit)
        if lets not in {Door.ANYONE, Door.NEWCOMER} and visit.reader.one_time:
            return see(f"{HOME}/password")
        if request.method not in {"GET", "HEAD"}:
            await self._prove(request, visit)
        if isinstance(lets, Right) and not self._access.may(visit.reader, lets):
            return self._pages.problem(visit, 403, "no-right")
        return await page(request, visit)

    def _place(self, request: web.Request) -> None:
        """Refuse what was meant for another host: no link or origin is made of a foreign one."""
        if not self._places.is_ours(request):
            raise web.HTTPMisdirectedRequest

    async def _prove(self, request: web.Request, visit: Visit) -> None:
        """Refuse a form that did not come from a page of ours in this very session."""
        form = await _form(request)
        given = form.get(CSRF_FIELD) or request.headers.get(CSRF_HEADER, "")
        told = isinstance(given, str) and hmac.compare_digest(_bytes(given), _bytes(visit.csrf))
        origin = request.headers.get("Origin", "")
        if not (told and self._places.is_from_here(request, origin) and _is_near(request)):
            raise web.HTTPForbidden


def _to_sign_in(request: web.Request, visit: Visit) -> web.Response:
    """Lead to the sign-in page; a part that htmx asked for must not be filled with it."""
    address = f"{HOME}/login"
    if request.method == "GET" and visit.page != HOME:
        address += f"?page={quote(visit.page)}"
    if "HX-Request" in request.headers:
        to_page = {"HX-Redirect": address} if request.method == "GET" else {}
        return web.Response(status=401, headers=to_page)
    return see(address)


def _bytes(text: str) -> bytes:
    return text.encode(errors="surrogateescape")  # a header may be any bytes


async def _form(request: web.Request) -> dict[str, object]:
    try:
        return dict(await request.post())
    except (ValueError, LookupError, web.RequestPayloadError, ConnectionError):
        raise web.HTTPBadRequest from None  # not a form, of an unknown encoding, or cut


def _is_near(request: web.Request) -> bool:
    """Tell whether the browser, if it says so at all, sends the form from a page of ours."""
    return request.headers.get("Sec-Fetch-Site", "") in {"same-origin", ""}
