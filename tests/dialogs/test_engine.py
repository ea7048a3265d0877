from msgspec.structs import replace

from dialogs.engine import take_turn
from dialogs.events import Command, Follows, Opened, Pressed, SentOther, Wrote
from dialogs.feedback import Reach
from dialogs.flow import Flow
from dialogs.tokens import receipt
from tests.dialogs.talk import SEED, Talk, small_flow, to_the_end


def to_story(talk: Talk) -> Talk:
    return talk.press("Suomi", "Selvä, aloitetaan", "En tiedä", "Omastani")


def test_the_purpose_and_the_notice_come_before_the_first_question(talk: Talk) -> None:
    talk.press("Suomi")
    assert talk.shown[0].text.startswith("Haluamme tietää")
    assert "Telegram tietää" in talk.shown[1].text
    assert talk.shown[1].step == "notice"


def test_three_messages_in_a_row_are_one_answer(talk: Talk) -> None:
    to_story(talk).say("Ensin.", "Sitten.", "Lopuksi.").press("Valmis")
    assert talk.answer("what-happened") == "Ensin.\nSitten.\nLopuksi."


def test_a_fourth_message_after_done_is_added_to_the_story(talk: Talk) -> None:
    to_story(talk).say("Ensin.").press("Valmis").say("Ja vielä yksi asia.")
    assert talk.answer("what-happened") == "Ensin.\nJa vielä yksi asia."
    assert talk.question.step == "feelings"


def test_a_story_told_too_early_waits_for_its_question(talk: Talk) -> None:
    talk.press("Suomi", "Selvä, aloitetaan", "En tiedä").say("Minut unohdettiin käytävään.")
    talk.press("Omastani")
    assert "Mitä tapahtui" in talk.shown[-2].text
    talk.press("Valmis")
    assert talk.answer("what-happened") == "Minut unohdettiin käytävään."


def test_going_back_shows_the_earlier_answer_and_keeps_it(talk: Talk) -> None:
    to_story(talk).say("Jotain.").press("Valmis").say("takaisin")
    assert "Jotain." in talk.question.text
    talk.press("Pidä tämä")
    assert talk.question.step == "feelings"
    assert talk.answer("what-happened") == "Jotain."


def test_going_back_in_the_middle_of_a_story_keeps_what_was_told(talk: Talk) -> None:
    to_story(talk).say("Puolikas.").command(Command.BACK)
    assert talk.question.step == "behalf"
    talk.press("Läheiseni")
    assert talk.answer("what-happened") == "Puolikas."


def test_an_earlier_answer_can_be_changed_and_later_ones_stay(talk: Talk) -> None:
    to_story(talk).say("Jotain.").press("Valmis").say("takaisin", "takaisin", "2")
    assert talk.answer("behalf") == "close-one"
    assert talk.answer("what-happened") == "Jotain."
    assert talk.question.step == "feelings"


def test_a_skipped_question_is_not_commented_on(talk: Talk) -> None:
    to_story(talk).command(Command.SKIP)
    assert talk.answer("what-happened") is None
    assert [reply.step for reply in talk.shown] == ["feelings"]


def test_the_notice_cannot_be_skipped(talk: Talk) -> None:
    talk.press("Suomi").say("ohita")
    assert talk.question.step == "notice"


def test_the_language_changes_in_the_middle_and_answers_stay(talk: Talk) -> None:
    to_story(talk).say("Jotain.").command(Command.LANGUAGE).press("Svenska")
    assert talk.question.lang == "sv"
    talk.say("klar")
    assert talk.answer("what-happened") == "Jotain."


def test_a_pause_keeps_everything_and_a_word_goes_on(talk: Talk) -> None:
    to_story(talk).say("Jotain tapahtui minulle.").say("lopeta")
    assert "24" in talk.question.text
    talk.say("hei")
    assert talk.question.step == "what-happened"
    talk.press("Valmis")
    assert talk.answer("what-happened") == "Jotain tapahtui minulle."


def test_erasing_asks_once_more_and_leaves_nothing(talk: Talk) -> None:
    to_story(talk).say("Jotain.").say("pyyhi")
    assert talk.question.step == "!erasing"
    talk.press("Pyyhi kaikki")
    assert talk.session is None
    assert talk.feedback is None


def test_not_erasing_goes_on_where_it_was(talk: Talk) -> None:
    to_story(talk).say("pyyhi").press("Älä pyyhi")
    assert talk.question.step == "what-happened"


def test_declining_the_notice_ends_the_conversation(talk: Talk) -> None:
    talk.press("Suomi", "En halua jatkaa")
    assert talk.session is None


def test_the_notice_says_more_when_asked(talk: Talk) -> None:
    talk.press("Suomi", "Kerro lisää")
    assert "8." in talk.question.text
    talk.press("Selvä, aloitetaan")
    assert talk.question.step == "service"


def test_a_sticker_gets_a_friendly_answer_and_the_question_again(talk: Talk) -> None:
    to_story(talk).send(SentOther(talk.id(), "sticker"))
    assert len(talk.shown) == 2
    assert talk.question.step == "what-happened"


def test_after_three_misses_the_client_is_asked_to_go_on_later(talk: Talk) -> None:
    talk.press("Suomi").say("öö", "ää", "yy")
    assert talk.question.step == "!missed"
    talk.press("Jatka")
    assert talk.question.step == "notice"


def test_the_same_event_twice_is_answered_by_the_same_question(talk: Talk) -> None:
    event = Pressed("same", talk.question.step, "fi", talk.question.tag)
    talk.send(event)
    first, session = talk.shown, talk.session
    talk.send(event)
    assert talk.shown == first
    assert talk.session == session


def test_a_button_of_an_answered_question_is_recognised(talk: Talk) -> None:
    old = talk.question
    talk.press("Suomi").send(Pressed(talk.id(), old.step, "en", old.tag))
    assert talk.question.step == "notice"
    assert talk.question.lang == "fi"


def test_a_button_of_another_conversation_is_recognised(talk: Talk) -> None:
    talk.send(Pressed(talk.id(), "language", "en", "AAAAAA"))
    assert talk.question.step == "language"


def test_without_a_conversation_every_event_gets_a_way_to_start(flow: Flow) -> None:
    turn = take_turn(flow, None, Wrote("1", "Hei"))
    assert turn.session is None
    assert {reply.step for reply in turn.replies} == {"@start"}
    assert [reply.lang for reply in turn.replies] == ["fi", "sv", "en"]


def test_opening_again_resumes_the_conversation(talk: Talk) -> None:
    to_story(talk).say("Jotain.")
    talk.send(Opened("again", b"y" * 32, "telegram", Follows.HERE))
    assert talk.question.step == "what-happened"
    assert talk.session is not None
    assert talk.session.seed == SEED


def test_a_receipt_code_alone_is_handed_out_to_be_looked_up(talk: Talk) -> None:
    to_story(talk).say("1234 5678 9012 3456")
    assert talk.receipt == "1234567890123456"
    assert talk.session is not None
    assert talk.session.draft == ()


def test_the_receipt_is_shown_before_sending_and_can_be_typed(flow: Flow) -> None:
    talk = Talk(flow).open()
    to_story(talk)
    while talk.question.step != "reach":
        talk.say("2" if talk.question.step in {"recognise", "shareable", "reader"} else "ohita")
    talk.press("Koodilla")
    assert talk.question.sensitive
    talk.say("1111 1111 1111 1111")
    assert talk.question.sensitive
    talk.say(receipt(SEED)).press("Muiden kanssa")
    assert talk.question.step == "review"
    assert "feedback" not in talk.question.text
    talk.press("Lähetä")
    assert talk.feedback is not None
    assert talk.feedback.receipt == receipt(SEED)
    assert receipt(SEED) not in talk.said.replace(" ", "")


def test_this_chat_gives_a_button_that_erases_later(flow: Flow) -> None:
    talk = Talk(flow, "web", Follows.MAILBOX).open()
    to_story(talk)
    while talk.question.step != "reach":
        talk.say("2" if talk.question.step in {"recognise", "shareable", "reader"} else "ohita")
    talk.press("Tähän keskusteluun")
    keepsake = talk.shown[0]
    assert keepsake.step == "@erase"
    assert len(keepsake.mailbox) == 43
    talk.press("Milloin vain", "Muiden kanssa", "Lähetä")
    assert talk.feedback is not None
    assert keepsake.choices[0].id == f"fi.{talk.feedback.erase}"


def test_a_channel_that_cannot_push_offers_no_chat(flow: Flow) -> None:
    talk = Talk(flow, "plain", Follows.NOWHERE).open()
    to_story(talk)
    while talk.question.step != "reach":
        talk.say("2" if talk.question.step in {"recognise", "shareable", "reader"} else "ohita")
    assert talk.labels() == ["Koodilla", "Ei mitenkään"]


def test_the_review_shows_all_that_is_kept_and_each_part_can_be_changed(talk: Talk) -> None:
    to_story(talk).say("Alkuperäinen.").press("Valmis")
    to_the_end(talk, talk.flow)
    assert "Alkuperäinen." in talk.question.text
    talk.press("Muuta jotain", "Mitä tapahtui").say("Uusi.").press("Valmis")
    assert talk.question.step == "review"
    assert "Uusi." in talk.question.text
    assert "Alkuperäinen." not in talk.question.text
    talk.press("Lähetä")
    assert talk.feedback is not None
    assert talk.feedback.answers["what-happened"] == "Uusi."
    assert talk.feedback.reach is Reach.NONE


def test_back_from_what_was_chosen_in_the_review_leads_to_the_review(talk: Talk) -> None:
    to_story(talk).say("Alkuperäinen.").press("Valmis")
    to_the_end(talk, talk.flow)
    talk.press("Muuta jotain", "Mitä tapahtui").command(Command.BACK)
    assert talk.question.step == "review"
    assert "Alkuperäinen." in talk.question.text
    talk.press("Muuta jotain", "Mitä tapahtui").say("Uusi.").command(Command.BACK)
    assert talk.question.step == "review"
    assert "Uusi." in talk.question.text
    talk.command(Command.BACK).command(Command.BACK)
    assert talk.question.step == "reach"


def test_a_hard_feeling_asks_what_would_have_helped_and_a_good_one_does_not(flow: Flow) -> None:
    for feeling, asked in (("Pettynyt", True), ("Kiitollinen", False)):
        talk = to_story(Talk(flow).open()).command(Command.SKIP).press(feeling, "Valmis")
        assert talk.question.step == "feelings-why"
        talk.command(Command.SKIP).command(Command.SKIP)
        assert (talk.question.step == "what-would-help") is asked


def test_an_answer_whose_question_no_longer_applies_is_not_sent(talk: Talk) -> None:
    to_story(talk).command(Command.SKIP).press("Pettynyt", "Valmis").command(Command.SKIP)
    talk.command(Command.SKIP).say("Soitto olisi auttanut.").press("Valmis")
    to_the_end(talk, talk.flow)
    talk.press("Muuta jotain", "Miltä tuntui").choose("Kiitollinen").press("Lähetä")
    assert talk.feedback is not None
    assert "what-would-help" not in talk.feedback.answers


def test_words_of_ones_own_are_feelings_too(talk: Talk) -> None:
    to_story(talk).command(Command.SKIP).say("epätoivoinen").press("Valmis")
    assert talk.answer("feelings") == ("~epätoivoinen",)


def test_no_more_than_five_feelings(talk: Talk) -> None:
    to_story(talk).command(Command.SKIP).say("1, 2, 3, 4, 5, 6")
    assert talk.question.step == "feelings"
    assert sum(choice.selected for choice in talk.question.choices) == 5


def test_a_link_that_names_the_service_is_only_confirmed(flow: Flow) -> None:
    talk = Talk(flow).open(service="kirjasto").press("Suomi", "Selvä, aloitetaan")
    assert "Kirjasto" in talk.question.text
    talk.press("Kyllä")
    assert talk.answer("service") == "kirjasto"


def test_a_danger_shows_the_signpost_once_and_the_feedback_goes_on(talk: Talk) -> None:
    to_story(talk).say("Haluan kuolla.")
    assert len(talk.shown) >= 3
    assert talk.question.step == "what-happened"
    talk.say("Haluan vain kuolla.")
    assert len(talk.shown) == 1
    talk.press("Valmis")
    assert talk.answer("what-happened") == "Haluan kuolla.\nHaluan vain kuolla."


def test_a_flow_that_changed_meanwhile_keeps_the_answers_by_step_id() -> None:
    first = '[[steps]]\nid = "one"\nkind = "text"\n[[steps]]\nid = "two"\nkind = "text"\n'
    texts = "one = Yksi?\n    .title = Yksi\ntwo = Kaksi?\n    .title = Kaksi\n"
    talk = Talk(small_flow(first, texts)).open().say("a").press("Valmis").say("b")
    talk.press("Valmis").command(Command.BACK)
    changed = '[[steps]]\nid = "new"\nkind = "text"\n[[steps]]\nid = "one"\nkind = "text"\n'
    talk.flow = small_flow(changed, f"{texts}new = Uusi?\n    .title = Uusi\n")
    assert talk.session is not None
    talk.session = replace(talk.session, language="xx")
    talk.say("c").press("Valmis")
    assert talk.question.step == "review"
    assert "Yksi:\na" in talk.question.text
    assert "Uusi:\nc" in talk.question.text


def test_a_story_longer_than_the_limit_is_refused_with_the_reason(talk: Talk) -> None:
    to_story(talk).say("x" * 3990, "y" * 50)
    assert "9" in talk.shown[0].text
    assert talk.session is not None
    assert talk.session.draft == ("x" * 3990,)
