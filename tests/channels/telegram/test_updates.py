from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.updates import Grouped, Ignored, Told, UpdateReader
from dialogs.events import Command, Commanded, Event, Follows, Opened, Pressed, SentOther, Wrote
from storage.sealing import Address

SEED = bytes(32)
NAMES = {"start": Command.START, "takaisin": Command.BACK, "hjalp": Command.HELP}
READER = UpdateReader(NAMES, lambda: SEED)


def message(chat: Mapping[str, object] | None = None, **content: object) -> dict[str, object]:
    sender = {"id": 77, "first_name": "Maija", "username": "maija", "language_code": "fi-FI"}
    place = chat or {"id": 77, "type": "private", "first_name": "Maija"}
    return {
        "update_id": 9,
        "message": {"message_id": 3, "date": 1, "from": sender, "chat": place, **content},
    }


def event(**content: object) -> Event:
    update = READER.read(message(None, **content))
    assert isinstance(update, Told)
    return update.event


def test_a_text_is_written_in_the_chat_it_came_from() -> None:
    update = READER.read(message(text="Hei"))
    assert update == Told(9, Address("telegram", "77"), Wrote("9", "Hei"), "fi", 3)


def test_start_opens_a_conversation_that_can_be_followed_up_here() -> None:
    assert event(text="/start") == Opened("9", SEED, "telegram", Follows.HERE, "fi")


@pytest.mark.parametrize(
    ("payload", "service"),
    [("kotihoito-pohjoinen", "kotihoito-pohjoinen"), ("a b", ""), ("x" * 65, ""), ("ä", "")],
)
def test_a_link_may_name_a_service(payload: str, service: str) -> None:
    opened = event(text=f"/start {payload}")
    assert isinstance(opened, Opened)
    assert opened.service == service


@pytest.mark.parametrize("text", ["/takaisin", "/Takaisin", "/takaisin@palautebotti"])
def test_commands_are_known_in_every_language(text: str) -> None:
    assert event(text=text) == Commanded("9", Command.BACK)
    assert event(text="/hjalp") == Commanded("9", Command.HELP)


def test_an_unknown_command_is_only_a_text() -> None:
    assert event(text="/kissa") == Wrote("9", "/kissa")


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("voice", "voice"),
        ("video_note", "video"),
        ("photo", "photo"),
        ("sticker", "sticker"),
        ("document", "document"),
        ("contact", "contact"),
        ("location", "location"),
        ("poll", "other"),
    ],
)
def test_of_anything_else_only_the_kind_is_read(kind: str, what: str) -> None:
    assert event(**{kind: {"file_id": "secret"}, "caption": "Maija"}) == SentOther("9", what)


def test_an_animation_is_no_document() -> None:
    assert event(animation={}, document={}) == SentOther("9", "video")


def test_a_press_carries_what_the_button_carried() -> None:
    pressed = READER.read(press({"id": 77, "type": "private"}, "abc123:feelings:!done"))
    assert isinstance(pressed, Told)
    assert pressed.event == Pressed("9", "feelings", "!done", "abc123")
    assert pressed.press == "q1"


def test_a_button_of_an_older_bot_is_an_old_button() -> None:
    pressed = READER.read(press({"id": 77, "type": "private"}, "whatever"))
    assert isinstance(pressed, Told)
    assert pressed.event == Pressed("9", "", "", "whatever")


def test_in_a_group_nothing_is_read() -> None:
    group = {"id": -5, "type": "supergroup", "title": "Kahvihuone"}
    assert READER.read(message(group, text="/start")) == Grouped(
        9, Address("telegram", "-5"), "fi"
    )
    assert isinstance(READER.read(press(group, "a:b:c")), Grouped)


def test_being_put_into_a_group_is_noticed() -> None:
    member = {"chat": {"id": -5, "type": "group"}, "from": {"language_code": "sv"}}
    update = READER.read({"update_id": 9, "my_chat_member": member})
    assert update == Grouped(9, Address("telegram", "-5"), "sv")


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 9, "edited_message": {"message_id": 1, "text": "x"}},
        {"update_id": 9, "my_chat_member": {"chat": {"id": 77, "type": "private"}}},
        {"update_id": 9, "callback_query": {"id": "q1", "data": "x"}},
        {"update_id": 9, "message": {"text": 5}},
        {"update_id": 9, "poll_answer": {}},
        {"update_id": 9},
    ],
)
def test_what_asks_for_no_answer_is_ignored(update: object) -> None:
    assert isinstance(READER.read(update), Ignored)


def test_a_notice_of_telegrams_own_is_ignored() -> None:
    assert isinstance(READER.read(message(pinned_message={})), Ignored)


@pytest.mark.parametrize("code", ["de", "", "fi_FI", "SV"])
def test_only_our_languages_are_hinted(code: str) -> None:
    raw = message(text="/start")
    raw["message"] = {**_dict(raw["message"]), "from": {"id": 7, "language_code": code}}
    update = READER.read(raw)
    assert isinstance(update, Told)
    assert update.lang == {"fi_FI": "fi", "SV": "sv"}.get(code, "")


def test_nothing_of_a_sender_or_a_text_is_in_what_a_log_could_print() -> None:
    printed = repr(READER.read(message(text="CANARY")))
    assert "CANARY" not in printed
    assert "77" not in printed
    assert "Maija" not in printed


_KEYS = st.sampled_from(
    ["update_id", "message", "callback_query", "chat", "id", "text", "from", "type", "data"]
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | _KEYS, inner),
    max_leaves=20,
)


@given(_JSON)
def test_no_update_raises(raw: object) -> None:
    READER.read(raw)
    READER.read({"update_id": 1, "message": raw, "callback_query": raw})
    READER.read({"update_id": 1, "message": {"message_id": 1, "chat": {"id": 1}, "photo": raw}})


def press(chat: Mapping[str, object], data: str) -> dict[str, object]:
    under = {"message_id": 3, "date": 0, "chat": chat}
    sender = {"id": 77, "language_code": "fi"}
    query = {"id": "q1", "from": sender, "message": under, "data": data, "chat_instance": "1"}
    return {"update_id": 9, "callback_query": query}


def _dict(value: object) -> dict[str, object]:
    assert isinstance(value, dict)
    return value
