"""Signing in with a passkey: nothing is typed, and nothing can be guessed.

Rule: a challenge belongs to one browser, lives five minutes, and is used once, whatever comes of it.
"""

from datetime import timedelta

from aiohttp import web

from bot.desk import ceremonies
from bot.desk.ceremonies import Made
from bot.desk.fields import posted
from bot.desk.guard import Door, Serve
from bot.desk.lobby import Lobby
from bot.desk.pending import Pending
from bot.desk.signin import SignIn
from bot.desk.visit import HOME, Visit, page_in
from storage import passkeys

CHALLENGE_LASTS = timedelta(minutes=5)


class PasskeySignIn:
    """Asks for a passkey and looks at it."""

    def __init__(self, lobby: Lobby, sign_in: SignIn) -> None:
        self._lobby = lobby
        self._sign_in = sign_in
        self._challenges: Pending[bytes] = Pending(CHALLENGE_LASTS, lobby.now)

    def routes(self, serve: Serve) -> list[web.RouteDef]:
        """Return the addresses of these pages."""
        return [
            web.post(HOME + "/login/passkey/options", serve(self.options, Door.ANYONE)),
            web.post(HOME + "/login/passkey", serve(self.enter, Door.ANYONE)),
        ]

    async def options(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Return what the browser's script needs to ask for a passkey."""
        asked = ceremonies.ask_to_show(self._lobby.places.of(request))
        self._challenges.begin(visit.token, asked.challenge)
        return web.Response(text=asked.options, content_type="application/json")

    async def enter(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Let in whoever has shown a passkey that is known here."""
        page = page_in(await posted(request, "page"))
        challenge = self._challenges.take(visit.token)
        credential = await posted(request, "credential")
        name = await self._owner(request, challenge, credential) if challenge else None
        if name is None:
            problem = self._lobby.say(visit, "login-passkey-wrong")
            return self._sign_in.show(request, visit, page, problem=problem, status=401)
        return await self._lobby.let_in(request, visit, name, page, "passkey")

    async def _owner(self, request: web.Request, challenge: bytes, credential: str) -> str | None:
        """Return whose passkey it is, if it is sound."""
        id_, db = ceremonies.id_of(credential), self._lobby.db
        row = await db.read(lambda conn: passkeys.find(conn, id_)) if id_ else None
        if row is None:
            return None
        known = Made(row.id, row.public_key, row.sign_count)
        place = self._lobby.places.of(request)
        count = ceremonies.shown(place, challenge, credential, known)
        if count is None:
            return None
        today = self._lobby.now().date()
        used = await db.write(
            lambda conn: passkeys.used(
                conn, row.id, before=row.sign_count, count=count, today=today
            )
        )
        return row.staff if used else None
