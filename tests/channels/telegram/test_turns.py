"""Updates through the real libraries, by polling and by webhook, with an intake that records."""

import re

from aiohttp import ClientSession

from dialogs.events import Opened, Pressed, SentOther, Wrote
from dialogs.replies import Choice, Reply, Takes
from storage.sealing import Address
from tests.channels.telegram.botapi import BotApi, Cut, Page, Refuse
from tests.channels.telegram.harness import SECRET, Bot, Desk, serving

MAIJA, PEKKA, GROUP = 7700077700, 8800088800, -9900099900
CODE = "1234 5678 9012 3456"


async def test_a_client_is_answered(api: BotApi, mode: str) -> None:
    desk = Desk()
    async with serving(api, desk.take, mode):
        await api.write(MAIJA, "Hei")
        await api.replies(MAIJA, 1)
    assert desk.addresses == [Address("telegram", str(MAIJA))]
    assert desk.events == [Wrote("500", "Hei")]
    assert api.texts(MAIJA) == ["re 500"]


async def test_a_press_is_answered_and_stops_spinning(api: BotApi, mode: str) -> None:
    button = Reply("?", "fi", "s", Takes.CHOICE, (Choice("a", "Aa"), Choice("b", "Bee")), tag="t")
    desk = Desk(replies=lambda event: [button])
    async with serving(api, desk.take, mode):
        await api.write(MAIJA, "/start")
        await api.replies(MAIJA, 1)
        await api.press(MAIJA, "Bee")
        await api.replies(MAIJA, 2)
        await api.until(lambda: api.answered)
    assert isinstance(desk.events[0], Opened)
    assert desk.events[1] == Pressed("501", "s", "b", "t")
    assert api.answered == {"p501"}


async def test_three_quick_messages_stay_in_order(api: BotApi, mode: str) -> None:
    desk = Desk()
    async with serving(api, desk.take, mode):
        for text in ("yksi", "kaksi", "kolme"):
            await api.write(MAIJA, text)
        await api.replies(MAIJA, 3)
    if mode == "polling":  # Telegram posts to a webhook in parallel
        assert [each.text for each in desk.events if isinstance(each, Wrote)] == [
            "yksi",
            "kaksi",
            "kolme",
        ]
    assert sorted(api.texts(MAIJA)) == ["re 500", "re 501", "re 502"]


async def test_what_is_no_text_is_only_named(api: BotApi) -> None:
    desk = Desk()
    async with serving(api, desk.take):
        for kind in ("sticker", "photo", "voice"):
            await api.send_other(MAIJA, kind)
        await api.replies(MAIJA, 3)
    assert [each.what for each in desk.events if isinstance(each, SentOther)] == [
        "sticker",
        "photo",
        "voice",
    ]
    assert not api.count("getFile")


async def test_a_slow_chat_keeps_nobody_waiting(api: BotApi, mode: str) -> None:
    desk = Desk(held={str(MAIJA)})
    async with serving(api, desk.take, mode):
        await api.write(MAIJA, "hidas")
        await api.write(PEKKA, "nopea")
        await api.replies(PEKKA, 1)
        assert not api.texts(MAIJA)
        desk.let_go.set()
        await api.replies(MAIJA, 1)


async def test_an_update_is_confirmed_only_when_it_is_kept(api: BotApi) -> None:
    desk = Desk(held={str(MAIJA)})
    async with serving(api, desk.take):
        await api.write(MAIJA, "hidas")
        await api.write(PEKKA, "nopea")
        await api.replies(PEKKA, 1)
        polls = api.count("getUpdates")
        await api.until(lambda: api.count("getUpdates") > polls)
        assert len(api.unconfirmed) == 2
        desk.let_go.set()
        await api.until(lambda: not api.unconfirmed)
    assert len(desk.events) == 2


async def test_later_updates_are_taken_while_one_is_stuck(api: BotApi) -> None:
    desk = Desk(held={str(MAIJA)})
    async with serving(api, desk.take):
        await api.write(MAIJA, "hidas")
        await api.write(PEKKA, "yksi")
        await api.replies(PEKKA, 1)
        await api.write(PEKKA, "kaksi")
        await api.replies(PEKKA, 2)
        desk.let_go.set()
    assert [each.id for each in desk.events] == ["501", "502", "500"]


async def test_after_a_crash_what_was_not_confirmed_comes_again(api: BotApi) -> None:
    before, after = Desk(held={str(MAIJA)}), Desk()
    bot = Bot(api)
    await bot.start(before.take)
    await api.write(MAIJA, "Hei")
    polls = api.count("getUpdates")
    await api.until(lambda: api.count("getUpdates") > polls)
    await bot.kill()
    async with serving(api, after.take):
        await api.replies(MAIJA, 1)
        await api.until(lambda: not api.unconfirmed)
    assert [each.id for each in before.events + after.events] == ["500"]


async def test_after_a_calm_end_nothing_comes_again(api: BotApi) -> None:
    before, after = Desk(), Desk()
    async with serving(api, before.take):
        await api.write(MAIJA, "Hei")
        await api.replies(MAIJA, 1)
    assert not api.unconfirmed
    async with serving(api, after.take):
        await api.write(MAIJA, "Taas")
        await api.replies(MAIJA, 2)
    assert [each.id for each in after.events] == ["501"]


async def test_an_update_that_was_not_answered_200_is_posted_again(api: BotApi) -> None:
    desk = Desk(failures=5)
    async with serving(api, desk.take, "webhook"):
        await api.write(MAIJA, "Hei")
        await api.until(lambda: 200 in api.hook_answers)
    assert api.hook_answers == [503, 200]
    assert [each.id for each in desk.events] == ["500"]


async def test_an_update_that_is_posted_twice_at_once_is_taken_once(api: BotApi) -> None:
    desk = Desk(held={str(MAIJA)})
    async with serving(api, desk.take, "webhook"):
        update = await api.write(MAIJA, "Hei")
        await api.offer(update)
        await api.write(PEKKA, "Hei")
        await api.replies(PEKKA, 1)
        desk.let_go.set()
        await api.until(lambda: api.hook_answers == [200, 200, 200])
    assert [each.id for each in desk.events] == ["501", "500"]
    assert len(api.texts(MAIJA)) == 1


async def test_a_turn_that_fails_is_tried_again_and_the_client_told_once(api: BotApi) -> None:
    desk = Desk(failures=6)
    async with serving(api, desk.take) as bot:
        await api.write(MAIJA, "Hei")
        await api.replies(MAIJA, 2)
        await api.until(lambda: not api.unconfirmed)
        assert [s for s in bot.time.slept if s >= 1][:5] == [1, 2, 4, 8, 16]
    told, answer = api.texts(MAIJA)
    assert told.startswith("Vastaukseni viipyy hetken.")
    assert answer == "re 500"


async def test_an_update_that_always_fails_does_not_hold_up_the_others(api: BotApi) -> None:
    class Poisoned(Desk):
        async def take(self, address: Address, event: object) -> tuple[Reply, ...]:
            assert isinstance(event, Wrote)
            if event.text == "myrkky":
                raise RuntimeError
            return await super().take(address, event)

    desk = Poisoned()
    async with serving(api, desk.take):
        await api.write(MAIJA, "myrkky")
        await api.write(PEKKA, "Hei")
        await api.until(lambda: not api.unconfirmed)
        await api.write(MAIJA, "Hei")
        await api.replies(MAIJA, 2)
    assert len(api.texts(MAIJA)) == 2


async def test_a_typed_receipt_is_taken_out_of_the_chat(api: BotApi) -> None:
    desk = Desk()
    async with serving(api, desk.take):
        await api.write(MAIJA, CODE)
        await api.replies(MAIJA, 2)
    assert CODE not in [each.text for each in api.chats[MAIJA]]
    assert "Poistin koodin tästä keskustelusta, jotta kukaan muu ei näe sitä." in api.texts(MAIJA)
    assert desk.events == [Wrote("500", CODE)]


async def test_other_numbers_stay_where_they_are(api: BotApi) -> None:
    async with serving(api, Desk().take):
        await api.write(MAIJA, "112 ja 1234 5678 9012 34567")
        await api.replies(MAIJA, 1)
    assert not api.count("deleteMessage")


async def test_in_a_group_it_is_said_once_that_talk_is_private(api: BotApi) -> None:
    desk = Desk()
    async with serving(api, desk.take):
        for _ in range(3):
            await api.write(GROUP, "/start")
        await api.until(lambda: not api.unconfirmed)
    assert len(api.texts(GROUP)) == 1
    assert api.texts(GROUP)[0].startswith("Keskustelen vain kahden kesken")
    assert not desk.events


async def test_a_wrong_secret_is_turned_away(api: BotApi) -> None:
    desk = Desk()
    update = {"update_id": 1, "message": {"message_id": 1, "chat": {"id": 1, "type": "private"}}}
    async with serving(api, desk.take, "webhook") as bot, ClientSession() as http:
        for secret in ("", "wrong", SECRET + "x", "ä"):
            headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
            async with http.post(bot.url, json=update, headers=headers) as answer:
                assert answer.status == 403
        async with http.post(bot.url, json=update) as answer:
            assert answer.status == 403
    assert not desk.events


async def test_what_is_no_update_is_refused(api: BotApi) -> None:
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    async with serving(api, Desk().take, "webhook") as bot, ClientSession() as http:
        for body in (b"", b"\xff", b"[", b"[]", b'{"message": {}}'):
            async with http.post(bot.url, data=body, headers=headers) as answer:
                assert answer.status == 400


async def test_without_a_webhook_there_is_no_route(api: BotApi) -> None:
    bot = Bot(api)
    assert not bot.channel.routes()
    await bot.channel.stop()


async def test_commands_are_set_in_every_language(api: BotApi) -> None:
    async with serving(api, Desk().take):
        await api.until(lambda: len(api.commands) == 4)
    assert set(api.commands) == {"", "fi", "sv", "en"}
    assert api.commands[""] == api.commands["fi"]
    assert "takaisin" in [each["command"] for each in api.commands["fi"]]
    names = [str(each["command"]) for menu in api.commands.values() for each in menu]
    assert all(re.fullmatch(r"[a-z0-9_]{1,32}", name) for name in names)


async def test_a_bot_that_had_a_webhook_can_poll(api: BotApi) -> None:
    api.hook = {"url": "http://127.0.0.1:1/old"}
    async with serving(api, Desk().take):
        await api.until(lambda: not api.hook)
        await api.write(MAIJA, "Hei")
        await api.replies(MAIJA, 1)


async def test_telegram_being_away_at_the_start_is_waited_for(api: BotApi) -> None:
    api.fail("getMe", Page(502), Cut(done=False), Refuse(500, "Internal Server Error"))
    api.fail("getUpdates", Page(502), Cut(done=False), Refuse(429, "Too Many", {"retry_after": 9}))
    async with serving(api, Desk().take) as bot:
        await api.write(MAIJA, "Hei")
        await api.replies(MAIJA, 1)
        assert 9 in bot.time.slept
