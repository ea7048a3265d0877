"""Many members of staff at once, each in a session of their own; signing in has tests of its own."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from aiohttp import DummyCookieJar
from aiohttp.test_utils import TestClient, TestServer

from bot.desk.visit import csrf_of, new_token
from storage import staff
from storage.sealing import token_hash
from storage.staff import Grant, StaffRow
from tests.desk.office import KEYS, ROLE, Browser, Office
from tests.desk.test_guard import COOKIE

SUPERVISOR = Grant("supervisor", "kotihoito")


@dataclass(frozen=True, slots=True)
class Answered:
    status: int
    html: str
    place: str


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who is signed in, and what their browser sends."""

    name: str
    browser: Browser
    cookie: str
    csrf: str

    async def get(self, path: str) -> Answered:
        response = await self.browser.get(
            path, cookies={COOKIE: self.cookie}, allow_redirects=False
        )
        return Answered(response.status, await response.text(), "")

    async def post(self, path: str, **form: str | Sequence[str]) -> Answered:
        data = [("csrf", self.csrf)]
        for key, value in form.items():
            values = [value] if isinstance(value, str) else value
            data += [(key.replace("_", "-"), each) for each in values]
        response = await self.browser.post(
            path,
            data=data,
            headers={"Origin": str(self.browser.make_url("")).rstrip("/")},
            cookies={COOKIE: self.cookie},
            allow_redirects=False,
        )
        place = response.headers.get("Location", "")
        return Answered(response.status, await response.text(), place)


@dataclass(slots=True)
class Corridor:
    """The desk with everybody at it."""

    office: Office
    browser: Browser

    @classmethod
    async def opened(cls, office: Office) -> "Corridor":
        browser: Browser = TestClient(
            TestServer(office.application()), cookie_jar=DummyCookieJar()
        )
        await browser.start_server()
        return cls(office, browser)

    async def hire(
        self, name: str, *grants: Grant, title: str = ROLE, email: str = ""
    ) -> Colleague:
        office, token = self.office, new_token()
        now, ends = office.clock(), office.clock() + timedelta(hours=8)

        await office.database.write(
            lambda conn: staff.add(
                conn, name, grants or (SUPERVISOR,), "none", title=title, email=email
            )
        )
        await office.database.write(lambda conn: staff.set_password(conn, name, "none"))
        await office.database.write(
            lambda conn: staff.open_session(conn, token_hash(token), name, now=now, expires=ends)
        )
        return Colleague(name, self.browser, token, csrf_of(KEYS.session_key, token))

    async def account(self, name: str) -> StaffRow:
        return next(each for each in await self.office.accounts() if each.name == name)


async def at_once(
    colleagues: Sequence[Colleague], deed: Callable[[Colleague], Awaitable[Answered]]
) -> Sequence[Answered]:
    return await asyncio.gather(*(deed(each) for each in colleagues))
