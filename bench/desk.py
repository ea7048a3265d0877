"""How long the desk's pages take on the server with fifty thousand feedbacks: `python -m bench.desk`.

The browser and the server are one process; a page is asked for, answered and read to its end.
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from aiohttp.test_utils import TestClient, TestServer

from bench.desk_filler import Filler
from bench.postgresql import postgresql
from bot.desk.visit import new_token
from bot.indexing import Index
from dialogs.flow import ADDITION
from storage import staff
from storage.engine import Database
from storage.schema import upgrade
from storage.sealing import token_hash
from storage.staff import Grant
from tests.desk.office import Browser, Office, directory, flow

COUNT = 50_000
MUST = 150
"""Milliseconds at the 95th percentile."""

ROUNDS = 12
READERS: Mapping[str, tuple[Grant, ...]] = {
    "a small unit": (Grant("handler", "kotihoito-etela"),),
    "a large unit": (Grant("handler", "aikuissosiaalityo"),),
    "an area": (Grant("supervisor", "terveyspalvelut"), Grant("reader", "terveyspalvelut")),
    "everything": (Grant("coordinator"), Grant("reader")),
}
LISTS = {
    "lists": ("", "?tab=edition", "?tab=mine", "?tab=waiting", "?tab=late"),
    "filters": (
        *("?status=read", "?edition=50", "?theme=care", "?tab=late&theme=money&status=received"),
        *("?service=suun-terveydenhuolto", "?tab=mine&service=terveyspalvelut"),
    ),
    "search": (
        *("?q=ei", "?q=jono", "?q=hoitaja+aika", "?q=aurinkoinen", "?tab=late&q=ei"),
        *("?tab=mine&q=odotin", "?q=ei&status=done", "?q=ja&theme=care"),
    ),
}


async def measured(url: str) -> dict[str, dict[str, list[float]]]:
    """Fill a database and return the seconds that each kind of page took each reader."""
    database = Database.open(url)
    await upgrade(database)
    office = Office(database)
    await Filler(directory(), office.today()).fill(database, COUNT)
    await Index(database, {"experience": flow(), ADDITION: flow(ADDITION)}, at_once=500).file()
    await database.vacuum()
    browser: Browser = TestClient(TestServer(office.application()))
    await browser.start_server()
    found = {who: await _of_reader(office, browser, who) for who in READERS}
    await browser.close()
    await database.close()
    return found


async def _of_reader(office: Office, browser: Browser, who: str) -> dict[str, list[float]]:
    cookie = await _signed_in(office, who)
    account = next(each for each in await office.accounts() if each.name == who)
    rows = await office.casework.of(account).listed(status="read", limit=40)
    pages = {kind: [f"/desk{query}" for query in queries] for kind, queries in LISTS.items()}
    pages["one feedback"] = [f"/desk/feedback/{row.id}" for row in rows[:8]]
    chosen = "&".join(f"id={row.id}.{row.version}" for row in rows)
    pages["several"] = [f"/desk/together?{chosen}"]
    found: dict[str, list[float]] = {}
    for kind, addresses in pages.items():
        for address in addresses:  # once for what is only done at first
            await _seconds(browser, cookie, address)
        found[kind] = [
            await _seconds(browser, cookie, each) for _ in range(ROUNDS) for each in addresses
        ]
    return found


async def _signed_in(office: Office, who: str) -> str:
    await office.hire(who, *READERS[who])
    token, now = new_token(), office.clock()
    ends = now.replace(year=now.year + 1)
    await office.database.write(
        lambda conn: staff.open_session(conn, token_hash(token), who, now=now, expires=ends)
    )
    return token


async def _seconds(browser: Browser, cookie: str, address: str) -> float:
    began = time.perf_counter()
    answer = await browser.get(address, cookies={"kuulluksi-desk": cookie})
    await answer.read()
    assert answer.status == 200, (address, answer.status)
    return time.perf_counter() - began


def desk() -> Iterator[str]:
    """Measure on both databases; yield what to print."""
    yield f"the desk with {COUNT:,} feedbacks, ms on the server (p95 must be {MUST}, load included):"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "desk.sqlite"
        yield from _told("SQLite", asyncio.run(measured(f"sqlite:///{file}")))
    with postgresql() as server:
        yield from _told("PostgreSQL", asyncio.run(measured(server.create())))


def _told(name: str, found: Mapping[str, Mapping[str, Sequence[float]]]) -> Iterator[str]:
    for who, kinds in found.items():
        parts = ", ".join(f"{kind} {_figures(seconds)}" for kind, seconds in kinds.items())
        yield f"  {name}, {who}: {parts}"
    everything = [each for kinds in found.values() for times in kinds.values() for each in times]
    yield f"  {name}, every page: {_figures(everything)}"


def _figures(seconds: Sequence[float]) -> str:
    """Return the median and the 95th percentile."""
    p95 = statistics.quantiles(seconds, n=20)[-1]
    return f"{statistics.median(seconds) * 1000:.0f}/{p95 * 1000:.0f}"


if __name__ == "__main__":
    for text in desk():
        print(text, flush=True)
