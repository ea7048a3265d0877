"""The example hosts of docs/guests, each as a process of its own with its own package `bot`."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.channels.telegram.guest import PATH
from tests.channels.house import open_house
from tests.channels.telegram.botapi import TOKEN, BotApi
from tests.channels.telegram.harness import Bot

GUESTS = Path(__file__).parents[3] / "docs" / "guests"
SECRET = "CANARY-guest-secret-of-thirty-two-letters"
CHAT = 7700077700
HOURS = "We are open from 8 to 16."


@asynccontextmanager
async def example_host(
    name: str, api: BotApi, bot: Bot, log: list[str]
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run an example; its log is there once it has ended."""
    settings = {
        "BOT_TOKEN": TOKEN,
        "API_URL": api.url,
        "FEEDBACK_URL": f"http://127.0.0.1:{bot.port}{PATH}",
        "FEEDBACK_SECRET": SECRET,
        "PYTHONPATH": str(GUESTS),
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot"),
        cwd=GUESTS / name,
        env={**os.environ, **settings},
        stderr=PIPE,
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        _, printed = await process.communicate()
        log += printed.decode().splitlines()


@pytest.mark.parametrize(  # each beside the other library on our side, as nothing is shared
    ("name", "library"), [("aiogram_host", "python-telegram-bot"), ("ptb_host", "aiogram")]
)
async def test_an_example_host_answers_its_own_and_leaves_feedback_to_us_while_we_are_there(
    name: str, api: BotApi, tmp_path: Path, sqlite_template: Path
) -> None:
    bot, log = Bot(api, "guest"), list[str]()
    api.flood = None  # the clock of our bot stands still while the host sends
    async with open_house(tmp_path, sqlite_template) as house:
        bot.channel.be_guest(SECRET, house.app.chat.writer.is_talking)
        await bot.start(house.take)
        async with example_host(name, api, bot, log):
            await api.write(CHAT, "/hours")
            await api.until(lambda: api.texts(CHAT) == [HOURS], 30)
            await api.write(CHAT, "/palaute")
            await api.until(lambda: "1 Suomi" in api.labels(CHAT))
            await api.press(CHAT, "Suomi")
            await api.until(lambda: "Selvä, aloitetaan" in " ".join(api.labels(CHAT)))
            said = len(api.said(CHAT))
            await api.write(CHAT, "/hours")
            await api.replies(CHAT, said + 1)
            await bot.stop()
            await api.write(CHAT, "CANARY-text")
            await api.replies(CHAT, said + 2)
    assert api.texts(CHAT)[-2] == HOURS
    assert api.texts(CHAT)[-1].startswith("Write /hours")
    assert [line for line in log if "Kuulluksi did not take an update" in line]
    assert not [line for line in log if "CANARY" in line or str(CHAT) in line]
