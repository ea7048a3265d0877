"""Members of staff who are signed in already: signing in has tests of its own."""

from datetime import timedelta

from aiohttp.test_utils import TestClient, TestServer

from bot.desk.visit import csrf_of, new_token
from storage import staff
from storage.sealing import token_hash
from storage.staff import Grant
from tests.desk.office import KEYS, Browser, Office, Visitor
from tests.desk.test_guard import COOKIE


class Person(Visitor):
    """A browser with the session of an account."""

    def __init__(self, browser: Browser, token: str) -> None:
        super().__init__(browser)
        self._csrf = csrf_of(KEYS.session_key, token)

    @property
    def csrf(self) -> str:
        return self._csrf


async def person(office: Office, name: str, *grants: Grant) -> Person:
    """Return somebody with these roles, in a browser that closes with the office's others."""
    await office.hire(name, *grants)
    token, now = new_token(), office.clock()
    ends = now + timedelta(hours=8)
    await office.database.write(
        lambda conn: staff.open_session(conn, token_hash(token), name, now=now, expires=ends)
    )
    client = TestClient(TestServer(office.application()), cookies={COOKIE: token})
    await client.start_server()
    return Person(client, token)
