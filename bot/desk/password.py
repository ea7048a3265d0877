"""Choosing a password of one's own: after a one-time password a must, later whenever one likes."""

import asyncio

from aiohttp import web

from bot.desk.brake import Guess
from bot.desk.browsers import label_of
from bot.desk.fields import posted
from bot.desk.guard import Door, Serve
from bot.desk.lobby import Lobby
from bot.desk.new_password import LENGTHS, LONGEST_PASSWORD, NewPassword, unfit
from bot.desk.visit import HOME, Visit, see
from storage import entering
from storage.staff import hash_password, verify_password

_INSIDE = "inside"  # whoever guesses here is signed in: nothing that strangers do counts


class PasswordPage:
    """Changes the password of whoever is signed in; without one it can be chosen for a while."""

    def __init__(self, lobby: Lobby) -> None:
        self._lobby = lobby

    def routes(self, serve: Serve) -> list[web.RouteDef]:
        """Return the addresses of these pages."""
        return [
            web.get(HOME + "/password", serve(self.form, Door.NEWCOMER)),
            web.post(HOME + "/password", serve(self.change, Door.NEWCOMER)),
        ]

    async def form(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show the form."""
        return self._show(visit, (), 200) if await self._may_choose(visit) else _back()

    async def change(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Change the password and end every other session."""
        if not await self._may_choose(visit):
            return _back()
        wish = NewPassword(*[await posted(request, name) for name in ("new", "again", "now")])
        account = visit.reader
        guess = Guess("password", account.name, _INSIDE)
        minutes = self._lobby.brake.minutes(guess)
        if minutes:
            return self._show(visit, (("now", "login-wait"),), 429, minutes)
        problems = (*await self._unproven(wish, visit, guess), *unfit(wish, account.name))
        if problems:
            return self._show(visit, problems, 422)
        return await self._changed(request, wish, visit)

    async def _changed(
        self, request: web.Request, wish: NewPassword, visit: Visit
    ) -> web.StreamResponse:
        lobby, name = self._lobby, visit.reader.name
        hashed = await asyncio.to_thread(hash_password, wish.new)
        made = entering.Making(name, password_hash=hashed)
        await lobby.db.write(lambda conn: entering.make(conn, lobby.trail, made))
        answer = see(f"{HOME}?password=saved")
        label = label_of(request.headers.get("User-Agent", ""))
        lobby.sessions.keep(answer, await lobby.sessions.open(visit, name, label=label))
        return answer

    async def _unproven(
        self, wish: NewPassword, visit: Visit, guess: Guess
    ) -> tuple[tuple[str, str], ...]:
        hashed = visit.reader.password_hash
        if not hashed:
            return ()
        self._lobby.brake.failed(guess)
        if not await asyncio.to_thread(verify_password, hashed, wish.now[:LONGEST_PASSWORD]):
            return (("now", "password-wrong"),)
        self._lobby.brake.passed(guess)
        return ()

    async def _may_choose(self, visit: Visit) -> bool:
        """Tell whether there is a password to prove it with, or the session is fresh."""
        return bool(visit.reader.password_hash) or await self._lobby.sessions.is_fresh(visit)

    def _show(
        self, visit: Visit, problems: tuple[tuple[str, str], ...], status: int, minutes: int = 0
    ) -> web.Response:
        said = [(where, self._lobby.say(visit, key, minutes=minutes)) for where, key in problems]
        return self._lobby.pages.show(
            visit,
            "password",
            status=status,
            problems=said,
            least=LENGTHS["least"],
            has_password=bool(visit.reader.password_hash),
            enhanced=False,
        )


def _back() -> web.Response:
    return see(f"{HOME}/account")
