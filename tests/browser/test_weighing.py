"""What was found, at a browser: for the keyboard, for axe, on a phone, and without a script."""

import pytest
from playwright.async_api import Browser, expect

from tests.browser.test_reaching_everyone import check
from tests.browser.test_without_scripts import press, to_the_end
from tests.browser.visitor import Site, Visitor

TOLD = "Kukaan ei soittanut. Hoitaja Maija sanoi kiireestä. Numeroni on 041 555 0190."
KEPT = (
    "Kukaan ei soittanut. Hoitaja [työntekijän nimi] sanoi [poistettu]. Numeroni on 041 555 0190."
)


async def told(visitor: Visitor) -> None:
    await visitor.begin()
    await visitor.to_the_story()
    await visitor.write(TOLD)


async def tab_to(visitor: Visitor, name: str) -> None:
    for _ in range(10):
        if (await visitor.focused())["text"].startswith(name):
            return
        await visitor.page.keyboard.press("Tab")
    raise AssertionError(f"no way to {name!r} by keyboard")


async def test_a_find_is_masked_another_left_and_a_word_pointed_at_by_keyboard_alone(
    visitor: Visitor, site: Site
) -> None:
    page = visitor.page
    await told(visitor)
    await expect(visitor.bots.last).to_contain_text("”Maija”")
    assert (await visitor.focused())["text"] == "Poista nimi"
    await visitor.then(page.keyboard.press("Enter"))
    await expect(visitor.bots.last).to_contain_text("”041 555 0190”")
    await tab_to(visitor, "Poista sanoja")
    await visitor.then(page.keyboard.press("Enter"))
    await expect(visitor.bots.last).to_contain_text("Mistä kohdasta")
    await tab_to(visitor, "Kohta 2")
    await visitor.then(page.keyboard.press("Enter"))
    await expect(visitor.bots.last).to_contain_text("Mitkä sanat poistan?")
    await page.locator("#field").fill("kiireestä")
    await visitor.then(page.keyboard.press("Enter"))
    await visitor.press("Valmis")
    await expect(visitor.bots.last).to_contain_text("”041 555 0190”")
    await visitor.press("Jätä näkyviin")
    await expect(visitor.bots.last).to_contain_text("Miltä sinusta tuntui")
    await visitor.to_the_end("Lähetä")
    await expect(visitor.bots.last).to_contain_text(KEPT)
    await visitor.press("Lähetä")
    row = await site.release()
    assert row.answers["what-happened"] == KEPT


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_in_any_state_of_weighing_on_a_phone(
    visitor: Visitor, scheme: str
) -> None:
    page = visitor.page
    await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    await page.set_viewport_size({"width": 320, "height": 640})
    await told(visitor)
    await check(visitor, "a name")
    await visitor.press("Poista nimi")
    await check(visitor, "a number")
    await visitor.press("Poista sanoja")
    await check(visitor, "passages")
    await visitor.then(page.get_by_role("button", name="Kohta 2").last.click())
    await check(visitor, "words")
    await page.locator(".choices button").first.click()
    await visitor.press("Valmis")
    await visitor.press("Hyvä näin")
    await visitor.to_the_end("Poista sanoja")
    await visitor.press("Poista sanoja")
    await check(visitor, "all that is masked")
    await visitor.then(page.get_by_role("button", name="041 555 0190").last.click())
    await check(visitor, "one of it undone")


async def test_every_decision_can_be_made_without_a_script(chromium: Browser, site: Site) -> None:
    context = await chromium.new_context(locale="fi-FI", java_script_enabled=False)
    reader = Visitor(await context.new_page(), site)
    page = reader.page
    await reader.go("/plain")
    await press(page, reader.say("plain-start"))
    for name in ("Suomi", "Selvä, aloitetaan", "En tiedä", "Omastani"):
        await press(page, name)
    await page.locator("textarea").fill(TOLD)
    await press(page, reader.say("done"))
    await expect(page.locator("#asks")).to_contain_text("”Maija”")
    await press(page, "Poista nimi")
    await press(page, "Poista sanoja")
    await press(page, "Kohta 2 Hoitaja [työntekijän nimi] sanoi kiireestä.")
    await page.get_by_label("kiireestä").check()
    await press(page, reader.say("done"))
    await expect(page.locator("#asks")).to_contain_text("”041 555 0190”")
    await press(page, "Jätä näkyviin")
    await expect(page.locator("#asks")).to_contain_text("Miltä sinusta tuntui")
    await to_the_end(reader)
    row = await site.release()
    assert row.answers["what-happened"] == KEPT
    await reader.leave()
    await context.close()
