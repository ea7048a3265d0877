"""The conversation for everyone: axe on every state, small and large, right to left, any theme."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, Page, expect

from bot.channels.web.channel import WebChannel
from dialogs.replies import Choice, Reply
from storage.engine import Database
from storage.schema import upgrade
from storage.sealing import Address
from tests.browser.visitor import Site, Visitor
from tests.channels.web.room import Room, application, channel_on, texts_with
from tests.dialogs.talk import shipped_flow

SMALLEST = 44

# Every visible control that is smaller than a finger, in the page and in its shadows.
_SMALL = """(least) => {
    const all = (root) => [...root.querySelectorAll("*")].flatMap(
        (node) => [node, ...(node.shadowRoot ? all(node.shadowRoot) : [])]);
    return all(document)
        .filter((node) => node.matches("button, textarea, input:not([type=hidden]):not([type=checkbox])"))
        .map((node) => [node.innerText || node.id, node.getBoundingClientRect()])
        .filter(([, box]) => box.width && (box.width < least - 0.5 || box.height < least - 0.5))
        .map(([name]) => name);
}"""

# Whether what is focused is wholly inside the window.
_SEEN = """() => {
    let node = document.activeElement;
    while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    const box = node.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
}"""


async def check(visitor: Visitor, state: str) -> None:
    assert (state, await visitor.violations()) == (state, [])
    assert (state, await visitor.overflow()) == (state, 0)
    assert (state, await visitor.page.evaluate(_SMALL, SMALLEST)) == (state, [])


async def through_every_state(visitor: Visitor, site: Site) -> None:
    """Go the whole way and check each question, the end, a notice and what it opens."""
    while await visitor.answer.is_visible():
        await check(visitor, (await visitor.said())[-1][:60])
        await visitor.step_on()
    await check(visitor, "end")
    await site.release()
    await site.handle("read")
    await visitor.notice()
    await check(visitor, "notice")
    await visitor.press("Avaa")
    await check(visitor, "opened notice")
    await visitor.button(visitor.say("keep")).click()
    await check(visitor, "kept")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_in_any_state_of_the_chat_page(
    visitor: Visitor, site: Site, scheme: str
) -> None:
    await visitor.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    await visitor.begin()
    await through_every_state(visitor, site)


async def test_axe_finds_nothing_in_the_widget_on_a_phone(visitor: Visitor, site: Site) -> None:
    await visitor.page.set_viewport_size({"width": 320, "height": 640})
    await visitor.go("/demo")
    await visitor.button(visitor.say("launch")).wait_for()
    await check(visitor, "closed")
    await visitor.button(visitor.say("launch")).click()
    await visitor.bots.first.wait_for()
    await through_every_state(visitor, site)


async def test_axe_finds_nothing_in_errors_menus_and_the_code_form(visitor: Visitor) -> None:
    await visitor.begin()
    await visitor.to_the_story()
    await visitor.button(visitor.say("done")).click()
    await expect(visitor.answer.locator("textarea")).to_have_attribute("aria-invalid", "")
    await check(visitor, "nothing written")
    for command in ("help", "stop", "language", "erase"):
        await visitor.press(visitor.say(command))
        await check(visitor, command)
    await visitor.button(visitor.say("code")).click()
    await check(visitor, "code")


async def test_four_hundred_per_cent_is_read_in_one_direction(
    visitor: Visitor, site: Site
) -> None:
    await visitor.page.set_viewport_size({"width": 320, "height": 256})
    await visitor.begin()
    await through_every_state(visitor, site)


@pytest.mark.parametrize("path", ["/", "/plain", "/demo"])
async def test_text_of_twice_the_size_stays_inside(visitor: Visitor, path: str) -> None:
    await visitor.page.set_viewport_size({"width": 360, "height": 720})
    await visitor.page.add_init_script(
        "addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%' })"
    )
    await visitor.go(path)
    await visitor.page.get_by_role("button").first.wait_for()
    assert await visitor.overflow() == 0
    assert await visitor.violations() == []


async def test_the_text_grows_with_the_browsers_own_size(visitor: Visitor) -> None:
    await visitor.begin()
    size = "getComputedStyle(document.querySelector('kuulluksi-chat')).fontSize"
    before = float((await visitor.page.evaluate(size)).removesuffix("px"))
    await visitor.page.evaluate("document.documentElement.style.fontSize = '200%'")
    after = float((await visitor.page.evaluate(size)).removesuffix("px"))
    assert after == 2 * before


async def test_after_an_answer_the_next_question_and_the_keyboard_are_in_view(
    visitor: Visitor,
) -> None:
    await visitor.page.set_viewport_size({"width": 360, "height": 640})
    await visitor.begin()
    for name in ("Suomi", "Selvä, aloitetaan", "En tiedä"):
        await visitor.press(name)
    for name in ("Omastani", "Takaisin", "Omastani"):
        await visitor.press(name)
        assert await visitor.page.evaluate(_SEEN)
        await expect(visitor.bots.last).to_be_in_viewport(ratio=1)


async def test_forced_colours_and_less_motion_change_nothing_that_matters(
    visitor: Visitor,
) -> None:
    await visitor.page.emulate_media(forced_colors="active", reduced_motion="reduce")
    await visitor.begin()
    await visitor.to_the_story()
    await check(visitor, "forced colours")


async def test_a_screen_reader_hears_who_speaks_and_what_a_group_answers(
    visitor: Visitor,
) -> None:
    await visitor.begin()
    await visitor.press("Suomi")
    log = visitor.page.get_by_role("log", name=visitor.say("log"))
    await expect(log.get_by_role("listitem").first).to_contain_text(visitor.say("bot"))
    await expect(log.locator(".client")).to_contain_text(visitor.say("you"))
    await expect(log.locator(".said").first).to_have_attribute("lang", "fi")
    await expect(log.locator(".said").first).to_have_attribute("dir", "auto")
    group = visitor.answer.get_by_role("group", name="Jos hätä on nyt")
    await expect(group.get_by_role("button").first).to_have_text("Selvä, aloitetaan")
    assert await visitor.page.get_by_role("status").count() == 1


# ---- right to left


@pytest.fixture
async def arabic(tmp_path: Path) -> AsyncIterator[tuple[str, WebChannel]]:
    """The web channel with an interface that runs from right to left."""
    database = Database.open(f"sqlite:///{tmp_path / 'rtl.sqlite'}")
    await upgrade(database)
    channel = channel_on(database, texts=texts_with("ar"))
    await channel.start(Room(shipped_flow()).take)
    server = TestServer(application(channel))
    await server.start_server()
    yield str(server.make_url("/")), channel
    await channel.stop()
    await server.close()
    await database.close()


async def test_right_to_left_mirrors_everything_and_overflows_nowhere(
    chromium: Browser, arabic: tuple[str, WebChannel]
) -> None:
    address, channel = arabic
    page = await chromium.new_page(viewport={"width": 320, "height": 640})
    mailbox = "m" * 43
    kept = f'[{{"mailbox": "{mailbox}", "opened": []}}]'
    await page.add_init_script(f"localStorage.setItem('kuulluksi', '{kept}')")
    await page.route("**/api/turns", lambda route: route.abort())
    await page.goto(f"{address}?lang=ar")
    button = Choice("ar.abc", "افتح")
    notice = Reply("لديك رسالة. اضغط على الزر لقراءتها هنا.", "ar", "@open", choices=(button,))
    await channel.push(Address("web", mailbox), "one", notice)
    said = page.locator(".bot .said")
    await expect(said).to_have_attribute("lang", "ar")
    await expect(said).to_have_css("direction", "rtl")
    await expect(page.locator(".chat")).to_have_css("direction", "rtl")
    assert await from_the_right(page) <= 32
    assert await page.evaluate("document.documentElement.scrollWidth") == 320


async def from_the_right(page: Page) -> float:
    box = await page.locator(".bot").bounding_box()
    assert box
    return 320 - box["x"] - box["width"]
