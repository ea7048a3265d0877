"""Invented clients tell their experiences as real ones do: through the intake, to the last press."""

import asyncio
import secrets
from collections.abc import Iterable

from bot.casework import LANGUAGES
from bot.channels.channel import Take
from bot.demonstration.experiences import Experience, Telling, as_event
from bot.logs import warn
from bot.parts.chat import seed
from bot.texts import load_texts
from dialogs.events import Follows, Opened
from dialogs.replies import Takes
from storage.sealing import Address

NAME = "demonstration"

_AT_ONCE = 4  # conversations: people who try it out meanwhile should not wait


class Tellers:
    """Clients of the demonstration, a few at a time."""

    def __init__(self, take: Take) -> None:
        self._take = take
        self._texts = load_texts(NAME)
        self._slots = asyncio.Semaphore(_AT_ONCE)

    async def tell(self, experiences: Iterable[Experience]) -> None:
        """Tell them all, each in a chat of its own."""
        await asyncio.gather(*(self._tell(each) for each in experiences))

    async def _tell(self, experience: Experience) -> None:
        lang = experience.lang if experience.lang in LANGUAGES else LANGUAGES[0]
        telling = Telling(experience, lang, lambda each: self._texts.say(lang, f"feeling-{each}"))
        address = Address(NAME, random_name())
        opened = Opened(random_name(), seed(), NAME, Follows.HERE, lang, experience.service)
        async with self._slots:
            last = (await self._take(address, opened))[-1]
            before: set[str] = set()
            while last.takes is not Takes.NOTHING and last.step not in before:
                asked = last
                if not asked.step.startswith("!"):  # what was found is asked one after the other
                    before.add(asked.step)
                for given in telling.inputs(asked):
                    event = as_event(random_name(), asked, given)
                    last = (await self._take(address, event))[-1]
        if last.takes is not Takes.NOTHING:
            warn("demonstration.untold", reason=experience.id)


def random_name() -> str:
    """Return a name that nobody had before."""
    return secrets.token_urlsafe(16)
