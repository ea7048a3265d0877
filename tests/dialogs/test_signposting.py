"""When signposts are shown in a conversation: in time, once, and never instead of the feedback."""

import tomllib
from pathlib import Path

import pytest

from dialogs.flow import Flow
from dialogs.signposting import Pointer
from tests.dialogs.client import Client
from tests.dialogs.talk import setting

CASES = tomllib.loads((Path(__file__).parent / "signpost_cases.toml").read_text("utf-8"))["cases"]
SHOWN = [case for case in CASES if case["expected"]]
LOOK_ALIKES = [case["text"] for case in CASES if not case["expected"]]


def at_the_story(flow: Flow, lang: str = "fi") -> Client:
    client = Client(flow)
    client.open()
    return client.does(lang, "agree", "!unknown", "self")


def sign(flow: Flow, lang: str, id_: str) -> str:
    numbers = next(each.numbers for each in flow.setting.signposts if each.id == id_)
    return flow.texts.say(lang, f"signpost-{id_}", **numbers)


@pytest.mark.parametrize("case", SHOWN, ids=[case["text"] for case in SHOWN])
def test_the_signposts_come_first_and_the_words_are_kept(
    case: dict[str, object], flow: Flow
) -> None:
    lang, text, expected = str(case["lang"]), str(case["text"]), case["expected"]
    assert isinstance(expected, list)
    client = at_the_story(flow, lang).writes(text)
    shown = [reply.text for reply in client.shown]
    assert shown[:-2] == [sign(flow, lang, str(each)) for each in expected]
    assert shown[-2] == flow.texts.say(lang, "signpost-continue")
    assert client.question.step == "what-happened"
    assert client.session is not None
    assert client.session.draft == (text,)


def test_look_alikes_are_answered_by_the_question_alone(flow: Flow) -> None:
    for text in LOOK_ALIKES:
        assert len(at_the_story(flow).writes(text).shown) == 1


def test_a_signpost_is_shown_once_and_another_one_beside_it(flow: Flow) -> None:
    client = at_the_story(flow).writes("En jaksa enää elää.", "haluan kuolla")
    assert len(client.shown) == 1
    client.writes("Mieheni löi minua.")
    assert [reply.text for reply in client.shown][:1] == [sign(flow, "fi", "violence")]


def test_all_languages_are_heard_and_answered_in_the_one_of_the_conversation(flow: Flow) -> None:
    client = at_the_story(flow, "en").writes("Haluan kuolla.")
    assert client.shown[0].text == sign(flow, "en", "crisis")


@pytest.mark.parametrize("command", ["lopeta", "pyyhi", "kieli"])
def test_danger_is_heard_beside_a_menu_too(command: str, flow: Flow) -> None:
    client = at_the_story(flow).writes(command, "haluan kuolla")
    assert client.shown[0].text == sign(flow, "fi", "crisis")


def test_danger_is_heard_before_the_notice_is_accepted(flow: Flow) -> None:
    client = Client(flow)
    client.open()
    client.writes("haluan kuolla")
    assert client.shown[0].text == sign(flow, "fi", "crisis")
    assert client.question.step == "language"


def test_danger_in_an_own_word_is_heard(flow: Flow) -> None:
    client = at_the_story(flow).does("!skip").writes("itsetuhoinen")
    assert client.shown[0].text == sign(flow, "fi", "crisis")
    assert client.session is not None
    assert client.session.draft == ("~itsetuhoinen",)


def test_a_trigger_is_heard_at_the_beginning_of_a_word_only() -> None:
    pointer = Pointer(setting().signposts)
    assert pointer.pointed("itsemurhasta") != ()
    assert pointer.pointed("eiitsemurha") == ()
    assert pointer.pointed("") == ()
    assert pointer.pointed("its") == ()
