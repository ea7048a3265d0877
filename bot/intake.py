"""Where every channel hands in what clients do; the answer is what to say.

Rule: nothing a client does raises. What raises is the storage: then nothing was kept, and the
channel must not acknowledge.
"""

import secrets
from collections import OrderedDict
from collections.abc import Collection, Mapping

from bot.afterwards import Afterwards
from bot.presses import ADD, ERASE, HIDE
from dialogs.events import Chose, Command, Commanded, Event, Follows, Opened, Pressed
from dialogs.flow import ADDITION
from dialogs.replies import Reply
from dialogs.tokens import erase
from dialogs.turn import Turn
from storage.sealing import Address, lookup
from storage.turns import TurnWriter

START = "@start"

_REMEMBERED = 10_000


class Intake:
    """Hands turns to the turn writer, and what comes after sending to Afterwards."""

    def __init__(
        self,
        writer: TurnWriter,
        afterwards: Afterwards,
        flow: str,
        follows: Mapping[str, Follows],
        collections: Collection[str] = (),
    ) -> None:
        self._writer = writer
        self._afterwards = afterwards
        self._flow = flow
        self._follows = follows
        self._collections = collections  # flows that a link may open
        self._languages = _Languages()

    async def take(self, address: Address, event: Event) -> tuple[Reply, ...]:
        """Take one event; when this returns, what it changed is kept."""
        if isinstance(event, Pressed | Chose) and event.step.startswith("@"):
            return await self._outliving(address, _as_press(event))
        turn = await self._turn(address, event)
        if not turn.receipt:
            return turn.replies
        lang = turn.session.language if turn.session else self._languages.of(address)
        return (*await self._afterwards.receipt(turn.receipt, lang), *turn.replies)

    async def _outliving(self, address: Address, event: Pressed) -> tuple[Reply, ...]:
        """Answer a button that lives longer than its conversation, then go on with an open one."""
        if event.step == HIDE:
            return ()  # what is shown where is the channel's own business
        lang = event.choice.partition(".")[0]
        self._languages.note(address, lang)
        if event.step == START:
            return (await self._turn(address, self._opened(address, event, lang))).replies
        about = await self._afterwards.about(event.choice) if event.step == ADD else ""
        if about:
            return await self._add(address, self._opened(address, event, lang, about))
        turn = await self._turn(address, event)
        if _erases_this(turn, event):
            erasing = Commanded(f"{event.id}/erase", Command.ERASE)
            return (await self._turn(address, erasing)).replies
        said = await self._afterwards.pressed(event.step, event.choice)
        return (*said, *turn.replies) if turn.session else said

    async def _add(self, address: Address, opened: Opened) -> tuple[Reply, ...]:
        """Open the conversation that adds to a feedback, or say what is to be finished first."""
        return (await self._writer.take(address, ADDITION, opened)).replies

    async def _turn(self, address: Address, event: Event) -> Turn:
        wanted = event.collection if isinstance(event, Opened) else ""
        flow = wanted if wanted in self._collections else self._flow
        return await self._writer.take(address, flow, event)

    def _opened(self, address: Address, event: Pressed, lang: str, about: str = "") -> Opened:
        follows = self._follows.get(address.channel, Follows.NOWHERE)
        seed = secrets.token_bytes(32)
        of_client = (event.id, seed, address.channel, follows, lang)
        return Opened(*of_client, about=about, traces=event.traces)


class _Languages:
    """The language of each chat's last button, for a while and in memory only."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)
        self._known: OrderedDict[bytes, str] = OrderedDict()

    def note(self, address: Address, lang: str) -> None:
        self._known[lookup(self._key, address)] = lang
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)

    def of(self, address: Address) -> str:
        return self._known.get(lookup(self._key, address), "fi")


def _as_press(event: Pressed | Chose) -> Pressed:
    if isinstance(event, Pressed):
        return event
    choice = "".join(event.choices[:1])
    return Pressed(event.id, event.step, choice, event.tag, traces=event.traces)


def _erases_this(turn: Turn, event: Pressed) -> bool:
    """Tell whether the button erases a feedback that is still being told."""
    token = event.choice.partition(".")[2].partition(".")[0]
    return event.step == ERASE and turn.session is not None and erase(turn.session.seed) == token
