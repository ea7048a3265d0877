"""Details with a form of their own are found in any language, and look-alikes are left alone."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.identifying.exact.structured import structured
from dialogs.identifying.finds import STRUCTURED

CASES = tomllib.loads((Path(__file__).parent / "structured.toml").read_text("utf-8"))["cases"]
NAMES = [f"{case['kind']}-{case['class']}-{case['text']}" for case in CASES]
ARABIC_FIGURES = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
LENGTH = 4000  # characters of the longest answer
# Repeated, each of these made some pattern of some finder try every way to part it.
REPEATED = (
    *("1", "1 ", "12 ", "1.", "12.3.", "1-", "1 -", "0 1 ", "+1 ", "1 (0)", "12345 ", "(", "@"),
    *("a@", "a.", "a.b", "a ", "a", "A1", "AB12 ", "FI12 3456 ", " ", ". ", "\n", "_", "a_", "-"),
    *("www.", "a/", "katu 1 ", "Tie 1 ", "Aa ", "puh ", "asia 12345 ", "nro : ", "a at a dot "),
    *("snap as ", "3. maaliskuuta ", "kolmas ", "ул. а ", "شارع ا ", "12 a b c road ", "041 234 "),
    *(
        "A1-",
        "nro 1 ",
        "hakemus nro ",
        "hakemus 12345 ja ",
        "nimimerkki: ",
        "A.example/",
        "Aa 1 A 1 ",
    ),
)

pieces = st.sampled_from(
    [case["text"] for case in CASES] + [each for case in CASES for each in case["text"].split()]
)
written = st.lists(st.one_of(pieces, st.text(max_size=12)), max_size=12).flatmap(
    lambda parts: st.sampled_from([" ", "", ", ", "\n"]).map(lambda between: between.join(parts))
)


def told(text: str) -> list[list[str]]:
    return [[find.kind.value, text[find.start : find.end]] for find in structured(text)]


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_a_text_has_exactly_these_details(case: dict[str, object]) -> None:
    assert told(str(case["text"])) == case["expected"]


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_figures_of_another_script_are_the_same_figures(case: dict[str, object]) -> None:
    text = str(case["text"]).translate(ARABIC_FIGURES)
    assert structured(text) == structured(str(case["text"]))


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_a_detail_is_found_inside_a_longer_text_too(case: dict[str, object]) -> None:
    text = f"Hei!\n{case['text']}\nKiitos ja hyvää syksyä."
    assert told(text) == case["expected"]


def test_every_kind_has_cases_and_look_alikes_have_many() -> None:
    kinds = {kind for case in CASES for kind, _ in case["expected"]}
    assert kinds == set(STRUCTURED)
    assert sum(not case["expected"] for case in CASES) > len(CASES) / 5


@given(written)
def test_finds_lie_inside_any_text_in_order_and_apart(text: str) -> None:
    finds = structured(text)
    assert all(0 <= find.start < find.end <= len(text) for find in finds)
    assert all(first.end <= second.start for first, second in pairwise(finds))


@given(st.text(max_size=300))
def test_no_text_is_too_strange_to_be_looked_at(text: str) -> None:
    assert {find.kind for find in structured(text)} <= STRUCTURED


@pytest.mark.parametrize("piece", REPEATED)
def test_the_longest_answer_of_one_repeated_piece_is_looked_at(piece: str) -> None:
    text = (piece * LENGTH)[:LENGTH]
    assert all(find.end <= LENGTH for find in structured(text))
