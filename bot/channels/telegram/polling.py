"""Long polling: the offset moves past an update only when it is kept.

Updates behind one that is not kept yet are taken all the same; Telegram offers them again with
each call, and they are known by their numbers until the offset has passed them.
"""

import asyncio
from contextlib import suppress

from bot.channels.telegram.calls import (
    WEBHOOK_IS_ACTIVE,
    CallFailed,
    Calls,
    Fault,
    Json,
    Params,
)
from bot.channels.telegram.complaints import Complaints
from bot.channels.telegram.timing import Timing, backoff
from bot.channels.telegram.turns import Errand, Turns
from bot.channels.telegram.updates import ALLOWED

_LATE = 15.0  # seconds that an answer may take beyond the time asked for
_CONFLICT = 5.0
_CALM = 600.0  # seconds without a conflict, after which the other one is gone
_MOST = 100  # updates in one answer
_DAY = 86_400.0
_AWAY, _ANOTHER = "telegram.away", "telegram.another-instance-polls"
_HOOKED = "telegram.another-instance-set-a-webhook"


class Polling:
    """Fetches updates and sets them on their way."""

    def __init__(self, calls: Calls, turns: Turns, timing: Timing, complaints: Complaints) -> None:
        self._calls, self._turns, self._timing = calls, turns, timing
        self._complaints = complaints
        self._offset: int | None = None
        self._told: int | None = None  # the offset that Telegram knows of
        self._open: dict[int, Errand] = {}
        self._heard = timing.clock()
        self._conflict = 0.0  # when there was one
        self._failures = 0
        self._over = False

    async def run(self) -> None:
        """Fetch until cancelled, or until the token turns out to be wrong."""
        while not self._over:
            await self._round()

    async def confirm(self) -> None:
        """Tell Telegram what was kept, at the end: it would be delivered again otherwise."""
        self._move()
        if self._offset is None or self._offset == self._told:
            return
        params: Params = {"offset": self._offset, "timeout": 0, "limit": 1}
        with suppress(CallFailed):  # then it is delivered again, and known by its number
            await self._calls.call("getUpdates", params, seconds=_LATE)

    async def _round(self) -> None:
        for raw in await self._fetch(0 if self._open else self._timing.poll):
            if errand := self._turns.begin(raw) if _number(raw) not in self._open else None:
                self._open[errand.update] = errand
        await self._settle()
        self._move()

    async def _settle(self) -> None:
        """Wait for what is under way, but not for long: others may be waiting behind it."""
        under_way = {
            errand.over for errand in self._open.values() if errand.over and not errand.over.done()
        }
        if under_way:
            await asyncio.wait(under_way, timeout=self._timing.patience)

    def _move(self) -> None:
        """Move the offset past everything that is kept without a gap."""
        for number in sorted(self._open):
            if not self._open[number].kept:
                return
            del self._open[number]
            self._offset = number + 1

    async def _fetch(self, seconds: int) -> list[object]:
        params: dict[str, Json] = {
            "timeout": seconds,
            "limit": _MOST,
            "allowed_updates": list(ALLOWED),
        }
        offset = self._offset_now()
        if offset is not None:
            params["offset"] = offset
        try:
            found = await self._calls.call("getUpdates", params, seconds=seconds + _LATE)
        except CallFailed as failure:
            await self._bear(failure)
            return []
        return self._received(found, offset)

    def _offset_now(self) -> int | None:
        """Return the offset; none after a quiet day, for numbers begin anew after a quiet week."""
        if self._timing.clock() - self._heard > _DAY and not self._open:
            self._offset = None
        return self._offset

    def _received(self, found: object, offset: int | None) -> list[object]:
        self._failures = 0
        self._told = offset
        self._complaints.over(_AWAY)
        if self._timing.clock() - self._conflict > _CALM:
            self._complaints.over(_ANOTHER, _HOOKED)
        updates = found if isinstance(found, list) else []
        if updates:
            self._heard = self._timing.clock()
        return updates

    async def _bear(self, failure: CallFailed) -> None:
        """Say what is wrong and wait, as long as it is worth it."""
        self._failures += 1
        match failure.fault:
            case Fault.UNAUTHORISED:
                self._complaints.say("telegram.token-refused", reason=failure.reason)
                self._over = True
            case Fault.CONFLICT:
                await self._contend(hooked=failure.reason == WEBHOOK_IS_ACTIVE)
            case _:
                self._complaints.say(_AWAY, reason=failure.reason or failure.fault)
                await self._timing.sleep(failure.seconds or backoff(self._failures))

    async def _contend(self, *, hooked: bool) -> None:
        """Say that another instance is at work, and go on: Telegram offers both what is not kept."""
        self._conflict = self._timing.clock()
        self._complaints.say(_HOOKED if hooked else _ANOTHER)
        await self._timing.sleep(_CONFLICT)
        if hooked:  # it stays when the other one has ended, and nobody would get anything
            with suppress(CallFailed):
                await self._calls.call("deleteWebhook", {"drop_pending_updates": False})


def _number(raw: object) -> object:
    return raw.get("update_id") if isinstance(raw, dict) else None
