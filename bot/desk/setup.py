"""Making a way in: for whoever is invited, and for whom a password alone no longer does.

Rule: nothing is kept before the last step; the invitation is used up together with it.
"""

import asyncio
from dataclasses import replace

from aiohttp import web

from bot.desk.fields import posted
from bot.desk.guard import Door, Serve
from bot.desk.lobby import Half, Lobby, Stage
from bot.desk.making import Making
from bot.desk.new_password import NewPassword, unfit
from bot.desk.visit import HOME, Visit, see
from storage import entering, staff, ways
from storage.errors import WayRefused
from storage.staff import hash_password

_PAGE = HOME + "/setup"


class SetupPage:
    """Leads through it: a passkey in one step, or a password and then an app."""

    def __init__(self, lobby: Lobby, making: Making) -> None:
        self._lobby = lobby
        self._making = making

    def routes(self, serve: Serve) -> list[web.RouteDef]:
        """Return the addresses of these pages."""
        return [
            web.get(_PAGE, serve(self.form, Door.ANYONE)),
            web.post(_PAGE + "/passkey/options", serve(self.options, Door.ANYONE)),
            web.post(_PAGE + "/passkey", serve(self.passkey, Door.ANYONE)),
            web.post(_PAGE + "/password", serve(self.password, Door.ANYONE)),
            web.get(_PAGE + "/app", serve(self.app, Door.ANYONE)),
            web.post(_PAGE + "/app", serve(self.code, Door.ANYONE)),
        ]

    async def form(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show the choice."""
        half = self._half(visit)
        return self._show(request, visit, half) if half else _over()

    async def options(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Return what the browser's script needs to make a passkey."""
        half = self._half(visit)
        if half is None:
            return web.Response(status=401)
        return await self._making.options(request, visit, half.name)

    async def passkey(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Keep the passkey that was made, and let its owner in."""
        half = self._half(visit)
        if half is None:
            return _over()
        row = await self._making.passkey(request, visit, half.name)
        if row is None:
            return self._show(request, visit, half, (("key-name", "passkey-not-made"),), 422)
        made = entering.Making(half.name, half.invitation, passkey=row)
        return await self._finish(request, visit, half, made, "passkey")

    async def password(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Take the password that was chosen, and go on to the app if more is wanted."""
        half = self._half(visit)
        if half is None or half.stage is not Stage.INVITED:
            return _over()
        chosen = NewPassword(*[await posted(request, name) for name in ("new", "again")])
        problems = tuple(unfit(chosen, half.name))
        if problems:
            return self._show(request, visit, half, problems, 422)
        hashed = await asyncio.to_thread(hash_password, chosen.new)
        half = replace(half, password_hash=hashed)
        self._lobby.go_on(visit, half)
        account = await self._lobby.db.read(lambda conn: staff.find(conn, half.name))
        if account is None:
            return self._over_for_good(visit)
        if self._lobby.second.is_wanted(account):
            return see(_PAGE + "/app")
        made = entering.Making(half.name, half.invitation, half.password_hash)
        return await self._finish(request, visit, half, made, "password")

    async def app(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show what an app is set up with."""
        half = self._half(visit)
        if half is None:
            return _over()
        return self._making.show_app(visit, half.name, _PAGE) if _is_ready(half) else see(_PAGE)

    async def code(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Keep the app that has shown its first code, and let its owner in."""
        half = self._half(visit)
        if half is None or not _is_ready(half):
            return _over()
        code = await self._making.code(request, visit, half.name)
        if code is None:
            return self._making.show_app(visit, half.name, _PAGE, "code-wrong")
        made = entering.Making(half.name, half.invitation, half.password_hash, code=code)
        return await self._finish(request, visit, half, made, "password-and-code")

    async def _finish(
        self, request: web.Request, visit: Visit, half: Half, made: entering.Making, way: str
    ) -> web.StreamResponse:
        """Keep it all in one go; whoever was removed or used the link elsewhere stays out."""
        lobby = self._lobby
        if half.stage is Stage.MAKE and not await self._may_make(half):
            return _over()
        try:
            await lobby.db.write(lambda conn: entering.make(conn, lobby.trail, made))
        except WayRefused:
            return self._over_for_good(visit)
        return await lobby.let_in(request, visit, half.name, half.page, way)

    def _over_for_good(self, visit: Visit) -> web.Response:
        self._lobby.give_up(visit)
        return self._lobby.pages.problem(visit, 409, "invitation-over")

    async def _may_make(self, half: Half) -> bool:
        """Tell whether a password is all there is, and still the one that was given."""
        found = await self._lobby.db.read(lambda conn: ways.find(conn, half.name))
        return not found.has_second and await self._lobby.is_proven(half)

    def _half(self, visit: Visit) -> Half | None:
        half = self._lobby.half(visit)
        return half if half and half.stage in {Stage.INVITED, Stage.MAKE} else None

    def _show(
        self,
        request: web.Request,
        visit: Visit,
        half: Half,
        problems: tuple[tuple[str, str], ...] = (),
        status: int = 200,
    ) -> web.Response:
        return self._lobby.pages.show(
            visit,
            "setup",
            status=status,
            half=half,
            invited=half.stage is Stage.INVITED,
            problems=[(where, self._lobby.say(visit, key)) for where, key in problems],
            passkeys=self._lobby.places.of(request).takes_passkeys,
            enhanced=False,
        )


def _is_ready(half: Half) -> bool:
    """Tell whether an app is all that is missing."""
    return half.stage is Stage.MAKE or bool(half.password_hash)


def _over() -> web.Response:
    return see(f"{HOME}/login?over=1")
