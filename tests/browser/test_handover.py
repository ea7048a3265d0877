"""From a shared device to one's own: two browsers, a code, a number."""

import re

import pytest
from playwright.async_api import Browser, expect

from tests.browser.visitor import STORY, Site, Visitor


async def offered(visitor: Visitor) -> str:
    """Press the button; return the address that the code holds."""
    await visitor.button(visitor.say("handover")).click()
    address = visitor.page.locator(".kept .address")
    await address.wait_for()
    return await address.inner_text()


async def arrived(chromium: Browser, site: Site, address: str) -> Visitor:
    """Open the address as a telephone does."""
    context = await chromium.new_context(
        locale="fi-FI", viewport={"width": 360, "height": 740}, color_scheme="dark"
    )
    phone = Visitor(await context.new_page(), site)
    await phone.page.goto(address)
    return phone


async def number_of(phone: Visitor) -> str:
    return (await phone.page.locator(".number").inner_text()).strip()


async def test_a_story_begun_on_a_shared_tablet_is_finished_on_ones_own_phone(
    visitor: Visitor, chromium: Browser, site: Site
) -> None:
    await visitor.begin()
    await visitor.to_the_story()
    await visitor.write(STORY)
    address = await offered(visitor)
    assert await visitor.violations() == []
    phone = await arrived(chromium, site, address)
    number = await number_of(phone)
    assert await phone.violations() == []
    await expect(visitor.button(visitor.say("handover-none"))).to_be_visible()
    assert await visitor.violations() == []
    await visitor.button(number).click()
    await expect(visitor.page.locator(".chat")).to_contain_text(visitor.say("handover-away"))
    await expect(phone.answer).to_contain_text("Pettynyt")
    await phone.to_the_end()
    assert (await site.release()).answers["what-happened"] == STORY
    await phone.leave()


async def test_the_first_device_shows_and_keeps_nothing_and_can_begin_anew(
    visitor: Visitor, chromium: Browser, site: Site
) -> None:
    await visitor.begin()
    await visitor.to_the_story()
    await visitor.write(STORY)
    phone = await arrived(chromium, site, await offered(visitor))
    await visitor.button(await number_of(phone)).click()
    await expect(visitor.page.locator(".chat")).to_contain_text(visitor.say("handover-away"))
    assert STORY not in await visitor.page.locator(".chat").inner_text()
    assert await visitor.page.locator(".log").count() == 0
    assert STORY not in str(await visitor.kept())
    assert await visitor.violations() == []
    await visitor.then(visitor.button(visitor.say("again")).click())
    await expect(visitor.answer).to_contain_text("Suomi")
    assert len(await visitor.said()) == 1


async def test_the_code_leaves_the_address_bar_and_the_history_at_once(
    visitor: Visitor, chromium: Browser, site: Site
) -> None:
    await visitor.begin()
    address = await offered(visitor)
    phone = await arrived(chromium, site, address)
    await number_of(phone)
    assert phone.page.url == site.address + "/"
    assert await phone.page.evaluate("history.length") <= 2
    asked: list[str] = []
    phone.page.on("request", lambda request: asked.append(request.url))
    await phone.page.reload()
    await phone.bots.first.wait_for()
    assert not any(address.partition("#")[2] in url for url in asked)


async def test_a_wrong_number_moves_nothing_and_both_are_told(
    visitor: Visitor, chromium: Browser, site: Site
) -> None:
    await visitor.begin()
    await visitor.to_the_story()
    phone = await arrived(chromium, site, await offered(visitor))
    number = await number_of(phone)
    numbers = visitor.page.locator(".kept .choices button")
    await numbers.first.wait_for()
    shown = [text for text in await numbers.all_inner_texts() if re.fullmatch(r"\d\d", text)]
    await visitor.button(next(text for text in shown if text != number)).click()
    await expect(visitor.page.get_by_role("status")).to_have_text(visitor.say("handover-gone"))
    await expect(phone.page.get_by_role("status")).to_have_text(phone.say("handover-void"))
    await visitor.write(STORY)
    await expect(visitor.answer).to_contain_text("Pettynyt")


async def test_a_used_code_opens_nothing(visitor: Visitor, chromium: Browser, site: Site) -> None:
    await visitor.begin()
    address = await offered(visitor)
    first = await arrived(chromium, site, address)
    await number_of(first)
    second = await arrived(chromium, site, address)
    await expect(second.page.get_by_role("status")).to_have_text(second.say("handover-void"))
    await second.then(second.button(second.say("again")).click())
    await expect(second.answer).to_contain_text("Suomi")


@pytest.mark.parametrize("width", [360, 180])
async def test_the_code_fits_a_small_and_a_twice_enlarged_screen(
    visitor: Visitor, width: int
) -> None:
    await visitor.page.set_viewport_size({"width": width, "height": 700})
    await visitor.begin()
    await offered(visitor)
    assert await visitor.overflow() == 0


async def test_the_widget_hands_over_from_a_page_that_carries_it(
    visitor: Visitor, chromium: Browser, site: Site
) -> None:
    await visitor.go("/demo")
    await visitor.button(visitor.say("launch")).click()
    await visitor.bots.first.wait_for()
    await visitor.to_the_story()
    phone = await arrived(chromium, site, await offered(visitor))
    await visitor.button(await number_of(phone)).click()
    await expect(visitor.page.get_by_role("dialog")).to_contain_text(visitor.say("handover-away"))
    await expect(phone.page.locator(".log")).to_contain_text("Mitä tapahtui?")
