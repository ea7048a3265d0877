"""When which message may go out: overall, in each chat, and after Telegram said to wait.

Rule 1: replies before pushes; within a chat in the order of asking.
Rule 2: a chat that has to wait never keeps another one waiting.
Rule 3: a chat is forgotten as soon as it is free to be sent to again.

Both limits are kept as one number, the time at which all that was sent will have been allowed.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from heapq import heappop, heappush

_SHORTEST_NAP = 0.001
_WITNESSES = 3  # chats refused within a second, none accepted between: the limit is everyone's


@dataclass(frozen=True, slots=True)
class Limits:
    """What Telegram lets through: its own numbers are not told, these stay below what is known."""

    seconds: float = 1 / 25
    burst: int = 3
    chat_seconds: float = 1.0
    chat_burst: int = 3

    def share(self, part: float) -> "Limits":
        """Return what one of several processes may use; all parts together keep the limits."""
        return Limits(
            self.seconds / part,
            max(1, int(self.burst * part)),
            self.chat_seconds / part,
            max(1, round(self.chat_burst * part)),
        )


class PacerClosed(Exception):
    """Nothing goes out any more: the process is ending."""


@dataclass(slots=True)
class _Line:
    """The messages of one chat that wait, and the time up to which its allowance is used."""

    used: float = 0.0
    replies: deque[asyncio.Future[None]] = field(default_factory=deque)
    pushes: deque[asyncio.Future[None]] = field(default_factory=deque)

    def first(self) -> asyncio.Future[None] | None:
        """Take the first message that is still wanted."""
        for queue in (self.replies, self.pushes):
            while queue:
                if not (future := queue.popleft()).done():
                    return future
        return None


class Pacer:
    """Lets messages out one after the other, as fast as is allowed."""

    def __init__(
        self,
        limits: Limits,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._limits, self._clock, self._sleep = limits, clock, sleep
        self._used = 0.0  # as in a line, for all chats together
        self._lines: dict[str, _Line] = {}
        self._replying: deque[str] = deque()  # chats that may be sent to now and have a reply
        self._pushing: deque[str] = deque()  # the same with only a push
        self._resting: list[tuple[float, str]] = []  # chats that wait, by the time they may go on
        self._idle: deque[tuple[float, str]] = deque()
        self._refusals: deque[tuple[float, str]] = deque(maxlen=_WITNESSES)
        self._waiting = 0
        self._closed = False
        self._runner: asyncio.Task[None] | None = None
        self._nap: asyncio.Future[None] | None = None

    async def turn(self, chat: str, *, push: bool = False) -> None:
        """Return when one message to this chat may go out; raises PacerClosed."""
        if self._closed:
            raise PacerClosed
        now = self._clock()
        line = self._lines.setdefault(chat, _Line())
        if not self._waiting and self._free_at(line) <= now and self._all_free_at() <= now:
            self._use(chat, line, now)
            return
        await self._stand_in_line(chat, line, push=push)

    def rest(self, chat: str) -> tuple[float, bool]:
        """Return for how many seconds nothing can go to this chat, and whether that is everyone's."""
        now = self._clock()
        everyone = self._all_free_at() - now
        line = self._lines.get(chat)
        own = self._free_at(line) - now if line else 0.0
        return max(everyone, own, 0.0), everyone >= own

    def pause(self, chat: str, seconds: float) -> None:
        """Send nothing to this chat for a while."""
        line = self._lines.setdefault(chat, _Line())
        burst = (self._limits.chat_burst - 1) * self._limits.chat_seconds
        line.used = max(line.used, self._clock() + seconds + burst)
        self._idle.append((line.used, chat))

    def refused(self, chat: str, seconds: float) -> bool:
        """Obey a refusal; tell whether everyone has to wait, not this chat alone."""
        self.pause(chat, seconds)
        now = self._clock()
        self._refusals.append((now, chat))
        chats = {each for at, each in self._refusals if at > now - 1}
        if len(chats) < _WITNESSES:
            return False
        burst = (self._limits.burst - 1) * self._limits.seconds
        self._used = max(self._used, now + seconds + burst)
        return True

    def accepted(self) -> None:
        """Remember that something went through: refusals before it were not everyone's."""
        self._refusals.clear()

    def close(self) -> None:
        """Let nothing out any more; whoever waits is told."""
        self._closed = True
        if self._runner is not None:
            self._runner.cancel()
        for line in self._lines.values():
            while future := line.first():
                future.set_exception(PacerClosed())

    # ---- the allowances

    def _free_at(self, line: _Line) -> float:
        return line.used - (self._limits.chat_burst - 1) * self._limits.chat_seconds

    def _all_free_at(self) -> float:
        return self._used - (self._limits.burst - 1) * self._limits.seconds

    def _use(self, chat: str, line: _Line, now: float) -> None:
        self._used = max(self._used, now) + self._limits.seconds
        line.used = max(line.used, now) + self._limits.chat_seconds
        self._idle.append((line.used, chat))
        self._forget(now)

    def _forget(self, now: float) -> None:
        while self._idle and self._idle[0][0] <= now:
            _, chat = self._idle.popleft()
            line = self._lines.get(chat)
            if line and line.used <= now and not line.replies and not line.pushes:
                del self._lines[chat]

    # ---- those that wait

    async def _stand_in_line(self, chat: str, line: _Line, *, push: bool) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        (line.pushes if push else line.replies).append(future)
        self._waiting += 1
        self._place(chat, line, self._clock())
        self._wake()
        try:
            await future
        finally:
            self._waiting -= 1

    def _place(self, chat: str, line: _Line, now: float) -> None:
        """Put a chat where it is found in time; what stands there in vain is passed over later."""
        if self._free_at(line) > now:
            heappush(self._resting, (self._free_at(line), chat))
        elif line.replies:
            self._replying.append(chat)
        elif line.pushes:
            self._pushing.append(chat)

    def _wake(self) -> None:
        if self._runner is None or self._runner.done():
            self._runner = asyncio.create_task(self._run())
        elif self._nap is not None:
            self._nap.cancel()

    async def _run(self) -> None:
        while (seconds := self._let_out()) is not None:
            nap = self._nap = asyncio.ensure_future(self._sleep(max(seconds, _SHORTEST_NAP)))
            try:
                await asyncio.wait({nap})
            finally:
                nap.cancel()

    def _let_out(self) -> float | None:
        """Let out all that may go now; return how long nothing can happen, None when all went."""
        now = self._clock()
        while self._resting and self._resting[0][0] <= now:
            self._again(heappop(self._resting)[1], now)
        while (self._replying or self._pushing) and self._all_free_at() <= now:
            self._serve((self._replying or self._pushing).popleft(), now)
        if self._replying or self._pushing:
            return self._all_free_at() - now
        return self._resting[0][0] - now if self._resting else None

    def _again(self, chat: str, now: float) -> None:
        if line := self._lines.get(chat):
            self._place(chat, line, now)

    def _serve(self, chat: str, now: float) -> None:
        line = self._lines.get(chat)
        if line is None or self._free_at(line) > now:
            self._again(chat, now)
        elif future := line.first():
            future.set_result(None)
            self._use(chat, line, now)
            self._place(chat, line, now)
