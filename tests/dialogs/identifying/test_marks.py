"""Marks beside a text: masking and unmasking never lose or shift a character."""

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from dialogs.identifying.finds import Find, Kind
from dialogs.identifying.marks import (
    Mark,
    State,
    alike,
    carried,
    is_hidden,
    masked,
    occurrences,
    whole,
    words_of,
)

HOLE = "\ue000"  # of the private use area: no client writes it
ALPHABET = st.one_of(
    st.characters(exclude_categories=("Cs", "Co")),
    st.sampled_from("aä ,.\n\u0301\u200d\ufe0f👩👧🏽اערяé"),
)
texts = st.text(ALPHABET, max_size=80)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, tuple[Mark, ...]]:
    text = draw(texts)
    marks = []
    for _ in range(draw(st.integers(0, 6)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        kind, state = draw(st.sampled_from(Kind)), draw(st.sampled_from(State))
        marks.append(Mark(start, end, kind, state))
    return text, tuple(marks)


def label(kind: Kind) -> str:
    return HOLE


@given(marked_texts())
def test_what_is_not_masked_stands_as_it_was_and_in_its_order(
    given_text: tuple[str, tuple[Mark, ...]],
) -> None:
    text, marks = given_text
    hidden = {place for mark in marks if is_hidden(mark) for place in range(mark.start, mark.end)}
    shown = "".join(char for place, char in enumerate(text) if place not in hidden)
    seen = masked(text, marks, label).replace(HOLE, "")
    # Nothing but white space between two masked words of one kind may go with them.
    assert re.sub(r"\s", "", seen) == re.sub(r"\s", "", shown)
    assert bool(hidden) == (HOLE in masked(text, marks, label))


@given(marked_texts())
def test_taking_every_mark_off_brings_back_every_character(
    given_text: tuple[str, tuple[Mark, ...]],
) -> None:
    text, marks = given_text
    left = tuple(Mark(mark.start, mark.end, mark.kind, State.LEFT) for mark in marks)
    assert masked(text, left, label) == text


@given(marked_texts(), texts, texts)
def test_what_was_masked_is_masked_after_any_edit_wherever_it_stands(
    given_text: tuple[str, tuple[Mark, ...]], before: str, after: str
) -> None:
    text, marks = given_text
    decided = [
        Mark(*whole(text, mark.start, mark.end), mark.kind, mark.state)
        for mark in marks
        if mark.state is not State.FOUND
    ]
    known = [(words_of((text,), mark), mark) for mark in decided]
    edited = f"{before} {text} {after}"
    anew = carried(edited, (), known)
    assert list(anew) == sorted(anew, key=lambda mark: (mark.start, mark.end))
    for mark in anew:
        assert 0 <= mark.start < mark.end <= len(edited)
    for words, mark in known:
        if mark.state is State.MASKED:
            for start, end in occurrences(edited, words):
                assert any(each.start < end and start < each.end for each in anew)


def test_what_was_left_is_not_asked_about_again() -> None:
    before = [("Maija", Mark(0, 5, Kind.PERSON, State.LEFT))]
    finds = (Find(4, 9, Kind.PERSON), Find(14, 19, Kind.PERSON))
    marks = carried("Oli Maija eli Pekka.", finds, before)
    assert [mark.state for mark in marks] == [State.LEFT, State.FOUND]


@given(texts, st.integers(0, 90), st.integers(0, 90))
def test_a_place_is_widened_to_whole_characters(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    first, last = whole(text, start, end)
    assert first <= start
    assert end <= last
    assert last == len(text) or not unicodedata.combining(text[last])


def test_an_accent_or_a_joined_emoji_is_never_cut() -> None:
    assert whole("e\u0301t", 0, 1) == (0, 2)
    family = "👩\u200d👧 ja"
    assert whole(family, 0, 1) == (0, 3)
    assert masked("👍🏽 ok", (Mark(*whole("👍🏽 ok", 0, 1), Kind.OWN, State.MASKED),), label) == (
        f"{HOLE} ok"
    )


def test_right_to_left_words_are_masked_in_their_place() -> None:
    text = "انا أحمد واحتاج مساعدة"
    assert (
        masked(text, (Mark(4, 8, Kind.PERSON, State.MASKED),), label)
        == f"انا {HOLE} واحتاج مساعدة"
    )


def test_neighbouring_words_of_one_kind_have_one_label() -> None:
    text = "pyörätuoli rikki taas"
    marks = (Mark(0, 10, Kind.OWN, State.MASKED), Mark(11, 16, Kind.OWN, State.MASKED))
    assert masked(text, marks, label) == f"{HOLE} taas"


def test_what_nobody_decided_does_not_leave_unless_it_is_only_rare() -> None:
    assert is_hidden(Mark(0, 3, Kind.PHONE))
    assert is_hidden(Mark(0, 3, Kind.PERSON))
    assert not is_hidden(Mark(0, 3, Kind.RARE))
    assert not is_hidden(Mark(0, 0, Kind.UNCHECKED))


def test_forms_of_one_name_are_alike_and_other_names_are_not() -> None:
    assert alike("Maija", "maijalle")
    assert alike("Virtanen", "Virtasen") is False  # asked apart: the safe side
    assert not alike("Maija", "Mari")
