"""An edited message, the application's own keyboard, and answers that are typed."""

import pytest

from dialogs.engine import take_turn
from dialogs.events import Arranged, Rewrote, Wrote
from dialogs.replies import Choice, Keyboard, Keyed
from dialogs.words import slip_of
from tests.dialogs.talk import Talk, shipped_flow

FLOW = shipped_flow()
CHOICES = (Choice("own", "Omastani"), Choice("close", "Läheiseni"), Choice("no", "En"))


def at_story(lang: str = "fi") -> Talk:
    """A client who is asked what happened."""
    talk = Talk(FLOW).open(language=lang)
    return talk.press("Suomi", "Selvä, aloitetaan", "En tiedä", "Omastani")


def write(talk: Talk, text: str, message: str) -> Talk:
    return talk.send(Wrote(talk.id(), text, message))


def edit(talk: Talk, text: str, message: str) -> Talk:
    return talk.send(Rewrote(talk.id(), text, message))


def draft(talk: Talk) -> tuple[str, ...]:
    assert talk.session is not None
    return talk.session.draft


def keyboards(talk: Talk) -> list[Keyboard]:
    return [each.keyboard for each in talk.shown if isinstance(each, Keyed)]


def test_an_edited_message_changes_its_part_of_the_answer_only() -> None:
    talk = at_story()
    for text, message in (("Yksi.", "a"), ("Kaksi.", "b"), ("Kolme.", "c")):
        write(talk, text, message)
    edit(talk, "Kaksi ja puoli.", "b")
    assert draft(talk) == ("Yksi.", "Kaksi ja puoli.", "Kolme.")
    assert talk.said.startswith("Muutin vastaustasi")
    assert talk.labels() == ["Valmis"]


def test_after_the_answer_has_gone_on_an_edit_changes_nothing_and_says_how_to() -> None:
    talk = write(at_story(), "Yksi.", "a").press("Valmis")
    before = talk.session
    edit(talk, "Toinen.", "a")
    assert talk.shown[0].text.startswith("Tuo vastaus on jo kirjattu")
    assert talk.shown[-1].step == "feelings"
    assert before is not None
    assert talk.session is not None
    assert talk.session.answers == before.answers


def test_a_message_of_another_draft_is_not_taken_for_one_of_this() -> None:
    talk = write(at_story(), "Yksi.", "a").press("Valmis")
    write(talk.press("Takaisin"), "Uusi.", "b")
    edit(talk, "Väärä.", "a")
    assert draft(talk) == ("Uusi.",)
    assert draft(edit(talk, "Oikea.", "b")) == ("Oikea.",)


def test_an_edit_that_does_not_fit_leaves_the_words_as_they_were() -> None:
    talk = write(at_story(), "Yksi.", "a")
    edit(talk, "a" * 5000, "a")
    assert draft(talk) == ("Yksi.",)
    assert "ei mahdu" in talk.said


def test_an_edit_that_tells_of_danger_shows_the_signpost() -> None:
    talk = write(at_story(), "Yksi.", "a")
    edit(talk, "Haluan kuolla.", "a")
    assert "Kriisipuhelin" in talk.said
    assert draft(talk) == ("Haluan kuolla.",)


def test_an_edit_that_comes_twice_is_taken_once() -> None:
    talk = write(at_story(), "Yksi.", "a")
    talk.send(Rewrote("again", "Kaksi.", "a"))
    talk.send(Rewrote("again", "Kolme.", "a"))
    assert draft(talk) == ("Kaksi.",)


def test_the_keyboard_is_there_for_every_question_until_it_is_put_away() -> None:
    talk = at_story().send(Arranged("on"))
    assert keyboards(talk) == [Keyboard.SHOWN]
    write(talk, "Yksi.", "a").say("Valmis")
    assert keyboards(talk) == [Keyboard.SHOWN]
    talk.send(Arranged("off"))
    assert keyboards(talk) == [Keyboard.REMOVED]
    assert not isinstance(talk.question, Keyed)


def test_every_key_of_a_whole_conversation_is_understood_and_the_end_takes_the_keys_away() -> None:
    talk = at_story().send(Arranged("on"))
    for text in ("Odotin kaksi tuntia.", "Valmis", "Pettynyt", "Valmis", "Takaisin", "Pidä tämä"):
        talk.say(text)
    while talk.question.step != "reach":
        talk.say("Ei haittaa" if "Ei haittaa" in talk.labels() else "Ohita")
        assert keyboards(talk) == [Keyboard.SHOWN]
    talk.say("Ei mitenkään", "Muiden kanssa", "Lähetä")
    assert talk.feedback is not None
    assert talk.feedback.answers["feelings"] == ("disappointed",)
    assert keyboards(talk) == [Keyboard.REMOVED]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("laheiseni", "close"),
        ("Läheisni", "close"),
        ("omastan", "own"),
        ("omaatani", "own"),
        ("omistanut", ""),
        ("e", ""),
        ("", ""),
    ],
)
def test_a_slip_of_one_letter_is_understood(typed: str, meant: str) -> None:
    assert slip_of(typed, CHOICES) == meant


def test_what_may_be_two_choices_or_differs_in_a_digit_is_asked_again() -> None:
    wards = (Choice("a", "Osasto A"), Choice("b", "Osasto B"), Choice("1", "Kerros 1"))
    assert slip_of("osasto c", wards) == ""
    assert slip_of("kerros 2", wards) == ""


def test_the_options_are_understood_in_any_language_of_the_flow() -> None:
    talk = Talk(FLOW).open(language="fi").press("Suomi", "Selvä, aloitetaan", "En tiedä")
    assert talk.session is not None
    for typed in ("Min egen", "my own", "Omastni", "1"):
        turn = take_turn(FLOW, talk.session, Wrote("new", typed))
        assert turn.session is not None
        assert turn.session.answers["behalf"] == "self", typed


def test_a_label_that_is_a_command_too_means_the_label_where_it_stands() -> None:
    talk = at_story().say("pyyhi kaikki")
    assert talk.labels() == ["Pyyhi kaikki", "Älä pyyhi"]
    talk.say("Pyyhi kaikki")
    assert talk.session is None
