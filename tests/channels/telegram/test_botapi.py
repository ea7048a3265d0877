"""The Telegram for tests refuses what Telegram refuses, and fails as Telegram fails."""

import asyncio
from collections.abc import AsyncIterator, Mapping

import pytest
from aiohttp import ClientSession

from bot.channels.telegram.calls import CallFailed, Fault
from bot.channels.telegram.on_aiogram import AiogramCalls
from tests.channels.telegram.botapi import TOKEN, BotApi, Everyone, Hang
from tests.channels.telegram.faketime import FakeTime
from tests.channels.telegram.rules import RuleBroken, checked

MAIJA = 7700077700
HTML = {"chat_id": 1, "parse_mode": "HTML"}


def button(data: str, count: int = 1) -> Mapping[str, object]:
    rows = [[{"text": "x", "callback_data": data}] * count]
    return {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": rows}}


@pytest.mark.parametrize(
    ("method", "params", "said"),
    [
        ("sendMessage", {"chat_id": 1, "text": " \n"}, "empty"),
        ("sendMessage", {"chat_id": 1, "text": "ä" * 4097}, "too long"),
        ("sendMessage", {"chat_id": 1, "text": "😀" * 2049}, "too long"),
        ("sendMessage", {**HTML, "text": "<b></b>"}, "empty"),
        ("sendMessage", {**HTML, "text": "<h1>x</h1>"}, "unsupported start tag"),
        ("sendMessage", {**HTML, "text": "<b>x"}, "can't find end tag"),
        ("sendMessage", {**HTML, "text": "<b><i>x</b></i>"}, "unexpected end tag"),
        ("sendMessage", {**HTML, "text": "1 < 2"}, "unescaped"),
        ("sendMessage", {**HTML, "text": "<b>x</b>" * 101}, "too many entities"),
        ("sendMessage", button(""), "BUTTON_DATA_INVALID"),
        ("sendMessage", button("ä" * 33), "BUTTON_DATA_INVALID"),
        ("sendMessage", button("x", 9), "too long"),
        ("setMyCommands", {"commands": [{"command": "Äiti", "description": "x"}]}, "COMMAND"),
        ("setMyShortDescription", {"short_description": "x" * 121}, "too long"),
        ("getUpdates", {"limit": 101}, "limit"),
        ("sendMassage", {}, "unknown method"),
    ],
)
def test_what_telegram_refuses_is_refused(
    method: str, params: dict[str, object], said: str
) -> None:
    with pytest.raises(RuleBroken, match=said):
        checked(method, params)


@pytest.mark.parametrize(
    "params",
    [
        {**HTML, "text": "<b>" + "&lt;" * 4096 + "</b>"},
        {**HTML, "text": '<a href="https://example.org">x</a> &amp; <code>y</code>'},
        {**button("x" * 64, 8)},
    ],
)
def test_what_telegram_takes_is_taken(params: dict[str, object]) -> None:
    assert checked("sendMessage", params) == params


@pytest.fixture
async def calls(api: BotApi) -> AsyncIterator[AiogramCalls]:
    calls = AiogramCalls(TOKEN, api.url)
    yield calls
    await calls.close()


async def refused(calls: AiogramCalls, chat: int = MAIJA) -> float:
    """Send a message; return the seconds that it is refused for."""
    try:
        await calls.call("sendMessage", {"chat_id": chat, "text": "x"})
    except CallFailed as failure:
        return failure.seconds
    return 0.0


async def test_who_sends_too_fast_is_refused_and_noted(api: BotApi, calls: AiogramCalls) -> None:
    time = FakeTime()
    api.keep_time(time.clock, time.sleep)
    assert [await refused(calls) for _ in range(5)] == [0, 0, 0, 0, 1]
    assert [await refused(calls, chat) for chat in range(1, 27)] == [0] * 26
    assert await refused(calls, 99) == 1
    await time.advance(1)
    assert [await refused(calls, chat) for chat in (MAIJA, 99)] == [0, 0]
    assert api.sent_too_fast == 2
    api.flood = None


async def test_everyone_may_be_told_to_wait(api: BotApi, calls: AiogramCalls) -> None:
    time = FakeTime()
    api.keep_time(time.clock, time.sleep)
    api.fail("sendMessage", Everyone(7), chat=1)
    assert [await refused(calls, chat) for chat in (1, 2, 3)] == [7, 7, 7]
    await time.advance(7)
    assert await refused(calls, 2) == 0


async def test_a_press_is_answered_once_and_soon(api: BotApi, calls: AiogramCalls) -> None:
    time = FakeTime()
    api.keep_time(time.clock, time.sleep)
    early, late = [f"p{(await api.press_data(MAIJA, 'x'))['update_id']}" for _ in range(2)]
    await calls.call("answerCallbackQuery", {"callback_query_id": early})
    await time.advance(16)
    for press in (early, late):
        with pytest.raises(CallFailed, match="query-is-too-old"):
            await calls.call("answerCallbackQuery", {"callback_query_id": press})


async def test_what_nobody_fetches_for_a_day_is_gone(api: BotApi, calls: AiogramCalls) -> None:
    await api.write(MAIJA, "vanha")
    api.now += 24 * 3600 + 1
    await api.write(MAIJA, "uusi")
    found = await calls.call("getUpdates", {"timeout": 0})
    assert isinstance(found, list)
    assert [each["message"]["text"] for each in found] == ["uusi"]


async def test_a_bot_that_gives_up_waiting_does_not_know_whether_it_was_done(
    api: BotApi, calls: AiogramCalls
) -> None:
    api.fail("sendMessage", Hang(done=True, seconds=2), Hang(done=False, seconds=2))
    for _ in range(2):
        with pytest.raises(CallFailed) as failed:
            await calls.call("sendMessage", {"chat_id": MAIJA, "text": "x"}, seconds=1)
        assert failed.value.fault is Fault.CUT
    assert len(api.said(MAIJA)) == 1


async def test_a_second_message_that_may_overtake_the_first_is_noted(
    api: BotApi, calls: AiogramCalls
) -> None:
    both = [calls.call("sendMessage", {"chat_id": MAIJA, "text": "x"}) for _ in range(2)]
    await asyncio.gather(*both)
    assert "nobody knows their order" in api.broken.pop()


async def test_an_update_is_posted_until_it_is_taken(api: BotApi) -> None:
    api.hook = {"url": "http://127.0.0.1:1/nobody"}
    await api.write(MAIJA, "x")
    async with ClientSession() as http:
        async with http.post(f"{api.url}/bot{TOKEN}/deleteWebhook") as done:
            assert done.status == 200
        await api.until(lambda: not api._posting.waiting)
        async with http.post(f"{api.url}/bot{TOKEN}/getUpdates") as found:
            assert len((await found.json())["result"]) == 1


async def test_a_link_carries_what_telegram_lets_through(api: BotApi) -> None:
    await api.follow(MAIJA, "kotihoito-pohjoinen_1")
    await api.follow(MAIJA, "kotihoito pohjoinen")
    assert len(api.broken) == 1
    api.broken.clear()
