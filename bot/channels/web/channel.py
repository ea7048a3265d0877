"""The web channel: pages and protocol in one place, as routes for the application."""

from collections.abc import Callable

from aiohttp import web
from aiohttp.web_routedef import RouteDef

from bot.channels.channel import Outcome, Take
from bot.channels.web.bearers import Origins
from bot.channels.web.files import StaticFiles
from bot.channels.web.gate import Gate
from bot.channels.web.handover import HandoverHandler, Move
from bot.channels.web.headers import PRIVATE
from bot.channels.web.mailbox import EventsHandler
from bot.channels.web.pages import Pages
from bot.channels.web.plain import PlainPage
from bot.channels.web.posting import WebPosting
from bot.channels.web.streams import Streams
from bot.channels.web.turns import TurnsHandler
from bot.channels.web.widget_texts import widget_files
from dialogs.events import Event
from dialogs.replies import Reply
from dialogs.texts import Texts
from storage.engine import Database
from storage.sealing import Address, token_hash


class WebChannel:
    """The chat page, the widget and the plain page; `web` in addresses, `plain` without script."""

    name = "web"

    def __init__(
        self,
        db: Database,
        texts: Texts,
        demonstration: bool,
        origins: tuple[str, ...],
        seed: Callable[[], bytes],
        *,
        gate: Gate,
        move: Move,
        public_url: str = "",
    ) -> None:
        self._posting = WebPosting(db)
        self._intake: Take | None = None
        self._streams = Streams()
        self._origins = Origins(origins)
        self._files = StaticFiles(widget_files(texts, demonstration))
        self._pages = Pages(texts, self._files, demonstration)
        self._plain = PlainPage(self._pages, self._take, seed, gate, move)
        self._turns = TurnsHandler(self._take, self._origins, seed, gate)
        self._handover = HandoverHandler(move, self._origins, public_url)
        self._events = EventsHandler(db, self._streams, self._origins)

    def routes(self) -> list[RouteDef]:
        """Return what this channel answers."""
        return [
            web.get("/", self._pages.chat),
            web.get("/demo", self._pages.demo),
            web.get("/plain", self._plain.begin),
            web.post("/plain", self._plain.go_on),
            web.post("/plain/exit", self._plain.leave),
            web.get("/widget.js", self._files.widget),
            web.get("/static/{version}/{name}", self._files.serve),
            web.post("/api/turns", self._turns.answer),
            web.options("/api/turns", self._origins.preflight),
            web.post("/api/handover", self._handover.answer),
            web.options("/api/handover", self._origins.preflight),
            web.get("/api/events", self._events.answer, allow_head=False),
            web.options("/api/events", self._origins.preflight),
        ]

    async def start(self, intake: Take) -> None:
        self._intake = intake

    async def stop(self) -> None:
        self._intake = None
        self._streams.close()

    async def push(self, address: Address, followup: str, notice: Reply) -> Outcome:
        """Put the notice into the feedback's mailbox, then wake the pages that wait there."""
        outcome = await self._posting.push(address, followup, notice)
        self._streams.wake(token_hash(address.value))
        return outcome

    def heard(self, payload: str) -> None:
        """Wake the pages of a bucket: another process put something into one of its mailboxes."""
        if payload.isdecimal():
            self._streams.wake_bucket(int(payload))
        else:
            self._streams.wake_all()

    async def _take(self, address: Address, event: Event) -> tuple[Reply, ...]:
        if self._intake is None:
            raise web.HTTPServiceUnavailable(headers=PRIVATE)
        return await self._intake(address, event)
