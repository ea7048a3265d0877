"""What one network or one conversation may do before it is slowed.

Rule 1: nothing of this is written anywhere; a restart forgets it all.
Rule 2: whoever is over a limit is slowed, never locked out.
"""

import time
from enum import Enum, auto

from bot.config import LimitsSection
from bot.limits.buckets import Buckets
from bot.limits.marks import HOUR, Clock, Marker
from dialogs.events import Chose, Event, Opened, Pressed, Wrote
from dialogs.words import receipt_in

MINUTE = 60.0
_EVERYONE = (b"", b"")


class Verdict(Enum):
    """What becomes of an event now."""

    PASS = auto()
    PROVE = auto()  # after a puzzle or a wait
    LATER = auto()


class Limits:
    """The counters of clients who come over a network."""

    def __init__(self, section: LimitsSection, clock: Clock = time.time) -> None:
        self.enabled = section.enabled
        self._marker = Marker(clock)
        self._begun = Buckets(section.conversations, HOUR, clock)
        self._lookups = Buckets(section.lookups, HOUR, clock)
        self._everywhere = Buckets(section.lookups_everywhere, MINUTE, clock)
        self._turns = Buckets(section.turns, MINUTE, clock)
        self._known = Buckets(1, HOUR, clock)  # conversations that were let in

    def judge(self, network: str, chat: str, event: Event, *, proved: bool = False) -> Verdict:
        """Count an event, unless it is one too many. `proved`: it solved a puzzle or waited."""
        if not self.enabled:
            return Verdict.PASS
        came, talks = self._marker.of(network), self._marker.of(chat)
        if not self._turns.has_room(talks):
            return Verdict.LATER
        if begins(event) and self._known.has_room(talks):
            if not (proved or self._begun.take(came)):
                return Verdict.PROVE
            self._known.take(talks)
        if looks_up(event):
            if not (proved or self._lookups.has_room(came)):
                return Verdict.PROVE
            if not self._everywhere.take(_EVERYONE):
                return Verdict.LATER
            self._lookups.take(came)
        self._turns.take(talks)
        return Verdict.PASS


def begins(event: Event) -> bool:
    """Tell whether this event can begin a conversation, which is a row for a day."""
    return isinstance(event, Opened) or _step(event) == "@start"


def looks_up(event: Event) -> bool:
    """Tell whether this asks for a feedback by a token or a receipt code, known or invented."""
    if isinstance(event, Wrote):
        return bool(receipt_in(event.text))
    step = _step(event)
    return step.startswith("@") and step not in {"@start", "@hide"}


def _step(event: Event) -> str:
    return event.step if isinstance(event, Pressed | Chose) else ""
