"""A real browser, a real installation behind it, and a visitor who is watched over."""

import os
import shutil
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright

from bot.app import App
from bot.config import Config, DatabaseSection, EditionSection, PushSection, WebSection
from storage.engine import Database
from storage.keys import create_keys
from tests.browser.visitor import Site, Visitor

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium_path() -> str | None:
    """The Chromium that is named, or the system's; None is Playwright's own download."""
    named = os.environ.get("KUULLUKSI_CHROMIUM")
    return named or shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        path = chromium_path()
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        await browser.close()


@pytest.fixture
async def site(sqlite_template: Path, tmp_path: Path) -> AsyncIterator[Site]:
    """The whole program, in this process, with editions and pushes at once."""
    file = tmp_path / "site.sqlite"
    shutil.copy(sqlite_template, file)
    config = Config().model_copy(
        update={
            "data_dir": tmp_path,
            "keys_dir": tmp_path / "keys",
            "database": DatabaseSection(),
            "edition": EditionSection(every="at-once", k_texts=1),
            "push": PushSection(spread=timedelta(), quiet=False),
            "web": WebSection(port=0),
        }
    )
    create_keys(config.keys_dir, datetime.now(config.time_zone).date())
    database = Database.open(f"sqlite:///{file}")
    app = App(config, database, demonstration=True)
    port = await app.listen(str)
    await app.work()
    yield Site(app, f"http://127.0.0.1:{port}")
    await app.stop()
    await database.close()


@pytest.fixture
async def visitor(chromium: Browser, site: Site) -> AsyncIterator[Visitor]:
    context = await chromium.new_context(
        locale="fi-FI", viewport={"width": 1280, "height": 800}, accept_downloads=True
    )
    arrived = Visitor(await context.new_page(), site)
    yield arrived
    await arrived.leave()
    await context.close()
