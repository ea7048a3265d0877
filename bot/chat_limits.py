"""What one lasting chat (Telegram's) may do: so many turns, feedbacks a day and lasting buttons.

Rule: what is one too many is not handed on, so the open conversation stays as it is. It does not
wait either: Telegram offers nothing behind a hundred updates that wait.
"""

import time
from collections import OrderedDict

from bot.channels.channel import Take
from bot.config import LimitsSection
from bot.limits.buckets import MOST_MARKS, Buckets
from bot.limits.limits import MINUTE, looks_up
from bot.limits.marks import HOUR, Clock, Marker
from dialogs.events import Event, Pressed
from dialogs.replies import Reply, Takes
from dialogs.steps.review import CLEAR, SEND
from dialogs.texts import Texts
from storage.sealing import Address

DAY = 24 * HOUR
_HINTS = 2  # a minute that it goes too fast: not one for each message of a flood


class ChatLimits:
    """Stands between a channel and the intake."""

    def __init__(
        self, section: LimitsSection, take: Take, texts: Texts, clock: Clock = time.time
    ) -> None:
        self._enabled = section.enabled
        self._next = take
        self._texts = texts
        self._marker = Marker(clock, DAY)  # a day's count needs a key for a day
        self._sent = Buckets(section.feedbacks, DAY, clock)
        self._lookups = Buckets(section.lookups, HOUR, clock)
        self._turns = Buckets(section.turns, MINUTE, clock)
        self._hints = Buckets(_HINTS, MINUTE, clock)
        self._languages: OrderedDict[bytes, str] = OrderedDict()

    async def take(self, address: Address, event: Event) -> tuple[Reply, ...]:
        """Take an event, or say kindly that it was one too many."""
        if not self._enabled:
            return await self._next(address, event)
        marks = self._marker.of(address.value)
        if not self._turns.take(marks):
            return self._say(marks[0], "too-fast") if self._hints.take(marks) else ()
        if _sends(event) and not self._sent.has_room(marks):
            return self._say(marks[0], "enough-today")
        if looks_up(event) and not self._lookups.take(marks):
            return self._say(marks[0], "too-many-presses")
        replies = await self._next(address, event)
        if _sends(event) and _is_end(replies):
            self._sent.take(marks)
        self._note(marks[0], replies)
        return replies

    def _say(self, mark: bytes, key: str) -> tuple[Reply, ...]:
        lang = self._languages.get(mark, "fi")
        return (Reply(self._texts.say(lang, key), lang),)

    def _note(self, mark: bytes, replies: tuple[Reply, ...]) -> None:
        if replies:
            self._languages[mark] = replies[-1].lang
            self._languages.move_to_end(mark)
        while len(self._languages) > MOST_MARKS:
            self._languages.popitem(last=False)


def _sends(event: Event) -> bool:
    return isinstance(event, Pressed) and event.choice in {SEND, CLEAR}


def _is_end(replies: tuple[Reply, ...]) -> bool:
    """Tell whether a feedback was sent: nothing more is asked, and no start is offered anew."""
    return all(
        reply.step != "@start" and (reply.takes is Takes.NOTHING or reply.step.startswith("@"))
        for reply in replies
    )
