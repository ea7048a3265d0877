import pytest

from dialogs.rewording import problems, values
from dialogs.texts import Texts

SHIPPED = """
read = Luettu. { $role }.
choice =
    { $count ->
        [one] Yksi
       *[other] { $count } kappaletta
    }
"""
TEXTS = Texts({"fi": [SHIPPED]})


def said(source: str) -> list[str]:
    return [str(each) for each in problems("fi.ftl", source, TEXTS, "fi")]


def test_other_words_may_tell_less_but_not_more() -> None:
    assert said("read = Luettu.") == []
    assert said("read = { $role } luki.") == []
    assert said("choice = { $count } kpl") == []


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("read = { $boss }", "fi.ftl: read: $boss is not known here: only $role can be put in"),
        ("read = { choice }", "fi.ftl: read: choice is not known here: only $role can be put in"),
        ("other = Muu", "fi.ftl: other: there is no such text to be put in other words"),
        ("read = A\n    .more = B", "fi.ftl: read.more: there is no such text"),
        ("-term = A", "fi.ftl: -term: there is no such text"),
        ("read { }", "fi.ftl: line 1: is not Fluent"),
        (f"read = {'a' * 501}", "fi.ftl: read: must be at most 500 characters, is 501"),
        ("", "fi.ftl: must not be empty"),
    ],
)
def test_what_a_shipped_text_cannot_become_is_said(source: str, problem: str) -> None:
    assert said(source)[0].startswith(problem)


def test_texts_are_read_as_they_are_written() -> None:
    assert values(SHIPPED)["read"] == "Luettu. { $role }."
    assert values(SHIPPED)["choice"].splitlines()[1] == "    [one] Yksi"
