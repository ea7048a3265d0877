"""What the operator is told, and what nobody is ever told."""

import json
import logging

import pytest

from bot.channels.telegram.complaints import Complaints
from bot.logs import Json
from dialogs.replies import Reply
from storage.sealing import Address
from tests.channels.telegram.botapi import TOKEN, BotApi, Cut, Page, Refuse
from tests.channels.telegram.harness import SECRET, Bot, Desk, serving

MAIJA = 7700077700


def events(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == "kuulluksi"]


async def test_a_wrong_token_is_said_once_and_nothing_is_tried_again(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    bot = Bot(api, token="4242:WRONG-token")
    await bot.start(Desk().take)
    await bot.channel._tasks[0]
    for _ in range(3):
        await bot.channel.push(Address("telegram", str(MAIJA)), "1", Reply("Hei", "fi"))
    await bot.stop()
    assert events(caplog) == ["telegram.token-refused"]


async def test_a_token_that_is_taken_back_ends_the_polling(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    api.fail("getUpdates", Refuse(401, "Unauthorized"))
    bot = Bot(api)
    await bot.start(Desk().take)
    await bot.channel._tasks[0]
    assert api.count("getUpdates") == 1
    await bot.stop()
    assert events(caplog).count("telegram.token-refused") == 1


def test_what_lasts_is_said_again_each_hour(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "kuulluksi")
    now = 1000.0
    complaints = Complaints(lambda: now)
    for now in (1000.0, 1005.0, 4599.0, 4600.0, 4605.0):  # noqa: B007 - the clock reads it
        complaints.say("telegram.away")
    assert events(caplog) == ["telegram.away"] * 2
    complaints.over("telegram.away")
    complaints.over("telegram.away")
    complaints.say("telegram.away")
    assert events(caplog)[2:] == ["telegram.well-again", "telegram.away"]


async def test_a_webhook_that_telegram_refuses_is_said(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    api.fail("setWebhook", Refuse(400, "Bad Request: bad webhook: HTTPS url must be provided"))
    bot = Bot(api, "webhook")
    await bot.start(Desk().take)
    await bot.channel._tasks[0]
    await bot.stop()
    assert "telegram.call-refused" in events(caplog)


async def test_nothing_of_a_client_is_logged_under_any_fault(
    api: BotApi, caplog: pytest.LogCaptureFixture, mode: str
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("aiogram", "aiohttp", "httpx", "kuulluksi", "telegram"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    limited = Refuse(429, f"Too Many Requests in chat {MAIJA}", {"retry_after": 1})
    refused = Refuse(400, f"Bad Request: chat {MAIJA} CANARY-description")
    api.fail("sendMessage", limited, Page(502), Cut(done=True), refused, Refuse(500, "CANARY"))
    api.fail("getUpdates", Page(502), Cut(done=False), Refuse(401 + 8, "Conflict CANARY"))
    api.fail("answerCallbackQuery", refused)
    desk = Desk(failures=3)
    async with serving(api, desk.take, mode):
        await api.write(MAIJA, "CANARY-text")
        await api.press_data(MAIJA, "CANARY:step:choice")
        await api.send_other(MAIJA, "photo")
        await api.offer({"update_id": 900, "unknown_kind": {"text": "CANARY-unknown"}})
        await api.until(lambda: len(desk.events) == 3 and len(api.said(MAIJA)) >= 3)
    printed = [_everything(record) for record in caplog.records]
    assert printed
    for canary in ("CANARY", TOKEN, SECRET, str(MAIJA)):
        assert not [line for line in printed if canary in line]


def test_nothing_secret_is_in_what_a_debugger_prints(api_free_bot: Bot) -> None:
    channel = api_free_bot.channel
    printed = repr([channel, channel._calls, channel._hook, channel._sender, vars(channel)])
    assert TOKEN not in printed
    assert SECRET not in printed


@pytest.fixture
def api_free_bot() -> Bot:
    api = BotApi()
    api.url = "http://127.0.0.1:1"
    return Bot(api, "webhook")


def _everything(record: logging.LogRecord) -> str:
    """Return a line as our log shows it, with whatever else the record would give away.

    Of an exception that is not ours only its class is ever shown; its text is the intake's.
    """
    fields = json.dumps(getattr(record, "fields", {}))
    return f"{Json().format(record)} {record.getMessage()} {fields}"
