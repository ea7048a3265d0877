"""Under load: a real browser proves by itself that it is no robot, and loses nothing."""

import shutil
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page

from bot.app import App
from bot.config import Config, LimitsSection, WebSection
from storage.engine import Database
from storage.keys import create_keys


@pytest.fixture
async def crowded(sqlite_template: Path, tmp_path: Path) -> AsyncIterator[str]:
    """The program behind a proxy, where one conversation an hour needs no proof."""
    file = tmp_path / "site.sqlite"
    shutil.copy(sqlite_template, file)
    config = Config().model_copy(
        update={
            "data_dir": tmp_path,
            "keys_dir": tmp_path / "keys",
            "web": WebSection(port=0, behind_proxy=True),
            "limits": LimitsSection(conversations=1),
        }
    )
    create_keys(config.keys_dir, datetime.now(config.time_zone).date())
    database = Database.open(f"sqlite:///{file}")
    app = App(config, database)
    yield f"http://127.0.0.1:{await app.listen(str)}"
    await app.stop()
    await database.close()


async def first_question(page: Page, address: str) -> None:
    await page.goto(address)
    await page.locator(".bot").first.wait_for()


async def test_a_browser_solves_the_puzzle_by_itself(chromium: Browser, crowded: str) -> None:
    statuses, errors, loaded = [], [], []
    lazily = True
    for _ in range(2):
        page = await (await chromium.new_context(locale="fi-FI")).new_page()
        page.on("requestfinished", lambda request: loaded.append(request.url.rpartition("/")[2]))
        page.on("response", lambda answer: statuses.append((answer.url, answer.status)))
        page.on("pageerror", lambda error: errors.append(str(error)))
        lazily = "solve.js" in loaded
        await first_question(page, crowded)
    turns = [status for url, status in statuses if url.endswith("/api/turns")]
    assert turns == [200, 429, 200]
    assert not lazily
    assert "solve.js" in loaded
    assert errors == []
