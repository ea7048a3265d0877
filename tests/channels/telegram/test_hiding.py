"""What was opened in a chat can be put out of sight again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.menu import command_names
from bot.channels.telegram.rendering import Button, hiding
from bot.channels.telegram.updates import Hid, UpdateReader
from bot.texts import load_texts
from dialogs.events import Event
from dialogs.replies import Choice, Reply
from tests.channels.telegram.botapi import DELETABLE, BotApi, Refuse
from tests.channels.telegram.harness import Desk, serving

MAIJA = 7700077700
TOKEN = "abcdefghijklmnopqrstuv"
HIDE = Reply(
    "toinen",
    "sv",
    "@add",
    choices=(
        Choice(f"fi.{TOKEN}", "Lisää jotain"),
        Choice(f"fi.{TOKEN}", "Piilota viesti", step="@hide"),
    ),
)
AWAY = Refuse(500, "Internal Server Error")
REFUSED = Refuse(400, "Bad Request: CANARY")


def content(event: Event) -> list[Reply]:
    """Content in two messages, and a question that stays."""
    return [Reply("ensimmäinen", "fi"), HIDE, Reply("Tulitko kuulluksi?", "fi")]


async def opened(api: BotApi) -> Desk:
    desk = Desk(replies=content)
    async with serving(api, desk.take):
        await api.write(MAIJA, "avaa")
        await api.replies(MAIJA, 3)
    return desk


async def test_content_in_two_messages_is_hidden_by_one_press(api: BotApi, mode: str) -> None:
    desk = Desk(replies=content)
    async with serving(api, desk.take, mode):
        await api.write(MAIJA, "avaa")
        await api.replies(MAIJA, 3)
        await api.press(MAIJA, "Piilota viesti")
        await api.until(lambda: len(api.said(MAIJA)) == 1)
        await api.until(lambda: api.answered)
    assert api.texts(MAIJA) == ["Tulitko kuulluksi?"]
    assert len(desk.events) == 1  # hiding is the channel's own business


async def test_hiding_works_after_a_restart(api: BotApi) -> None:
    await opened(api)
    async with serving(api, Desk().take):
        await api.press(MAIJA, "Piilota viesti")
        await api.until(lambda: len(api.said(MAIJA)) == 1)


async def test_what_is_too_old_to_be_deleted_is_made_neutral(api: BotApi) -> None:
    await opened(api)
    api.now += DELETABLE
    async with serving(api, Desk().take):
        await api.press(MAIJA, "Piilota viesti")
        await api.until(lambda: "toinen" not in api.texts(MAIJA))
    hidden = "Viesti on piilotettu."
    assert api.texts(MAIJA) == [hidden, hidden, "Tulitko kuulluksi?"]
    assert "Piilota viesti" not in api.labels(MAIJA)


async def test_hiding_twice_does_no_harm(api: BotApi) -> None:
    await opened(api)
    under, data = next((each.id, each.rows[0][1][1]) for each in api.said(MAIJA) if each.rows)
    async with serving(api, Desk().take):
        for _ in range(2):
            await api.press_data(MAIJA, data, under)
            await api.until(lambda: not api.unconfirmed)
        await api.until(lambda: api.count("deleteMessages") == 2)
    assert api.texts(MAIJA) == ["Tulitko kuulluksi?"]


@pytest.mark.parametrize("fault", [AWAY, REFUSED])
async def test_who_cannot_have_it_hidden_is_told_how_to_do_it(api: BotApi, fault: Refuse) -> None:
    await opened(api)
    api.fail("deleteMessages", *[fault] * 50)
    api.fail("editMessageText", *[fault] * 50)
    async with serving(api, Desk().take):
        await api.press(MAIJA, "Piilota viesti")
        await api.replies(MAIJA, 4)
    assert api.texts(MAIJA)[-1].startswith("En saanut viestiä piiloon.")
    assert "ensimmäinen" in api.texts(MAIJA)


@given(st.lists(st.integers(1, 2**40), max_size=12))
def test_a_button_names_as_many_messages_as_it_holds(before: list[int]) -> None:
    button = hiding(Button("Piilota viesti", f":@hide:fi-simple.{TOKEN}"), before)
    assert len(button.callback_data.encode()) <= 64
    hid = read(button.callback_data)
    assert isinstance(hid, Hid)
    assert hid.lang == "fi-simple"
    assert set(hid.messages) <= {*before, 7}
    assert hid.messages[-1] == 7


def test_three_messages_fit_whatever_their_numbers() -> None:
    before = [2**28 - 1, 2**28 - 2, 2**28 - 3]
    button = hiding(Button("Piilota viesti", f":@hide:fi-simple.{TOKEN}"), before)
    hid = read(button.callback_data)
    assert isinstance(hid, Hid)
    assert hid.messages == (*before, 7)


@pytest.mark.parametrize(
    "data", [":@hide:", ":@hide:~", f":@hide:fi.{TOKEN}~zz~-1~0x1~" + "f" * 20]
)
def test_a_forged_button_hides_its_own_message_at_most(data: str) -> None:
    hid = read(data)
    assert isinstance(hid, Hid)
    assert hid.messages == (7,)


def read(data: str) -> object:
    reader = UpdateReader(command_names(load_texts("talk")), lambda: bytes(32))
    chat = {"id": MAIJA, "type": "private"}
    press = {"id": "p", "message": {"message_id": 7, "chat": chat}, "data": data}
    return reader.read({"update_id": 1, "callback_query": press})
