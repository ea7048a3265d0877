"""The whole way in Telegram: told, sent, read, answered, pushed, opened; with everything real."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import addresses, followups
from storage.followups import FollowupRow
from tests.channels.contract import begin, tell
from tests.channels.house import WORDS, House, open_house
from tests.channels.telegram.botapi import BotApi, Cut, Page, Refuse, Shown
from tests.channels.telegram.driver import CHAT, TelegramDriver
from tests.channels.telegram.harness import Bot, serving

TRANSCRIPT = Path(__file__).with_name("transcript.txt")
HERE = "Tähän keskusteluun"


@pytest.fixture
async def house(tmp_path: Path, sqlite_template: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path, sqlite_template) as opened:
        yield opened


@pytest.fixture
async def client(api: BotApi, house: House) -> AsyncIterator[TelegramDriver]:
    async with serving(api, house.take) as bot:
        house.add(bot.channel)
        yield TelegramDriver(api, bot)


async def sent(client: TelegramDriver, house: House) -> str:
    """Tell and send a story that is to be answered here; return its feedback."""
    await tell(client, "Kukaan ei soittanut.", HERE)
    await client.press("Lähetä")
    (row,) = await house.release()
    return row.id


async def owed(house: House) -> list[FollowupRow]:
    return await house.app.db.read(followups.listed)


async def test_the_whole_conversation_reads_as_written_down(
    api: BotApi, client: TelegramDriver, house: House
) -> None:
    await client.open()
    for label in ("Suomi", "Selvä, aloitetaan"):
        await client.press(label)
    await client.say("kotihoito")
    await client.press("Kotihoito, pohjoinen alue")
    await client.press("Omastani")
    await client.say("Tilasin ajan kolme kertaa ja joka kerta se peruttiin.")
    await client.say("Kukaan ei soittanut.")
    await client.press("Valmis")
    for label in ("Pettynyt", "Näkymätön", "Valmis"):
        await client.press(label)
    await client.say("Kukaan ei katsonut minuun.")
    await client.press("Valmis")
    for _ in range(3):
        await client.press("Ohita")
    for label in ("Ei haittaa", "Kyllä", "Ei", HERE, "Milloin vain", "Lähetä"):
        await client.press(label)
    (row,) = await house.release()
    await house.answer(row.id, "read")
    await house.push()
    await client.press("Avaa")
    written = "\n\n".join(_written(each) for each in api.chats[CHAT]) + "\n"
    if os.environ.get("KUULLUKSI_UPDATE_TRANSCRIPTS"):
        TRANSCRIPT.write_text(written)
    assert written == TRANSCRIPT.read_text()


async def test_news_that_was_opened_can_be_put_out_of_sight_again(
    api: BotApi, client: TelegramDriver, house: House
) -> None:
    await house.answer(await sent(client, house), "read")
    await house.push()
    await client.press("Avaa")
    assert any("Palautteesi on luettu" in text for text in api.texts(CHAT))
    await client.press("Piilota viesti")
    await api.until(lambda: not any("Palautteesi on luettu" in text for text in api.texts(CHAT)))


async def test_three_quick_messages_are_kept_in_order(
    api: BotApi, client: TelegramDriver, house: House
) -> None:
    await begin(client)
    for text in ("Yksi.", "Kaksi.", "Kolme."):
        await api.write(CHAT, text)
    await client.say("Neljä.")
    await client.press("Valmis")
    await client.press("Takaisin")
    assert "Yksi. Kaksi. Kolme. Neljä." in " ".join(api.texts(CHAT)[-1].split())


async def test_a_client_who_blocked_the_bot_loses_the_return_address(
    api: BotApi, client: TelegramDriver, house: House
) -> None:
    await house.answer(await sent(client, house), "read")
    api.fail("sendMessage", Refuse(403, "Forbidden: bot was blocked by the user"))
    (waiting,) = await _derived(house)
    await house.push()
    assert await owed(house) == []
    gone = await house.app.db.read(lambda conn: addresses.find(conn, waiting.address_id))
    assert gone is None


@pytest.mark.parametrize(
    "fault",
    [
        Refuse(429, "Too Many Requests", {"retry_after": 600}),
        Refuse(500, "Internal Server Error"),
        Page(502),
    ],
)
async def test_a_push_that_was_not_delivered_stays_owed(
    api: BotApi,
    client: TelegramDriver,
    house: House,
    fault: Refuse | Page,
) -> None:
    await house.answer(await sent(client, house), "read")
    said = len(api.said(CHAT))
    api.fail("sendMessage", fault)
    await house.push()
    (row,) = await owed(house)
    assert row.state == "due"
    assert not row.doubtful
    assert len(api.said(CHAT)) == said


async def test_a_push_that_may_have_arrived_is_marked_as_such(
    api: BotApi, client: TelegramDriver, house: House
) -> None:
    await house.answer(await sent(client, house), "read")
    api.fail("sendMessage", Cut(done=True))
    await house.push()
    (row,) = await owed(house)
    assert row.doubtful
    assert api.texts(CHAT)[-1] == "Sinulle on viesti."
    await client.press("Avaa")
    assert WORDS in api.texts(CHAT)[-1]


async def test_an_answer_survives_a_kill_between_commit_and_confirmation(
    api: BotApi, house: House
) -> None:
    bot = Bot(api)
    await bot.start(house.take)
    client = TelegramDriver(api, bot)
    await begin(client)
    api.fail("getUpdates", *[Page(502)] * 200)  # kept, but Telegram never hears of it
    said = len(api.said(CHAT))
    await api.write(CHAT, "Yksi asia.")
    await api.until(lambda: len(api.said(CHAT)) > said or api.count("getUpdates") > 100)
    await bot.kill()
    api._faults.clear()
    async with serving(api, house.take) as client.bot:
        await api.until(lambda: not api.unconfirmed)
        await client.press("Valmis")
        await client.say("/tilanne")
        while "Lähetä" not in client.shown()[-1].labels:
            labels = client.shown()[-1].labels
            await client.press(
                next(each for each in ("Ei mitenkään", "Ei haittaa", "Ohita") if each in labels)
            )
        await client.press("Lähetä")
    (row,) = await house.release()
    assert row.answers["what-happened"] == "Yksi asia."


async def test_in_a_webhook_the_same_way_is_open(api: BotApi, house: House) -> None:
    async with serving(api, house.take, "webhook"):
        await api.write(CHAT, "/start")
        await api.replies(CHAT, 1)
        await api.press(CHAT, "Suomi")
        await api.replies(CHAT, 3)
        await api.press(CHAT, "Selvä, aloitetaan")
        await api.replies(CHAT, 4)
        await api.until(lambda: len(api.answered) == 2)
    assert api.texts(CHAT)[-1].startswith("Missä asioit?")
    assert set(api.hook_answers) == {200}


async def _derived(house: House) -> list[FollowupRow]:
    """Return what is owed, before it is pushed."""
    await house.app.delivery._derive()
    return await owed(house)


def _written(shown: Shown) -> str:
    """Write a message down as it is seen."""
    if shown.mine:
        return f">>> {shown.text}"
    rows = [" ".join(f"[{label}]" for label, _ in row) for row in shown.rows]
    return "\n".join([shown.text, *rows])
