"""Clients in Telegram: it keeps what they send until the bot has confirmed it."""

from dataclasses import dataclass
from random import Random

from tests.channels.telegram.botapi import BotApi, Shown
from tests.killing.door import Door
from tests.killing.minds import SEND, Mind

_PATIENCE = 40.0  # while the bot is killed and starts again


@dataclass(frozen=True)
class Question:
    """A message that waits for an answer."""

    step: str
    choices: tuple[str, ...]


class TelegramClient:
    """One conversation in a chat, and what comes after it."""

    def __init__(self, name: str, chat: int, api: BotApi, door: Door, draw: Random) -> None:
        self.mind = Mind(name, draw)
        self._chat, self._api, self._door = chat, api, door
        self._answered: Question | None = None
        self._is_sent = False

    async def tell(self) -> None:
        """Answer until the feedback is sent."""
        self._door.count()
        await self._api.write(self._chat, "/start")
        while not self._is_sent:
            await self._hear()
            if self._question() == self._answered:  # as people do when a bot falls silent
                await self._api.write(self._chat, "/start")
            else:
                await self._answer(self._question())

    async def read_news(self, words: str) -> None:
        """Wait for the notice, open it, and wait for the words."""
        await self._api.until(lambda: self._button("@open"), _PATIENCE)
        shown, data = self._button("@open")[-1]
        assert words not in "".join(each.text for each in self._api.said(self._chat))
        await self._api.press_data(self._chat, data, shown.id)
        await self._api.until(lambda: words in self._api.said(self._chat)[-1].text, _PATIENCE)

    async def _hear(self) -> None:
        """Wait until something new is asked, or the bot was killed and has started again."""
        before = self._door.opened

        def has_come() -> bool:
            return self._question() != self._answered or self._door.opened > before

        await self._api.until(has_come, _PATIENCE)

    async def _answer(self, question: Question | None) -> None:
        assert question is not None
        self._answered = question
        self._door.count()
        if SEND in question.choices:
            self.mind.check("\n".join(self._api.texts(self._chat)))
            self._is_sent = True
        choice = self.mind.press(question.step, question.choices)
        if choice is None:
            await self._write(question.step)
        else:
            shown, data = self._button(f"{question.step}:{choice}")[-1]
            await self._api.press_data(self._chat, data, shown.id)

    async def _write(self, step: str) -> None:
        text = self.mind.words(step)
        await self._api.write(self._chat, text)
        self.mind.told.append(text)

    def _question(self) -> Question | None:
        """Return the newest question; the same one asked again is the same."""
        for shown in reversed(self._api.said(self._chat)):
            marks = [data.partition(":")[2].rpartition(":") for _, data in _buttons(shown)]
            if marks and not marks[0][0].startswith("@"):
                asides = {"!skip", "!back"}
                choices = tuple(choice for _, _, choice in marks if choice not in asides)
                return Question(marks[0][0], choices)
        return self._answered

    def _button(self, mark: str) -> list[tuple[Shown, str]]:
        return [
            (shown, data)
            for shown in self._api.said(self._chat)
            for _, data in _buttons(shown)
            if mark in data
        ]


def _buttons(shown: Shown) -> list[tuple[str, str]]:
    return [button for row in shown.rows for button in row]
