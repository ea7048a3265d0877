"""Editions: the pool's envelopes are opened, shuffled and handed to the desk, many at once.

Each round has a name (a week, a day), so that one that was missed is made up at the next start
and none is made twice.
"""

import asyncio
import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.indexing import Index
from bot.logs import record, warn
from bot.rounds import Calendar, Due, Rounds
from dialogs.clocks import ANSWER_DAYS, STEP_DAYS
from dialogs.services import Service
from storage import editions, pool
from storage.batching import MOST_KEPT_BACK, Draw, Tree, Waiting, bursts, choose
from storage.caring import Care
from storage.editions import Opened, Plan, Released
from storage.engine import Database
from storage.envelopes import Envelope
from storage.errors import SealBroken
from storage.figures import Counting, Questions
from storage.keys import DeliveryKeys
from storage.rare import Rules
from storage.sealing import open_envelope, public_key, seal_envelope

WHOLE_IN_LOGS = "whole"  # what is filed under no service

K_FIGURES = 10
K_TEXTS = 5
"""Texts that are read together at least, of what belongs to no service."""
_DAY, _EIGHT_WEEKS = timedelta(days=1), timedelta(weeks=8)


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
        merge_after: timedelta = _EIGHT_WEEKS,
        describing: Mapping[str, frozenset[str]] | None = None,
        questions: Questions | None = None,
        draw: Draw | None = None,
        most_kept_back: int = MOST_KEPT_BACK,
        index: Index | None = None,
        takes: Callable[[Envelope], bool] = lambda _: True,
    ) -> None:
        self._db = db
        self._takes = takes
        self._index = index
        self._keys = keys
        self._rounds = Rounds(calendar, services)
        self._services = services
        parents = {slug: service.parent for slug, service in services.items()}
        self._tree = Tree(parents, self.k_texts_of)
        self._k_texts = k_texts
        self._now = now
        self._merge_after = merge_after
        self._rules = Rules(self.k_texts_of, describing or {})
        self._counting = Counting(questions or {}, self._k_figures_of)
        self._draw, self._most_kept_back = draw, most_kept_back
        self._one = asyncio.Lock()

    @property
    def is_at_once(self) -> bool:
        """Tell whether what comes into the pool may have to be handed on at once."""
        return self._rounds.is_at_once

    async def make_due(self) -> Released | None:
        """Make the editions of the present rounds, unless they were made already."""
        if self._index:
            await self._index.complete()
        made = frozenset(await self._db.read(editions.last_rounds))
        due = self._rounds.due(self._now(), made)
        if due is None:
            return None
        released = await self._make(due)
        only_soon = not due.rhythms and not (released and released.edition)
        return None if only_soon else released

    async def make(self, name: str = "", trusted: Collection[str] = ()) -> Released | None:
        """Make an edition of all that may be read by now; None if this round was made elsewhere.

        Of a trusted service a day's crowd counts in full: somebody knows of an event.
        """
        return await self._make(Due((name,) if name else ()), trusted)

    def held(self) -> asyncio.Lock:
        """Return what keeps editions from being made while it is held."""
        return self._one

    def k_texts_of(self, slug: str) -> int:
        """Return how many texts a service needs before any is read."""
        if self._k_texts is not None:
            return self._k_texts
        service = self._services.get(slug)
        return service.k_texts if service else K_TEXTS

    def _k_figures_of(self, slug: str) -> int:
        service = self._services.get(slug)
        return service.k_figures if service else K_FIGURES

    async def _make(self, due: Due, trusted: Collection[str] = ()) -> Released | None:
        async with self._one:
            opened = await self._open_pool()
            if not opened and not due.names:
                return None
            today = self._now().date()
            plan = await asyncio.to_thread(self._plan, opened, due, trusted, today)
            released = await self._db.write(
                lambda conn: editions.make_round(conn, due.names, plan)
            )
            if released and self._index:
                await self._index.file()
            if released and not self._rounds.is_only_at_once(due):
                await self._afterwards(released, plan)
            return released

    def _plan(self, opened: Opened, due: Due, trusted: Collection[str], today: date) -> Plan:
        waiting = [
            each
            for each in editions.waiting(
                opened, today=today, patience_of=self._patience_of, trusted=trusted
            )
            if self._is_due(due, each)
        ]
        chosen = choose(
            waiting,
            self._tree,
            draw=self._draw,
            most_kept_back=self._most_kept_back,
        )
        ids = {each.id for each in waiting}
        left = editions.passed_over([each for each in opened if each[0] in ids], chosen, today)
        return Plan(
            opened=opened,
            chosen=chosen,
            made_on=today,
            rules=replace(self._rules, trusted=trusted),
            resealed=self._sealed(left),
            bursts=bursts(waiting, chosen, self.k_texts_of),
            counting=self._counting,
            is_due=lambda slug: self._rounds.rhythm_of(slug) in due.rhythms,
            care_of=self._care_of,
        )

    def _care_of(self, slug: str) -> Care:
        service = self._services.get(slug)
        if service is None:
            return Care("", ANSWER_DAYS, STEP_DAYS)
        return Care(service.handler, service.answer_days, service.step_days)

    def _is_due(self, due: Due, each: Waiting) -> bool:
        return (each.soon and due.soon) or self._rounds.rhythm_of(each.service) in due.rhythms

    def _patience_of(self, slug: str) -> timedelta:
        """Return how long after it was first passed over a text moves up: the next round is too late.

        It was sent up to a round before, and those it is joined with may be read less often.
        """
        period = max(map(self._rounds.period_of, self._tree.way_up(slug)))
        return self._merge_after - period - max(period - _DAY, timedelta())

    def _sealed(self, left: Mapping[bytes, Envelope]) -> dict[bytes, bytes]:
        own = public_key(self._keys().secret_key)
        return {id_: seal_envelope(own, each) for id_, each in left.items()}

    async def _open_pool(self) -> list[tuple[bytes, Envelope]]:
        boxes = await self._db.read(pool.read_all)
        opened = await asyncio.to_thread(self._opened, boxes)
        return [each for each in opened if self._takes(each[1])]

    def _opened(self, boxes: list[tuple[bytes, bytes]]) -> list[tuple[bytes, Envelope]]:
        opened, keys = [], self._keys()
        for id_, box in boxes:
            try:
                opened.append((id_, open_envelope(keys.secret_of(box), box)))
            except SealBroken as error:
                warn("pool.unreadable", error)
        return opened

    async def _afterwards(self, released: Released, plan: Plan) -> None:
        """Say so, and take the deleted bytes out of the file: also of a round that only erased.

        At once editions do neither: a line or a pause for each would tell when a client wrote,
        and the night takes the bytes.
        """
        if released.edition is not None:
            record("edition.made", edition=released.edition)
        shown = set(plan.chosen.values())
        for service in plan.bursts:
            fields = {"edition": released.edition or 0} if service in shown else {}
            service_ = service or WHOLE_IN_LOGS
            record("edition.burst", level=logging.WARNING, service=service_, **fields)
        await self._db.vacuum()
