"""A client at a browser: by keyboard or by mouse, watched for what must never happen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Locator, Page, expect

from bot.app import App
from bot.texts import load_texts
from dialogs.texts import Texts
from storage.rows import FeedbackRow

STORY = "Tilasin ajan kolme kertaa ja joka kerta se peruttiin."

# Where the first button would lead astray: the one to press instead, by what stands on it.
_INSTEAD = ("En tiedä", "Ei haittaa", "Selvä, aloitetaan", "Suomi", "Lähetä")

_FOCUSED = """() => {
    let node = document.activeElement;
    while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    return {tag: node.localName, text: node.innerText ?? "", name: node.getAttribute("aria-label") ?? ""};
}"""

_WIDEST = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@dataclass(frozen=True, slots=True)
class Site:
    """The running program and where it is."""

    app: App
    address: str

    async def release(self) -> FeedbackRow:
        """Make the edition; return the one feedback in it."""
        await self.app.release.make()
        (row,) = await self.app.casework.listed()
        return row

    async def handle(self, status: str, words: str = "Soitamme peruutuksista.") -> None:
        """Move the one feedback, and send what is owed."""
        (row,) = await self.app.casework.listed()
        await self.app.casework.change_status(
            row.id, before=None, after=status, role="unit-supervisor", texts={"fi": words}
        )
        await self.app.delivery.sweep()


class Visitor:
    """One tab. On leaving it tells what was loaded, complained of or kept that should not be."""

    def __init__(self, page: Page, site: Site) -> None:
        self.page = page
        self.site = site
        self.strangers: list[str] = []
        self.complaints: list[str] = []
        self.bots = page.locator(".bot")
        self.answer = page.locator("form.answer")
        page.set_default_timeout(10_000)
        page.on("request", lambda request: self._see(request.url))
        page.on("console", lambda message: self._hear(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    @property
    def texts(self) -> Texts:
        return load_texts("web")

    def say(self, key: str, **args: str | int) -> str:
        return self.texts.say("fi", key, **args)

    async def go(self, path: str = "/") -> None:
        await self.page.goto(self.site.address + path)

    async def begin(self, path: str = "/") -> None:
        """Open the chat page and wait for the first question."""
        await self.go(path)
        await self.bots.first.wait_for()

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True).last

    async def press(self, name: str) -> None:
        """Press a button and wait for what is said to it."""
        await self.then(self.button(name).click())

    async def write(self, text: str, *, ends: bool = True) -> None:
        await self.answer.locator("textarea").fill(text)
        await self.press(self.say("done") if ends else self.say("send"))

    async def then(self, done: Any) -> None:
        """Wait until the bot has said something more."""
        before = await self.bots.count()
        await done
        await self.bots.nth(before).wait_for()

    async def to_the_story(self) -> None:
        for name in ("Suomi", "Selvä, aloitetaan", "En tiedä", "Omastani"):
            await self.press(name)

    async def step_on(self, text: str = STORY) -> None:
        """Answer the present question in the simplest way."""
        field = self.answer.locator("textarea:visible")
        toggles = self.answer.locator(".choices button[aria-pressed]")
        if await toggles.count():
            await toggles.first.click()
            await self.press(self.say("done"))
        elif await field.count() and not await self.answer.locator(".choices:visible").count():
            await self.write(text)
        else:
            await self.then((await self.likely()).click())

    async def likely(self) -> Locator:
        """Return the button that leads on."""
        for name in _INSTEAD:
            found = self._choice(name)
            if await found.count():
                return found.first
        return self.answer.locator(".choices button").first

    async def to_the_end(self, until: str = "") -> None:
        """Go on until the conversation is over, or until a button of this name stands there."""
        while await self.answer.is_visible():
            if until and await self._choice(until).count():
                return
            await self.step_on()

    async def said(self) -> list[str]:
        return await self.page.locator(".log li").all_inner_texts()

    async def focused(self) -> Mapping[str, str]:
        found: Mapping[str, str] = await self.page.evaluate(_FOCUSED)
        return found

    async def violations(self) -> list[str]:
        """Return what axe finds wrong."""
        results = await Axe().run(self.page)
        found: list[dict[str, Any]] = results.response["violations"]
        return [f"{each['id']}: {[node['html'] for node in each['nodes']]}" for each in found]

    async def overflow(self) -> int:
        """Return how many pixels the page is wider than its window."""
        return int(await self.page.evaluate(_WIDEST))

    async def kept(self) -> tuple[str | None, str | None]:
        """Return what the browser holds for the tab, and for longer."""
        held = await self.page.evaluate(
            "[sessionStorage.getItem('kuulluksi'), localStorage.getItem('kuulluksi')]"
        )
        return (held[0], held[1])

    async def leave(self) -> None:
        assert self.strangers == []
        assert self.complaints == []
        assert await self.page.context.cookies() == []

    async def notice(self) -> Locator:
        """Wait for a discreet notice, and return its button."""
        button = self.page.locator(".bot").get_by_role("button", name="Avaa", exact=True)
        await expect(button).to_be_visible()
        return button

    def _choice(self, name: str) -> Locator:
        choices = self.answer.locator(".choices")
        return choices.get_by_role("button", name=name, exact=True)

    def _see(self, url: str) -> None:
        if not url.startswith((self.site.address, "blob:", "data:", "about:")):
            self.strangers.append(url)

    def _hear(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.complaints.append(text)
