"""Words that call for help are heard, and look-alikes are not."""

import tomllib
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import ast

from dialogs.parsing import read_signposts
from dialogs.signposting import Pointer, Signpost
from tests.dialogs.wordings import LANGUAGES, SIGNPOSTS, messages, numbers, wordings

CASES = tomllib.loads((Path(__file__).parent / "signpost_cases.toml").read_text("utf-8"))["cases"]


@cache
def finland() -> tuple[Signpost, ...]:
    return read_signposts(SIGNPOSTS.read_text("utf-8"), SIGNPOSTS.name)


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_text_calls_for_exactly_these_signposts(case: dict[str, object]) -> None:
    found = Pointer(finland()).pointed(str(case["text"]))
    assert [signpost.id for signpost in found] == case["expected"]


def test_every_signpost_has_a_case_and_every_language_a_look_alike() -> None:
    shown = {id_ for case in CASES for id_ in case["expected"]}
    assert shown == {signpost.id for signpost in finland()}
    assert {case["lang"] for case in CASES if not case["expected"]} >= {"fi", "sv", "en"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_signpost_has_its_words_and_the_words_their_numbers(lang: str) -> None:
    phrases = wordings("phrases", lang)
    for id_, own in numbers().items():
        assert phrases[f"signpost-{id_}"].arguments <= set(own)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_number_stands_in_the_words_of_a_signpost(lang: str) -> None:
    found = [
        name
        for name, message in messages("phrases", lang).items()
        if name.startswith("signpost-") and message.value is not None
        for element in message.value.elements
        if isinstance(element, ast.TextElement) and any(map(str.isdigit, element.value))
    ]
    assert found == []


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_a_look_alike_is_only_excepted_where_a_trigger_would_find_it(lang: str) -> None:
    idle = [
        (signpost.id, phrase)
        for signpost in finland()
        for phrase in signpost.excepted.get(lang, ())
        if not any(f" {trigger}" in f" {phrase}" for trigger in signpost.triggers[lang])
    ]
    assert idle == []
