"""The desk put together: its pages, each behind the guard, and their addresses."""

from collections.abc import Callable, Mapping
from datetime import datetime

from aiohttp import web

from bot.access import Access, Right
from bot.casework import Casework
from bot.desk.blurring import BlurPage
from bot.desk.feedback import FeedbackPage
from bot.desk.front import Front, FrontSettings
from bot.desk.guard import Door, Guard
from bot.desk.guidance import GuidancePage
from bot.desk.kept import KeptPage
from bot.desk.lobby import Lobby
from bot.desk.oidc import Oidc
from bot.desk.pages import LANGUAGES, Pages
from bot.desk.place import Places
from bot.desk.proposals import ProposalsPage
from bot.desk.queue import QueuePage
from bot.desk.sessions import Sessions
from bot.desk.settings import SettingsPages
from bot.desk.shortcuts import ShortcutsPage
from bot.desk.static_files import StaticFiles
from bot.desk.taking import TakingPage
from bot.desk.together import TogetherPage
from bot.desk.trail import TrailPage
from bot.desk.views import ViewsPage
from bot.desk.visit import FEEDBACK, HOME, Visit, page_in, see
from bot.desk.work import Works
from bot.first_reading import FirstReading
from bot.handling import Handling
from bot.indexing import Index
from bot.people import People
from bot.proposals import Proposals
from bot.settings import Settings
from dialogs.flow import Flow
from dialogs.services import Directory
from dialogs.texts import Texts
from storage.engine import Database
from storage.keys import DeskKeys
from storage.trail import Trail


class Desk:
    """Where staff read editions and tell clients what becomes of their feedback."""

    def __init__(
        self,
        db: Database,
        casework: Casework,
        keys: DeskKeys,
        settings: Settings,
        *,
        flows: Mapping[str, Flow],
        directory: Directory,
        texts: Texts,
        talk: Texts,
        front: FrontSettings,
        demonstration: bool,
        now: Callable[[], datetime],
    ) -> None:
        self._static = StaticFiles()
        access, trail = Access(directory), Trail(keys.trail_key, now)
        pages, places = (
            Pages(texts, access, self._static, demonstration=demonstration),
            Places(front.public_url),
        )
        self._sessions = Sessions(db, keys, LANGUAGES, trail, secure=places.secure)
        self._guard = Guard(self._sessions, pages, access, places)
        lobby = Lobby(
            *(db, self._sessions, pages, texts),
            keys=keys,
            places=places,
            second=front.second,
            trail=trail,
        )
        oidc = Oidc(front.provider, now) if front.provider else None
        self._front = Front(lobby, People(db, directory, trail), directory, oidc)
        self._trail = TrailPage(db, pages, texts, directory)
        self._settings = SettingsPages(settings, pages, texts)
        index = Index(db, flows)
        self._queue = QueuePage(
            db,
            casework,
            pages,
            texts=texts,
            directory=directory,
            flows=flows,
            sought=index.sought,
            theme_name=directory.theme_name,
        )
        self._together = TogetherPage(
            casework, self._queue, pages, texts=texts, directory=directory
        )
        self._views = ViewsPage(db, directory)
        self._shortcuts = ShortcutsPage(pages, secure=places.secure)
        reading = FirstReading(db, directory, flows, trail, index)
        handling = Handling(db, casework, directory, trail)
        proposals = Proposals(db, casework, directory, trail)
        self._kept = KeptPage(reading, pages)
        self._blur = BlurPage(reading, pages, flows)
        self._feedback = FeedbackPage(
            casework,
            pages,
            reading,
            texts=texts,
            talk=talk,
            directory=directory,
            flows=flows,
            works=Works(directory, handling, proposals),
        )
        self._taking = TakingPage(handling, self._feedback)
        self._guidance = GuidancePage(db, pages)
        self._proposals = ProposalsPage(
            casework, proposals, pages, texts=texts, directory=directory
        )

    def routes(self) -> list[web.RouteDef]:
        """Return every address of the desk; the last one answers for all that is not there."""
        serve = self._guard.serve
        return [
            web.get(HOME + "/static/{version}/{name}", self._static.serve),
            *self._front.routes(serve),
            web.get(HOME + "/language/{language}", serve(self._language, Door.ANYONE)),
            web.get(HOME, serve(self._queue.show, Door.STAFF)),
            web.get(HOME + "/", serve(_home, Door.STAFF)),
            web.get(FEEDBACK, serve(self._feedback.show, Right.READ)),
            web.get(FEEDBACK + "/status", serve(self._feedback.back, Right.READ)),
            web.post(FEEDBACK + "/status", serve(self._feedback.change, Right.MOVE)),
            web.get(FEEDBACK + "/preview", serve(self._feedback.back, Right.READ)),
            web.post(FEEDBACK + "/preview", serve(self._feedback.preview, Right.MOVE)),
            *self._taking.routes(self._guard),
            *self._guidance.routes(self._guard),
            *self._proposals.routes(self._guard),
            *self._kept.routes(self._guard),
            *self._blur.routes(self._guard),
            *self._together.routes(self._guard),
            *self._views.routes(self._guard),
            *self._shortcuts.routes(self._guard),
            web.get(HOME + "/trail", serve(self._trail.show, Right.SEE_TRAIL)),
            *self._settings.routes(self._guard),
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
