"""Choosing a password of one's own: at the first sign-in a must, later whenever one likes."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass

from aiohttp import web

from bot.desk.brake import Brake
from bot.desk.fields import posted
from bot.desk.pages import Pages
from bot.desk.sessions import Sessions
from bot.desk.signin import LONGEST_PASSWORD
from bot.desk.visit import HOME, Visit, see
from dialogs.texts import Texts
from storage import staff
from storage.engine import Database
from storage.staff import hash_password, verify_password
from storage.trail import Deed, Trail

SHORTEST_PASSWORD = 12


@dataclass(frozen=True, slots=True)
class Wish:
    """The form as it was filled in."""

    now: str
    new: str
    again: str


class PasswordPage:
    """Changes the password of whoever is signed in."""

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

    async def form(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show the form."""
        return self._show(visit, (), 200)

    async def change(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Change the password and end every other session."""
        wish = Wish(*[await posted(request, name) for name in ("now", "new", "again")])
        minutes = self._brake.minutes(visit.reader.name)
        if minutes:
            return self._show(visit, (("now", "login-wait"),), 429, minutes)
        problems = (*await self._unproven(wish, visit), *_unfit(wish, visit.reader.name))
        return self._show(visit, problems, 422) if problems else await self._changed(wish, visit)

    async def _changed(self, wish: Wish, visit: Visit) -> web.Response:
        name = visit.reader.name
        hashed = await asyncio.to_thread(hash_password, wish.new)
        await self._db.write(lambda conn: staff.set_password(conn, name, hashed))
        changed = Deed(name, "password-changed", name)
        await self._db.write(lambda conn: self._trail.note(conn, changed))
        answer = see(f"{HOME}?password=saved")
        self._sessions.keep(answer, await self._sessions.open(visit, name))
        return answer

    async def _unproven(self, wish: Wish, visit: Visit) -> tuple[tuple[str, str], ...]:
        account = visit.reader
        self._brake.failed(account.name)
        if not await asyncio.to_thread(
            verify_password, account.password_hash, wish.now[:LONGEST_PASSWORD]
        ):
            return (("now", "password-wrong"),)
        self._brake.passed(account.name)
        return ()

    def _show(
        self, visit: Visit, problems: tuple[tuple[str, str], ...], status: int, minutes: int = 0
    ) -> web.Response:
        lengths = {"least": SHORTEST_PASSWORD, "most": LONGEST_PASSWORD, "minutes": minutes}
        said = [
            (field, self._texts.say(visit.language, key, **lengths)) for field, key in problems
        ]
        return self._pages.show(
            visit,
            "password",
            status=status,
            problems=said,
            least=SHORTEST_PASSWORD,
            enhanced=False,
        )


def _unfit(wish: Wish, name: str) -> Iterator[tuple[str, str]]:
    if len(wish.new) < SHORTEST_PASSWORD:
        yield "new", "password-short"
    elif len(wish.new) > LONGEST_PASSWORD:
        yield "new", "password-long"
    elif wish.new == wish.now:
        yield "new", "password-same"
    elif name.casefold() in wish.new.casefold():
        yield "new", "password-named"
    if wish.new != wish.again:
        yield "again", "password-differs"
