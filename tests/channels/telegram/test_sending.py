"""Every fault of a send: what a client sees of it, and what delivery is told."""

from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.channel import (
    Gone,
    Moved,
    Outcome,
    Rejected,
    RetryLater,
    Sent,
    Unsure,
)
from bot.channels.telegram.calls import form
from bot.channels.telegram.libraries import opener
from dialogs.replies import Choice, Reply
from storage.sealing import Address
from tests.channels.telegram.botapi import TOKEN, BotApi, Cut, Fault, Page, Refuse
from tests.channels.telegram.harness import Bot, Desk, serving

MAIJA, PEKKA = 7700077700, 8800088800
NOTICE = Reply(
    "Sinulle on viesti.", "fi", "@open", choices=(Choice("fi.abcdefghijklmnopqrstuv", "Avaa"),)
)
LIMITED = Refuse(429, "Too Many Requests: retry after 31", {"retry_after": 31})
BLOCKED = Refuse(403, "Forbidden: bot was blocked by the user")
AWAY = Refuse(500, "Internal Server Error")


async def pushed(api: BotApi, *faults: Fault) -> Outcome:
    api.fail("sendMessage", *faults)
    bot = Bot(api)
    try:
        return await bot.channel.push(Address("telegram", str(MAIJA)), "1", NOTICE)
    finally:
        await bot.stop()


async def test_a_push_arrives_with_its_button(api: BotApi) -> None:
    assert await pushed(api) == Sent()
    (shown,) = api.said(MAIJA)
    assert shown.text == "Sinulle on viesti."
    assert shown.rows == [[("Avaa", "fb/:@open:fi.abcdefghijklmnopqrstuv")]]


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        (LIMITED, RetryLater(31)),
        (BLOCKED, Gone()),
        (Refuse(403, "Forbidden: user is deactivated"), Gone()),
        (Refuse(400, "Bad Request: chat not found"), Gone()),
        (
            Refuse(400, "Bad Request: group chat was upgraded", {"migrate_to_chat_id": -1005}),
            Moved(Address("telegram", "-1005")),
        ),
        (Refuse(400, "Bad Request: message is too long"), Rejected("message-is-too-long")),
        (Refuse(400, "Bad Request: CANARY"), Rejected("bad-request")),
        (AWAY, RetryLater(30)),
        (Refuse(502, "Bad Gateway"), RetryLater(30)),
        (Page(502), RetryLater(30)),
        (Page(504), Unsure()),
        (Page(200), Unsure()),
        (Cut(done=True), Unsure()),
        (Cut(done=False), Unsure()),
        (Refuse(401, "Unauthorized"), RetryLater(3600, everyone=True)),
    ],
)
async def test_every_fault_of_a_push_has_its_outcome(
    api: BotApi, fault: Fault, outcome: Outcome
) -> None:
    assert await pushed(api, fault) == outcome
    assert api.count("sendMessage") == 1


async def test_a_push_that_never_left_can_be_tried_later(api: BotApi) -> None:
    bot = Bot(api)
    await bot.channel._calls.close()
    bot.channel._sender._calls = opener(api.library)(TOKEN, "http://127.0.0.1:1")
    outcome = await bot.channel.push(Address("telegram", str(MAIJA)), "1", NOTICE)
    assert outcome == RetryLater(30)
    await bot.channel._sender._calls.close()


async def test_a_push_to_what_is_no_chat_is_an_error_of_ours(api: BotApi) -> None:
    bot = Bot(api)
    assert await bot.channel.push(Address("telegram", "x"), "1", NOTICE) == Rejected("no-chat")
    await bot.stop()


@pytest.mark.parametrize("fault", [LIMITED, AWAY, Page(502), Cut(done=False)])
async def test_a_reply_is_sent_until_it_is_there(api: BotApi, fault: Fault) -> None:
    api.fail("sendMessage", fault)
    async with serving(api, Desk().take):
        await api.write(MAIJA, "Hei")
        await api.replies(MAIJA, 1)
        await api.write(MAIJA, "Vielä")
        await api.replies(MAIJA, 2)
    assert api.texts(MAIJA) == ["re 500", "re 501"]


async def test_a_reply_waits_as_long_as_telegram_says(api: BotApi) -> None:
    api.fail("sendMessage", LIMITED)
    async with serving(api, Desk().take) as bot:
        before = bot.time.now
        await api.write(MAIJA, "Hei")
        await api.replies(MAIJA, 1)
        assert bot.time.now - before >= 31


async def test_a_reply_that_was_cut_off_may_come_twice_but_never_goes_missing(api: BotApi) -> None:
    api.fail("sendMessage", Cut(done=True))
    async with serving(api, Desk().take):
        await api.write(MAIJA, "Hei")
        await api.replies(MAIJA, 2)
    assert api.texts(MAIJA) == ["re 500", "re 500"]


async def test_a_client_who_blocked_the_bot_holds_up_nobody(api: BotApi) -> None:
    api.fail("sendMessage", BLOCKED, chat=MAIJA)
    async with serving(api, Desk().take):
        await api.write(MAIJA, "Hei")
        await api.write(PEKKA, "Hei")
        await api.replies(PEKKA, 1)
        await api.until(lambda: not api.unconfirmed)
    assert not api.texts(MAIJA)


async def test_a_reply_that_telegram_refuses_does_not_stop_the_next(api: BotApi) -> None:
    api.fail("sendMessage", Refuse(400, "Bad Request: BUTTON_DATA_INVALID"))
    desk = Desk(replies=lambda event: [Reply("yksi", "fi"), Reply("kaksi", "fi")])
    async with serving(api, desk.take):
        await api.write(MAIJA, "Hei")
        await api.replies(MAIJA, 1)
    assert api.texts(MAIJA) == ["kaksi"]


async def test_a_paused_chat_does_not_stop_the_others(api: BotApi) -> None:
    api.fail("sendMessage", *[LIMITED] * 3, chat=MAIJA)
    async with serving(api, Desk().take):
        await api.write(MAIJA, "Hei")
        for _ in range(5):
            await api.write(PEKKA, "Hei")
        await api.replies(PEKKA, 5)
        await api.replies(MAIJA, 1)


async def test_deleting_a_receipt_is_insisted_on(api: BotApi) -> None:
    api.fail("deleteMessage", AWAY, LIMITED, Cut(done=False))
    async with serving(api, Desk().take):
        await api.write(MAIJA, "1234567890123456")
        await api.replies(MAIJA, 2)
    assert "1234567890123456" not in [each.text for each in api.chats[MAIJA]]


@given(st.text())
def test_words_arrive_as_they_were_written(text: str) -> None:
    assert parse_qs(form({"text": text, "n": [1, "ä"]}).decode(), keep_blank_values=True) == {
        "text": [text],
        "n": ['[1,"ä"]'],
    }
