"""What is said and done beside the questions: menus, asides, old buttons, words out of place."""

import pytest
from msgspec.structs import replace

from dialogs.engine import take_turn
from dialogs.events import Chose, Command, Follows, Pressed, SentOther, Wrote
from dialogs.flow import Flow
from dialogs.parsing import read_flow
from dialogs.step import Missed
from tests.dialogs.client import Client
from tests.dialogs.talk import phrases, small_flow

STORY = '[[steps]]\nid = "story"\nkind = "text"\nlimit = 40\n'
CHOICE = '[[steps]]\nid = "pick"\nkind = "choice"\noptions = ["yes", "no"]\n'
SAID = (
    "story = Mitä tapahtui?\n    .title = Tapahtui\n"
    "pick = Onko?\n    .title = Onko\n    .yes = Joo\n    .no = Eipä\n"
)
TOML = """
spec = 1
id = "small"
languages = ["fi"]
[[steps]]
id = "purpose"
kind = "say"
purpose = true
"""
REVIEW = '[[steps]]\nid = "review"\nkind = "review"\n'
PURPOSE_SAID = "purpose = Miksi kysymme.\nreview = Lähetetäänkö?\n"
LATER = CHOICE.replace("pick", "last")
LATER_SAID = SAID + "last = Entä?\n    .title = Entä\n    .yes = Joo\n    .no = Eipä\n"


def small(*steps: str, texts: str = LATER_SAID) -> Client:
    client = Client(small_flow("".join(steps), texts))
    client.open()
    return client


def at_behalf(flow: Flow) -> Client:
    client = Client(flow)
    client.open()
    return client.does("fi", "agree", "!unknown")


def test_words_that_answer_no_menu_are_not_understood(flow: Flow) -> None:
    for command in ("pyyhi", "kieli"):
        client = at_behalf(flow).writes(command, "joo")
        assert "En ymmärtänyt" in client.said
        assert client.question.step.startswith("!")


def test_a_sentence_never_answers_whether_to_erase(flow: Flow) -> None:
    client = at_behalf(flow).writes("pyyhi", "joo pyyhi vaan ihan kaikki pois")
    assert client.question.step == "!erasing"
    assert client.answer("what-happened") == "not answered"


def test_a_sentence_beside_another_menu_is_kept_as_ever(flow: Flow) -> None:
    client = at_behalf(flow).does("self").writes("kieli", "Minut unohdettiin käytävään.")
    assert client.question.step == "what-happened"
    assert client.session is not None
    assert client.session.draft == ("Minut unohdettiin käytävään.",)


def test_the_question_beneath_a_menu_can_be_answered_by_press_and_by_word(flow: Flow) -> None:
    client = at_behalf(flow)
    question = client.question
    client.writes("lopeta").send(Pressed(client.id(), "behalf", "self", question.tag))
    assert client.answer("behalf") == "self"
    client = at_behalf(flow).writes("lopeta", "läheiseni")
    assert client.answer("behalf") == "close-one"


def test_after_three_misses_a_word_more_gets_the_question_again(flow: Flow) -> None:
    client = at_behalf(flow).writes("öö", "ää", "yy")
    assert client.question.step == "!missed"
    client.writes("en")
    assert client.question.step == "behalf"
    assert "Tervetuloa" not in client.said


def test_misses_lead_to_a_pause_and_from_there_on_or_out(flow: Flow) -> None:
    client = at_behalf(flow).writes("öö", "ää", "yy").does("later")
    assert client.question.step == "!paused"
    client.does("continue")
    assert client.question.step == "behalf"
    client.writes("lopeta").does("erase", "yes")
    assert client.session is None


def test_a_mark_of_one_box_in_a_menu_is_its_button(flow: Flow) -> None:
    client = at_behalf(flow).writes("kieli")
    client.send(Chose(client.id(), "!language", ("sv",)))
    assert client.question.lang == "sv"
    client.command(Command.LANGUAGE)
    client.send(Chose(client.id(), "!language", ("xx",)))
    assert client.question.step == "!language"


def test_back_closes_a_menu_and_skip_goes_past_the_question(flow: Flow) -> None:
    client = at_behalf(flow).writes("kieli", "takaisin")
    assert client.question.step == "behalf"
    client.writes("lopeta", "ohita")
    assert client.question.step == "what-happened"


def test_a_start_in_the_middle_goes_on_with_a_word_of_welcome(flow: Flow) -> None:
    client = at_behalf(flow).writes("aloita")
    assert client.shown[0].text == flow.texts.say("fi", "welcome-back")
    assert client.question.step == "behalf"
    fresh = Client(flow)
    fresh.open()
    fresh.command(Command.START)
    assert len(fresh.shown) == 1


def test_what_was_not_read_is_not_said_to_be_kept(flow: Flow) -> None:
    client = at_behalf(flow).does("self").writes("Jotain.")
    client.send(SentOther(client.id(), "voice"))
    assert client.question.text == flow.texts.say("fi", "what-happened")
    assert client.question.choices[0].id == "!done"
    client.writes("x" * 4000)
    assert client.question.text == flow.texts.say("fi", "what-happened")


def test_another_language_asks_the_half_told_question_again(flow: Flow) -> None:
    client = at_behalf(flow).does("self").writes("Jotain.", "kieli").does("en")
    assert client.question.text == flow.texts.say("en", "what-happened")


def test_another_language_tells_the_purpose_again_where_it_was_just_told(flow: Flow) -> None:
    client = Client(flow)
    client.open()
    client.does("fi").writes("kieli").does("en")
    assert client.shown[0].text.startswith("We would like to know")
    assert client.question.step == "notice"


def test_a_sentence_is_added_to_the_last_story_told() -> None:
    client = small(STORY, CHOICE).writes("Ensin.").does("!done").writes("Ja sitten vielä tämä.")
    assert client.answer("story") == "Ensin.\nJa sitten vielä tämä."
    client.writes("Ja vielä paljon lisää tätä samaa.")
    assert "Tähän ei mahdu" in client.said
    assert client.answer("story") == "Ensin.\nJa sitten vielä tämä."


def test_a_story_told_too_early_must_fit_too() -> None:
    client = small(CHOICE, STORY).writes("Tämä on minun tarinani.")
    client.writes("Ja tämä on sen toinen puoli.")
    assert "Tähän ei mahdu" in client.said
    client.does("yes").does("!done")
    assert client.answer("story") == "Tämä on minun tarinani."


def test_a_sentence_with_no_story_to_belong_to_is_not_understood() -> None:
    client = small(CHOICE).writes("Ja sitten vielä tämä.")
    assert "En ymmärtänyt" in client.said


def test_a_conversation_holds_so_much_and_no_more(flow: Flow) -> None:
    client = at_behalf(flow).does("self")
    assert client.session is not None
    full = {f"answer-{number}": "x" * 4000 for number in range(6)}
    client.session = replace(client.session, answers={**client.session.answers, **full})
    client.writes("Vielä yksi.")
    assert "täynnä on 24000 merkkiä" in client.said.replace("\u00a0", "")


def test_back_through_an_answer_kept_and_removed(flow: Flow) -> None:
    client = at_behalf(flow).does("self").writes("Jotain.").does("!done", "!back", "!remove")
    assert client.answer("what-happened") is None
    client.does("!back").writes("Uutta.").does("!back")
    assert client.answer("what-happened") == "Uutta."


def test_an_answer_of_a_step_that_is_gone_is_left_alone() -> None:
    client = small(CHOICE, STORY, LATER).does("yes").writes("Jotain.").does("!done", "!back")
    client.flow = small_flow(CHOICE + LATER, LATER_SAID)
    client.comes_back()
    assert client.question.step == "last"
    client.does("no").does("!send")
    assert client.feedback is not None
    assert client.feedback.answers == {"pick": "yes", "last": "no"}


def test_statements_between_questions_are_said_when_they_are_new() -> None:
    say = '[[steps]]\nid = "between"\nkind = "say"\n'
    client = small(CHOICE, say, LATER, texts=f"{LATER_SAID}between = Kiitos tästä.\n")
    client.does("yes")
    assert client.shown[0].text == "Kiitos tästä."
    client.does("!back").does("no")
    assert client.shown[0].text == "Kiitos tästä."


def test_the_end_says_only_what_applies() -> None:
    ends = (
        '[[steps]]\nid = "thanks"\nkind = "say"\nwhen = [{ step = "pick", any = ["yes"] }]\n'
        '[[steps]]\nid = "bye"\nkind = "say"\nwhen = [{ step = "pick", any = ["no"] }]\n'
    )
    flow = small_flow(CHOICE, SAID)
    toml = TOML + CHOICE + REVIEW + ends
    texts = f"{PURPOSE_SAID}{SAID}thanks = Kiitos.\nbye = Hei hei.\n"
    client = Client(read_flow({"flow.toml": toml, "fi.ftl": texts}, phrases(), flow.setting))
    client.open()
    client.does("yes", "!send")
    assert client.said == "Kiitos."


@pytest.mark.parametrize("follows", list(Follows))
def test_without_a_reach_nobody_is_answered(follows: Follows) -> None:
    client = Client(small_flow(CHOICE, SAID), "web", follows)
    client.open()
    client.does("yes", "!send")
    assert client.feedback is not None
    assert (client.feedback.reach, client.feedback.erase, client.feedback.receipt) == (
        "none",
        "",
        "",
    )


def test_a_text_that_is_not_there_is_a_mistake_of_ours(flow: Flow) -> None:
    for key in ("nothing", "review.nothing"):
        with pytest.raises(KeyError):
            flow.texts.say("fi", key)
    assert flow.texts.say("xx", "done") == "Valmis"


def test_several_choices_in_their_order_where_one_is_needed() -> None:
    pick = CHOICE.replace('"choice"', '"choices"') + "required = true\n"
    client = small(pick, texts=SAID)
    assert client.labels() == ["Joo", "Eipä"]
    client.writes("valmis")
    assert "En ymmärtänyt" in client.said
    client.send(Chose(client.id(), "pick", ()))
    assert "En ymmärtänyt" in client.said
    client.does("yes", "!done", "!back")
    assert [each.id for each in client.question.asides] == ["!keep"]


def test_a_statement_takes_nothing() -> None:
    client = small(CHOICE)
    assert client.session is not None
    purpose, scene = client.flow.steps[0], client.flow.scene(client.session)
    assert purpose.take(scene, Pressed("1", "purpose", "x")) == Missed()
    assert purpose.shown(scene, "x") == "x"


def test_a_receipt_is_handed_out_where_no_conversation_is_open(flow: Flow) -> None:
    turn = take_turn(flow, None, Wrote("1", "1234 5678 9012 3456"))
    assert (turn.session, turn.receipt) == (None, "1234567890123456")


def test_what_depends_on_a_question_that_is_not_asked_is_not_asked_either() -> None:
    story = f'{STORY}when = [{{ step = "pick", any = ["yes"] }}]\n'
    last = f'{LATER}when = [{{ step = "story", answered = true }}]\n'
    client = small(CHOICE, story, last).does("yes").writes("Jotain.").does("!done", "yes")
    client.does("!change", "pick", "no")
    assert client.question.step == "review"
    assert "Entä" not in client.question.text
    client.does("!send")
    assert client.feedback is not None
    assert client.feedback.answers == {"pick": "no"}


def test_a_question_that_no_longer_applies_is_left_for_the_next_one() -> None:
    client = small(CHOICE, STORY).does("yes").writes("Jotain.").does("!done", "!back")
    assert client.question.step == "story"
    client.flow = small_flow(CHOICE + f'{STORY}when = [{{ step = "pick", any = ["no"] }}]\n', SAID)
    client.comes_back()
    assert client.question.step == "review"


def test_a_statement_comes_after_the_question_before_it(flow: Flow) -> None:
    client = at_behalf(flow)
    assert client.session is not None
    before = flow.before(flow.by_id["end"], client.session)
    assert before is not None
    assert before.id == "review"
