"""Tricks on the front door: planted tokens, paths, hosts and headers. Each table is whole."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.desk.front import FrontSettings
from bot.desk.oidc import Provider
from bot.desk.second import Second
from storage import staff
from storage.sealing import token_hash
from tests.desk.coming_in import (
    NEW,
    accept,
    authenticator,
    beside,
    code_of,
    invited,
    make_passkey,
    show_passkey,
    turn_codes_on,
)
from tests.desk.office import NAME, PASSWORD, Office, Visitor
from tests.desk.provider import provider_running

COOKIE = "kuulluksi-desk"
HOST = "palaute.example.org"
HOME = f"https://{HOST}"


@pytest.fixture
def dialect() -> str:
    return "sqlite"


def token(visitor: Visitor) -> str:
    jar = visitor.browser.session.cookie_jar
    return jar.filter_cookies(visitor.browser.make_url("/desk"))[COOKIE].value


# ---- a token that somebody has planted


async def by_password(office: Office, visitor: Visitor) -> None:
    await visitor.post("/desk/login", name=NAME, password=PASSWORD)


async def by_code(office: Office, visitor: Visitor) -> None:
    await visitor.post("/desk/login", name=NAME, password=PASSWORD)
    secret = await turn_codes_on(visitor, office.clock)
    await visitor.post("/desk/logout")
    office.clock.later(seconds=60)
    await visitor.sign_in()
    half = token(visitor)
    await visitor.post("/desk/code", code=code_of(secret, office.clock))
    assert token(visitor) != half


async def by_invitation(office: Office, visitor: Visitor) -> None:
    await accept(visitor, await invited(office))
    half = token(visitor)
    await visitor.post("/desk/setup/password", new=NEW, again=NEW)
    assert token(visitor) != half


async def by_passkey(office: Office, visitor: Visitor) -> None:
    phone = authenticator(visitor)
    await accept(visitor, await invited(office))
    await make_passkey(visitor, "/desk/setup", phone)
    await visitor.post("/desk/logout")
    await show_passkey(visitor, phone)


async def by_new_password(office: Office, visitor: Visitor) -> None:
    await visitor.sign_in()
    before = token(visitor)
    await visitor.get("/desk/password")
    await visitor.post("/desk/password", now=PASSWORD, new=NEW, again=NEW)
    assert await whose(office, before) is None


async def whose(office: Office, planted: str) -> str | None:
    found = await office.database.read(
        lambda conn: staff.session(conn, token_hash(planted), office.clock())
    )
    return found.name if found else None


@pytest.mark.parametrize("way", [by_password, by_code, by_invitation, by_passkey, by_new_password])
async def test_every_way_in_gives_a_new_token_and_the_planted_one_is_worth_nothing(
    office: Office, visitor: Visitor, way: Callable[[Office, Visitor], Awaitable[None]]
) -> None:
    planted = "x" * 43
    visitor.browser.session.cookie_jar.update_cookies({COOKIE: planted})
    await visitor.get("/desk/login")
    await way(office, visitor)
    await visitor.get("/desk")
    assert visitor.place == "/desk"
    assert token(visitor) != planted
    assert await whose(office, planted) is None
    async with beside(visitor) as thief:
        await thief.get("/desk", cookies={COOKIE: planted})
        assert thief.place == "/desk/login"
        await thief.get("/desk/setup", cookies={COOKIE: planted})
        assert thief.place == "/desk/login?over=1"


# ---- paths


PATHS = [
    *("//desk", "/desk//", "//desk/staff", "/./desk", "/desk/./staff", "/desk/../desk/staff"),
    *("/desk/..%2f..%2fetc/passwd", "/desk/%2e%2e/staff", "/%64esk/staff", "/desk%2fstaff"),
    *("/desk/staff.", "/desk/staff/", "/desk./staff", "/desk/staff;a=b", "/DESK/staff"),
    *("/desk/staff%00", "/desk/staff%0d%0aX: y", "/desk/\\staff", "/desk/static/../staff"),
    *("/desk/static/x/..%2f..%2fguard.py", "/desk/static/x/passkeys.js%00", "/desk/%C0%AFstaff"),
    "/desk/login/..;/staff",
]


async def raw(visitor: Visitor, head: str) -> tuple[int, str]:
    """Send a request just as it stands; return status and all of the answer."""
    url = visitor.browser.make_url("")
    reader, writer = await asyncio.open_connection("127.0.0.1", url.port)
    writer.write(head.encode("latin-1"))
    answer = (await reader.read()).decode("latin-1")
    writer.close()
    await writer.wait_closed()
    return int(answer.split()[1]), answer


@pytest.mark.parametrize("path", PATHS)
async def test_no_spelling_of_a_path_opens_a_page_that_is_closed(
    office: Office, visitor: Visitor, caplog: pytest.LogCaptureFixture, path: str
) -> None:
    await office.hire("eeva")
    status, answer = await raw(
        visitor, f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
    )
    assert status in {303, 400, 404}
    if status == 303:
        assert "\r\nLocation: /desk/login" in answer
    assert "eeva" not in answer
    assert "desk.failed" not in caplog.text


# ---- hosts and headers


@pytest.fixture
async def public(office: Office, visitor: Visitor) -> AsyncIterator[Visitor]:
    """A browser at a desk that has a public address."""
    office.front = FrontSettings(HOME, Second.NOBODY)
    browser = await office.browser()
    yield Visitor(browser)
    await browser.close()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": HOST}, 200),
        ({"Host": HOST.upper()}, 200),
        ({"Host": "evil.example"}, 421),
        ({"Host": f"{HOST}.evil.example"}, 421),
        ({"Host": f"{HOST}:8443"}, 421),
        ({"Host": f"{HOST}@evil.example"}, 421),
        ({"Host": ""}, 421),
        ({"Host": "evil.example", "X-Forwarded-Host": HOST}, 421),
        ({"Host": HOST, "X-Forwarded-Host": "evil.example"}, 200),
        ({"Host": HOST, "Forwarded": "host=evil.example"}, 200),
        ({"Host": HOST, "X-Original-URL": "/desk/staff", "X-Rewrite-URL": "/desk/staff"}, 200),
    ],
)
async def test_a_foreign_host_is_refused_and_none_is_believed(
    public: Visitor, headers: dict[str, str], status: int
) -> None:
    answer = await public.browser.get("/desk/login", headers=headers)
    body = await answer.text()
    assert answer.status == status
    assert "evil" not in body
    assert ("Kirjaudu työpöydälle" in body) is (status == 200)
    assert answer.headers["Cache-Control"] == "no-store"


async def signed_in(public: Visitor, **headers: str) -> int:
    """Sign in at the public address with these headers; return the status."""
    form = await public.browser.get("/desk/login", headers={"Host": HOST})
    public.html = await form.text()
    cookie = form.cookies["__Secure-kuulluksi-desk"].value
    sent = {"Host": HOST, "Origin": HOME, "Cookie": f"__Secure-kuulluksi-desk={cookie}"}
    answer = await public.browser.post(
        "/desk/login",
        data={"csrf": public.csrf, "name": NAME, "password": PASSWORD},
        headers=sent | {key.replace("_", "-"): value for key, value in headers.items()},
        allow_redirects=False,
    )
    return answer.status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 303),
        ({"Sec_Fetch_Site": "same-origin"}, 303),
        ({"Origin": "null"}, 403),
        ({"Origin": ""}, 403),
        ({"Origin": f"http://{HOST}"}, 403),
        ({"Origin": f"{HOME}:8443"}, 403),
        ({"Origin": f"{HOME}.evil.example"}, 403),
        ({"Origin": f"{HOME}/"}, 403),
        ({"Origin": "https://evil.example", "X_Forwarded_Host": "evil.example"}, 403),
        ({"Sec_Fetch_Site": "same-site"}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"X_HTTP_Method_Override": "GET"}, 303),
    ],
)
async def test_a_form_is_taken_from_the_desks_own_origin_alone(
    public: Visitor, headers: dict[str, str], status: int
) -> None:
    assert await signed_in(public, **headers) == status


@pytest.mark.parametrize(
    "header", ["X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"]
)
async def test_no_header_makes_a_deed_of_a_look(
    office: Office, reader: Visitor, header: str
) -> None:
    await reader.get("/desk/logout", headers={header: "POST"})
    assert reader.status == 404
    await reader.get("/desk/account/sessions/others?csrf=x", headers={header: "POST"})
    assert reader.status == 404
    assert await whose(office, token(reader)) == NAME


async def test_a_passkey_is_asked_for_under_the_public_address_alone(public: Visitor) -> None:
    form = await public.browser.get("/desk/login", headers={"Host": HOST})
    public.html = await form.text()
    cookie = form.cookies["__Secure-kuulluksi-desk"].value
    answer = await public.browser.post(
        "/desk/login/passkey/options",
        headers={
            "Host": HOST,
            "Origin": HOME,
            "X-Forwarded-Host": "evil.example",
            "X-CSRF-Token": public.csrf,
            "Cookie": f"__Secure-kuulluksi-desk={cookie}",
        },
    )
    assert (await answer.json())["rpId"] == HOST


async def test_the_provider_leads_back_to_the_public_address_alone(office: Office) -> None:
    async with provider_running(office.clock) as provider:
        known = Provider(provider.issuer, "id", "secret", "Esimerkkilä")
        office.front = FrontSettings(HOME, provider=known)
        browser = await office.browser()
        answer = await browser.get(
            "/desk/oidc",
            headers={"Host": HOST, "X-Forwarded-Host": "evil.example", "Forwarded": "host=evil"},
            allow_redirects=False,
        )
        (back,) = parse_qs(urlsplit(answer.headers["Location"]).query)["redirect_uri"]
        assert back == f"{HOME}/desk/oidc/callback"
        await browser.close()
