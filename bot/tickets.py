"""Tickets: what a receipt opened a while ago, in memory only. Buttons under it carry no code."""

import secrets
from collections import OrderedDict
from dataclasses import dataclass

_MOST = 1000


@dataclass(frozen=True, slots=True)
class Ticket:
    """The feedback that a receipt led to."""

    feedback: str
    receipt_hash: bytes


class Tickets:
    """The newest tickets, by their tokens."""

    def __init__(self) -> None:
        self._tickets: OrderedDict[str, Ticket] = OrderedDict()

    def issue(self, ticket: Ticket) -> str:
        """Return a new token for this ticket; the oldest one is forgotten."""
        token = secrets.token_urlsafe(16)
        self._tickets[token] = ticket
        while len(self._tickets) > _MOST:
            self._tickets.popitem(last=False)
        return token

    def of(self, token: str) -> Ticket | None:
        """Return the ticket of a token."""
        return self._tickets.get(token)
