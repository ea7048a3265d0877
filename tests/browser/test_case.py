"""One feedback and its proposals in a real browser: in every state, small, dark, by keyboard."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from playwright.async_api import Browser
from sqlalchemy import update

from storage.tables import feedback, proposal
from tests.browser.test_desk import LONG_WORD, Reader, address, office, reading
from tests.desk.office import Office

__all__ = ["address", "office"]  # fixtures


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
async def test_no_state_of_a_feedback_or_a_proposal_has_a_finding(
    chromium: Browser, office: Office, address: str, width: int, scheme: str
) -> None:
    context = await chromium.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    reader = await reading(context, address)
    await reader.sign_in()
    found = [
        (state, finding)
        async for state in states(reader, office)
        for finding in (*await reader.findings(), *await reader.small())
    ]
    assert found == []


async def states(reader: Reader, office: Office) -> AsyncIterator[str]:
    page, id_ = reader.page, await office.feedback(f"Aika peruttiin. {LONG_WORD}")
    late = office.today() - timedelta(days=3)
    await office.database.write(
        lambda conn: conn.execute(update(feedback).values(due_on=late, level="kotihoito"))
    )
    await reader.go(f"/desk/feedback/{id_}")
    await page.click(".give summary")
    await page.click(".themes summary")
    yield "late, with guidance, themes and people"
    await page.fill("#text-fi", f"Meillä oli kiire. Soita 050 123 4567. {LONG_WORD}")
    await page.wait_for_selector(".doubts")
    await page.click(".wide-button")
    await page.wait_for_selector("#next [role=alert]")
    yield "doubted and refused"
    async for state in _proposals(reader, office, id_):
        yield state
    await reader.go("/desk/guidance")
    yield "guidance"


async def _proposals(reader: Reader, office: Office, id_: str) -> AsyncIterator[str]:
    page = reader.page
    await reader.go("/desk/proposals")
    yield "no proposals"
    await reader.go(f"/desk/proposals/new?feedback={id_}")
    await page.fill("#text", f"Soitetaan aina. {LONG_WORD}")
    await page.eval_on_selector("#level", "e => { e.innerHTML = '<option value=x>'; }")
    await page.click("main .primary")
    await page.wait_for_selector("[role=alert]")
    yield "proposal refused"
    await page.select_option("#level", "kotihoito")
    await page.click("main .primary")
    await page.wait_for_selector(".rows")
    yield "proposals"
    late = office.today() - timedelta(days=3)
    await office.database.write(lambda conn: conn.execute(update(proposal).values(due_on=late)))
    await page.click(".rows a >> nth=0")
    await page.wait_for_selector("#reasons")
    yield "to decide, late"
    await page.check("#answer-pass")
    await page.fill("#reasons", LONG_WORD)
    await office.database.write(lambda conn: conn.execute(update(proposal).values(version=7)))
    await page.click(".wide-button")
    await page.wait_for_selector(".changed")
    yield "answered meanwhile"
    await page.click(".wide-button")
    await page.wait_for_selector(".notice")
    await page.click(".rows a >> nth=0")
    await page.wait_for_selector(".kept")
    yield "passed up"


async def test_taking_naming_and_proposing_go_by_keyboard_and_without_scripts(
    chromium: Browser, office: Office, address: str
) -> None:
    id_ = await office.feedback()
    context = await chromium.new_context(java_script_enabled=True)
    reader = await reading(context, address)
    await reader.sign_in()
    await context.route("**/htmx.min.js", lambda route: route.abort())  # no script of ours runs
    await reader.go(f"/desk/feedback/{id_}")
    await reader.tab_to(".deeds button")
    await reader.press("Enter")
    await reader.page.wait_for_selector("text=Sinä olet ottanut tämän")
    await reader.tab_to(".piece button")
    await reader.press("Enter")
    await reader.page.wait_for_selector("text=Älä selitä heti")
    await reader.tab_to("#theme-appointments")
    await reader.press("Space")
    await reader.tab_to(".themes button")
    await reader.press("Enter")
    await reader.page.wait_for_selector("text=Aiheet on tallennettu.")
    await reader.tab_to(".proposals .button")
    await reader.press("Enter")
    await reader.page.wait_for_selector("#text")
    await reader.tab_to("#text")
    await reader.page.keyboard.type("Soitetaan aina.")
    await reader.press("Tab", "Enter")
    await reader.page.wait_for_selector("text=Ehdotus on lähetetty.")
    assert await reader.page.is_visible("text=Soitetaan aina.")
