"""What was found in the client's words: shown, masked or left with one press, and more pointed at."""

import pytest
from msgspec.structs import replace

from dialogs.events import Chose, Command, Follows
from dialogs.identifying.finds import Kind
from dialogs.identifying.marks import Mark
from tests.dialogs.client import Client
from tests.dialogs.looking import failing_flow, watched_flow

NAMED = "Kukaan ei soittanut. Maija sanoi vain että kiire. Maijalle soitin itse."
NUMBERED = "Soitin numerosta 041 555 0190 kolme kertaa."


def at_story(channel: str = "telegram", follows: Follows = Follows.HERE) -> Client:
    client = Client(watched_flow(), channel, follows)
    client.open("kotihoito-pohjoinen")
    client.does("fi", "agree", "kotihoito-pohjoinen", "self")
    assert client.question.step == "what-happened"
    return client


def told(*texts: str) -> Client:
    client = at_story()
    client.writes(*texts).does("!done")
    return client


def to_review(client: Client) -> Client:
    for _ in range(12):
        step = client.question.step
        if step == "review":
            return client
        client.does({"recognise": "fine", "reach": "none"}.get(step, "!skip"))
    raise AssertionError("the review never came")


def sent(client: Client) -> str:
    to_review(client).does("!send")
    assert client.feedback is not None
    return str(client.feedback.answers["what-happened"])


def test_a_name_is_shown_in_words_and_in_place_before_the_next_question() -> None:
    client = told(NAMED)
    assert client.question.step == "!weighing"
    assert "”Maija”, ”Maijalle”" in client.said
    assert "soittanut. Maija sanoi" in client.said
    assert client.labels() == ["Poista nimi", "Jätä nimi"]


def test_a_press_masks_every_form_of_the_name_and_goes_on() -> None:
    client = told(NAMED).does("mask")
    assert client.question.step == "feelings"
    masked = sent(client)
    assert "Maija" not in masked
    assert masked.count("nimi]") == 2


def test_a_press_leaves_the_name() -> None:
    client = told(NAMED).does("leave")
    assert client.question.step == "feelings"
    assert sent(client) == NAMED


def test_a_number_is_masked_unless_the_client_undoes_it() -> None:
    client = told(NUMBERED)
    assert "041 555 0190" in client.said
    assert client.labels() == ["Hyvä näin", "Jätä näkyviin"]
    assert sent(client.does("mask")) == "Soitin numerosta [puhelinnumero] kolme kertaa."
    assert sent(told(NUMBERED).does("leave")) == NUMBERED


def test_words_without_a_find_are_not_commented_on() -> None:
    client = told("Odotin kaksi tuntia, eikä kukaan selittänyt miksi.")
    assert client.question.step == "feelings"
    assert len(client.shown) == 1


def test_finds_are_asked_one_after_the_other_or_all_masked_at_once() -> None:
    client = told(f"{NAMED} {NUMBERED}")
    assert "Poista kaikki" in client.labels()
    client.does("leave")
    assert client.question.step == "!weighing"
    assert "041 555 0190" in client.said
    client.does("mask")
    assert client.question.step == "feelings"
    at_once = told(f"{NAMED} {NUMBERED}").does("all")
    assert at_once.question.step == "feelings"
    assert "041" not in sent(at_once)


def test_a_typed_word_presses_the_button_in_any_language() -> None:
    assert sent(told(NUMBERED).writes("2")) == NUMBERED
    assert "[puhelinnumero]" in sent(told(NUMBERED).writes("That’s fine"))


def test_skipping_takes_what_is_proposed() -> None:
    client = told(NUMBERED).commands(Command.SKIP)
    assert client.question.step == "feelings"
    assert "041" not in sent(client)


def test_going_back_leads_to_the_words_and_keeping_them_asks_again() -> None:
    client = told(NAMED).commands(Command.BACK)
    assert client.question.step == "what-happened"
    client.does("!keep")
    assert client.question.step == "!weighing"


def test_typed_words_are_masked_wherever_they_stand() -> None:
    client = told("Naapurini kertoi. Asia koski naapuriani ja Maijaa.")
    assert client.question.step == "!weighing"
    client.writes("naapuri")
    assert client.question.step == "!weighing"  # the name is still to be decided
    assert sent(client.does("leave")) == "[poistettu] kertoi. Asia koski [poistettu] ja Maijaa."


def test_words_that_are_not_there_remove_nothing_and_a_sentence_is_more_of_the_story() -> None:
    client = told(NAMED).writes("Pekka")
    assert "en poistanut mitään" in client.said
    client.writes("Ja sitten odotin vielä kaksi viikkoa.")
    assert client.answer("what-happened") == f"{NAMED}\nJa sitten odotin vielä kaksi viikkoa."
    assert client.question.step == "!weighing"


def test_words_are_pointed_at_by_pressing_them() -> None:
    client = told(NAMED).does("!more")
    assert client.question.step == "!passages"
    client.does("p2")
    assert client.question.step == "!words"
    labels = client.labels()
    assert labels == ["sanoi", "vain", "että", "kiire", "Valmis"]  # the name would go anyway
    client.does(client.question.choices[3].id)
    assert "[poistettu]" in client.said
    client.does("!done")
    assert client.question.step == "!weighing"
    assert sent(client.does("mask")).startswith("Kukaan ei soittanut. [")
    assert "kiire" not in sent(told(NAMED).does("!more", "p2").writes("4").does("!done", "leave"))


def test_several_words_are_pointed_at_at_once() -> None:
    client = told(NUMBERED).does("!more")
    assert client.question.step == "!words"
    ids = tuple(choice.id for choice in client.question.choices[:2])
    client.send(Chose(client.id(), "!words", ids))
    assert client.question.step == "!weighing"
    assert sent(client.does("mask")) == "[poistettu] [puhelinnumero] kolme kertaa."


def test_the_review_shows_the_masked_words_and_can_change_each() -> None:
    client = to_review(told(NAMED).does("mask"))
    assert "[työntekijän nimi] sanoi" in client.said
    client.does("!masks")
    assert client.question.step == "!masks"
    assert client.labels()[:2] == ["Maija", "Maijalle"]
    assert all(choice.selected for choice in client.question.choices[:2])
    client.does(client.question.choices[0].id)
    assert [choice.selected for choice in client.question.choices[:2]] == [False, True]
    client.does("done")
    assert "Maija sanoi" in client.said
    assert "Maijalle" not in client.said


def test_the_review_points_at_more_words_of_every_text() -> None:
    client = to_review(told("Odotin kauan käytävällä."))
    client.does("!masks", "!more")
    assert client.question.step == "!words"
    client.writes("käytävällä")
    assert "Odotin kauan [poistettu]." in client.said
    client.does("!done")
    assert client.question.step == "!masks"
    client.does("done", "!send")
    assert client.feedback is not None
    assert client.feedback.answers["what-happened"] == "Odotin kauan [poistettu]."


def test_what_was_decided_stays_when_the_words_are_changed() -> None:
    client = to_review(told(NAMED).does("mask")).does("!change", "what-happened")
    client.writes("Maija ei soittanut.").does("!done")
    assert client.question.step == "review"
    assert "[työntekijän nimi] ei soittanut." in client.said


def test_a_sentence_added_later_is_looked_through_too() -> None:
    client = told("Odotin kauan.").writes("Numeroni on 041 555 0190 jos kysytte.")
    assert client.question.step == "!weighing"
    assert "041 555 0190" in client.said


def test_an_own_word_for_a_feeling_is_looked_through() -> None:
    client = told("Odotin kauan.").writes("kuin Mikko Virtanen").does("!done")
    assert client.question.step == "!weighing"
    client.does("mask")
    to_review(client).does("!send")
    assert client.feedback is not None
    assert "Virtanen" not in str(client.feedback.answers["feelings"])


def test_a_rare_circumstance_is_asked_about_with_its_reason_and_again_before_sending() -> None:
    client = told("Olen kylän ainoa kuuro äiti, eikä tulkkia saanut.")
    assert client.question.step == "!weighing"
    assert "Voisiko joku tunnistaa sinut tästä?" in client.said
    client.does("leave")
    while client.question.step != "recognise":
        client.does("!skip")
    assert "ainoa kuuro äiti" in client.said
    client.does("mask")
    assert client.question.step == "!masks"
    client.does(client.question.choices[0].id, "done")
    assert client.question.step == "recognise"
    assert "ainoa" not in client.said


def test_without_a_rare_cue_it_is_asked_once_before_sending_all_the_same() -> None:
    client = told("Odotin kauan.")
    while client.question.step != "recognise":
        client.does("!skip")
    assert "Kirjoitit" not in client.said


def test_when_the_finder_fails_the_client_is_told_and_checks_alone() -> None:
    client = Client(failing_flow(), "telegram", Follows.HERE)
    client.open("kotihoito-pohjoinen")
    client.does("fi", "agree", "kotihoito-pohjoinen", "self")
    client.writes(NUMBERED).does("!done")
    assert "En pystynyt tarkistamaan" in client.said
    assert client.labels() == ["Olen katsonut"]
    client.does("!more").writes("041 555 0190").does("!done", "leave")
    assert client.question.step == "feelings"
    while client.question.step != "recognise":
        client.does("!skip")
    assert "En pystynyt tarkistamaan" in client.said
    assert "041" not in sent(client.does("fine"))


def test_nothing_is_sent_before_every_find_was_seen() -> None:
    client = to_review(told("Odotin kauan."))
    session = client.session
    assert session is not None
    mark = {"what-happened": (Mark(0, 6, Kind.PERSON),)}
    client.session = replace(session, marks=mark)
    client.does("!send")
    assert client.question.step == "!weighing"
    assert client.feedback is None


def test_no_text_that_is_remembered_holds_a_word_of_a_client() -> None:
    client = told(f"{NAMED} {NUMBERED}").does("!more", "p2").writes("kiire").does("!done", "all")
    to_review(client)
    client.does("!masks", "!more")
    remembered = str(client.flow._said)
    assert not any(word in remembered for word in ("Maija", "041", "kiire"))


@pytest.mark.parametrize("command", [Command.STOP, Command.LANGUAGE, Command.HELP])
def test_a_command_in_between_comes_back_to_the_find(command: Command) -> None:
    client = told(NAMED).commands(command)
    if command is Command.STOP:
        client.does("continue")
    elif command is Command.LANGUAGE:
        client.does("en")
        assert "I found a name" in client.said
    assert client.question.step == "!weighing"


def test_a_press_of_an_old_find_is_no_answer_to_another_question() -> None:
    client = told(NAMED)
    old = client.question
    client.does("mask")
    assert client.question.step == "feelings"
    client.send(Chose(client.id(), old.step, ("leave",)))
    assert client.question.step == "feelings"
    assert "Maija" not in sent(client)


def test_in_easy_finnish_swedish_and_english_it_says_the_same() -> None:
    for lang, words in {
        "fi-simple": "Löysin tekstistä työntekijän nimen",
        "sv": "verkar höra till en anställd",
        "en": "seems to be a worker’s",
    }.items():
        client = Client(watched_flow(), "web", Follows.MAILBOX)
        client.open("kotihoito-pohjoinen")
        client.does(lang, "agree", "kotihoito-pohjoinen", "self")
        client.writes("Maija Korhonen kotihoidosta tuli. Nurse Maija, skötare Maija.").does(
            "!done"
        )
        assert words in client.said
