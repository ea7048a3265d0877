"""The desk in a real browser: by keyboard, for a screen reader, small, large, dark, without scripts."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, Page

from storage import feedbacks
from storage.engine import Database
from tests.desk.office import NAME, PASSWORD, Office, told

WORDS = "Otan asian puheeksi tiimin kokouksessa viikolla 50."
LONG_WORD = "työterveyshuoltohenkilöstörekisteriseloste" * 4


@pytest.fixture
async def office(sqlite_template: Path, tmp_path: Path) -> AsyncIterator[Office]:
    file = tmp_path / "desk.sqlite"
    shutil.copy(sqlite_template, file)
    database = Database.open(f"sqlite:///{file}")
    opened = Office(database, demonstration=True)
    await opened.hire()
    yield opened
    await database.close()


@pytest.fixture
async def address(office: Office) -> AsyncIterator[str]:
    server = await office.browser()
    yield str(server.make_url("")).rstrip("/")
    await server.close()


class Reader:
    """Someone at a browser; whatever the browser complains about is kept."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.complaints: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    async def go(self, path: str) -> None:
        await self.page.goto(self.address + path)

    async def sign_in(self, name: str = NAME, password: str = PASSWORD) -> None:
        await self.go("/desk/login")
        await self.page.fill("#name", name)
        await self.page.fill("#password", password)
        async with self.page.expect_event("framenavigated"):
            await self.page.click("text=Kirjaudu sisään")
        await self.page.wait_for_load_state()

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.page.keyboard.press(key)

    async def tab_to(self, selector: str) -> None:
        """Press Tab until the focus is there; a focus that cannot be seen fails."""
        for _ in range(80):
            await self.press("Tab")
            if await self.page.evaluate("s => document.activeElement.matches(s)", selector):
                assert await self.page.evaluate(_FOCUS_IS_SEEN)
                return
        pytest.fail(f"the keyboard does not reach {selector}")

    async def findings(self) -> list[str]:
        """Return what axe finds, and what is wider than the window."""
        found = await Axe().run(self.page)
        violations = [
            f"{each['id']}: {each['nodes'][0]['html']}" for each in found.response["violations"]
        ]
        return violations + await self.wide()

    async def wide(self) -> list[str]:
        over = await self.page.evaluate(_TOO_WIDE)
        return [f"wider than the window by {over} px"] if over > 0 else []

    async def small(self) -> list[str]:
        """Return the controls that are smaller than a finger."""
        found: list[str] = await self.page.evaluate(_TOO_SMALL)
        return found


_FOCUS_IS_SEEN = """() => {
  const seen = e => e && getComputedStyle(e).outlineStyle !== "none"
    && parseFloat(getComputedStyle(e).outlineWidth) >= 3;
  let e = document.activeElement;
  while (e) { if (seen(e)) return true; e = e.parentElement; }
  return false;
}"""
_TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
_TOO_SMALL = """() => [...document.querySelectorAll(
    "button, select, textarea, summary, .button, nav a, input:not([type=hidden], [type=radio], [type=checkbox])")]
  .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.9)
  .map(e => e.outerHTML)"""


async def reading(context: BrowserContext, address: str) -> Reader:
    return Reader(await context.new_page(), address)


async def test_the_whole_way_by_keyboard_alone(
    chromium: Browser, office: Office, address: str
) -> None:
    id_ = await office.feedback()
    await office.move(id_, "read")
    reader = await reading(await chromium.new_context(), address)
    await reader.go("/desk")
    await reader.tab_to("#name")
    await reader.page.keyboard.type(NAME)
    await reader.tab_to("#password")
    await reader.page.keyboard.type(PASSWORD)
    await reader.press("Enter")
    await reader.page.wait_for_url("**/desk")
    await reader.tab_to("#first .button")
    await reader.press("Enter")
    await reader.page.wait_for_url(f"**/feedback/{id_}")
    await reader.tab_to("input[name=after]")
    await reader.press("Space", "ArrowDown", "ArrowUp")
    await reader.tab_to("#role")
    await reader.tab_to("#text-fi")
    await reader.page.keyboard.type(WORDS)
    await reader.tab_to("summary")
    await reader.press("Enter")
    await reader.tab_to("#text-sv")
    await reader.page.keyboard.type("Jag tar upp saken.")
    await reader.tab_to(".wide-button")
    await reader.press("Enter")
    await reader.page.wait_for_url("**saved=yes")
    event = (await office.casework.history(id_))[-1]
    assert event.status == "in-handling"
    assert event.texts == {"fi": WORDS, "sv": "Jag tar upp saken."}
    assert reader.complaints == []


async def test_the_first_press_of_tab_leads_past_the_head(
    chromium: Browser, office: Office, address: str
) -> None:
    reader = await reading(await chromium.new_context(), address)
    await reader.sign_in()
    await reader.press("Tab")
    assert await reader.page.evaluate("document.activeElement.className") == "skip"
    await reader.press("Enter")
    assert await reader.page.evaluate("document.activeElement.id") == "content"


async def test_everything_works_without_scripts(
    chromium: Browser, office: Office, address: str
) -> None:
    id_ = await office.feedback("Etelästä.")
    await office.feedback("Kirjastosta.", service="kirjasto")
    await office.move(id_, "read")
    reader = await reading(await chromium.new_context(java_script_enabled=False), address)
    await reader.sign_in()
    await reader.page.select_option("#status", "read")
    await reader.page.click("text=Näytä")
    assert await reader.page.locator(".row").count() == 1
    await reader.page.click("a.words")
    await reader.page.check("#after-asked")
    await reader.page.fill("#text-fi", WORDS)
    await reader.page.click("text=Esikatsele")
    assert WORDS in await reader.page.inner_text("#preview")
    assert await office.status(id_) == "read"
    await reader.page.click(".wide-button")
    assert "Tallennettu" in await reader.page.inner_text(".saved")
    assert await office.status(id_) == "asked"


async def test_with_scripts_the_queue_and_the_preview_follow_at_once(
    chromium: Browser, office: Office, address: str
) -> None:
    id_ = await office.feedback("Etelästä.")
    await office.feedback("Kirjastosta.", service="kirjasto")
    await office.move(id_, "read")
    reader = await reading(await chromium.new_context(), address)
    await reader.sign_in()
    await reader.page.focus("#status")
    await reader.page.select_option("#status", "read")
    await reader.page.wait_for_url("**status=read**")
    await reader.page.wait_for_selector("#shown >> text=Luettu")
    assert await reader.page.locator(".row").count() == 1
    assert await reader.page.evaluate("document.activeElement.id") == "status"
    assert "Päätä, miten asia etenee" in await reader.page.inner_text("#first")
    await reader.page.go_back()
    await reader.page.wait_for_selector("#queue >> text=Kirjastosta.")
    await reader.go(f"/desk/feedback/{id_}")
    await reader.page.check("#after-asked")
    await reader.page.fill("#text-fi", WORDS)
    await reader.page.wait_for_selector(f"#preview >> text={WORDS}")
    assert reader.page.url.endswith(id_)
    assert reader.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
async def test_no_page_in_any_state_has_a_finding(
    chromium: Browser, office: Office, address: str, scheme: str, width: int
) -> None:
    context = await chromium.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    reader = await reading(context, address)
    found = [
        (state, finding)
        async for state in states(reader, office)
        for finding in (*await reader.findings(), *await reader.small())
    ]
    assert found == []


async def states(reader: Reader, office: Office) -> AsyncIterator[str]:
    """Bring the page into every state there is, one after the other."""
    async for state in _before_work(reader, office):
        yield state
    await office.release(
        told("الممرضة كانت لطيفة ومشرحت بالصور. لكن المترجم كان رجلاً."),
        told(f"Hei. {LONG_WORD} hukkui."),
        told("", service="", feelings=("angry", "afraid")),
    )
    id_ = await office.feedback(feelings=("angry", "~unohdettu"), what_mattered=LONG_WORD)
    await reader.go("/desk")
    yield "queue"
    await reader.page.select_option("#status", "withdrawn")
    await reader.page.wait_for_selector("text=Näillä rajauksilla")
    yield "queue without matches"
    async for state in _at_work(reader, office, id_):
        yield state
    async for state in _at_the_end(reader, office, id_):
        yield state


async def _before_work(reader: Reader, office: Office) -> AsyncIterator[str]:
    await reader.go("/desk/feedback/0123456789abcdef")
    yield "login with a reason"
    await reader.sign_in(password="väärä")
    yield "login refused"
    await office.hire("uusi", one_time=True)
    await reader.sign_in("uusi")
    yield "first password"
    for field in ("now", "new", "again"):
        await reader.page.fill(f"#{field}", field)
    await reader.page.click("text=Tallenna salasana")
    yield "password refused"
    await reader.page.click("text=Kirjaudu ulos")
    yield "logged out"
    await reader.sign_in()
    yield "empty queue"


async def _at_work(reader: Reader, office: Office, id_: str) -> AsyncIterator[str]:
    await reader.go(f"/desk/feedback/{id_}")
    yield "received"
    await reader.page.click(".wide-button")
    yield "saved"
    await reader.page.check("#after-asked")
    await reader.page.click(".others summary")
    for language in ("fi", "fi-simple", "sv", "en"):
        await reader.page.fill(f"#text-{language}", LONG_WORD)
    await reader.page.wait_for_selector(".bubble >> nth=3")
    yield "preview in four languages"
    await reader.page.eval_on_selector("#text-fi", "e => { e.required = false; e.value = ''; }")
    await reader.page.click(".wide-button")
    await reader.page.wait_for_selector("[role=alert]")
    yield "words missing"
    await office.move(id_, "in-handling", texts={"fi": LONG_WORD, "sv": "Jag tar upp saken."})
    await reader.page.fill("#text-fi", WORDS)
    await reader.page.click(".wide-button")
    await reader.page.wait_for_selector(".changed")
    yield "changed meanwhile"


async def _at_the_end(reader: Reader, office: Office, id_: str) -> AsyncIterator[str]:
    await office.move(id_, "done")
    await reader.page.click(".wide-button")
    await reader.page.wait_for_selector(".kept >> nth=0")
    yield "ended meanwhile"
    await office.database.write(lambda conn: feedbacks.erase(conn, id_))
    await reader.go(f"/desk/feedback/{id_}")
    yield "erased"
    await reader.go("/desk/nowhere")
    yield "missing"
    await reader.go("/desk/password")
    await reader.page.eval_on_selector("main [name=csrf]", "e => { e.value = 'x'; }")
    for field in ("now", "new", "again"):
        await reader.page.fill(f"#{field}", PASSWORD)
    await reader.page.click("text=Tallenna salasana")
    yield "forbidden"


async def test_twice_as_large_letters_still_fit(
    chromium: Browser, office: Office, address: str
) -> None:
    id_ = await office.feedback(what_mattered=LONG_WORD)
    await office.move(id_, "read", texts={"fi": LONG_WORD})
    context = await chromium.new_context(viewport={"width": 640, "height": 800}, bypass_csp=True)
    reader = await reading(context, address)
    await reader.sign_in()
    for path in ("/desk", f"/desk/feedback/{id_}", "/desk/password"):
        await reader.go(path)
        await reader.page.add_style_tag(content="html { font-size: 200% }")
        assert await reader.wide() == []


async def test_paper_shows_the_story_and_the_history_and_no_form(
    chromium: Browser, office: Office, address: str
) -> None:
    id_ = await office.feedback()
    await office.move(id_, "read")
    reader = await reading(await chromium.new_context(), address)
    await reader.sign_in()
    await reader.go(f"/desk/feedback/{id_}")
    await reader.page.emulate_media(media="print")
    assert await reader.page.is_visible(".story")
    assert await reader.page.is_visible(".history")
    for gone in (".top", "#next", "footer"):
        assert not await reader.page.is_visible(gone)
