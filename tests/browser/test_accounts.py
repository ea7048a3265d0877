"""Coming in, in a real browser: a passkey by keyboard, and all without scripts; every page, every size."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, BrowserContext, Page

from bot.desk.front import FrontSettings
from bot.desk.oidc import Provider
from bot.desk.second import Second
from storage.engine import Database
from storage.staff import Grant
from tests.browser.test_desk import LONG_WORD, Reader, reading
from tests.desk.coming_in import NEW, code_of, invited
from tests.desk.office import Office

PHONE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
PROVIDER = Provider("https://login.example", "kuulluksi", "secret", "Esimerkkilän tunnus")
ADMINISTRATOR = Grant("administrator")


@pytest.fixture
async def office(sqlite_template: Path, tmp_path: Path) -> AsyncIterator[Office]:
    file = tmp_path / "desk.sqlite"
    shutil.copy(sqlite_template, file)
    database = Database.open(f"sqlite:///{file}")
    opened = Office(database, front=FrontSettings(second=Second.EVERYONE, provider=PROVIDER))
    yield opened
    await database.close()


@pytest.fixture
async def address(office: Office) -> AsyncIterator[str]:
    """The desk under the one name that has passkeys without https."""
    server = await office.browser()
    yield f"http://localhost:{server.port}"
    await server.close()


async def plug_in(context: BrowserContext, page: Page) -> None:
    """Give the browser an authenticator, as a telephone or a computer has one."""
    devtools = await context.new_cdp_session(page)
    await devtools.send("WebAuthn.enable")
    await devtools.send("WebAuthn.addVirtualAuthenticator", {"options": PHONE})


async def test_a_passkey_is_made_and_used_by_keyboard(
    chromium: Browser, office: Office, address: str
) -> None:
    context = await chromium.new_context()
    reader = await reading(context, address)
    await plug_in(context, reader.page)
    await reader.go(await invited(office, "liisa", ADMINISTRATOR))
    await reader.tab_to("button.primary")
    await reader.press("Enter")
    await reader.page.wait_for_url("**/desk/setup")
    await reader.tab_to("#key-name")
    await reader.page.keyboard.type("Työpuhelin")
    await reader.press("Enter")
    await reader.page.wait_for_url("**/desk/trail")
    await reader.page.click("text=Kirjaudu ulos")
    await reader.tab_to("form[data-passkey] button")
    await reader.press("Enter")
    await reader.page.wait_for_url("**/desk/trail")
    await reader.go("/desk/account")
    assert "Työpuhelin" in await reader.page.inner_text("main")
    assert reader.complaints == []


async def test_a_passkey_that_is_not_given_is_told_and_can_be_tried_again(
    chromium: Browser, office: Office, address: str
) -> None:
    context = await chromium.new_context()
    reader = await reading(context, address)
    await plug_in(context, reader.page)
    await reader.go("/desk/login")
    await reader.page.click("text=Käytä pääsyavainta")
    await reader.page.wait_for_selector("text=Pääsyavainta ei käytetty")
    await context.clear_cookies()
    await reader.page.click("text=Käytä pääsyavainta")
    await reader.page.wait_for_selector("text=Lataa sivu uudelleen")


async def test_without_scripts_a_password_and_an_app_do(
    chromium: Browser, office: Office, address: str
) -> None:
    reader = await reading(await chromium.new_context(java_script_enabled=False), address)
    page = reader.page
    await reader.go(await invited(office, "liisa", ADMINISTRATOR))
    await page.click("button.primary")
    assert await page.locator("form[data-passkey]:visible").count() == 0
    for field in ("#new", "#again"):
        await page.fill(field, NEW)
    await page.click("text=Jatka")
    secret = (await page.inner_text(".secret")).replace(" ", "")
    assert await page.is_visible("svg.qr")
    await page.fill("#code", code_of(secret, office.clock))
    await page.click("text=Ota käyttöön")
    await page.click("text=Kirjaudu ulos")
    office.clock.later(seconds=60)
    await reader.sign_in("liisa", NEW)
    await page.fill("#code", code_of(secret, office.clock))
    await page.click("text=Kirjaudu sisään")
    await page.click("text=Tunnukset")
    await page.click("text=Kutsu uusi")
    await page.fill("#name", "Maija M")
    await page.select_option("#role-0", "handler")
    await page.click("text=Tee kutsu")
    assert "/desk/invitation/" in await page.inner_text(".secret")
    assert reader.complaints == []


@pytest.mark.parametrize("look", [(1280, "light"), (360, "dark"), (640, "large letters")])
async def test_no_page_of_coming_in_has_a_finding_or_is_too_wide(
    chromium: Browser, office: Office, address: str, look: tuple[int, str]
) -> None:
    width, kind = look
    large = kind == "large letters"
    context = await chromium.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if kind == "dark" else "light",
        bypass_csp=large,
    )
    reader = await reading(context, address)
    await plug_in(context, reader.page)
    found: list[tuple[str, str]] = []
    async for state in states(reader, office):
        if large:
            await reader.page.add_style_tag(content="html { font-size: 200% }")
            found += [(state, finding) for finding in await reader.wide()]
        else:
            findings = (*await reader.findings(), *await reader.small())
            found += [(state, finding) for finding in findings]
    assert found == []


async def states(reader: Reader, office: Office) -> AsyncIterator[str]:
    """Bring the pages into every state there is, one after the other."""
    page = reader.page
    await reader.go("/desk/login")
    yield "login with every way in"
    await reader.go("/desk/invitation/nothing")
    yield "invitation over"
    await reader.go(await invited(office, "liisa", ADMINISTRATOR, Grant("handler", "kotihoito")))
    yield "invitation"
    await page.click("button.primary")
    yield "setup"
    await page.fill("#new", "x")
    await page.fill("#again", "y")
    await page.click("text=Jatka")
    yield "setup refused"
    await page.fill("#key-name", LONG_WORD[:40])
    await page.click("text=Tee pääsyavain")
    await page.wait_for_url("**/desk")
    async for state in _at_home(reader, office):
        yield state
    async for state in _among_people(reader, office):
        yield state


async def _at_home(reader: Reader, office: Office) -> AsyncIterator[str]:
    page = reader.page
    await reader.go("/desk/account")
    await page.click(".things summary")
    yield "account with a passkey"
    await page.click("text=Poista avain")
    yield "last way in"
    await reader.go("/desk/password")
    yield "a first password"
    for field in ("#new", "#again"):
        await page.fill(field, NEW)
    await page.click("text=Tallenna salasana")
    await reader.go("/desk/account/app")
    await page.fill("#code", "1")
    await page.click("text=Ota käyttöön")
    yield "app refused"
    secret = (await page.inner_text(".secret")).replace(" ", "")
    await page.fill("#code", code_of(secret, office.clock))
    await page.click("text=Ota käyttöön")
    await page.click("text=Kirjaudu ulos")
    await reader.sign_in("liisa", NEW)
    await page.fill("#code", "1")
    await page.click("text=Kirjaudu sisään")
    yield "code refused"
    office.clock.later(seconds=60)
    await page.fill("#code", code_of(secret, office.clock))
    await page.click("text=Kirjaudu sisään")
    office.clock.later(minutes=20)
    await reader.go("/desk/account")
    yield "account that was left open"


async def _among_people(reader: Reader, office: Office) -> AsyncIterator[str]:
    page = reader.page
    await reader.go("/desk/staff/invite")
    await page.click("summary")
    await page.fill("#name", "liisa")
    await page.click("text=Tee kutsu")
    yield "invitation refused"
    await page.fill("#name", LONG_WORD[:64])
    await page.select_option("#role-0", "handler")
    await page.click("text=Tee kutsu")
    yield "link"
    await page.click("text=Linkki on annettu")
    yield "staff"
    await page.click(f"text={LONG_WORD[:64]}")
    await page.click("text=Poista tunnus")
    yield "one of them"
