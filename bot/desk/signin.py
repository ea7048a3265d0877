"""Signing in and out.

Rule 1: a wrong password and an unknown name get the same answer after the same work.
Rule 2: an attempt counts as failed until it has succeeded, however many come at once.
"""

import asyncio

from aiohttp import web

from bot.desk.brake import Brake
from bot.desk.fields import posted
from bot.desk.pages import Pages
from bot.desk.sessions import Sessions
from bot.desk.visit import HOME, Visit, new_token, page_in, see
from dialogs.texts import Texts
from storage import staff
from storage.engine import Database
from storage.staff import StaffRow, hash_password, verify_password
from storage.trail import Deed, Trail

LONGEST_NAME = 64
LONGEST_PASSWORD = 256

_AT_ONCE = 2  # Argon2id takes 64 MiB each


class SignIn:
    """The pages before and after a session."""

    def __init__(
        self,
        db: Database,
        sessions: Sessions,
        pages: Pages,
        texts: Texts,
        *,
        brake: Brake,
        trail: Trail,
    ) -> None:
        self._db = db
        self._trail = trail
        self._sessions = sessions
        self._pages = pages
        self._texts = texts
        self._brake = brake
        self._hashing = asyncio.Semaphore(_AT_ONCE)
        self._nobody = ""

    async def form(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show the form."""
        if visit.staff is not None:
            return see(HOME)
        page = page_in(request.query.get("page", ""))
        needed = "login-needed" if page != HOME else ""
        notice = "login-out" if "out" in request.query else needed
        answer = self._show(visit, page, notice=notice)
        self._sessions.keep(answer, visit)
        return answer

    async def enter(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Let in whoever knows the password."""
        name = _name(await posted(request, "name"))
        page = page_in(await posted(request, "page"))
        password = await posted(request, "password")
        async with self._hashing:
            minutes = self._brake.minutes(name)
            account = None if minutes else await self._account(name, password)
        if account is None:
            return self._refused(visit, name, page, minutes)
        entered = await self._sessions.open(visit, account.name)
        await self._note("signed-in", account.name)
        answer = see(page)
        self._sessions.keep(answer, entered)
        return answer

    async def leave(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Sign out."""
        await self._sessions.close(visit)
        await self._note("signed-out", visit.reader.name)
        answer = see(f"{HOME}/login?out=1")
        self._sessions.drop(answer)
        return answer

    async def _note(self, what: str, name: str) -> None:
        await self._db.write(lambda conn: self._trail.note(conn, Deed(name, what, name)))

    async def _account(self, name: str, password: str) -> StaffRow | None:
        self._brake.failed(name)
        known = await self._db.read(lambda conn: staff.find(conn, name))
        hashed = known.password_hash if known else await self._of_nobody()
        proven = await asyncio.to_thread(verify_password, hashed, password[:LONGEST_PASSWORD])
        if known is None or not proven:
            return None
        self._brake.passed(name)
        return known

    async def _of_nobody(self) -> str:
        if not self._nobody:
            self._nobody = await asyncio.to_thread(hash_password, new_token())
        return self._nobody

    def _refused(self, visit: Visit, name: str, page: str, minutes: int) -> web.Response:
        key = "login-wait" if minutes else "login-wrong"
        problem = self._texts.say(visit.language, key, minutes=minutes)
        return self._show(visit, page, name, problem=problem, status=429 if minutes else 401)

    def _show(
        self,
        visit: Visit,
        page: str,
        name: str = "",
        *,
        notice: str = "",
        problem: str = "",
        status: int = 200,
    ) -> web.Response:
        return self._pages.show(
            visit,
            "login",
            status=status,
            page=page,
            name=name,
            notice=notice,
            problem=problem,
            enhanced=False,
        )


def _name(given: str) -> str:
    return given.strip()[:LONGEST_NAME] if given.isprintable() else ""
