"""When things are done: the only module that knows APScheduler.

A job is a name and a function without arguments: nothing that comes from a chat is ever in one.
The rows in the database are the truth; a wake-up that is lost is made up by the next round.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from apscheduler.jobstores.base import JobLookupError
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.logs import warn

Work = Callable[[], Awaitable[None]]

_PATIENCE = 10.0  # seconds: longer than a push takes, shorter than a service manager waits


class Scheduler:
    """Runs each job at its times, never twice at once, never in heaps after a sleep."""

    def __init__(self, zone: ZoneInfo) -> None:
        # Two, because one that has just ended still counts; `_under_way` lets in one at a time.
        defaults = {"max_instances": 2, "coalesce": True, "misfire_grace_time": None}
        self._zone = zone
        self._under_way: dict[str, asyncio.Future[None]] = {}
        self._again: set[str] = set()
        logging.getLogger("apscheduler").setLevel(logging.ERROR)  # it warns of every lucky wake-up
        self._jobs = AsyncIOScheduler(timezone=zone, job_defaults=defaults)

    def every(self, seconds: float, name: str, work: Work) -> None:
        """Do it again and again with this pause, and once at the start."""
        trigger = IntervalTrigger(seconds=seconds, timezone=self._zone)
        self._add(trigger, name, work, datetime.now(self._zone))

    def daily(self, hour: int, minute: int, name: str, work: Work) -> None:
        """Do it at this time of each day."""
        trigger = CronTrigger(hour=hour, minute=minute, timezone=self._zone)
        self._add(trigger, name, work, None)

    def wake(self, name: str) -> None:
        """Do it now instead of at its next time; what is being done is done once more after.

        Before the start there is nothing to wake: the start does it anyway.
        """
        if name in self._under_way:
            self._again.add(name)
        if name in self._under_way or not self._jobs.running:
            return
        try:
            self._jobs.modify_job(name, next_run_time=datetime.now(self._zone))
        except JobLookupError:
            warn("scheduler.unknown", job=name)

    def start(self) -> None:
        """Begin; needs a running event loop."""
        self._jobs.start()

    async def stop(self) -> None:
        """Begin nothing more, and wait a while for what is under way."""
        if not self._jobs.running:
            return
        self._jobs.pause()
        self._again.clear()
        if self._under_way:
            await asyncio.wait(self._under_way.values(), timeout=_PATIENCE)
        self._jobs.shutdown(wait=False)

    def _add(
        self, trigger: CronTrigger | IntervalTrigger, name: str, work: Work, first: datetime | None
    ) -> None:
        async def run() -> None:
            if name in self._under_way:
                self._again.add(name)
                return
            self._under_way[name] = asyncio.ensure_future(self._run(name, work))
            await self._under_way[name]

        times = {"next_run_time": first} if first else {}
        self._jobs.add_job(run, trigger, id=name, name=name, **times)

    async def _run(self, name: str, work: Work) -> None:
        self._again.add(name)
        while name in self._again:
            self._again.discard(name)
            try:
                await work()
            except Exception as error:  # noqa: BLE001  a job that fails is tried at its next time
                warn("job.failed", error, job=name)
        del self._under_way[name]
