"""The conversation in a real browser, whole: told, pushed, kept, lost connections included."""

import json
import re

import pytest
from playwright.async_api import Browser, Page, Route, expect

from tests.browser.visitor import STORY, Site, Visitor

NASTY = '<img src=x onerror="document.title=1"><script>document.title=1</script>'

# Counts, for each message, the nodes that were added to the list; notes any that were removed.
WATCH = """() => {
    const list = document.querySelector("kuulluksi-chat").shadowRoot.querySelector("ol");
    window.seen = {added: [], removed: 0, changed: 0};
    new MutationObserver((records) => {
        for (const record of records) {
            if (record.target === list) window.seen.added.push(record.addedNodes.length);
            else window.seen.changed += 1;
            window.seen.removed += record.removedNodes.length;
        }
    }).observe(list, {childList: true, subtree: true, characterData: true});
}"""


async def tab_to(page: Page, visitor: Visitor, text: str) -> None:
    """Press Tab until this is focused."""
    for _ in range(60):
        focused = await visitor.focused()
        if text in (focused["text"].strip(), focused["tag"]):
            return
        await page.keyboard.press("Tab")
    raise AssertionError(f"no way to {text!r} by keyboard")


async def test_the_whole_way_by_keyboard_alone(visitor: Visitor, site: Site) -> None:
    page = visitor.page
    await visitor.go("/demo")
    await page.get_by_role("button", name=visitor.say("launch")).wait_for()
    await tab_to(page, visitor, visitor.say("launch"))
    await page.keyboard.press("Enter")
    await visitor.bots.first.wait_for()
    while await visitor.answer.is_visible():
        await by_keyboard(page, visitor)
        assert (await visitor.focused())["tag"] in {"button", "textarea"}
    row = await site.release()
    assert row.answers["what-happened"] == STORY
    await page.keyboard.press("Escape")
    assert (await visitor.focused())["name"] == visitor.say("launch")


async def by_keyboard(page: Page, visitor: Visitor) -> None:
    """Answer the present question; the keyboard is already where the answer is given."""
    toggles = visitor.answer.locator(".choices button[aria-pressed]")
    field = visitor.answer.locator("textarea:visible")
    if await toggles.count():
        await tab_to(page, visitor, await toggles.first.inner_text())
        await page.keyboard.press("ArrowRight")
        await page.keyboard.press("Space")
        await tab_to(page, visitor, visitor.say("done"))
        await visitor.then(page.keyboard.press("Enter"))
    elif await field.count() and not await visitor.answer.locator(".choices:visible").count():
        await tab_to(page, visitor, "textarea")
        await page.keyboard.type(STORY)
        await visitor.then(page.keyboard.press("Enter"))
        await tab_to(page, visitor, visitor.say("done"))
        await visitor.then(page.keyboard.press("Space"))
    else:
        wanted = await visitor.likely()
        buttons = visitor.answer.locator(".choices button")
        await tab_to(page, visitor, (await buttons.first.inner_text()).strip())
        while (await visitor.focused())["text"].strip() != (await wanted.inner_text()).strip():
            await page.keyboard.press("ArrowRight" if await buttons.count() > 5 else "Tab")
        await visitor.then(page.keyboard.press("Enter"))


async def test_each_message_adds_exactly_one_node(visitor: Visitor) -> None:
    await visitor.begin()
    await visitor.page.evaluate(WATCH)
    before = await visitor.page.locator(".log li:not(.said li)").count()
    await visitor.to_the_story()
    await visitor.write(STORY)
    seen = await visitor.page.evaluate("window.seen")
    now = await visitor.page.locator(".log li:not(.said li)").count()
    assert set(seen["added"]) == {1}
    assert len(seen["added"]) == now - before
    assert (seen["removed"], seen["changed"]) == (0, 0)


async def test_a_push_appears_while_the_page_is_open_and_takes_no_focus(
    visitor: Visitor, site: Site
) -> None:
    await visitor.begin()
    await visitor.to_the_end()
    await site.release()
    before = await visitor.focused()
    await site.handle("read")
    button = await visitor.notice()
    assert await visitor.focused() == before
    assert "Soitamme peruutuksista." not in "".join(await visitor.said())
    await visitor.then(button.click())
    await expect(visitor.page.locator(".log")).to_contain_text("Soitamme peruutuksista.")


async def test_a_push_breaks_no_conversation_and_eats_no_answer(
    visitor: Visitor, site: Site
) -> None:
    await visitor.begin()
    await visitor.to_the_end()
    await site.release()
    await visitor.press(visitor.say("again"))
    await visitor.to_the_story()
    await visitor.answer.locator("textarea").fill("Olin jo")
    await site.handle("read")
    await visitor.then((await visitor.notice()).click())
    await expect(visitor.answer.locator("textarea")).to_have_value("Olin jo")
    await visitor.write("Olin jo kotona.")
    await expect(visitor.answer).to_contain_text("Pettynyt")


async def test_a_device_that_keeps_a_feedback_finds_its_news_later(
    visitor: Visitor, site: Site
) -> None:
    await visitor.begin()
    await visitor.to_the_end()
    await site.release()
    assert (await visitor.kept())[1] is None
    await visitor.button(visitor.say("keep")).click()
    await expect(visitor.button(visitor.say("forget"))).to_be_visible()
    later = await visitor.page.context.new_page()
    await visitor.page.close()
    await site.handle("read")
    returned = Visitor(later, site)
    await returned.go("/demo")
    named = f"{visitor.say('launch')}. {visitor.say('waiting', count=1)}"
    await returned.button(named).click()
    await returned.then((await returned.notice()).click())
    await expect(later.locator(".log")).to_contain_text("Soitamme peruutuksista.")
    await returned.button(visitor.say("forget")).click()
    await expect(later.get_by_role("status")).to_have_text(visitor.say("forgotten"))
    assert (await returned.kept())[1] is None
    await returned.leave()


async def test_nothing_outlives_the_tab_unless_it_is_asked_for(visitor: Visitor) -> None:
    await visitor.begin()
    await visitor.to_the_end(until="Lähetä")
    session, longer = await visitor.kept()
    assert longer is None
    assert STORY not in (session or "")
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", json.loads(session or "{}")["token"])


async def test_what_is_kept_is_the_feedback_and_never_the_conversation(visitor: Visitor) -> None:
    await visitor.begin()
    await visitor.to_the_end(until="Lähetä")
    token = json.loads((await visitor.kept())[0] or "{}")["token"]
    await visitor.press("Lähetä")
    await visitor.button(visitor.say("keep")).click()
    longer = (await visitor.kept())[1] or ""
    assert token not in longer
    assert STORY not in longer


async def test_a_loaded_again_page_goes_on_where_it_was(visitor: Visitor) -> None:
    await visitor.begin()
    await visitor.to_the_story()
    await visitor.answer.locator("textarea").fill("Kesken jäänyt")
    await visitor.page.reload()
    await visitor.bots.first.wait_for()
    await expect(visitor.answer.locator("textarea")).to_have_value("Kesken jäänyt")
    await visitor.write(STORY)
    await expect(visitor.answer).to_contain_text("Pettynyt")


async def test_what_is_written_without_a_connection_arrives_in_order(
    visitor: Visitor, site: Site
) -> None:
    await visitor.begin()
    await visitor.to_the_story()
    visitor.complaints.clear()
    await visitor.page.context.set_offline(True)
    for text in ("Ensin odotin.", "Sitten soitin.", "Lopuksi lähdin."):
        await visitor.answer.locator("textarea").fill(text)
        await visitor.page.keyboard.press("Enter")
    await expect(visitor.page.get_by_role("status")).to_have_text(visitor.say("offline"))
    await visitor.then(visitor.page.context.set_offline(False))
    await expect(visitor.page.get_by_role("status")).to_have_text("")
    visitor.complaints.clear()  # the browser reports the requests that failed
    await visitor.press(visitor.say("done"))
    await visitor.to_the_end()
    row = await site.release()
    assert row.answers["what-happened"] == "Ensin odotin.\nSitten soitin.\nLopuksi lähdin."


async def test_an_answer_whose_acknowledgement_was_lost_is_kept_once(
    visitor: Visitor, site: Site
) -> None:
    lost: list[str] = []

    async def lose_once(route: Route) -> None:
        body = route.request.post_data or ""
        if STORY in body and not lost:
            lost.append(body)
            await route.fetch()
            await route.abort()
        else:
            await route.continue_()

    await visitor.begin()
    await visitor.to_the_story()
    await visitor.page.route("**/api/turns", lose_once)
    await visitor.write(STORY)
    visitor.complaints.clear()  # the browser reports the request that failed
    await visitor.to_the_end()
    assert (await site.release()).answers["what-happened"] == STORY


async def test_what_was_written_offline_survives_loading_the_page_again(
    visitor: Visitor, site: Site
) -> None:
    await visitor.begin()
    await visitor.to_the_story()
    await visitor.page.route("**/api/turns", lambda route: route.abort())
    await visitor.answer.locator("textarea").fill(STORY)
    await visitor.page.keyboard.press("Enter")
    await expect(visitor.page.get_by_role("status")).not_to_have_text("")
    visitor.complaints.clear()
    await visitor.page.unroute_all()
    await visitor.page.reload()
    await visitor.bots.first.wait_for()
    await visitor.press(visitor.say("done"))
    await visitor.to_the_end()
    assert (await site.release()).answers["what-happened"] == STORY


async def test_markup_in_an_answer_is_shown_as_text(visitor: Visitor) -> None:
    await visitor.begin()
    await visitor.to_the_story()
    await visitor.write(NASTY)
    await visitor.to_the_end(until="Lähetä")
    assert sum(NASTY in text for text in await visitor.said()) == 2
    assert await visitor.page.title() != "1"
    assert await visitor.page.locator(".log img, .log script").count() == 0


async def test_the_language_changes_in_the_middle_and_the_interface_with_it(
    visitor: Visitor,
) -> None:
    await visitor.begin()
    await visitor.to_the_story()
    await visitor.answer.locator("textarea").fill("Olin jo")
    await visitor.press(visitor.say("language"))
    await visitor.press("Svenska")
    await expect(visitor.page.locator(".chat")).to_have_attribute("lang", "sv")
    await expect(visitor.button(visitor.texts.say("sv", "help"))).to_be_visible()
    await expect(visitor.answer.locator("textarea")).to_have_value("Olin jo")


async def test_the_receipt_code_can_be_typed_and_shows_the_state_later(
    visitor: Visitor, site: Site
) -> None:
    await visitor.begin()
    while not await visitor.answer.locator(".choices .detail").count():
        await visitor.step_on()
    await visitor.then(visitor.answer.locator(".choices button").nth(1).click())
    code = re.search(r"\d{4} \d{4} \d{4} \d{4}", (await visitor.said())[-1])
    assert code
    await visitor.answer.locator("textarea").fill(code[0])
    await visitor.then(visitor.page.keyboard.press("Enter"))
    await visitor.press("Lähetä")
    await site.release()
    await site.handle("read")
    await visitor.button(visitor.say("code")).click()
    await visitor.page.get_by_role("textbox", name=visitor.say("code-label")).fill(code[0])
    await visitor.then(visitor.page.keyboard.press("Enter"))
    await expect(visitor.page.locator(".log")).to_contain_text("Soitamme peruutuksista.")


async def test_leaving_quickly_empties_everything_and_replaces_the_page(
    visitor: Visitor, chromium: Browser
) -> None:
    away = visitor.say("exit-address")

    async def elsewhere(route: Route) -> None:
        await route.fulfill(body="Sää", content_type="text/html")

    await visitor.page.route(f"{away}**", elsewhere)
    await visitor.go("/plain")
    await visitor.begin()
    await visitor.to_the_story()
    await visitor.button(visitor.say("exit")).click()
    await visitor.page.wait_for_url(away)
    visitor.strangers.clear()
    await visitor.page.go_back()
    assert visitor.page.url.endswith("/plain")
    assert await visitor.kept() == (None, None)


async def test_the_conversation_can_be_saved_as_text(visitor: Visitor) -> None:
    await visitor.begin()
    await visitor.to_the_story()
    async with visitor.page.expect_download() as saved:
        await visitor.button(visitor.say("save")).click()
    text = (await (await saved.value).path()).read_text()
    assert "Botti: Hei." in text
    assert "Sinä: Omastani" in text


async def test_the_widget_opens_and_closes_without_losing_anything(visitor: Visitor) -> None:
    await visitor.go("/demo")
    await visitor.button(visitor.say("launch")).click()
    await visitor.bots.first.wait_for()
    await visitor.to_the_story()
    await visitor.answer.locator("textarea").fill("Kesken")
    await visitor.button(visitor.say("close")).click()
    await expect(visitor.page.get_by_role("dialog")).to_be_hidden()
    await visitor.button(visitor.say("launch")).click()
    await expect(visitor.answer.locator("textarea")).to_have_value("Kesken")


@pytest.mark.parametrize(
    ("colour", "ink"), [("#ffd54a", "rgb(16, 24, 29)"), ("#101040", "rgb(255, 255, 255)")]
)
async def test_a_host_page_may_choose_the_colour_and_words_on_it_stay_readable(
    visitor: Visitor, colour: str, ink: str
) -> None:
    style = f"document.documentElement.style.setProperty('--kuulluksi-accent', '{colour}')"
    await visitor.page.add_init_script(
        f"document.addEventListener('DOMContentLoaded', () => {style})"
    )
    await visitor.go("/demo")
    await expect(visitor.button(visitor.say("launch"))).to_have_css("color", ink)
