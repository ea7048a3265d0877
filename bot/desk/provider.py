"""The pages of the organisation's own sign-in: going there, and coming back.

Rule 1: nobody is made here: whoever comes back is known already, or has an open invitation under
an address that the provider has verified.
Rule 2: what begins in a browser ends in it. The session's cookie does not come along from another
site, so a cookie of its own does, for ten minutes and for these two addresses alone.
"""

from datetime import timedelta

from aiohttp import web

from bot.desk.guard import Door, Serve
from bot.desk.lobby import Lobby
from bot.desk.oidc import Begun, Oidc, Person, ProviderFailed
from bot.desk.pending import Pending
from bot.desk.visit import HOME, Visit, is_token, new_token, page_in, see
from bot.logs import warn
from storage import ways
from storage.entering import link

LASTS = timedelta(minutes=10)

_PATH = HOME + "/oidc"


class ProviderPages:
    """Leads to the provider and takes up who comes back."""

    def __init__(self, lobby: Lobby, oidc: Oidc) -> None:
        self._lobby = lobby
        self._oidc = oidc
        self._begun: Pending[Begun] = Pending(LASTS, lobby.now)
        secure = lobby.places.secure
        self._cookie = "__Secure-kuulluksi-oidc" if secure else "kuulluksi-oidc"

    def routes(self, serve: Serve) -> list[web.RouteDef]:
        """Return the addresses of these pages."""
        return [
            web.get(_PATH, serve(self.leave, Door.ANYONE)),
            web.get(_PATH + "/callback", serve(self.back, Door.ANYONE)),
        ]

    async def leave(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Lead the browser to the provider."""
        back = self._lobby.places.of(request).origin + _PATH + "/callback"
        begun = Begun.new(back, page_in(request.query.get("page", "")))
        try:
            address = await self._oidc.address(begun)
        except ProviderFailed as failed:
            return self._failed(visit, failed)
        token = new_token()
        self._begun.begin(token, begun)
        answer = see(address)
        self._keep(answer, token)
        return answer

    async def back(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Let in whoever comes back, or say why not."""
        token = request.cookies.get(self._cookie, "")
        begun = self._begun.take(token) if is_token(token) else None
        if begun is None or not self._is_answer_to(begun, request):
            return self._problem(visit, "oidc-lost", 400)
        try:
            person = await self._oidc.person(begun, request.query.get("code", ""))
        except ProviderFailed as failed:
            return self._failed(visit, failed)
        name = await self._account(person)
        if name is None:
            return self._problem(visit, "oidc-unknown", 403)
        # The browser sends the session's cookie again once a page of ours leads it on.
        answer = self._lobby.pages.show(visit, "onward", page=begun.page, enhanced=False)
        answer.del_cookie(self._cookie, path=_PATH)
        await self._lobby.receive(request, answer, visit, name, "provider")
        return answer

    def _is_answer_to(self, begun: Begun, request: web.Request) -> bool:
        """Tell whether the provider answers what this browser has begun (RFC 9207: `iss`)."""
        query = request.query
        issuer = query.get("iss", self._oidc.issuer)
        return query.get("state") == begun.state and issuer == self._oidc.issuer

    async def _account(self, person: Person) -> str | None:
        db, subject = self._lobby.db, person.subject
        known = await db.read(lambda conn: ways.by_subject(conn, subject))
        if known is not None or not person.email:
            return known
        trail, email = self._lobby.trail, person.email
        return await db.write(lambda conn: link(conn, trail, subject, email))

    def _keep(self, answer: web.StreamResponse, token: str) -> None:
        answer.set_cookie(
            self._cookie,
            token,
            path=_PATH,
            max_age=int(LASTS.total_seconds()),
            httponly=True,
            samesite="Lax",
            secure=self._lobby.places.secure,
        )

    def _failed(self, visit: Visit, failed: ProviderFailed) -> web.Response:
        warn("desk.oidc", reason=failed.reason)
        return self._problem(visit, "oidc-failed", 502)

    def _problem(self, visit: Visit, key: str, status: int) -> web.Response:
        return self._lobby.pages.problem(visit, status, key)
