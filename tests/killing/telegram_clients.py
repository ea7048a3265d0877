"""Clients in Telegram, who answer what they are asked, whatever happens to the bot meanwhile."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from tests.channels.telegram.botapi import BotApi, Shown
from tests.killing.minds import SEND, Mind

AGAIN = "again"  # instead of a place: what people do when a bot falls silent
LAST, OPENING, ADDING = "last press", "opening", "adding"

_ASIDES = frozenset({"!skip", "!back"})
PATIENCE = 60.0  # seconds without what has to come: the conversation is stuck


class Weather(Protocol):
    """What happens round a client."""

    async def before(self, chat: int, place: str) -> None:
        """Let happen what happens before a client does something at this place."""

    def is_silent(self, chat: int) -> bool:
        """Tell whether nothing will come by itself: the client has to speak again."""


@dataclass(frozen=True)
class Question:
    """A message that waits for an answer, as far as it differs from others."""

    step: str
    choices: tuple[tuple[str, bool], ...]  # and whether it is marked

    @property
    def ids(self) -> list[str]:
        return [choice for choice, _ in self.choices]


class TelegramClient:
    """One conversation in a chat, and what comes after it."""

    def __init__(
        self, chat: int, mind: Mind, api: BotApi, weather: Weather, patience: float = PATIENCE
    ) -> None:
        self.mind = mind
        self._patience = patience
        self.chat = chat
        self.spoke_again = 0
        self._api, self._weather = api, weather
        self._answered: Question | None = None
        self._place = ""  # what stands before the places of what is told later

    async def tell(self) -> None:
        """Answer until the feedback is sent, and hear that it was."""
        await self._weather.before(self.chat, "start")
        await self._restart()
        await self._to_the_end()

    async def open_news(self, words: str) -> None:
        """Wait for the newest notice, open it, and wait for the words."""
        await self._hear(lambda: self._with("@open"), self._nothing)
        shown, data = self._with("@open")[-1]
        assert words not in "".join(self._api.texts(self.chat))

        async def press() -> None:
            await self._api.press_data(self.chat, data, shown.id)

        await self._weather.before(self.chat, OPENING)
        await press()
        await self._hear(lambda: words in "".join(self._api.texts(self.chat)), press)

    def notices(self) -> int:
        """Return how often a notice came."""
        return len(self._with("@open"))

    async def add(self) -> None:
        """Add something to what was opened."""
        await self._weather.before(self.chat, ADDING)
        self._place = f"{ADDING}, "
        await self._add()
        await self._to_the_end(self._add)

    async def _add(self) -> None:
        shown, data = self._with("@add")[-1]
        await self._api.press_data(self.chat, data, shown.id)

    async def _to_the_end(self, again: Callable[[], Awaitable[None]] | None = None) -> None:
        self._answered = self.question()
        while True:
            await self._hear(lambda: self.question() != self._answered, again or self._restart)
            again = None
            question = self._answered = self.question()
            assert question is not None
            if SEND in question.ids:
                await self._send(question)
                return
            await self._answer(question)

    async def _answer(self, question: Question) -> None:
        if stray := self.mind.strays.pop(question.step, ""):
            await self._stray(question.step, stray)
        choice = self.mind.press(question.step, question.ids)
        await self._weather.before(self.chat, f"{self._place}{question.step}:{choice or 'words'}")
        if choice is None:
            text = self.mind.words(question.step)
            await self._api.write(self.chat, text)
            self.mind.told.append(text)
        else:
            await self._press(f"{question.step}:{choice}")

    async def _stray(self, step: str, kind: str) -> None:
        """Send what nobody asked for, and wait for what is said of it."""
        await self._weather.before(self.chat, f"{step}:{kind}")
        said = len(self._api.said(self.chat))
        await self._api.send_other(self.chat, kind)
        await self._hear(lambda: len(self._api.said(self.chat)) > said, self._restart)

    async def _send(self, question: Question) -> None:
        """Press for the last time, and wait for what is not asked."""
        self.mind.check("\n".join(self._api.texts(self.chat)))
        press = f"{question.step}:{SEND}"
        await self._weather.before(self.chat, self._place + LAST)
        said = len(self._api.said(self.chat))

        def is_over() -> bool:
            return any(_question(each) is None for each in self._api.said(self.chat)[said:])

        await self._press(press)
        await self._hear(is_over, lambda: self._press(press))

    async def _hear(
        self, has_come: Callable[[], object], again: Callable[[], Awaitable[None]]
    ) -> None:
        """Wait for what has to come; when the bot has fallen silent, speak again."""
        while not has_come():
            await self._api.until(
                lambda: has_come() or self._weather.is_silent(self.chat),
                self._patience,
                self.chat,
            )
            if not has_come():
                self.spoke_again += 1
                await self._weather.before(self.chat, AGAIN)
                await again()

    async def _restart(self) -> None:
        await self._api.write(self.chat, "/start")

    async def _nothing(self) -> None:
        """Wait on: news come by themselves."""

    async def _press(self, mark: str) -> None:
        """Press the newest button with this step and choice."""
        found = (each for each in self._with(mark) if each[1].partition(":")[2] == mark)
        shown, data = list(found)[-1]
        await self._api.press_data(self.chat, data, shown.id)

    def question(self) -> Question | None:
        """Return the newest question; the same one asked again is the same."""
        said = self._api.chats.get(self.chat, [])
        found = (_question(each) for each in reversed(said) if each.rows and not each.mine)
        return next((each for each in found if each), None)

    def _with(self, mark: str) -> list[tuple[Shown, str]]:
        """Return the buttons that bear this, in the order they came."""
        return [
            (shown, data)
            for shown in self._api.said(self.chat)
            for _, data in shown.buttons
            if mark in data
        ]


def _question(shown: Shown) -> Question | None:
    """Return what a message asks in an open conversation."""
    marks = [(data.split(":", 2), label) for label, data in shown.buttons]
    if not marks or len(marks[0][0]) < 3 or marks[0][0][1].startswith("@"):
        return None
    choices = tuple(
        (choice, label.startswith("✓")) for (_, _, choice), label in marks if choice not in _ASIDES
    )
    return Question(marks[0][0][1], choices)
