"""What an observer of the network sees (T11) and what a browser still knows afterwards (T12)."""

import pytest
from playwright.async_api import Browser, Page, Response, Route, expect

from tests.attacks.conftest import Figure
from tests.browser.conftest import chromium, site, visitor
from tests.browser.test_elsewhere import elsewhere
from tests.browser.test_handover import arrived, number_of, offered
from tests.browser.test_without_scripts import press, reader, to_the_story
from tests.browser.visitor import STORY, Site, Visitor

__all__ = ["chromium", "elsewhere", "reader", "site", "visitor"]

AWAY = "https://www.ilmatieteenlaitos.fi/"
WORDS = STORY.split()[0]

# Everything that a page can still be asked for, by whoever sits down at the device.
HELD = """async () => JSON.stringify([
    {...sessionStorage}, {...localStorage}, history.state, document.title, location.href,
    window.caches ? await caches.keys() : [], window.indexedDB ? await indexedDB.databases() : [],
])"""


async def weather(page: Page) -> None:
    """Let the neutral page answer, without a network."""

    async def answer(route: Route) -> None:
        await route.fulfill(body="<title>Sää</title>Sää", content_type="text/html; charset=utf-8")

    await page.context.route(f"{AWAY}**", answer)


async def left_over(page: Page) -> str:
    """Return all that the page shows and holds."""
    shown = await page.evaluate("document.documentElement.innerText")
    inside = await page.locator("kuulluksi-chat").all_inner_texts()
    fields = await page.evaluate(
        "[...document.querySelectorAll('input, textarea')].map((field) => field.value).join()"
    )
    return "\n".join([shown, *inside, fields, await page.evaluate(HELD)])


def step(size: int) -> bool:
    return size >= 1024 and size & (size - 1) == 0


class Wire:
    """What passes: the hosts, and the sizes of what is said both ways."""

    def __init__(self, page: Page) -> None:
        self.hosts: set[str] = set()
        self.asked: list[int] = []
        self.answers: list[Response] = []
        page.on("request", lambda request: self.hosts.add(request.url.split("/")[2]))
        page.on("response", self._note)

    def _note(self, response: Response) -> None:
        if "/api/" in response.url and "/api/events" not in response.url:
            self.answers.append(response)
            self.asked.append(len((response.request.post_data or "").encode()))

    async def sizes(self) -> list[int]:
        return [len(await each.body()) for each in self.answers]


async def test_T11_an_observer_sees_one_host_and_sizes_in_steps(
    visitor: Visitor, site: Site, chromium: Browser, figure: Figure
) -> None:
    wire = Wire(visitor.page)
    await visitor.begin()
    await visitor.to_the_story()
    for text in ("Hyvä.", STORY, STORY * 9, "Ä" * 1500):
        await visitor.write(text, ends=False)
    phone = await arrived(chromium, site, await offered(visitor))
    on_phone = Wire(phone.page)
    await visitor.button(await number_of(phone)).click()
    await phone.press(phone.say("done"))
    await phone.to_the_end()
    answered = [*await wire.sizes(), *await on_phone.sizes()]
    asked = [*wire.asked, *on_phone.asked]
    assert wire.hosts | on_phone.hosts == {site.address.split("/")[2]}
    assert len(answered) > 15
    assert all(map(step, [*answered, *asked]))
    figure("T11", "hosts asked", len(wire.hosts | on_phone.hosts), "1")
    figure("T11", f"distinct sizes of {len(answered)} answers", len(set(answered)), "at most 4")
    figure("T11", f"distinct sizes of {len(asked)} requests", len(set(asked)), "at most 4")
    assert len(set(answered)) <= 4
    assert len(set(asked)) <= 4


@pytest.mark.parametrize("path", ["/", "/demo"])
async def test_T12_a_quick_exit_leaves_nothing_behind_the_back_button(
    visitor: Visitor, figure: Figure, path: str
) -> None:
    page = visitor.page
    await weather(page)
    await visitor.go("/plain")
    await visitor.go(path)
    if path == "/demo":
        await visitor.button(visitor.say("launch")).click()
    await visitor.bots.first.wait_for()
    await visitor.to_the_story()
    await visitor.write(STORY, ends=False)
    await visitor.answer.locator("textarea").fill(STORY)
    await visitor.button(visitor.say("exit")).click()
    await page.wait_for_url(AWAY)
    assert await page.title() == "Sää"
    visitor.strangers.clear()
    await page.go_back()
    found = await left_over(page)
    await visitor.go(path)
    found += await left_over(page)
    assert page.url.endswith(path)
    figure("T12", f"words left after a quick exit from {path}", found.count(WORDS), "0")
    assert WORDS not in found


async def test_T12_a_page_put_away_with_the_words_on_it_comes_back_empty(
    visitor: Visitor, figure: Figure
) -> None:
    page = visitor.page
    await weather(page)
    await visitor.begin()
    await visitor.to_the_story()
    await visitor.write(STORY, ends=False)
    await page.goto(visitor.site.address + "/?service=x")  # the browser may put the first one away
    await visitor.bots.first.wait_for()
    await visitor.button(visitor.say("exit")).click()
    await page.wait_for_url(AWAY)
    visitor.strangers.clear()
    await page.go_back()
    await visitor.bots.first.wait_for()
    found = await left_over(page)
    figure("T12", "words left on an earlier page of the tab", found.count(WORDS), "0")
    assert WORDS not in found


async def test_T12_the_plain_page_left_quickly_shows_no_words_when_asked_again(
    reader: Visitor, figure: Figure
) -> None:
    page = reader.page
    await weather(page)
    await to_the_story(reader)
    await page.locator("textarea").fill(STORY)
    await press(page, reader.say("send"))
    await expect(page.locator("main")).to_contain_text(WORDS)
    await page.get_by_role("button", name=reader.say("exit")).click()
    await page.wait_for_url(AWAY)
    reader.strangers.clear()
    found = ""
    for _ in range(3):  # back over every page of the conversation, sent again where it is a form
        await page.go_back()
        await page.reload()
        found += await page.content()
    figure("T12", "words left after a quick exit from /plain", found.count(WORDS), "0")
    assert WORDS not in found


async def test_T12_after_a_hand_over_the_first_device_knows_nothing(
    visitor: Visitor, chromium: Browser, site: Site, figure: Figure
) -> None:
    await visitor.begin()
    await visitor.to_the_story()
    await visitor.write(STORY, ends=False)
    phone = await arrived(chromium, site, await offered(visitor))
    await visitor.button(await number_of(phone)).click()
    away = visitor.page.get_by_text(visitor.say("handover-away"))
    await away.wait_for()
    found = await left_over(visitor.page)
    await visitor.go("/plain")
    await visitor.page.go_back()
    await visitor.bots.first.wait_for()
    found += await left_over(visitor.page)
    figure("T12", "words left on the first device", found.count(WORDS), "0")
    assert WORDS not in found
    assert "#h=" not in found
