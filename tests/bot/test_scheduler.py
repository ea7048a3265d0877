import asyncio
import io

from bot import logs
from bot.scheduler import Scheduler
from tests.bot.house import HELSINKI

HOUR = 3600


async def test_a_job_is_done_at_the_start_and_whenever_it_is_woken() -> None:
    done: asyncio.Queue[int] = asyncio.Queue()
    scheduler = Scheduler(HELSINKI)

    async def work() -> None:
        done.put_nowait(1)

    scheduler.every(HOUR, "sweep", work)
    scheduler.start()
    await done.get()
    scheduler.wake("sweep")
    await done.get()
    await scheduler.stop()


async def test_a_job_that_fails_is_logged_by_class_and_done_again() -> None:
    out = io.StringIO()
    logs.set_up("info", "json", out)
    failed: asyncio.Queue[int] = asyncio.Queue()
    scheduler = Scheduler(HELSINKI)

    async def work() -> None:
        failed.put_nowait(1)
        raise ValueError("Maija 4242")

    scheduler.every(HOUR, "sweep", work)
    scheduler.start()
    await failed.get()
    scheduler.wake("sweep")
    await failed.get()
    await scheduler.stop()
    assert (
        '"event": "job.failed", "job": "sweep", "exception": "builtins.ValueError"'
        in out.getvalue()
    )
    assert "Maija" not in out.getvalue()


async def test_stopping_waits_for_what_is_under_way() -> None:
    begun, go_on, ended = asyncio.Event(), asyncio.Event(), asyncio.Event()
    scheduler = Scheduler(HELSINKI)

    async def work() -> None:
        begun.set()
        await go_on.wait()
        ended.set()

    scheduler.every(HOUR, "sweep", work)
    scheduler.start()
    await begun.wait()
    stopping = asyncio.create_task(scheduler.stop())
    await asyncio.sleep(0)
    assert not stopping.done()
    go_on.set()
    await stopping
    assert ended.is_set()


async def test_a_scheduler_that_never_started_stops_too() -> None:
    scheduler = Scheduler(HELSINKI)
    scheduler.wake("nothing")
    await scheduler.stop()
