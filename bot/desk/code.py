"""The second step after the password: the code of an app, each one used once."""

from aiohttp import web

from bot.desk import totp
from bot.desk.fields import posted
from bot.desk.guard import Door, Serve
from bot.desk.lobby import Half, Lobby, Stage
from bot.desk.visit import HOME, Visit, see
from bot.logs import warn
from storage import ways
from storage.errors import SealBroken
from storage.sealing import open_totp


class CodePage:
    """Asks for the code."""

    def __init__(self, lobby: Lobby) -> None:
        self._lobby = lobby

    def routes(self, serve: Serve) -> list[web.RouteDef]:
        """Return the addresses of these pages."""
        return [
            web.get(HOME + "/code", serve(self.form, Door.ANYONE)),
            web.post(HOME + "/code", serve(self.enter, Door.ANYONE)),
        ]

    async def form(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show the form to who has given the password."""
        half = self._half(visit)
        return self._show(visit) if half else see(f"{HOME}/login?over=1")

    async def enter(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Let in whoever has the app."""
        half = self._half(visit)
        if half is None:
            return see(f"{HOME}/login?over=1")
        guess = self._lobby.guess(request, "code", half.name)
        minutes = self._lobby.brake.minutes(guess)
        if minutes:
            return self._show(visit, "login-wait", 429, minutes)
        self._lobby.brake.failed(guess)
        if not await self._is_right(half, await posted(request, "code")):
            return self._show(visit, "code-wrong", 401)
        self._lobby.brake.passed(guess)
        return await self._lobby.let_in(request, visit, half.name, half.page, "password-and-code")

    async def _is_right(self, half: Half, code: str) -> bool:
        lobby, name = self._lobby, half.name
        found = await lobby.db.read(lambda conn: ways.find(conn, name))
        if found.totp_box is None or not await lobby.is_proven(half):
            return False
        try:
            secret = open_totp(lobby.keys.totp_key, name, found.totp_box)
        except SealBroken:  # the desk's key is another one now: only a new invitation helps
            warn("desk.code-sealed")
            return False
        step = totp.step_of(secret, code, lobby.now())
        return step is not None and await lobby.db.write(
            lambda conn: ways.use_code(conn, name, step)
        )

    def _half(self, visit: Visit) -> Half | None:
        half = self._lobby.half(visit)
        return half if half and half.stage is Stage.CODE else None

    def _show(
        self, visit: Visit, problem: str = "", status: int = 200, minutes: int = 0
    ) -> web.Response:
        said = problem and self._lobby.say(visit, problem, minutes=minutes)
        return self._lobby.pages.show(visit, "code", status=status, problem=said, enhanced=False)
