"""Editions: the pool's envelopes are opened, shuffled and handed to the desk, many at once.

Each round has a name (a week, a day), so that one that was missed is made up at the next start
and none is made twice.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Literal

from bot.logs import record, warn
from dialogs.services import Service
from storage import editions, pool
from storage.editions import Released
from storage.engine import Database
from storage.envelopes import Envelope
from storage.errors import SealBroken
from storage.keys import DeliveryKeys
from storage.sealing import open_envelope

Every = Literal["weekly", "daily", "at-once"]

_K_TEXTS = 5  # of what belongs to no service


@dataclass(frozen=True, slots=True)
class Calendar:
    """When an edition is due; `weekday` is 1 for Monday to 7."""

    every: Every
    weekday: int
    hour: int

    def round(self, now: datetime) -> str:
        """Return the name of the round that was due last, in local time; nothing if at once."""
        if self.every == "at-once":
            return ""
        day = (
            now.date()
            if now.timetz().replace(tzinfo=None) >= time(self.hour)
            else (now.date() - timedelta(days=1))
        )
        if self.every == "daily":
            return day.isoformat()
        due = day - timedelta(days=(day.isoweekday() - self.weekday) % 7)
        return f"week-of-{due.isoformat()}"


class Release:
    """Makes editions: when a round is due, when somebody asks for one, or at once."""

    def __init__(
        self,
        db: Database,
        keys: Callable[[], DeliveryKeys],
        calendar: Calendar,
        services: Mapping[str, Service],
        *,
        k_texts: int | None,
        now: Callable[[], datetime],
    ) -> None:
        self._db = db
        self._keys = keys
        self._calendar = calendar
        self._services = services
        self._k_texts = k_texts
        self._now = now
        self._one = asyncio.Lock()

    @property
    def is_at_once(self) -> bool:
        """Tell whether what comes into the pool is handed on at once."""
        return self._calendar.every == "at-once"

    async def make_due(self) -> Released | None:
        """Make the edition of the present round, unless it was made already."""
        name = self._calendar.round(self._now())
        if name and name in await self._db.read(editions.last_rounds):
            return None
        return await self.make(name)

    async def make(self, name: str = "") -> Released | None:
        """Make an edition of what may be read by now; None if this round was made elsewhere."""
        async with self._one:
            opened = await self._open_pool()
            if not opened and not name:
                return None
            chosen = editions.due(opened, self.k_texts_of)
            made_on = self._now().date()
            released = await self._db.write(
                lambda conn: (
                    editions.release(conn, opened, chosen=chosen, made_on=made_on)
                    if not name or editions.record_round(conn, name)
                    else None
                )
            )
            if released and not self.is_at_once:
                await self._afterwards(released)
            return released

    def held(self) -> asyncio.Lock:
        """Return what keeps editions from being made while it is held."""
        return self._one

    def k_texts_of(self, slug: str) -> int:
        """Return how many texts a service needs before any is read."""
        if self._k_texts is not None:
            return self._k_texts
        service = self._services.get(slug)
        return service.k_texts if service else _K_TEXTS

    async def _open_pool(self) -> list[tuple[bytes, Envelope]]:
        boxes = await self._db.read(pool.read_all)
        return await asyncio.to_thread(self._opened, boxes)

    def _opened(self, boxes: list[tuple[bytes, bytes]]) -> list[tuple[bytes, Envelope]]:
        opened, keys = [], self._keys()
        for id_, box in boxes:
            try:
                opened.append((id_, open_envelope(keys.secret_of(box), box)))
            except SealBroken as error:
                warn("pool.unreadable", error)
        return opened

    async def _afterwards(self, released: Released) -> None:
        """Say so, and take the deleted bytes out of the file: also of a round that only erased.

        At once editions do neither: a line or a pause for each would tell when a client wrote,
        and the night takes the bytes.
        """
        if released.edition is not None:
            record("edition.made", edition=released.edition)
        await self._db.vacuum()
