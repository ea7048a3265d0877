"""The widget on a page of another origin, under a policy that allows our server and nothing else."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, Route, expect

from storage.engine import Database
from storage.schema import upgrade
from tests.browser.visitor import Site, Visitor
from tests.channels.web.room import Room, application, channel_on
from tests.dialogs.talk import shipped_flow


@dataclass(slots=True)
class Host:
    """A page of someone else, and the server that its widget comes from."""

    server: str = ""
    policy: str = ""

    async def page(self, request: web.Request) -> web.Response:
        script = f'<script src="{self.server}widget.js" data-lang="sv" defer></script>'
        text = f"<!doctype html><html lang=fi><title>Kunta</title><main>Kunta</main>{script}"
        headers = {"Content-Security-Policy": self.policy}
        return web.Response(text=text, content_type="text/html", headers=headers)


@pytest.fixture
async def elsewhere(tmp_path: Path) -> AsyncIterator[str]:
    """The address of a host page whose widget comes from another origin."""
    host = Host()
    app = web.Application()
    app.router.add_get("/", host.page)
    database = Database.open(f"sqlite:///{tmp_path / 'elsewhere.sqlite'}")
    await upgrade(database)
    async with TestServer(app) as page:
        room = Room(shipped_flow())
        origin = str(page.make_url("/")).rstrip("/")
        channel = channel_on(database, origin=origin, move=room.move)
        await channel.start(room.take)
        async with TestServer(application(channel)) as server:
            host.server = str(server.make_url("/"))
            ours = host.server.rstrip("/")
            host.policy = f"default-src 'none'; script-src {ours}; connect-src {ours}"
            yield str(page.make_url("/"))
            await channel.stop()
    await database.close()


async def test_one_line_puts_the_conversation_on_any_page(
    chromium: Browser, elsewhere: str
) -> None:
    page = await chromium.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    await page.goto(elsewhere)
    await page.get_by_role("button", name="Berätta om din upplevelse").click()
    await page.get_by_role("button", name="Svenska").click()
    await expect(page.locator(".client")).to_contain_text("Svenska")
    await expect(page.locator(".chat")).to_have_css("display", "flex")
    assert complaints == []
    assert await page.context.cookies() == []


async def test_where_streams_are_cut_news_come_by_polling(visitor: Visitor, site: Site) -> None:
    async def cut_streams(route: Route) -> None:
        if "event-stream" in route.request.headers["accept"]:
            await route.fulfill(status=502)
        else:
            await route.continue_()

    await visitor.page.route("**/api/events*", cut_streams)
    await visitor.begin()
    await visitor.to_the_end()
    await site.release()
    await site.handle("read")
    await expect(visitor.page.locator(".bot", has_text="Avaa")).to_be_visible(timeout=20_000)
    visitor.complaints.clear()  # the browser reports what was cut
