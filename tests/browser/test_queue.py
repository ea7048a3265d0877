"""The queue in a real browser: its keys, its filters as they follow, and its states for every eye."""

import shutil
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import Browser
from sqlalchemy import insert, update

from bot.indexing import Index
from dialogs.flow import ADDITION
from storage.engine import Database
from storage.tables import feedback, feedback_theme
from tests.browser.test_desk import LONG_WORD, Reader, reading
from tests.desk.office import Office, flow, told


@pytest.fixture
async def office(sqlite_template: Path, tmp_path: Path) -> AsyncIterator[Office]:
    """A desk with two editions, one line late, themes, and words that are found."""
    file = tmp_path / "desk.sqlite"
    shutil.copy(sqlite_template, file)
    database = Database.open(f"sqlite:///{file}")
    opened = Office(database, demonstration=True)
    await opened.hire()
    await opened.release(*(told(f"Vanha {number}.") for number in range(52)))
    late = await opened.feedback(f"Myöhässä {LONG_WORD}.")
    await opened.feedback("Kirjastossa oli hiljaista.", service="kirjasto")
    care = {
        "due_on": opened.today() - timedelta(days=3),
        "owner": "head-nurse",
        "level": "kotihoito",
    }
    await database.write(
        lambda conn: (
            conn.execute(update(feedback).where(feedback.c.id == late).values(care)).rowcount
        )
    )
    themes = [{"feedback": late, "theme": LONG_WORD}, {"feedback": late, "theme": "encounter"}]
    await database.write(lambda conn: conn.execute(insert(feedback_theme), themes).rowcount)
    await Index(database, {"experience": flow(), ADDITION: flow(ADDITION)}).file()
    yield opened
    await database.close()


@pytest.fixture
async def address(office: Office) -> AsyncIterator[str]:
    server = await office.browser()
    yield str(server.make_url("")).rstrip("/")
    await server.close()


async def focused(reader: Reader) -> str:
    return str(await reader.page.evaluate("document.activeElement.innerText"))


async def test_single_keys_walk_choose_search_open_and_lead_to_lists(
    chromium: Browser, office: Office, address: str
) -> None:
    reader = await reading(await chromium.new_context(), address)
    await reader.sign_in()
    await reader.press("j", "j")
    assert "Myöhässä" in await focused(reader)
    await reader.press("k", "ArrowDown", "x")
    assert await reader.page.locator(".pick:checked").count() == 1
    await reader.press("/")
    await reader.page.keyboard.type("jgk? hiljainen")
    assert await reader.page.input_value("#q") == "jgk? hiljainen"
    await reader.page.fill("#q", "hiljainen kirjasto")
    await reader.press("Enter")
    await reader.page.wait_for_selector("#shown >> text=yksi rivi")
    assert await reader.page.evaluate("document.activeElement.id") == "q"
    await reader.page.focus(".row .words")
    await reader.press("Enter")
    await reader.page.wait_for_url("**/feedback/**")
    await reader.page.go_back()
    await reader.press("g", "m")
    await reader.page.wait_for_url("**tab=late**")
    assert reader.complaints == []


async def test_the_keys_are_told_in_a_dialog_and_can_be_switched_off(
    chromium: Browser, office: Office, address: str
) -> None:
    reader = await reading(await chromium.new_context(), address)
    await reader.sign_in()
    await reader.press("?")
    assert await reader.page.is_visible("dialog#keys")
    await reader.press("j", "Escape")
    assert not await reader.page.is_visible("dialog#keys")
    await reader.page.evaluate("document.activeElement.blur()")
    await reader.press("?")
    await reader.page.click("text=Kytke näppäimet päälle tai pois")
    await reader.page.click("text=Kytke näppäimet pois")
    await reader.page.wait_for_selector("text=pois tässä selaimessa")
    await reader.go("/desk")
    await reader.press("j")
    assert await reader.page.evaluate("document.activeElement === document.body")
    assert reader.complaints == []


async def test_the_next_page_follows_with_the_focus_and_the_number_of_its_lines(
    chromium: Browser, office: Office, address: str
) -> None:
    reader = await reading(await chromium.new_context(), address)
    await reader.sign_in()
    await reader.tab_to("#first .button")
    await reader.page.click(".more .button")
    await reader.page.wait_for_selector("#shown >> text=4 riviä")
    assert "after=" in reader.page.url
    await reader.page.wait_for_function("document.activeElement.matches('.row .words')")
    await reader.page.go_back()
    await reader.page.wait_for_selector("#shown >> text=50 riviä")
    assert reader.complaints == []


async def states(reader: Reader, office: Office) -> AsyncIterator[str]:
    await reader.sign_in()
    for query in ("", "?tab=late", "?tab=mine", "?tab=waiting", "?q=zzz"):
        await reader.go(f"/desk{query}")
        yield f"queue {query}"
    await reader.press("?")
    yield "the keys in a dialog"
    await reader.go("/desk/keys")
    yield "the keys"
    await reader.go("/desk?service=kotihoito")
    await reader.page.click("#views summary")
    await reader.page.fill("#view-name", LONG_WORD[:40])
    await reader.page.click("text=Tallenna näkymä")
    await reader.page.click("#views summary")
    yield "a view"
    await reader.go("/desk")
    for place in range(3):
        await reader.page.locator(".pick").nth(place).check()
    yield "some are chosen"
    await reader.page.click(".together button")
    await reader.page.check("#after-read")
    yield "together"
    ids = [row.id for row in await office.rows() if row.status == "received"]
    await office.move(ids[0], "read")
    await reader.page.click(".wide-button")
    await reader.page.wait_for_selector(".changed")
    yield "some had changed"
    picked = [f"id={row.id}.{row.version}" for row in (await office.rows())[:5]]
    await reader.go("/desk/together?" + "&".join(picked))
    yield "of different statuses"


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
async def test_no_state_of_the_queue_has_a_finding(
    chromium: Browser, office: Office, address: str, scheme: str, width: int
) -> None:
    context = await chromium.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
    )
    reader = await reading(context, address)
    found = []
    async for state in states(reader, office):
        found += [(state, each) for each in (*await reader.findings(), *await reader.small())]
        if width > 360:  # at twice the letters a window of 1280 has room for 640
            style = await reader.page.add_style_tag(content="html { font-size: 200% }")
            found += [(state, each) for each in await reader.wide()]
            await style.evaluate("style => style.remove()")
    assert found == []
