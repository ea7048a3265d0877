"""The desk put together: its pages, each behind the guard, and their addresses."""

from collections.abc import Callable, Mapping
from datetime import datetime

from aiohttp import web

from bot.access import Access, Right
from bot.casework import Casework
from bot.desk.brake import Brake
from bot.desk.feedback import FeedbackPage
from bot.desk.guard import Door, Guard
from bot.desk.pages import LANGUAGES, Pages
from bot.desk.password import PasswordPage
from bot.desk.queue import QueuePage
from bot.desk.sessions import Sessions
from bot.desk.signin import SignIn
from bot.desk.static_files import StaticFiles
from bot.desk.trail import TrailPage
from bot.desk.visit import HOME, Visit, page_in, see
from dialogs.flow import Flow
from dialogs.services import Directory
from dialogs.texts import Texts
from storage.engine import Database
from storage.keys import DeskKeys
from storage.trail import Trail

_FEEDBACK = HOME + "/feedback/{id:[A-Za-z0-9_-]{1,64}}"


class Desk:
    """Where staff read editions and tell clients what becomes of their feedback."""

    def __init__(
        self,
        db: Database,
        casework: Casework,
        keys: DeskKeys,
        *,
        flows: Mapping[str, Flow],
        directory: Directory,
        texts: Texts,
        talk: Texts,
        secure: bool,
        demonstration: bool,
        now: Callable[[], datetime],
    ) -> None:
        self._static = StaticFiles()
        brake, access, trail = Brake(now), Access(directory), Trail(keys.trail_key, now)
        pages = Pages(texts, access, self._static, demonstration=demonstration)
        self._sessions = Sessions(db, keys, LANGUAGES, now, secure=secure)
        self._guard = Guard(self._sessions, pages, access)
        self._sign_in = SignIn(db, self._sessions, pages, texts, brake=brake, trail=trail)
        self._password = PasswordPage(db, self._sessions, pages, texts, brake=brake, trail=trail)
        self._trail = TrailPage(db, pages, texts)
        self._queue = QueuePage(db, casework, pages, texts=texts, directory=directory, flows=flows)
        self._feedback = FeedbackPage(
            casework, pages, texts=texts, talk=talk, directory=directory, flows=flows
        )

    def routes(self) -> list[web.RouteDef]:
        """Return every address of the desk; the last one answers for all that is not there."""
        serve = self._guard.serve
        return [
            web.get(HOME + "/static/{version}/{name}", self._static.serve),
            web.get(HOME + "/login", serve(self._sign_in.form, Door.ANYONE)),
            web.post(HOME + "/login", serve(self._sign_in.enter, Door.ANYONE)),
            web.get(HOME + "/language/{language}", serve(self._language, Door.ANYONE)),
            web.post(HOME + "/logout", serve(self._sign_in.leave, Door.NEWCOMER)),
            web.get(HOME + "/password", serve(self._password.form, Door.NEWCOMER)),
            web.post(HOME + "/password", serve(self._password.change, Door.NEWCOMER)),
            web.get(HOME, serve(self._queue.show, Door.STAFF)),
            web.get(HOME + "/", serve(_home, Door.STAFF)),
            web.get(_FEEDBACK, serve(self._feedback.show, Right.READ)),
            web.get(_FEEDBACK + "/status", serve(self._feedback.back, Right.READ)),
            web.post(_FEEDBACK + "/status", serve(self._feedback.change, Right.MOVE)),
            web.get(_FEEDBACK + "/preview", serve(self._feedback.back, Right.READ)),
            web.post(_FEEDBACK + "/preview", serve(self._feedback.preview, Right.MOVE)),
            web.get(HOME + "/trail", serve(self._trail.show, Right.SEE_TRAIL)),
            web.route("*", HOME + "/{rest:.*}", serve(_nothing, Door.STAFF)),
        ]

    async def _language(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        answer = see(page_in(request.query.get("page", "")))
        self._sessions.keep_language(answer, request.match_info["language"])
        return answer


async def _home(request: web.Request, visit: Visit) -> web.StreamResponse:
    return see(HOME)


async def _nothing(request: web.Request, visit: Visit) -> web.StreamResponse:
    raise web.HTTPNotFound
