import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.replies import Choice
from dialogs.words import clean, fold, labelled, matches, plain, receipt_in

CHOICES = (Choice("a", "Kyllä"), Choice("b", "Ei, kiitos"), Choice("c", "En tiedä"))


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("  hei \n", "hei"),
        ("a\x00b\x07c\x7f", "abc"),
        ("\u202ekäännetty\u202c", "käännetty"),
        ("\ufeffhei\ud800", "hei"),
        ("a\u0308", "ä"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("sarkain\tjää", "sarkain\tjää"),
    ],
)
def test_a_text_is_kept_without_what_nobody_says(given_text: str, kept: str) -> None:
    assert clean(given_text) == kept


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    clean(text).encode()


def test_comparing_knows_no_case_no_punctuation_and_no_dots() -> None:
    assert fold("  Ei, KIITOS! ") == "ei kiitos"
    assert plain("Hämeenlinna Åbo") == "hameenlinna abo"


@pytest.mark.parametrize(
    "text",
    ["1234567890123456", "1234 5678 9012 3456", "1234-5678-9012-3456", " 1234 5678 90123456 "],
)
def test_a_receipt_is_sixteen_digits_and_nothing_else(text: str) -> None:
    assert receipt_in(text) == "1234567890123456"


@pytest.mark.parametrize(
    "text", ["123456789012345", "12345678901234567", "koodi 1234567890123456", "", "1 2 3"]
)
def test_other_digits_are_no_receipt(text: str) -> None:
    assert receipt_in(text) == ""


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("1", ("a",)),
        ("2.", ("b",)),
        ("1, 3", ("a", "c")),
        ("1 2 3", ("a", "b", "c")),
        ("kyllä", ("a",)),
        ("EI KIITOS", ("b",)),
        ("Ei, kiitos", ("b",)),
        ("kyllä, en tiedä", ("a", "c")),
        ("kyllä; 3", ("a", "c")),
        ("0", ()),
        ("4", ()),
        ("1, 9", ()),
        ("ehkä", ()),
        ("", ()),
        ("...", ()),
        ("²", ()),
        ("1234", ()),
    ],
)
def test_typed_numbers_and_words_name_choices(text: str, ids: tuple[str, ...]) -> None:
    assert matches(text, CHOICES) == ids


def test_a_label_is_a_choice_and_a_number_is_no_label() -> None:
    assert labelled("en tiedä!", CHOICES) == ("c",)
    assert labelled("1", CHOICES) == ()


@given(st.text())
def test_any_text_can_be_matched(text: str) -> None:
    assert set(matches(text, CHOICES)) <= {"a", "b", "c"}
