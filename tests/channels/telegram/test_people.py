"""Made for people: edits, a keyboard of answers, what nobody asked for, what the bot says of itself."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.channels.telegram.calls import CallFailed
from bot.channels.telegram.naming import name_of_bot
from bot.texts import load_texts
from tests.channels.contract import begin
from tests.channels.house import House, open_house
from tests.channels.telegram.botapi import TOKEN, BotApi, Json, Shown
from tests.channels.telegram.driver import CHAT, TelegramDriver
from tests.channels.telegram.harness import Desk, serving


@pytest.fixture
async def house(tmp_path: Path, sqlite_template: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path, sqlite_template) as opened:
        yield opened


@pytest.fixture
async def client(api: BotApi, house: House) -> AsyncIterator[TelegramDriver]:
    async with serving(api, house.take) as running:
        house.add(running.channel)
        yield TelegramDriver(api, running)


def keys(api: BotApi) -> object:
    """The newest keyboard below the text field, its labels in one list; None once it is removed."""
    for method, params in reversed(api.calls):
        markup = params.get("reply_markup") if method == "sendMessage" else None
        if isinstance(markup, dict) and "keyboard" in markup:
            return [key["text"] for row in markup["keyboard"] for key in row]
        if isinstance(markup, dict) and "remove_keyboard" in markup:
            return None
    return None


async def edit(client: TelegramDriver, shown: Shown, text: str) -> None:
    """Let the client edit a message of theirs."""
    message: Json = {
        "message_id": shown.id,
        "from": {"id": CHAT, "language_code": "fi"},
        "chat": {"id": CHAT, "type": "private"},
        "date": 1,
        "edit_date": 2,
        "text": text,
    }
    await client._done(await client.api.offer({"edited_message": message}))


async def test_an_edited_message_changes_the_answer_and_later_says_how_to(
    api: BotApi, client: TelegramDriver
) -> None:
    await begin(client)
    await client.say("Odotin kaksi tuntia.")
    first = api.chats[CHAT][-2]
    await client.say("Kukaan ei soittanut.")
    await edit(client, first, "Odotin kolme tuntia.")
    assert api.texts(CHAT)[-1].startswith("Muutin vastaustasi")
    await client.press("Valmis")
    await edit(client, first, "Odotin neljä tuntia.")
    assert api.texts(CHAT)[-2].startswith("Tuo vastaus on jo kirjattu")
    await client.press("Takaisin")
    assert "Odotin kolme tuntia.\nKukaan ei soittanut." in api.texts(CHAT)[-1]
    assert not api.count("editMessageText")  # nothing moves under the reader's finger


async def test_a_code_that_is_edited_in_is_taken_out_of_the_chat(
    api: BotApi, client: TelegramDriver
) -> None:
    await begin(client)
    await client.say("Yksi.")
    await edit(client, api.chats[CHAT][-2], "1234 5678 9012 3456")
    await api.until(lambda: api.count("deleteMessage"))


async def test_a_keyboard_of_answers_can_be_asked_for_and_goes_at_the_end(
    api: BotApi, client: TelegramDriver, house: House
) -> None:
    await begin(client)
    assert keys(api) is None
    await client.say("/nappaimisto")
    assert keys(api) == ["Ohita", "Takaisin"]
    for text in ("Kukaan ei soittanut.", "Valmis", "/hoppa", "Pettynyt", "Valmis"):
        await client.say(text)
    while "Tähän keskusteluun" not in str(keys(api)):
        await client.say("Ei haittaa" if "Ei haittaa" in str(keys(api)) else "Ohita")
    assert "1 Tähän keskusteluun" in api.texts(CHAT)[-1]
    await client.say("Tähän keskusteluun")
    assert client.shown()[-2].labels == ("Pyyhi palaute",)  # it outlives the keyboard
    for text in ("Milloin vain", "Lähetä"):
        await client.say(text)
    assert keys(api) is None
    assert len(await house.release()) == 1


async def test_the_keyboard_is_remembered_in_the_sealed_session_over_a_restart(
    api: BotApi, house: House
) -> None:
    async with serving(api, house.take) as bot:
        client = TelegramDriver(api, bot)
        await begin(client)
        await client.say("/tangentbord")
    async with serving(api, house.take):
        await client.say("Kukaan ei soittanut.")
        assert keys(api) == ["Valmis", "Takaisin"]
        await client.say("/keyboard")
        assert keys(api) is None
        assert "Valmis" in client.shown()[-1].labels


@pytest.mark.parametrize("kind", ["contact", "location", "photo", "document", "video"])
async def test_what_nobody_asked_for_is_deleted_unopened_and_the_client_told(
    api: BotApi, kind: str
) -> None:
    async with serving(api, Desk().take):
        await api.send_other(CHAT, kind)
        await api.replies(CHAT, 2)
        await api.until(lambda: "Poistin sen myös tästä" in " ".join(api.texts(CHAT)))
    assert not [each for each in api.chats[CHAT] if each.mine]
    assert not api.count("getFile")


@pytest.mark.parametrize("kind", ["voice", "sticker"])
async def test_a_voice_message_stays_where_it_is_and_is_not_fetched(
    api: BotApi, client: TelegramDriver, kind: str
) -> None:
    await begin(client)
    await client.send_other(kind)
    assert [each.text for each in api.chats[CHAT] if each.mine][-1] == kind
    assert "Kirjoita" in api.texts(CHAT)[-2]
    assert not api.count("getFile")


async def test_the_bot_says_what_it_is_in_each_language(api: BotApi) -> None:
    async with serving(api, Desk().take):
        await api.until(lambda: api.count("setMyShortDescription") == 4)
    said = {
        (method, params.get("language_code", "")): words
        for method, params in api.calls
        for words in (params.get("description"), params.get("short_description"))
        if words
    }
    for lang in ("fi", "sv", "en"):
        assert said["setMyDescription", lang] == load_texts("talk").say(lang, "bot-description")
        assert said["setMyShortDescription", lang]
    assert said["setMyDescription", ""] == said["setMyDescription", "fi"]
    names = {each["command"] for menu in api.commands.values() for each in menu}
    assert {"nappaimisto", "tangentbord", "keyboard"} <= names


async def test_a_link_to_what_does_not_exist_opens_as_usual(
    api: BotApi, client: TelegramDriver
) -> None:
    await client.say("/start no-such-flow_no-such-place")
    assert client.shown()[-1].labels == ("Suomi", "Selkokieli", "Svenska", "English")


async def test_a_link_names_the_place_that_is_asked_about(
    api: BotApi, client: TelegramDriver
) -> None:
    await client.say("/start experience_kotihoito-pohjoinen")
    await client.press("Suomi")
    await client.press("Selvä, aloitetaan")
    assert api.texts(CHAT)[-1].startswith("Kerrotko tästä paikasta: Kotihoito")


async def test_the_bots_name_is_asked_for_and_a_failure_holds_no_token(api: BotApi) -> None:
    assert await name_of_bot(api.url, TOKEN) == "test_bot"
    for url in (api.url, "http://127.0.0.1:1"):
        with pytest.raises(CallFailed) as failed:
            await name_of_bot(url, "1:CANARY")
        assert "CANARY" not in str(failed.value)


async def test_erasing_takes_the_keyboard_away_too(api: BotApi, client: TelegramDriver) -> None:
    await begin(client)
    for text in ("/keyboard", "/pyyhi", "Pyyhi kaikki"):
        await client.say(text)
    await api.until(lambda: "Poistin" in api.texts(CHAT)[-1])
    assert keys(api) is None
