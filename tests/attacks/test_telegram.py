"""T10: Telegram sees everything, so the warning comes before anything is asked in free words.

Played by a client of each channel, in each language, up to the first free-text question.
"""

from pathlib import Path

import pytest

from bot.channels.channel import Take
from dialogs.events import Event
from dialogs.replies import Reply, Takes
from storage.sealing import Address
from tests.attacks.conftest import Figure
from tests.channels.contract import Driver
from tests.channels.house import House, open_house
from tests.channels.test_contract import DRIVERS

CHANNELS = [each for each in DRIVERS if each != "telegram-ptb"]  # it says the same words
WEB = "https://palaute.example.org"
FREE = {Takes.TEXT, Takes.SEARCH, Takes.CHOICES}  # answered in the client's own words, or partly

# Of each language: its button, then what must have been read before the first question.
UNKNOWN = {
    "Suomi": "Emme tiedä, kuka olet.",
    "Selkokieli": "Emme tiedä, kuka olet.",
    "Svenska": "Vi vet inte vem du är.",
    "English": "We do not know who you are.",
}
SEES = {
    "Suomi": "Telegram tietää, että kirjoitat tälle botille, ja voi nähdä viestisi.",
    "Selkokieli": "Telegram voi nähdä viestisi, mutta ei täällä:",
    "Svenska": "Telegram vet att du skriver till den här boten och kan se dina meddelanden.",
    "English": "Telegram knows that you are writing to this bot and may see your messages.",
}


class Watched(House):
    """An installation whose every reply is seen as it leaves for the channel."""

    def __init__(self, house: House) -> None:
        super().__init__(house.app)
        self.replies: list[Reply] = []

    @property
    def take(self) -> Take:
        return self._watched

    async def _watched(self, address: Address, event: Event) -> tuple[Reply, ...]:
        replies = await self.app.chat.intake.take(address, event)
        self.replies += replies
        return replies


def label(reply: Reply, choice: str) -> str:
    return next(each.label for each in (*reply.choices, *reply.asides) if each.id == choice)


def asked_in_words(replies: list[Reply]) -> list[str]:
    return [each.text for each in replies if each.takes in FREE]


async def up_to_the_story(client: Driver, house: Watched) -> None:
    """Go on, saying nothing but "I do not know" and skipping, until the story is asked for."""
    while house.replies[-1].takes is not Takes.TEXT:
        question = house.replies[-1]
        ids = [each.id for each in (*question.choices, *question.asides)]
        known = next((each for each in ids if each in ("!unknown", "!skip")), ids[0])
        await client.press(label(question, known))


@pytest.mark.parametrize("channel", CHANNELS)
async def test_nothing_is_asked_in_words_before_the_warning_was_agreed_to(
    channel: str, tmp_path: Path, sqlite_template: Path, figure: Figure
) -> None:
    early: list[str] = []
    for number, language in enumerate(UNKNOWN):
        folder = tmp_path / str(number)
        folder.mkdir()
        early += await asked_before_the_choice(channel, language, folder, sqlite_template)
    what = f"questions in words before the choice, {channel}, {len(UNKNOWN)} languages"
    figure("T10", what, len(early), "must be 0")
    assert early == []


async def asked_before_the_choice(
    channel: str, language: str, folder: Path, template: Path
) -> list[str]:
    """Play up to the story in one language; return what was asked in words before the choice."""
    async with open_house(folder, template) as opened:
        house = Watched(opened)
        async with DRIVERS[channel](house) as client:
            await client.open()
            await client.press(language)
            before = list(house.replies)
            warned(channel, language, "\n".join(each.text for each in client.shown()))
            await client.press(label(before[-1], "agree"))
            await up_to_the_story(client, house)
    return asked_in_words(before)


def warned(channel: str, language: str, read: str) -> None:
    """Check that the client has read the notice, and of Telegram where it is Telegram."""
    assert UNKNOWN[language] in read
    for words in (SEES[language], WEB):
        assert (words in read) is channel.startswith("telegram")


@pytest.mark.parametrize("language", UNKNOWN)
async def test_who_wants_to_know_more_in_telegram_is_not_asked_anything_either(
    language: str, tmp_path: Path, sqlite_template: Path
) -> None:
    async with open_house(tmp_path, sqlite_template) as opened:
        house = Watched(opened)
        async with DRIVERS["telegram"](house) as client:
            await client.open()
            await client.press(language)
            await client.press(label(house.replies[-1], "more"))
            assert "Telegram" in client.shown()[-1].text
            await client.press(label(house.replies[-1], "decline"))
    assert asked_in_words(house.replies) == []


def test_a_question_asked_too_early_would_be_noticed() -> None:
    early = Reply("Mitä tapahtui?", "fi", "story", Takes.TEXT)
    assert asked_in_words([early]) == ["Mitä tapahtui?"]
