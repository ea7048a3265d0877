"""Making a passkey or setting up an app: the same in an invitation and in one's own account."""

from datetime import timedelta

from aiohttp import web

from bot.desk import ceremonies, totp
from bot.desk.ceremonies import Made
from bot.desk.fields import posted
from bot.desk.lobby import Lobby
from bot.desk.pending import Pending
from bot.desk.visit import Visit
from storage import passkeys
from storage.entering import Code
from storage.passkeys import PasskeyRow
from storage.sealing import seal_totp

LASTS = timedelta(minutes=15)
LONGEST_KEY_NAME = 40


class Making:
    """What a browser is about to make; a challenge is used once, a secret until it is proven."""

    def __init__(self, lobby: Lobby) -> None:
        self._lobby = lobby
        self._challenges: Pending[bytes] = Pending(LASTS, lobby.now)
        self._secrets: Pending[str] = Pending(LASTS, lobby.now)

    async def options(self, request: web.Request, visit: Visit, name: str) -> web.Response:
        """Return what the browser's script needs to make a passkey for an account."""
        known = await self._lobby.db.read(lambda conn: passkeys.of(conn, name))
        user = ceremonies.user_id(self._lobby.keys.session_key, name)
        place = self._lobby.places.of(request)
        asked = ceremonies.ask_to_make(place, name, user, (each.id for each in known))
        self._challenges.begin(visit.token, asked.challenge)
        return web.Response(text=asked.options, content_type="application/json")

    async def passkey(self, request: web.Request, visit: Visit, name: str) -> PasskeyRow | None:
        """Return the passkey that the browser has made; None if it is not sound."""
        challenge = self._challenges.take(visit.token)
        credential = await posted(request, "credential")
        place = self._lobby.places.of(request)
        made = ceremonies.made(place, challenge, credential) if challenge else None
        called = key_name(await posted(request, "key-name"))
        return self._row(made, name, called) if made else None

    def secret(self, visit: Visit) -> str:
        """Return the secret that this browser sets an app up with; the same until it is proven."""
        secret = self._secrets.look(visit.token) or totp.new_secret()
        self._secrets.begin(visit.token, secret)
        return secret

    async def code(self, request: web.Request, visit: Visit, name: str) -> Code | None:
        """Return the app that has shown its first code; None if it is not right."""
        secret = self._secrets.look(visit.token)
        given = await posted(request, "code")
        step = totp.step_of(secret, given, self._lobby.now()) if secret else None
        if secret is None or step is None:
            return None
        self._secrets.take(visit.token)
        return Code(seal_totp(self._lobby.keys.totp_key, name, secret), step)

    def show_app(self, visit: Visit, name: str, page: str, problem: str = "") -> web.Response:
        """Show what an app is set up with; `page` is where to go back to."""
        secret = self.secret(visit)
        address = totp.address(secret, name)
        return self._lobby.pages.show(
            visit,
            "app",
            status=422 if problem else 200,
            page=page,
            picture=totp.picture(address),
            address=address,
            secret=totp.grouped(secret),
            problem=problem and self._lobby.say(visit, problem),
            enhanced=False,
        )

    def _row(self, made: Made, name: str, called: str) -> PasskeyRow:
        today = self._lobby.now().date()
        return PasskeyRow(made.id, name, made.public_key, made.sign_count, called, today)


def key_name(given: str) -> str:
    """Return what somebody calls a passkey, on one line."""
    return " ".join(given.split())[:LONGEST_KEY_NAME] if given.isprintable() else ""
