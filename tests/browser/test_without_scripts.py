"""The plain page in a browser that runs no script: the whole way, and harmless repetitions."""

import re
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.visitor import STORY, Site, Visitor

NASTY = "<img src=x onerror=alert(1)>"


@pytest.fixture
async def reader(chromium: Browser, site: Site) -> AsyncIterator[Visitor]:
    context = await chromium.new_context(locale="fi-FI", java_script_enabled=False)
    arrived = Visitor(await context.new_page(), site)
    yield arrived
    await arrived.leave()
    await context.close()


async def press(page: Page, name: str) -> None:
    await click(page, page.get_by_role("button", name=name, exact=True))


async def click(page: Page, button: Locator) -> None:
    """Press a button and wait for the page that answers it."""
    async with page.expect_navigation():
        await button.click()


async def to_the_story(reader: Visitor) -> None:
    await reader.go("/plain")
    await press(reader.page, reader.say("plain-start"))
    for name in ("Suomi", "Selvä, aloitetaan", "En tiedä", "Omastani"):
        await press(reader.page, name)
    await expect(reader.page.locator("#asks")).to_contain_text("Mitä tapahtui?")


async def step_on(reader: Visitor) -> None:
    """Answer the present question in the simplest way."""
    page = reader.page
    ticks = page.get_by_role("checkbox")
    if await ticks.count():
        await ticks.first.check()
        await press(page, reader.say("done"))
    elif await page.locator("textarea").count():
        await page.locator("textarea").fill(STORY)
        await press(page, reader.say("done"))
    else:
        await click(page, await likely(page))


async def likely(page: Page) -> Locator:
    for name in ("Ei haittaa", "Koodi on tallessa", "Lähetä"):
        found = page.get_by_role("button", name=name, exact=True)
        if await found.count():
            return found
    return page.locator("fieldset button").first


async def to_the_end(reader: Visitor) -> str:
    """Go on until a new conversation is offered; return the code that was shown."""
    code = ""
    while not await reader.page.get_by_role("button", name=reader.say("again")).count():
        shown = re.search(r"\d{4} \d{4} \d{4} \d{4}", await reader.page.inner_text("main"))
        code = shown[0] if shown else code
        await step_on(reader)
    return code


async def test_the_whole_way_and_back_with_the_code(reader: Visitor, site: Site) -> None:
    await to_the_story(reader)
    code = await to_the_end(reader)
    row = await site.release()
    assert row.answers["what-happened"] == STORY
    await site.handle("read")
    await reader.go("/plain")
    await reader.page.get_by_role("textbox").fill(code)
    await press(reader.page, reader.say("code-look"))
    await expect(reader.page.locator("main")).to_contain_text("Soitamme peruutuksista.")
    assert code not in await reader.page.inner_text("main")


async def test_loading_an_answered_page_again_changes_nothing(reader: Visitor, site: Site) -> None:
    await to_the_story(reader)
    await reader.page.locator("textarea").fill(STORY)
    await press(reader.page, reader.say("send"))
    await reader.page.reload()
    await reader.page.reload()
    await press(reader.page, reader.say("done"))
    await reader.page.reload()
    await to_the_end(reader)
    assert (await site.release()).answers["what-happened"] == STORY


async def test_the_last_press_sent_twice_is_one_feedback(reader: Visitor, site: Site) -> None:
    await to_the_story(reader)
    await to_the_end(reader)
    await reader.page.reload()
    await site.release()


async def test_markup_comes_back_as_text(reader: Visitor) -> None:
    await to_the_story(reader)
    await reader.page.locator("textarea").fill(NASTY)
    await press(reader.page, reader.say("send"))
    await expect(reader.page.locator(".said.client")).to_contain_text(NASTY)
    assert await reader.page.locator("main img").count() == 0


async def test_no_address_ever_holds_a_token(reader: Visitor) -> None:
    seen: list[str] = []
    reader.page.on("request", lambda request: seen.append(request.url))
    await to_the_story(reader)
    token = await reader.page.locator("input[name=token]").first.get_attribute("value")
    assert token
    assert not any(token in url for url in seen)


async def test_the_chat_page_and_the_demonstration_lead_here_without_scripts(
    reader: Visitor,
) -> None:
    for path in ("/", "/demo"):
        await reader.go(path)
        await reader.page.get_by_role("link", name=reader.say("plain-link")).first.click()
        await expect(
            reader.page.get_by_role("button", name=reader.say("plain-start"))
        ).to_be_visible()


async def test_axe_finds_nothing_on_the_plain_page(visitor: Visitor) -> None:
    # axe is a script, so this visitor runs scripts; the page itself has none.
    await visitor.go("/plain")
    assert await visitor.violations() == []
    await to_the_story(visitor)
    while not await visitor.page.get_by_role("button", name=visitor.say("again")).count():
        assert await visitor.violations() == []
        await step_on(visitor)
    assert await visitor.violations() == []


async def test_the_plain_page_fits_the_smallest_screen(reader: Visitor) -> None:
    await reader.page.set_viewport_size({"width": 320, "height": 256})
    await to_the_story(reader)
    width = await reader.page.locator("body").evaluate("document.documentElement.scrollWidth")
    assert width == 320
