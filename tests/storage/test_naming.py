"""Masking names in released words."""

import pytest

from storage import naming


@pytest.mark.parametrize(
    ("text", "names", "read"),
    [
        ("Maija lähti. Soitin Maijalle.", ("Maija", "Maijalle"), "[…] lähti. Soitin […]."),
        ("MAIJA ja maija", ("Maija",), "[…] ja […]"),
        ("Maijan luona Rantamaijalla", ("Maija",), "Maijan luona Rantamaijalla"),
        ("Anna-Maija, Anna-Maija ja Maija", ("Anna-Maija", "Maija"), "[…], […] ja […]"),
        ("Mäki tuli mäkeä alas; anna olla.", ("Anna Mäki",), "[…] tuli mäkeä alas; anna olla."),
        ("Anna\n Mäki", ("Anna Mäki",), "[…]"),
        ("Anna Mäki", ("Anna", "Mäki"), "[…]"),
        ("قال محمد نعم", ("محمد",), "قال […] نعم"),
        ("a+b (Li)", ("Li", ""), "a+b ([…])"),
        ("Kukaan ei tullut.", (), "Kukaan ei tullut."),
    ],
)
def test_names_are_masked_as_whole_words(text: str, names: tuple[str, ...], read: str) -> None:
    assert naming.masked(text, names) == read


def test_the_mask_is_what_the_reader_understands() -> None:
    assert naming.masked("Maija lähti.", ("Maija",), "[nimi]") == "[nimi] lähti."


def test_the_parts_of_a_text_tell_which_are_names_and_make_the_whole() -> None:
    parts = list(naming.parts("Maija lähti.", ("Maija",)))
    assert parts == [("Maija", True), (" lähti.", False)]


def test_names_are_masked_in_every_text_of_an_answer() -> None:
    answers = {"story": "Maija lähti.", "feelings": ("sad", "~kuin Maija"), "left": None}
    read = {"story": "[…] lähti.", "feelings": ("sad", "~kuin […]"), "left": None}
    assert naming.masked_answers(answers, ("Maija",)) == read


def test_only_names_that_still_stand_somewhere_are_kept() -> None:
    assert naming.still_standing(("Maija", "Pekka"), ["[…] ja Pekka"]) == ("Pekka",)


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Rantakylän rouva", "Sanoi […] ja […] taas."),
        (" rouva. ", "Sanoi Rantakylän […] ja Rantakylän\n[…] taas."),
        ("Ranta", "Sanoi Rantakylän rouva ja Rantakylän\nrouva taas."),
        (" ,. ", "Sanoi Rantakylän rouva ja Rantakylän\nrouva taas."),
    ],
)
def test_words_are_replaced_wherever_they_stand(words: str, read: str) -> None:
    text = "Sanoi Rantakylän rouva ja Rantakylän\nrouva taas."
    assert naming.replaced(text, words) == read
