"""The web channel on its own: a real conversation behind it, kept in memory."""

import time
from collections.abc import Callable
from pathlib import Path

from aiohttp import web

from bot.channels.web.channel import WebChannel
from bot.channels.web.gate import Gate
from bot.channels.web.handover import Move
from bot.config import LimitsSection
from bot.texts import load_texts
from dialogs.engine import take_turn
from dialogs.events import Event
from dialogs.flow import Flow
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.texts import Texts
from storage.engine import Database
from storage.sealing import Address

SEED = bytes(range(32))
ORIGIN = "https://kunta.example"


class Room:
    """Takes turns with the engine; remembers every event that came in."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.sessions: dict[tuple[str, str], Session | None] = {}
        self.events: list[tuple[str, Event]] = []

    async def take(self, address: Address, event: Event) -> tuple[Reply, ...]:
        self.events.append((address.channel, event))
        key = (address.channel, address.value)
        turn = take_turn(self.flow, self.sessions.get(key), event)
        self.sessions[key] = turn.session
        return turn.replies

    async def move(self, old: Address, new: Address) -> bool:
        session = self.sessions.pop((old.channel, old.value), None)
        if session is None or self.sessions.get((new.channel, new.value)):
            return False
        self.sessions[(new.channel, new.value)] = session
        return True


async def unmoved(old: Address, new: Address) -> bool:
    """Move nothing: for tests in which no conversation is handed over."""
    return False


def texts_with(lang: str) -> Texts:
    """The interface's texts, and a further language that says the same as Finnish."""
    folder = Path(__file__).parents[3] / "bot/locales/web"
    sources = {file.stem: [file.read_text()] for file in folder.glob("*.ftl")}
    return Texts({**sources, lang: sources["fi"]})


def channel_on(
    database: Database,
    *,
    demonstration: bool = False,
    texts: Texts | None = None,
    origin: str = ORIGIN,
    gate: Gate | None = None,
    move: Move = unmoved,
) -> WebChannel:
    return WebChannel(
        database,
        texts or load_texts("web"),
        demonstration,
        (origin,),
        lambda: SEED,
        gate=gate or Gate(LimitsSection(), time.time),
        move=move,
    )


def application(
    *channels: WebChannel, also: Callable[[web.Application], None] | None = None
) -> web.Application:
    app = web.Application()
    for channel in channels:
        app.add_routes(channel.routes())
    if also:
        also(app)
    return app
