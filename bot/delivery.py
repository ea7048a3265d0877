"""News of a feedback, pushed into the chat where it was told: a discreet notice, no content.

Rule 1: only here is a return address opened, in memory, for one push.
Rule 2: the follow-up rows are the truth. A push that was cut is tried once more with the same
token, so that either notice opens; after that it is left as unsure.
Rule 3: of several deliveries one leads; only it claims, and what it left is taken up by the next.
Rule 4: a push that takes long keeps no other waiting; few are claimed at a time, for what is
claimed is in doubt when the process is cut.
"""

import asyncio
import base64
import hashlib
import secrets
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot.channels.channel import (
    Channel,
    Gone,
    Moved,
    Outcome,
    Rejected,
    RetryLater,
    Sent,
    Unsure,
)
from bot.logs import warn
from bot.pushtimes import Draw, PushTimes
from dialogs.replies import Choice, Reply
from dialogs.texts import Texts
from storage import addresses, followups
from storage.engine import Database
from storage.errors import SealBroken
from storage.followups import Owed
from storage.grouping import Grouped
from storage.keys import DeliveryKeys
from storage.leading import Leader
from storage.sealing import ReturnAddress, open_return, public_key, seal_return, token_hash

OPEN = "@open"

_AT_ONCE = 32  # claimed and not yet noted
_ONCE_MORE = timedelta(minutes=1)
_CHANNEL_OFF = timedelta(hours=1)
_LONGEST_WAIT = 11  # as a power of two: half an hour

Clock = Callable[[], datetime]

_draw: Draw = secrets.SystemRandom().random


class Delivery:
    """Derives what is owed from status events, and pushes what is due."""

    def __init__(
        self,
        db: Database,
        keys: Callable[[], DeliveryKeys],
        channels: Mapping[str, Channel],
        times: PushTimes,
        texts: Texts,
        *,
        now: Clock,
        draw: Draw = _draw,
        leader: Leader | None = None,
    ) -> None:
        self._db = db
        self._notes = Grouped(db)
        self._keys = keys
        self._channels = channels
        self._times = times
        self._texts = texts
        self._now = now
        self._draw = draw
        self._held: dict[str, datetime] = {}  # channels that asked everyone to wait
        self._leader = leader
        self._leading = False
        self._ending = False
        self._unnoted = False  # a push was made, and the database did not take what became of it
        self._one = asyncio.Lock()

    async def recover(self) -> None:
        """Take up again what was being sent when the process ended."""
        await self._db.write(followups.recover)

    async def sweep(self) -> None:
        """Send everything that is due; what is lost anywhere else is found here."""
        async with self._one:
            under_way: set[asyncio.Task[None]] = set()
            if self._unnoted and await self._leads():
                self._unnoted = False
                await self.recover()
            try:
                while await self._begin(under_way) or under_way:
                    under_way -= await _some_of(under_way)
            finally:
                for task in under_way:
                    task.cancel()

    def end(self) -> None:
        """Claim nothing more; what is under way is finished."""
        self._ending = True

    async def close(self) -> None:
        """Wait until nothing is under way."""
        self.end()
        async with self._one:
            pass

    async def _begin(self, under_way: set[asyncio.Task[None]]) -> bool:
        """Begin what is due, once there is room for many; tell whether there was any."""
        if len(under_way) > _AT_ONCE // 2:
            return True
        if self._ending or not await self._leads():
            return False
        await self._derive()
        if not self._times.is_awake(self._now()):
            return False
        owed = await self._claim(_AT_ONCE - len(under_way))
        under_way |= {asyncio.create_task(self._see_to(one)) for one in owed}
        return bool(owed)

    async def _leads(self) -> bool:
        """Tell whether this is the delivery that sends; whoever begins to lead takes up the cut."""
        if self._leader is None:
            return True
        leads = await self._leader.holds()
        if leads and not self._leading:
            await self.recover()
        self._leading = leads
        return leads

    async def _derive(self) -> None:
        if await self._db.read(followups.is_pending):
            await self._db.write(lambda conn: followups.derive(conn, self._moment))

    def _moment(self) -> datetime:
        return self._times.pick(self._now(), self._draw)

    async def _claim(self, limit: int) -> list[Owed]:
        """Claim what is due."""
        now = self._now()
        due = await self._db.read(followups.next_due)
        if due is None or due > now:
            return []
        return await self._db.write(
            lambda conn: followups.claim(
                conn, now, limit, lambda id_: token_hash(self._token(id_))
            )
        )

    async def _see_to(self, owed: Owed) -> None:
        """Deliver one; that it fails must not stop the others."""
        try:
            await self._deliver(owed)
        except Exception as error:  # noqa: BLE001  it stays claimed, and is recovered in doubt
            self._unnoted = True
            warn("push.not-noted", error)

    async def _deliver(self, owed: Owed) -> None:
        try:
            where = open_return(self._keys().secret_of(owed.box), owed.box)
        except SealBroken as error:
            warn("push.unreadable", error)
            await self._notes.write(lambda conn: followups.rejected(conn, owed.id, "unreadable"))
            return
        if moment := self._not_yet(where):
            await self._notes.write(lambda conn: followups.postpone(conn, owed, moment))
            return
        outcome = await self._push(owed, where)
        await self._note(owed, where, outcome)

    def _not_yet(self, where: ReturnAddress) -> datetime | None:
        """Return the moment to wait for: the channel's or in the client's hours; None if now."""
        held = self._held.get(where.address.channel)
        if held and held > self._now():
            return held
        return self._times.until(self._now(), where.hours, self._draw) if where.hours else None

    async def _push(self, owed: Owed, where: ReturnAddress) -> Outcome:
        name = where.address.channel
        channel = self._channels.get(name)
        if channel is None:
            return RetryLater(_CHANNEL_OFF.total_seconds())
        try:
            return await channel.push(where.address, owed.id, self._notice(owed, where.language))
        except Exception as error:  # noqa: BLE001  a channel's fault must not stop the others
            warn("push.failed", error, channel=name)
            return Unsure()

    async def _note(self, owed: Owed, where: ReturnAddress, outcome: Outcome) -> None:
        name = where.address.channel
        match outcome:
            case Sent():
                await self._notes.write(lambda conn: followups.sent(conn, owed.id))
            case Gone():
                await self._notes.write(lambda conn: followups.gone(conn, owed))
            case Rejected(reason):
                warn("push.rejected", channel=name, reason=reason)
                await self._notes.write(lambda conn: followups.rejected(conn, owed.id, reason))
            case RetryLater(seconds, everyone):
                await self._retry(owed, name, timedelta(seconds=seconds), everyone=everyone)
            case Unsure():
                await self._once_more(owed)
            case Moved(address):
                moved = ReturnAddress(address, where.language, where.hours)
                await self._move(owed, moved)

    async def _retry(self, owed: Owed, name: str, wait: timedelta, *, everyone: bool) -> None:
        if everyone:
            self._held[name] = self._now() + wait
        pause = timedelta(seconds=2 ** min(owed.attempts, _LONGEST_WAIT))
        await self._later(owed, max(wait, pause))

    async def _once_more(self, owed: Owed) -> None:
        moment = None if owed.doubtful else self._now() + _ONCE_MORE
        await self._notes.write(lambda conn: followups.unsure(conn, owed.id, moment))

    async def _move(self, owed: Owed, where: ReturnAddress) -> None:
        box = seal_return(public_key(self._keys().secret_key), where)
        await self._notes.write(lambda conn: addresses.replace(conn, owed.address_id, box))
        await self._later(owed, timedelta())

    async def _later(self, owed: Owed, wait: timedelta) -> None:
        moment = self._now() + wait
        await self._notes.write(lambda conn: followups.later(conn, owed.id, moment))

    def _notice(self, owed: Owed, lang: str) -> Reply:
        """Say that there is a message, and nothing of it."""
        button = Choice(f"{lang}.{self._token(owed.id)}", self._texts.say(lang, "notice-open"))
        return Reply(self._texts.say(lang, "notice"), lang, step=OPEN, choices=(button,))

    def _token(self, id_: str) -> str:
        digest = hashlib.blake2b(id_.encode(), key=self._keys().token_key, digest_size=16)
        return base64.urlsafe_b64encode(digest.digest()).rstrip(b"=").decode()


async def _some_of(tasks: set[asyncio.Task[None]]) -> set[asyncio.Task[None]]:
    """Wait until at least one is done; return those that are; raises what ended one of them."""
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for each in done:
        each.result()
    return done
