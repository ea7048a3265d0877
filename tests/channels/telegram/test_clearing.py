"""A chat cleared on request: what is gone, what stays, and what the client is told."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from dialogs.replies import Reply
from storage import tables
from tests.channels.contract import begin, tell
from tests.channels.house import House, open_house
from tests.channels.telegram.botapi import DELETABLE, BotApi, Page, Refuse, Shown
from tests.channels.telegram.driver import CHAT, TelegramDriver
from tests.channels.telegram.harness import Bot, Desk, serving

BODY_SIZES = select(func.length(tables.session.c.body))
HERE, CLEAR = "Tähän keskusteluun", "Lähetä ja tyhjennä"
PEKKA = 8800088800
REFUSED = Refuse(400, "Bad Request: message can't be deleted for everyone")
AWAY = Refuse(500, "Internal Server Error")
LIMITED = Refuse(429, "Too Many Requests: retry after 31", {"retry_after": 31})


@pytest.fixture
async def house(tmp_path: Path, sqlite_template: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path, sqlite_template) as opened:
        yield opened


@pytest.fixture
async def bot(api: BotApi, house: House) -> AsyncIterator[Bot]:
    async with serving(api, house.take) as running:
        house.add(running.channel)
        yield running


@pytest.fixture
def client(api: BotApi, bot: Bot) -> TelegramDriver:
    return TelegramDriver(api, bot)


def standing(api: BotApi, chat: int = CHAT) -> list[Shown]:
    """Everything that can be read in a chat, both sides'; a press leaves nothing there."""
    return [each for each in api.chats[chat] if each.id]


def stored(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in folder.glob("*.sqlite3*")).lower()


async def erase(client: TelegramDriver) -> None:
    await client.say("/pyyhi")
    await client.press("Pyyhi kaikki")
    await told(client.api)


async def clear(client: TelegramDriver) -> None:
    await client.press(CLEAR)
    await told(client.api)


async def told(api: BotApi) -> None:
    """Wait for what the bot says after it has cleared the chat."""
    await api.until(
        lambda: api.texts(CHAT) and re.search("Poistin|En saanut", api.texts(CHAT)[-1])
    )


async def test_who_sends_and_clears_finds_the_keepsake_and_the_last_words_only(
    api: BotApi, client: TelegramDriver, house: House
) -> None:
    await tell(client, "Kukaan ei soittanut.", HERE)
    before = len(standing(api))
    await clear(client)
    keepsake, last = standing(api)
    assert keepsake.labels == ["Pyyhi palaute"]
    assert last.text.startswith("Kiitos.")
    assert f"Poistin tästä keskustelusta {before - 1} viestiä." in last.text
    assert len(await house.release()) == 1


async def test_the_keepsake_still_erases_and_news_still_comes(
    api: BotApi, client: TelegramDriver, house: House
) -> None:
    await tell(client, "Kukaan ei soittanut.", HERE)
    await clear(client)
    (row,) = await house.release()
    await house.answer(row.id, "read")
    await house.push()
    assert api.texts(CHAT)[-1] == "Sinulle on viesti."
    await client.press("Pyyhi palaute")
    assert api.texts(CHAT)[-1].startswith("Pyyhinkö lähettämäsi palautteen?")


async def test_a_code_leaves_the_chat_with_the_rest(api: BotApi, client: TelegramDriver) -> None:
    await tell(client, "Kukaan ei soittanut.", "Koodilla")
    assert re.search(r"\d{4} \d{4}", "".join(api.texts(CHAT)))
    assert "Myös koodisi poistuu täältä." in api.texts(CHAT)[-1]
    await clear(client)
    (last,) = standing(api)
    assert not re.search(r"\d{4}", last.text)


async def test_who_only_sends_keeps_the_chat_as_it_is(
    api: BotApi, client: TelegramDriver, bot: Bot
) -> None:
    await tell(client, "Kukaan ei soittanut.", HERE)
    before = len(standing(api))
    await client.press("Lähetä")
    assert len(standing(api)) == before + 1
    assert api.count("deleteMessages") == 0
    assert not bot.channel._turns._traces._waiting  # and nothing of it is remembered


async def test_an_erased_conversation_is_gone_from_the_chat_with_its_keepsake(
    api: BotApi, client: TelegramDriver, house: House
) -> None:
    await tell(client, "Kukaan ei soittanut.", HERE)
    before = len(standing(api))
    await erase(client)
    (last,) = standing(api)
    assert last.text.startswith("Kaikki on pyyhitty")
    assert f"{before + 2} viestiä" in last.text  # the command and the question that followed
    assert await house.release() == []


async def test_in_a_webhook_the_chat_is_cleared_as_well(api: BotApi, house: House) -> None:
    async with serving(api, house.take, "webhook"):
        for count, text in ((1, "/start"), (2, "/pyyhi")):
            await api.write(CHAT, text)
            await api.replies(CHAT, count)
        await api.press(CHAT, "Pyyhi kaikki")
        await told(api)
    assert len(standing(api)) == 1


async def test_what_is_older_than_two_days_stays_and_is_counted(
    api: BotApi, client: TelegramDriver
) -> None:
    await begin(client)
    old = [each.id for each in standing(api)]
    api.now += DELETABLE
    await client.say("Tilasin ajan kolme kertaa.")
    await erase(client)
    assert [each.id for each in standing(api)][:-1] == old
    assert f"{len(old)} viestiä jäi" in api.texts(CHAT)[-1]
    assert "paina viestiä pitkään ja valitse Poista" in api.texts(CHAT)[-1]


async def test_a_long_conversation_is_deleted_a_hundred_at_once(
    api: BotApi, client: TelegramDriver
) -> None:
    await begin(client)
    for number in range(60):
        await client.say(f"Kerron vielä asian {number}.")
    await erase(client)
    assert len(standing(api)) == 1
    assert api.count("deleteMessages") == 2


async def test_the_numbers_of_sixty_messages_take_little_room(
    api: BotApi, client: TelegramDriver, house: House
) -> None:
    api._chats._next = 0x5EC2E700
    await begin(client)
    while len(standing(api)) < 60:
        await client.say("Ja.")
    (size,) = await house.app.db.read(lambda conn: list(conn.scalars(BODY_SIZES)))
    assert size <= 2048 + 64  # the padding's second step, and the seal


async def test_messages_that_the_client_deleted_first_spoil_nothing(
    api: BotApi, client: TelegramDriver
) -> None:
    await begin(client)
    del api.chats[CHAT][:4]
    await erase(client)
    assert len(standing(api)) == 1


async def test_other_chats_are_left_alone(api: BotApi, client: TelegramDriver) -> None:
    await api.write(PEKKA, "/start")
    await begin(client)
    await api.write(PEKKA, "Suomi")
    await api.replies(PEKKA, 3)
    before = len(standing(api, PEKKA))
    await erase(client)
    assert len(standing(api, PEKKA)) == before


async def test_after_a_restart_only_the_messages_since_the_last_turn_stay(
    api: BotApi, house: House
) -> None:
    async with serving(api, house.take) as bot:
        client = TelegramDriver(api, bot)
        await begin(client)
        await client.say("Tilasin ajan kolme kertaa.")
        await client.say("/apua")
        lost = [each.id for each in standing(api)[-2:]]  # no turn has heard of them yet
    async with serving(api, house.take) as bot:
        await erase(TelegramDriver(api, bot))
    *left, last = standing(api)
    assert [each.id for each in left] == lost
    assert "Jos jokin viesti jäi turhaan, voit poistaa sen itse" in last.text


async def test_a_button_pressed_after_a_restart_takes_its_message_along(
    api: BotApi, house: House
) -> None:
    async with serving(api, house.take) as bot:
        await begin(TelegramDriver(api, bot))
    async with serving(api, house.take) as bot:
        client = TelegramDriver(api, bot)
        await client.press("Ohita")
        await erase(client)
    assert len(standing(api)) == 1


@pytest.mark.parametrize("fault", [AWAY, LIMITED, Page(502)])
async def test_deleting_is_tried_again_when_telegram_says_later(
    api: BotApi, client: TelegramDriver, fault: Refuse | Page
) -> None:
    await begin(client)
    api.fail("deleteMessages", fault)
    await erase(client)
    assert len(standing(api)) == 1


async def test_deleting_waits_as_long_as_telegram_says(
    api: BotApi, client: TelegramDriver, bot: Bot
) -> None:
    await begin(client)
    api.fail("deleteMessages", LIMITED)
    before = bot.time.now
    await erase(client)
    assert bot.time.now - before >= 31


async def test_deleting_that_never_works_is_given_up_and_said(
    api: BotApi, client: TelegramDriver
) -> None:
    await begin(client)
    api.fail("deleteMessages", *[AWAY] * 100)
    before = len(standing(api))
    await erase(client)
    assert api.count("deleteMessages") == 5
    assert len(standing(api)) == before + 3
    assert api.texts(CHAT)[-1].startswith("Kaikki on pyyhitty")
    assert "En saanut poistettua viestejä" in api.texts(CHAT)[-1]


async def test_telegram_being_away_is_found_out_once_not_for_each_hundred(
    api: BotApi, client: TelegramDriver
) -> None:
    await begin(client)
    for number in range(60):
        await client.say(f"Kerron vielä asian {number}.")
    api.fail("deleteMessages", *[AWAY] * 100)
    await erase(client)
    assert api.count("deleteMessages") == 5


async def test_looking_for_what_may_be_deleted_comes_to_an_end(
    api: BotApi, client: TelegramDriver
) -> None:
    await begin(client)
    for number in range(30):
        await client.say(f"Kerron vielä asian {number}.")
    api.fail("deleteMessages", *[REFUSED] * 1000)
    before = len(standing(api))
    await erase(client)
    assert api.count("deleteMessages") == 40
    assert f"{before + 2} viestiä jäi" in api.texts(CHAT)[-1]


async def test_who_wants_it_erased_after_the_end_is_told_how_to_empty_the_chat(
    api: BotApi, client: TelegramDriver
) -> None:
    await tell(client, "Kukaan ei soittanut.")
    await client.press("Lähetä")
    said = len(api.said(CHAT))
    await client.say("/pyyhi")
    await api.replies(CHAT, said + 3)
    advice = ("valitse Poista", "välj Radera", "choose Delete")
    for text, words in zip(api.texts(CHAT)[said:], advice, strict=True):
        assert words in text


async def test_a_turn_hears_of_every_message_since_the_last_whatever_fails(
    api: BotApi, mode: str
) -> None:
    desk = Desk(replies=lambda event: [Reply("Kysymys?", "fi", "q", tag="abcdef")])
    async with serving(api, desk.take, mode):
        await api.write(CHAT, "yksi")
        await api.replies(CHAT, 1)
        desk.failures = 5  # a webhook has its update delivered once more after four
        await api.write(CHAT, "kaksi")
        await api.until(lambda: "Kysymys?" in api.texts(CHAT)[1:])
        await api.write(CHAT, "kolme")
        await api.until(lambda: len(desk.events) == 3)
    heard = [each for event in desk.events for each in event.traces]
    assert heard == [f"{each.id:x}" for each in standing(api)][: len(heard)]
    assert len(heard) == len(standing(api)) - 1  # all but the last answer


async def test_a_chat_without_an_open_conversation_is_not_remembered(api: BotApi) -> None:
    desk = Desk()
    async with serving(api, desk.take) as bot:
        await api.write(CHAT, "yksi")
        await api.replies(CHAT, 1)
        assert not bot.channel._turns._traces._waiting


async def test_no_message_number_is_written_anywhere(
    api: BotApi,
    client: TelegramDriver,
    house: House,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    api._chats._next = 0x5EC2E700
    api.fail("deleteMessages", *[AWAY] * 5)
    await begin(client)
    await erase(client)
    await begin(client)
    await client.say("Tilasin ajan kolme kertaa.")
    kept = stored(tmp_path)
    numbers = [each.id for each in standing(api)]
    assert numbers
    for number in numbers:
        for written in (str(number), f"{number:x}"):
            assert written not in caplog.text
            assert written.encode() not in kept
