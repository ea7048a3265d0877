"""Small deeds on a feedback's page: taking it, letting go, giving it to someone, naming its themes."""

from collections.abc import Awaitable
from http import HTTPStatus

from aiohttp import web

from bot.access import Right
from bot.casework import CaseworkRefused, ChangedMeanwhile, NotAllowed, UnknownFeedback
from bot.desk.feedback import FeedbackPage
from bot.desk.fields import number, posted
from bot.desk.guard import Guard
from bot.desk.visit import FEEDBACK, HOME, Visit, see
from bot.handling import Handling


class TakingPage:
    """Does them, and shows the feedback again where something prevents it."""

    def __init__(self, handling: Handling, feedback: FeedbackPage) -> None:
        self._handling = handling
        self._feedback = feedback

    def routes(self, guard: Guard) -> list[web.RouteDef]:
        """Return the addresses of the small deeds; each leads back to the page it belongs to."""
        deeds = {
            "take": (self.take, Right.MOVE),
            "drop": (self.drop, Right.MOVE),
            "give": (self.give, Right.ASSIGN),
            "themes": (self.name, Right.MOVE),
        }
        back = guard.serve(self._feedback.back, Right.READ)
        found: list[web.RouteDef] = []
        for name, (deed, right) in deeds.items():
            found += [
                web.get(f"{FEEDBACK}/{name}", back),
                web.post(f"{FEEDBACK}/{name}", guard.serve(deed, right)),
            ]
        return found

    async def take(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Take a feedback upon oneself."""
        deed = self._handling.take(visit.reader, _id(request), await _version(request))
        return await self._done(request, visit, deed, "taken")

    async def drop(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Let go of a feedback."""
        deed = self._handling.drop(visit.reader, _id(request), await _version(request))
        return await self._done(request, visit, deed, "dropped")

    async def give(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Give a feedback to somebody, or to a role."""
        to, version = await posted(request, "to"), await _version(request)
        deed = self._handling.give(visit.reader, _id(request), version, to)
        return await self._done(request, visit, deed, "given")

    async def name(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Say what a feedback is about."""
        chosen = [str(each) for each in (await request.post()).getall("theme", [])]
        deed = self._handling.name(visit.reader, _id(request), await _version(request), chosen)
        return await self._done(request, visit, deed, "themes")

    async def _done(
        self, request: web.Request, visit: Visit, deed: Awaitable[None], done: str
    ) -> web.StreamResponse:
        try:
            await deed
        except UnknownFeedback:
            raise web.HTTPNotFound from None
        except NotAllowed:
            raise web.HTTPForbidden from None
        except ChangedMeanwhile:
            return await self._feedback.again(request, visit, HTTPStatus.CONFLICT)
        except CaseworkRefused as refused:
            return await self._feedback.again(
                request, visit, HTTPStatus.UNPROCESSABLE_ENTITY, refused.problems
            )
        return see(f"{HOME}/feedback/{_id(request)}?done={done}")


def _id(request: web.Request) -> str:
    return request.match_info["id"]


async def _version(request: web.Request) -> int:
    return number(await posted(request, "version"))
