"""The link of an invitation: it shows whose it is, and leads on to making a way in.

Opening it uses nothing up, for programs that look at e-mail open links too. The token leaves the
address with the first press.
"""

from aiohttp import web

from bot.desk.brake import Brake, Guess
from bot.desk.fields import posted
from bot.desk.guard import Door, Serve
from bot.desk.lobby import Half, Lobby, Stage
from bot.desk.visit import HOME, Visit, is_token
from storage import invitations
from storage.invitations import Invitation
from storage.sealing import token_hash


class InvitationPage:
    """Takes up invitations."""

    def __init__(self, lobby: Lobby) -> None:
        self._lobby = lobby
        self._brake = Brake(lobby.now)

    def routes(self, serve: Serve) -> list[web.RouteDef]:
        """Return the addresses of these pages."""
        return [
            web.get(HOME + "/invitation/{token}", serve(self.form, Door.ANYONE)),
            web.post(HOME + "/invitation", serve(self.accept, Door.ANYONE)),
        ]

    async def form(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show whom the link invites."""
        token = request.match_info["token"]
        found = await self._found(token)
        if found is None:
            return self._over(visit)
        answer = self._lobby.pages.show(
            visit, "invitation", token=token, invitation=found, enhanced=False
        )
        self._lobby.sessions.keep(answer, visit)
        return answer

    async def accept(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Lead on whoever has pressed."""
        token = await posted(request, "token")
        found = await self._found(token)
        if found is None:
            return self._over(visit)
        half = Half(found.name, Stage.INVITED, invitation=token_hash(token))
        return await self._lobby.begin(visit, half, f"{HOME}/setup")

    async def _found(self, token: str) -> Invitation | None:
        """Return the invitation; a right token is never kept waiting by wrong ones."""
        hashed, now = token_hash(token), self._lobby.now()
        found = None
        if is_token(token):
            found = await self._lobby.db.read(lambda conn: invitations.find(conn, hashed, now))
        if found is None:
            self._brake.failed(Guess("invitation", token))
        return found

    def _over(self, visit: Visit) -> web.Response:
        waits = self._brake.minutes(Guess("invitation", ""))
        return self._lobby.pages.problem(visit, 429 if waits else 404, "invitation-over")
