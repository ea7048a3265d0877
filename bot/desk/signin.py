"""Signing in with a password, and signing out.

Rule 1: a wrong password and an unknown name get the same answer after the same work.
Rule 2: an attempt counts as failed until it has succeeded, however many come at once.
Rule 3: a password alone lets nobody in who has an app for codes, or from whom more is wanted.
"""

import asyncio
from urllib.parse import quote

from aiohttp import web

from bot.desk.brake import Guess
from bot.desk.fields import posted
from bot.desk.guard import Door, Serve
from bot.desk.lobby import Half, Lobby, Stage
from bot.desk.new_password import LONGEST_PASSWORD
from bot.desk.visit import HOME, Visit, new_token, page_in, see
from storage import staff, ways
from storage.staff import StaffRow, hash_password, verify_password

LONGEST_NAME = 64

_AT_ONCE = 2  # Argon2id takes 64 MiB each
_NOTICES = {"out": "login-out", "over": "login-over"}


class SignIn:
    """The pages before and after a session."""

    def __init__(self, lobby: Lobby, provider: str = "") -> None:
        self._lobby = lobby
        self._provider = provider
        self._hashing = asyncio.Semaphore(_AT_ONCE)
        self._nobody = ""

    def routes(self, serve: Serve) -> list[web.RouteDef]:
        """Return the addresses of these pages."""
        return [
            web.get(HOME + "/login", serve(self.form, Door.ANYONE)),
            web.post(HOME + "/login", serve(self.enter, Door.ANYONE)),
            web.post(HOME + "/logout", serve(self.leave, Door.NEWCOMER)),
        ]

    async def form(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show the form."""
        if visit.staff is not None:
            return see(HOME)
        page = page_in(request.query.get("page", ""))
        needed = "login-needed" if page != HOME else ""
        notice = next((_NOTICES[key] for key in _NOTICES if key in request.query), needed)
        answer = self.show(request, visit, page, notice=notice)
        self._lobby.sessions.keep(answer, visit)
        return answer

    async def enter(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Let in whoever knows the password, or lead them to the second proof."""
        name = _name(await posted(request, "name"))
        page = page_in(await posted(request, "page"))
        password = await posted(request, "password")
        guess = self._lobby.guess(request, "password", name)
        async with self._hashing:
            minutes = self._lobby.brake.minutes(guess)
            account = None if minutes else await self._account(guess, password)
        if account is None:
            key = "login-wait" if minutes else "login-wrong"
            problem = self._lobby.say(visit, key, minutes=minutes)
            status = 429 if minutes else 401
            return self.show(request, visit, page, name, problem=problem, status=status)
        return await self._onward(request, visit, account, page)

    async def leave(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Sign out; `page` is where to go on after signing in anew."""
        page = page_in(await posted(request, "page"))
        await self._lobby.sessions.close(visit)
        answer = see(f"{HOME}/login?out=1" if page == HOME else f"{HOME}/login?page={quote(page)}")
        self._lobby.sessions.drop(answer)
        return answer

    async def _onward(
        self, request: web.Request, visit: Visit, account: StaffRow, page: str
    ) -> web.StreamResponse:
        lobby, name, proven = self._lobby, account.name, account.password_hash
        found = await lobby.db.read(lambda conn: ways.find(conn, name))
        if found.has_code:
            half = Half(name, Stage.CODE, page, proven=proven)
            return await lobby.begin(visit, half, f"{HOME}/code")
        if not lobby.second.is_wanted(account):
            return await lobby.let_in(request, visit, name, page, "password")
        if not found.has_second:
            half = Half(name, Stage.MAKE, page, proven=proven)
            return await lobby.begin(visit, half, f"{HOME}/setup")
        problem = lobby.say(visit, "login-not-enough")
        return self.show(request, visit, page, name, problem=problem, status=403)

    async def _account(self, guess: Guess, password: str) -> StaffRow | None:
        brake = self._lobby.brake
        brake.failed(guess)
        known = await self._lobby.db.read(lambda conn: staff.find(conn, guess.name))
        has_password = known is not None and bool(known.password_hash)
        hashed = known.password_hash if known and has_password else await self._of_nobody()
        proven = await asyncio.to_thread(verify_password, hashed, password[:LONGEST_PASSWORD])
        if not (proven and has_password):
            return None
        brake.passed(guess)
        return known

    async def _of_nobody(self) -> str:
        if not self._nobody:
            self._nobody = await asyncio.to_thread(hash_password, new_token())
        return self._nobody

    def show(
        self,
        request: web.Request,
        visit: Visit,
        page: str,
        name: str = "",
        *,
        notice: str = "",
        problem: str = "",
        status: int = 200,
    ) -> web.Response:
        """Show the form with what is to be said."""
        return self._lobby.pages.show(
            visit,
            "login",
            status=status,
            page=page,
            name=name,
            notice=notice,
            problem=problem,
            passkeys=self._lobby.places.of(request).takes_passkeys,
            provider=self._provider,
            enhanced=False,
        )


def _name(given: str) -> str:
    return given.strip()[:LONGEST_NAME] if given.isprintable() else ""
