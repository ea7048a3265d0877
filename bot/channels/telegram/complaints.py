"""What the operator is told of Telegram: each thing once, again each hour, until it is well."""

import logging
from collections.abc import Callable

from bot.logs import Field, record

_AGAIN = 3600.0  # seconds


class Complaints:
    """Says loudly what is wrong, and does not repeat itself often; the clock counts seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._said: dict[str, float] = {}

    def say(self, event: str, **fields: Field) -> None:
        """Tell the operator, unless that was done lately."""
        now = self._clock()
        if now >= self._said.get(event, now - _AGAIN) + _AGAIN:
            self._said[event] = now
            record(event, level=logging.ERROR, **fields)

    def over(self, *events: str) -> None:
        """Tell that these are well again, if they were not."""
        if not self._said.keys().isdisjoint(events):
            for event in events:
                self._said.pop(event, None)
            record("telegram.well-again")
