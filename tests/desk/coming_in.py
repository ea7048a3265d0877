"""What tests of coming in do: invite, read a secret off a page, make and show passkeys."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pyotp
from aiohttp.test_utils import TestClient, TestServer

from bot.people import People, Wish
from storage.staff import Grant
from tests.desk.authenticator import Authenticator
from tests.desk.office import Browser, Clock, Office, Visitor, directory

NEW = "aivan uudet sanat"
HANDLER = (Grant("handler", "kotihoito"),)


@asynccontextmanager
async def beside(visitor: Visitor) -> AsyncIterator[Visitor]:
    """Another browser at the very same desk, which remembers what it has seen."""
    server = visitor.browser.server
    assert isinstance(server, TestServer)
    client: Browser = TestClient(server)
    yield Visitor(client)
    await client.session.close()


async def invited(office: Office, name: str = "liisa", *grants: Grant, email: str = "") -> str:
    """Invite somebody; return the path of the link."""
    people = People(office.database, directory(), office.trail)
    token = await people.invite("", Wish(name, grants or HANDLER, email=email))
    return f"/desk/invitation/{token}"


async def accept(visitor: Visitor, link: str) -> None:
    """Open the link and press."""
    await visitor.get(link)
    found = re.search(r'name="token" value="([^"]+)"', visitor.html)
    await visitor.post("/desk/invitation", token=found[1] if found else "")


def secret_in(html: str) -> str:
    found = re.search(r'class="secret" translate="no">([A-Z2-7 ]+)<', html)
    return found[1].replace(" ", "") if found else ""


def code_of(secret: str, clock: Clock, later: int = 0) -> str:
    """Return what the app shows, `later` half minutes from now."""
    return pyotp.TOTP(secret).at(clock(), counter_offset=later)


async def turn_codes_on(visitor: Visitor, clock: Clock) -> str:
    """Set an app up in one's own account; return its secret."""
    secret = secret_in(await visitor.get("/desk/account/app"))
    await visitor.post("/desk/account/app", code=code_of(secret, clock))
    return secret


def authenticator(visitor: Visitor) -> Authenticator:
    return Authenticator(str(visitor.browser.make_url("")).rstrip("/"))


async def options(visitor: Visitor, path: str) -> str:
    """Ask for what the script needs, as the script does; the page stays."""
    answer = await visitor.browser.post(
        f"{path}/options",
        headers={"X-CSRF-Token": visitor.csrf, "Origin": authenticator(visitor).origin},
    )
    return await answer.text() if answer.status == 200 else ""


async def make_passkey(visitor: Visitor, page: str, phone: Authenticator) -> None:
    """Make a passkey on a page that offers it."""
    await visitor.get(page)
    asked = await options(visitor, f"{page}/passkey")
    await visitor.post(f"{page}/passkey", credential=phone.make(asked), key_name="Puhelin")


async def show_passkey(visitor: Visitor, phone: Authenticator, page: str = "") -> None:
    """Sign in with a passkey."""
    await visitor.get("/desk/login")
    asked = await options(visitor, "/desk/login/passkey")
    await visitor.post("/desk/login/passkey", credential=phone.show(asked), page=page)
