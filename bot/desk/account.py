"""One's own account: the ways in, and the sessions that are open.

Rule 1: a way in is made or taken away only just after signing in, so that a browser left open
gives nobody a way in for good.
Rule 2: the last way in stays.
"""

from aiohttp import web

from bot.desk.ceremonies import bytes_of, spelled
from bot.desk.fields import posted
from bot.desk.guard import Door, Serve
from bot.desk.lobby import Lobby
from bot.desk.making import LONGEST_KEY_NAME, Making, key_name
from bot.desk.second import entrances
from bot.desk.visit import HOME, Visit, see
from storage import entering, passkeys, visits, ways
from storage.errors import WayRefused
from storage.sealing import token_hash
from storage.trail import Deed
from storage.ways import Ways

_PAGE = HOME + "/account"
_SAVED = frozenset({"passkey", "app", "removed", "renamed", "ended"})


class AccountPage:
    """Shows one's own account and changes it."""

    def __init__(self, lobby: Lobby, making: Making) -> None:
        self._lobby = lobby
        self._making = making

    def routes(self, serve: Serve) -> list[web.RouteDef]:
        """Return the addresses of these pages."""
        forms = {
            "/passkey/options": self.options,
            "/passkey": self.add_passkey,
            "/passkey/name": self.rename_passkey,
            "/passkey/remove": self.remove_passkey,
            "/app": self.add_app,
            "/app/remove": self.remove_app,
            "/sessions/end": self.end_session,
            "/sessions/others": self.end_others,
        }
        return [
            web.get(_PAGE, serve(self.show, Door.STAFF)),
            web.get(_PAGE + "/app", serve(self.app, Door.STAFF)),
            *(web.post(_PAGE + path, serve(page, Door.STAFF)) for path, page in forms.items()),
        ]

    async def show(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show the account."""
        return await self._show(request, visit)

    async def options(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Return what the browser's script needs to make a passkey."""
        if not await self._is_fresh(visit):
            return web.Response(status=401)
        return await self._making.options(request, visit, visit.reader.name)

    async def add_passkey(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Keep a passkey that was made."""
        if not await self._is_fresh(visit):
            return see(_PAGE)
        name = visit.reader.name
        row = await self._making.passkey(request, visit, name)
        if row is None or not await self._make(entering.Making(name, passkey=row)):
            return await self._show(request, visit, "passkey-not-made")
        return see(f"{_PAGE}?saved=passkey")

    async def rename_passkey(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Call a passkey something else."""
        id_, called = (
            bytes_of(await posted(request, "id")),
            key_name(await posted(request, "name")),
        )
        name = visit.reader.name
        await self._lobby.db.write(lambda conn: passkeys.rename(conn, name, id_, called))
        return see(f"{_PAGE}?saved=renamed")

    async def remove_passkey(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Take a passkey away."""
        name, id_ = visit.reader.name, bytes_of(await posted(request, "id"))
        return await self._drop(
            request, visit, "passkey-removed", lambda conn: passkeys.remove(conn, name, id_)
        )

    async def app(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show what an app is set up with."""
        return self._show_app(visit) if await self._is_fresh(visit) else see(_PAGE)

    async def add_app(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Keep the app that has shown its first code."""
        if not await self._is_fresh(visit):
            return see(_PAGE)
        code = await self._making.code(request, visit, visit.reader.name)
        if code is None:
            return self._show_app(visit, "code-wrong")
        await self._make(entering.Making(visit.reader.name, code=code))
        return see(f"{_PAGE}?saved=app")

    async def remove_app(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Ask for codes no more."""
        name = visit.reader.name
        return await self._drop(
            request, visit, "code-removed", lambda conn: ways.drop_totp(conn, name)
        )

    async def end_session(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """End one session."""
        name, id_ = visit.reader.name, await posted(request, "id")
        ended = self._lobby.trail.noting(
            Deed(name, "session-ended", name), lambda conn: visits.end(conn, name, id_)
        )
        await self._lobby.db.write(ended)
        return see(f"{_PAGE}?saved=ended#sessions")

    async def end_others(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """End every session but this one."""
        name, this = visit.reader.name, token_hash(visit.token)
        ended = self._lobby.trail.with_note(
            Deed(name, "sessions-ended", name), lambda conn: visits.end_others(conn, name, this)
        )
        await self._lobby.db.write(ended)
        return see(f"{_PAGE}?saved=ended#sessions")

    async def _make(self, making: entering.Making) -> bool:
        trail = self._lobby.trail
        try:
            await self._lobby.db.write(lambda conn: entering.make(conn, trail, making))
        except WayRefused:
            return False
        return True

    async def _drop(
        self, request: web.Request, visit: Visit, what: str, work: entering.Work
    ) -> web.StreamResponse:
        if not await self._is_fresh(visit):
            return see(_PAGE)
        account, trail = visit.reader, self._lobby.trail
        deed, wanted = Deed(account.name, what, account.name), self._is_more_wanted(visit)

        def keeps(left: Ways) -> bool:
            return bool(entrances(left, wanted=wanted))

        try:
            await self._lobby.db.write(lambda conn: entering.drop(conn, trail, deed, work, keeps))
        except WayRefused:
            return await self._show(request, visit, "account-last-way")
        return see(f"{_PAGE}?saved=removed")

    async def _is_fresh(self, visit: Visit) -> bool:
        return await self._lobby.sessions.is_fresh(visit)

    def _is_more_wanted(self, visit: Visit) -> bool:
        return self._lobby.second.is_wanted(visit.reader)

    async def _show(
        self, request: web.Request, visit: Visit, problem: str = ""
    ) -> web.StreamResponse:
        db, name, this = self._lobby.db, visit.reader.name, token_hash(visit.token)
        now = self._lobby.now()
        saved = request.query.get("saved", "")
        return self._lobby.pages.show(
            visit,
            "account",
            status=422 if problem else 200,
            problem=problem and self._lobby.say(visit, problem),
            saved=saved if saved in _SAVED and not problem else "",
            ways=await db.read(lambda conn: ways.find(conn, name)),
            keys=await db.read(lambda conn: passkeys.of(conn, name)),
            sessions=await db.read(lambda conn: visits.of(conn, name, now, this)),
            is_fresh=await self._is_fresh(visit),
            wanted=self._is_more_wanted(visit),
            takes_passkeys=self._lobby.places.of(request).takes_passkeys,
            longest=LONGEST_KEY_NAME,
            spelled=spelled,
            enhanced=False,
        )

    def _show_app(self, visit: Visit, problem: str = "") -> web.Response:
        return self._making.show_app(visit, visit.reader.name, _PAGE, problem)
