"""The clock of this channel, and how long it waits for what."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.channels.telegram.pacing import Limits

_LONGEST = 30.0


@dataclass(frozen=True, slots=True)
class Timing:
    """Clock, sleep and times, handed in so that tests need not wait.

    `patience` is how long an update that was kept waits for its reply to go out before it is
    acknowledged: if the process dies meanwhile, it is delivered again and asked again. `watch` is
    how often it is looked whether the webhook is still ours.
    """

    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    limits: Limits = field(default_factory=Limits)
    patience: float = 1.0
    poll: int = 25
    drain: float = 10.0
    watch: float = 300.0


def backoff(failures: int) -> float:
    """Return the seconds to wait after so many failures in a row."""
    return min(_LONGEST, 2.0 ** min(failures - 1, 10))
