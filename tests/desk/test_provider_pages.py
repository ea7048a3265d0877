"""The organisation's own sign-in through the pages, against a provider over HTTP."""

from collections.abc import AsyncIterator
from urllib.parse import parse_qs, urlsplit

import pytest
from yarl import URL

from bot.desk.front import FrontSettings
from bot.desk.oidc import Provider as Known
from bot.desk.second import Second
from storage.staff import Grant
from tests.desk.coming_in import beside, invited
from tests.desk.office import Office, Visitor
from tests.desk.provider import CLIENT, SECRET, Provider, provider_running

LIISA = {"sub": "42", "email": "liisa@example.org", "email_verified": True}


@pytest.fixture
def dialect() -> str:
    return "sqlite"  # what differs between databases is tried in tests/storage


@pytest.fixture
async def provider(office: Office) -> AsyncIterator[Provider]:
    async with provider_running(office.clock) as running:
        running.person = dict(LIISA)
        known = Known(running.issuer, CLIENT, SECRET, "Esimerkkilä")
        office.front = FrontSettings(second=Second.EVERYONE, provider=known)
        yield running


@pytest.fixture
async def guest(office: Office, provider: Provider) -> AsyncIterator[Visitor]:
    """A browser that nobody has signed in with."""
    browser = await office.browser()
    yield Visitor(browser)
    await browser.close()


async def sign_in(visitor: Visitor, page: str = "/desk") -> str:
    """Go to the provider and come back; return where the page leads on to."""
    await visitor.get(f"/desk/oidc?page={page}")
    _, led, onward = visitor.html.partition("0; url=")
    return onward.partition('"')[0] if led else ""


async def test_who_is_invited_by_a_verified_address_is_in_and_linked_from_then_on(
    office: Office, provider: Provider, guest: Visitor
) -> None:
    await invited(office, "liisa", Grant("handler"), email="Liisa@example.org")
    assert await sign_in(guest, "/desk/account") == "/desk/account"
    await guest.get("/desk/account")
    assert "Voit kirjautua organisaatiosi tunnuksella" in guest.html
    await guest.post("/desk/logout")
    provider.person = {"sub": "42"}
    assert await sign_in(guest) == "/desk"
    await guest.get("/desk/login")
    assert guest.place == "/desk"


@pytest.mark.parametrize(
    "person",
    [
        LIISA | {"email_verified": False},
        LIISA | {"email": "other@example.org"},
        {"sub": "42"},
        {"sub": "42", "email": "", "email_verified": True},
    ],
)
async def test_who_is_not_invited_by_this_address_gets_no_account(
    office: Office, provider: Provider, guest: Visitor, person: dict[str, object]
) -> None:
    await invited(office, "liisa", Grant("handler"), email="liisa@example.org")
    await invited(office, "matti", Grant("handler"))
    provider.person = person
    assert await sign_in(guest) == ""
    assert guest.status == 403
    assert "Sinulla ei ole vielä tunnusta" in guest.html
    await guest.get("/desk")
    assert guest.place == "/desk/login"


async def test_an_address_without_an_open_invitation_links_nothing(
    office: Office, provider: Provider, guest: Visitor
) -> None:
    await invited(office, "liisa", Grant("handler"), email="liisa@example.org")
    office.clock.later(days=7)
    assert await sign_in(guest) == ""
    assert guest.status == 403


async def callback(office: Office, guest: Visitor, **changes: str) -> None:
    """Go to the provider, and come back with something changed."""
    answer = await guest.browser.get("/desk/oidc", allow_redirects=False)
    async with guest.browser.session.get(
        URL(answer.headers["Location"], encoded=True), allow_redirects=False
    ) as there:
        back = urlsplit(there.headers["Location"])
    query = {key: value for key, (value,) in parse_qs(back.query).items()} | changes
    await guest.get(f"{back.path}?{URL.build(query=query).raw_query_string}")


@pytest.mark.parametrize(
    "changes", [{"state": "x"}, {"state": ""}, {"iss": "https://evil.example"}]
)
async def test_an_answer_that_this_browser_has_not_asked_for_is_refused(
    office: Office, guest: Visitor, changes: dict[str, str]
) -> None:
    await invited(office, "liisa", Grant("handler"), email="liisa@example.org")
    await callback(office, guest, **changes)
    assert guest.status == 400
    assert "Kirjautuminen ei tullut perille" in guest.html


async def test_the_answer_to_another_browser_lets_nobody_in(
    office: Office, provider: Provider, guest: Visitor
) -> None:
    await invited(office, "liisa", Grant("handler"), email="liisa@example.org")
    async with beside(guest) as thief:
        answer = await thief.browser.get("/desk/oidc", allow_redirects=False)
        there = await thief.browser.session.get(
            URL(answer.headers["Location"], encoded=True), allow_redirects=False
        )
        back = urlsplit(there.headers["Location"])
        for _ in range(2):
            await guest.get(f"{back.path}?{back.query}")
            assert guest.status == 400
            await guest.get("/desk/oidc", allow_redirects=False)


async def test_an_answer_is_taken_once_and_within_ten_minutes(
    office: Office, provider: Provider, guest: Visitor
) -> None:
    await invited(office, "liisa", Grant("handler"), email="liisa@example.org")
    await callback(office, guest)
    assert guest.status == 200
    await guest.get(guest.place)
    assert guest.status == 400
    answer = await guest.browser.get("/desk/oidc", allow_redirects=False)
    state = parse_qs(urlsplit(answer.headers["Location"]).query)["state"][0]
    office.clock.later(minutes=10)
    await guest.get(f"/desk/oidc/callback?code=x&state={state}")
    assert guest.status == 400


@pytest.mark.parametrize("page", ["//evil.example", "https://evil.example", "/desk\\evil", "/x"])
async def test_coming_back_leads_nowhere_but_into_the_desk(
    office: Office, guest: Visitor, page: str
) -> None:
    await invited(office, "liisa", Grant("handler"), email="liisa@example.org")
    assert await sign_in(guest, page) == "/desk"


async def test_a_provider_that_is_away_is_told_calmly_and_by_one_word_in_the_log(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    known = Known("http://127.0.0.1:9", CLIENT, SECRET, "Esimerkkilä")
    office.front = FrontSettings(provider=known)
    guest = Visitor(await office.browser())
    await guest.get("/desk/login")
    assert "Esimerkkilä" in guest.html
    await guest.get("/desk/oidc")
    assert guest.status == 502
    assert "ei vastaa" in guest.html
    (line,) = [each for each in caplog.records if each.name == "kuulluksi"]
    assert line.__dict__["fields"] == {"reason": "unreachable"}
    await guest.browser.close()


async def test_the_providers_cookie_comes_along_and_opens_nothing(
    office: Office, guest: Visitor
) -> None:
    answer = await guest.browser.get("/desk/oidc", allow_redirects=False)
    told = set(answer.headers["Set-Cookie"].split("; "))
    assert {"HttpOnly", "SameSite=Lax", "Path=/desk/oidc"} <= told
    query = parse_qs(urlsplit(answer.headers["Location"]).query)
    assert query["code_challenge_method"] == ["S256"]
    assert query["redirect_uri"][0].endswith("/desk/oidc/callback")
