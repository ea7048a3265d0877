"""What every channel is, and what can become of a message that it sends.

Rule 1: a channel acknowledges what a client did only after `Take` has returned.
Rule 2: if `Take` raises, the event was not kept: it is not acknowledged, and is tried again.
Rule 3: addresses stay in memory, for as long as a turn or a push takes.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from dialogs.events import Event
from dialogs.replies import Reply
from storage.sealing import Address

Take = Callable[[Address, Event], Awaitable[tuple[Reply, ...]]]


@dataclass(frozen=True, slots=True)
class Sent:
    """It was delivered."""


@dataclass(frozen=True, slots=True)
class RetryLater:
    """It was not delivered and may be in so many seconds; `everyone` else has to wait as well."""

    seconds: float
    everyone: bool = False


@dataclass(frozen=True, slots=True)
class Gone:
    """The client cannot be reached there any more: the return address is to be deleted."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The client is reached at another address from now on."""

    address: Address


@dataclass(frozen=True, slots=True)
class Rejected:
    """It was refused and always will be: an error of ours, named by a code without any content."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unsure:
    """The line was cut: it may have been delivered."""


Outcome = Sent | RetryLater | Gone | Moved | Rejected | Unsure


class Channel(Protocol):
    """One way in which clients talk with the bot."""

    name: str

    async def start(self, intake: Take) -> None:
        """Begin to hand in what clients do; returns as soon as the channel is under way."""

    async def stop(self) -> None:
        """Take nothing new, finish what was begun."""

    async def push(self, address: Address, followup: str, notice: Reply) -> Outcome:
        """Send a notice that nobody asked for just now; `followup` is the same for each try."""
