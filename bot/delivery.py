"""News of a feedback, pushed into the chat where it was told: a discreet notice, no content.

Rule 1: only here is a return address opened, in memory, for one push.
Rule 2: the follow-up rows are the truth. A push that was cut is tried once more with the same
token, so that either notice opens; after that it is left as unsure.
Rule 3: of several deliveries one leads; only it claims, and what it left is taken up by the next.
"""

import asyncio
import base64
import hashlib
import secrets
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial

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
from storage.keys import DeliveryKeys
from storage.leading import Leader
from storage.sealing import ReturnAddress, open_return, public_key, seal_return, token_hash

OPEN = "@open"

_BATCH = 64
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
        self._keys = keys
        self._channels = channels
        self._times = times
        self._texts = texts
        self._now = now
        self._draw = draw
        self._held: dict[str, datetime] = {}  # channels that asked everyone to wait
        self._leader = leader
        self._leading = False
        self._one = asyncio.Lock()

    async def recover(self) -> None:
        """Take up again what was being sent when the process ended."""
        await self._db.write(followups.recover)

    async def sweep(self) -> None:
        """Send everything that is due; what is lost anywhere else is found here."""
        async with self._one:
            if await self._leads():
                await self._derive()
            while await self._leads() and self._times.is_awake(self._now()):
                owed = await self._claim()
                if not owed:
                    return
                await asyncio.gather(*(self._deliver(one) for one in owed))

    async def close(self) -> None:
        """Wait until nothing is under way."""
        async with self._one:
            pass

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

    async def _claim(self) -> list[Owed]:
        """Claim what is due; the tokens' hashes stand before the first notice can be opened."""
        now = self._now()
        due = await self._db.read(followups.next_due)
        if due is None or due > now:
            return []
        owed = await self._db.write(lambda conn: followups.claim(conn, now, _BATCH))
        for one in owed:
            hashed = token_hash(self._token(one))
            await self._db.write(partial(followups.set_open_token, id_=one.id, hash_=hashed))
        return owed

    async def _deliver(self, owed: Owed) -> None:
        try:
            where = open_return(self._keys().secret_of(owed.box), owed.box)
        except SealBroken as error:
            warn("push.unreadable", error)
            await self._db.write(lambda conn: followups.rejected(conn, owed.id))
            return
        if where.hours and (moment := self._times.until(self._now(), where.hours, self._draw)):
            await self._db.write(lambda conn: followups.postpone(conn, owed, moment))
            return
        outcome = await self._push(owed, where)
        await self._note(owed, where, outcome)

    async def _push(self, owed: Owed, where: ReturnAddress) -> Outcome:
        name = where.address.channel
        channel = self._channels.get(name)
        if channel is None:
            return RetryLater(_CHANNEL_OFF.total_seconds())
        held = self._held.get(name, self._now()) - self._now()
        if held > timedelta():
            return RetryLater(held.total_seconds())
        try:
            return await channel.push(where.address, owed.id, self._notice(owed, where.language))
        except Exception as error:  # noqa: BLE001  a channel's fault must not stop the others
            warn("push.failed", error, channel=name)
            return Unsure()

    async def _note(self, owed: Owed, where: ReturnAddress, outcome: Outcome) -> None:
        name = where.address.channel
        match outcome:
            case Sent():
                await self._db.write(lambda conn: followups.sent(conn, owed.id))
            case Gone():
                await self._db.write(lambda conn: addresses.drop(conn, owed.address_id))
            case Rejected(reason):
                warn("push.rejected", channel=name, reason=reason)
                await self._db.write(lambda conn: followups.rejected(conn, owed.id))
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
        await self._db.write(lambda conn: followups.unsure(conn, owed.id, moment))

    async def _move(self, owed: Owed, where: ReturnAddress) -> None:
        box = seal_return(public_key(self._keys().secret_key), where)
        await self._db.write(lambda conn: addresses.replace(conn, owed.address_id, box))
        await self._later(owed, timedelta())

    async def _later(self, owed: Owed, wait: timedelta) -> None:
        moment = self._now() + wait
        await self._db.write(lambda conn: followups.later(conn, owed.id, moment))

    def _notice(self, owed: Owed, lang: str) -> Reply:
        """Say that there is a message, and nothing of it."""
        button = Choice(f"{lang}.{self._token(owed)}", self._texts.say(lang, "notice-open"))
        return Reply(self._texts.say(lang, "notice"), lang, step=OPEN, choices=(button,))

    def _token(self, owed: Owed) -> str:
        digest = hashlib.blake2b(owed.id.encode(), key=self._keys().token_key, digest_size=16)
        return base64.urlsafe_b64encode(digest.digest()).rstrip(b"=").decode()
