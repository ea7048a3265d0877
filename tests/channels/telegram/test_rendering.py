import json

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.rendering import Message, render
from dialogs.replies import Choice, Reply, Takes
from tests.channels.telegram.rules import checked

SKIP, BACK = Choice("!skip", "Ohita"), Choice("!back", "Takaisin")


def rendered(reply: Reply) -> list[Message]:
    return render(reply, lambda lang: {"fi": "valittu", "sv": "vald"}[lang])


def labels(message: Message) -> list[list[str]]:
    return [[button.text for button in row] for row in message.rows]


def test_a_statement_is_one_message_without_buttons() -> None:
    assert rendered(Reply("Kiitos.", "fi")) == [Message("Kiitos.")]


def test_choices_are_numbered_in_the_text_and_on_the_buttons() -> None:
    choices = (Choice("north", "Pohjoinen"), Choice("south", "Etelä"))
    (message,) = rendered(Reply("Missä?", "fi", "service", Takes.CHOICE, choices, tag="abc123"))
    assert message.text == "Missä?\n\n1 Pohjoinen\n2 Etelä"
    assert labels(message) == [["1 Pohjoinen", "2 Etelä"]]
    assert message.rows[0][1].callback_data == "fb/abc123:service:south"


def test_what_a_choice_costs_stands_beside_it() -> None:
    choices = (Choice("chat", "Tähän", "Viesti tulee tänne."), Choice("none", "Ei mitenkään"))
    (message,) = rendered(Reply("Miten?", "fi", "reach", Takes.CHOICE, choices))
    assert message.text.endswith("1 Tähän – Viesti tulee tänne.\n2 Ei mitenkään")


def test_words_that_are_answers_themselves_get_no_numbers() -> None:
    done = (Choice("!done", "Valmis"),)
    (message,) = rendered(Reply("Mitä tapahtui?", "fi", "story", Takes.TEXT, done, (SKIP, BACK)))
    assert message.text == "Mitä tapahtui?"
    assert labels(message) == [["Valmis"], ["Ohita", "Takaisin"]]


def test_buttons_that_outlive_the_conversation_get_no_numbers() -> None:
    choices = (Choice("fi.TOKEN.yes", "Kyllä"), Choice("fi.TOKEN.no", "En"))
    (message,) = rendered(Reply("Tulitko kuulluksi?", "fi", "@heard", Takes.CHOICE, choices))
    assert message.text == "Tulitko kuulluksi?"
    assert labels(message) == [["Kyllä", "En"]]
    assert message.rows[0][0].callback_data == "fb/:@heard:fi.TOKEN.yes"


def test_a_marked_choice_is_marked_by_a_word_and_a_sign() -> None:
    choices = (Choice("safe", "Turvassa", selected=True), Choice("angry", "Vihainen"))
    (message,) = rendered(Reply("Miltä?", "fi", "feelings", Takes.CHOICES, choices))
    assert "1 Turvassa (valittu)\n2 Vihainen" in message.text
    assert labels(message) == [["✓ 1 Turvassa", "2 Vihainen"]]


def test_done_is_no_answer_and_stands_below_the_answers() -> None:
    choices = (Choice("safe", "Turvassa"), Choice("angry", "Vihainen"), Choice("!done", "Valmis"))
    (message,) = rendered(Reply("Miltä?", "fi", "feelings", Takes.CHOICES, choices, (SKIP,)))
    assert message.text == "Miltä?\n\n1 Turvassa\n2 Vihainen"
    assert labels(message) == [["1 Turvassa", "2 Vihainen"], ["Valmis"], ["Ohita"]]


def test_asides_stand_apart_below() -> None:
    choices = tuple(Choice(str(number), f"V{number}") for number in range(4))
    (message,) = rendered(Reply("?", "fi", "s", Takes.CHOICE, choices, (SKIP, BACK)))
    assert labels(message) == [["1 V0", "2 V1", "3 V2"], ["4 V3"], ["Ohita", "Takaisin"]]


def test_long_labels_stand_one_in_a_row() -> None:
    choices = (Choice("a", "En halua vastata nyt"), Choice("b", "Kyllä"))
    (message,) = rendered(Reply("?", "fi", "s", Takes.CHOICE, choices))
    assert labels(message) == [["1 En halua vastata nyt"], ["2 Kyllä"]]


def test_the_buttons_stand_under_the_last_part_of_a_long_text() -> None:
    choices = (Choice("send", "Lähetä"), Choice("change", "Muuta"))
    messages = rendered(Reply("sana " * 2000, "fi", "review", Takes.CHOICE, choices))
    assert len(messages) == 3
    assert [bool(message.rows) for message in messages] == [False, False, True]
    assert messages[-1].text.endswith("1 Lähetä\n2 Muuta")


def test_the_longest_button_there_is_fits() -> None:
    choice = Choice(f"fi-simple.{'T' * 22}.partly", "Osittain")
    (message,) = rendered(Reply("?", "fi", "@receipt", Takes.CHOICE, (choice,), tag="abcdef"))
    checked("sendMessage", _as_sent(message))


def test_what_telegram_would_refuse_is_left_to_be_typed() -> None:
    choices = (Choice("x" * 80, "Liian pitkä"), Choice("b", "Sopiva"))
    (message,) = rendered(Reply("?", "fi", "s", Takes.CHOICE, choices))
    assert labels(message) == [["2 Sopiva"]]
    assert "1 Liian pitkä" in message.text


_CHOICES = st.lists(
    st.builds(Choice, st.text("abc-!", min_size=1, max_size=60), st.text("ab ä", min_size=1)),
    max_size=150,
)


@given(st.text(max_size=6000), _CHOICES, st.sampled_from(Takes))
def test_no_reply_breaks_a_rule_of_telegram(
    text: str, choices: list[Choice], takes: Takes
) -> None:
    reply = Reply(text, "sv", "step", takes, tuple(choices), (SKIP, BACK), tag="abcdef")
    for message in rendered(reply):
        if all(button.text.strip() for row in message.rows for button in row):
            checked("sendMessage", _as_sent(message))


def _as_sent(message: Message) -> dict[str, object]:
    params: dict[str, object] = dict(message.params(7))
    if "reply_markup" in params:
        params["reply_markup"] = json.loads(str(params["reply_markup"]))
    params["link_preview_options"] = json.loads(str(params["link_preview_options"]))
    return params
