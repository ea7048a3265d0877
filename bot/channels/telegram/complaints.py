"""What the operator is told of Telegram: each thing once, until it is well again."""

import logging

from bot.logs import Field, record


class Complaints:
    """Says loudly what is wrong, and does not repeat itself."""

    def __init__(self) -> None:
        self._said: set[str] = set()

    def say(self, event: str, **fields: Field) -> None:
        """Tell the operator, once."""
        if event not in self._said:
            self._said.add(event)
            record(event, level=logging.ERROR, **fields)

    def over(self, *events: str) -> None:
        """Tell that these are well again, if they were not."""
        if not self._said.isdisjoint(events):
            self._said.difference_update(events)
            record("telegram.well-again")
