"""Names by class of error and language, and what only looks like a name."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analysers import analyser
from bot.finders import finder
from dialogs.identifying.finder import Finder
from dialogs.identifying.finds import NAMES, Kind
from dialogs.identifying.tokens import tokens_of

FILE = Path(__file__).with_name("names.toml")
CASES: list[Any] = [
    pytest.param(case["lang"], text, finds, id=f"{case['lang']} {case['class']}: {text}")
    for case in tomllib.loads(FILE.read_text("utf-8"))["cases"]
    for text, finds in case["texts"]
]


@cache
def looks() -> Finder:
    return finder(analyser()[1])


def names(text: str, lang: str) -> list[str]:
    finds = looks().look(text, lang).finds
    return [text[find.start : find.end] for find in finds if find.kind in NAMES]


def kinds(text: str, lang: str = "fi") -> list[Kind]:
    return [find.kind for find in looks().look(text, lang).finds]


@pytest.mark.parametrize(("lang", "text", "finds"), CASES)
def test_exactly_the_names_are_found(lang: str, text: str, finds: list[str]) -> None:
    assert names(text, lang) == finds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ohjaaja Olli puhui minulle kuin lapselle", Kind.STAFF),
        ("Niina Karjalainen perheneuvolasta osasi auttaa", Kind.STAFF),
        ("Rantasen kanssa meni hyvin", Kind.STAFF),
        ("siskoni Raija Turunen ei saa kotiapua", Kind.PERSON),
        ("hei olen Tarja Heikkinen", Kind.PERSON),
        ("Petteri Laitiselle luvattiin asunto", Kind.PERSON),
    ],
)
def test_a_workers_name_is_told_apart_from_a_clients(text: str, kind: Kind) -> None:
    assert kinds(text) == [kind]


def test_one_bearer_has_one_part_however_often_the_name_stands() -> None:
    assert kinds("Hoitaja Maija kuunteli. Maijalle kerroin, ja maija ymmärsi.") == [Kind.STAFF] * 3


@pytest.mark.parametrize(
    ("text", "rare"),
    [
        ("Olen kylän ainoa kuuro äiti", "kylän ainoa kuuro äiti"),
        ("I'm the only deaf woman in our village", "the only deaf woman in our village"),
        ("ainoa hyvä asia oli kahvi", ""),
        ("the only good thing was the coffee", ""),
        ("ainoa lääkäri oli lomalla koko viikon", ""),
    ],
)
def test_a_rare_circumstance_is_a_persons_and_not_a_things(text: str, rare: str) -> None:
    finding = looks().look(text, "en" if text.isascii() else "fi")
    found = [text[find.start : find.end] for find in finding.finds if find.kind is Kind.RARE]
    assert finding.ask is bool(rare)
    assert all(each in text for each in found)
    assert bool(found) is bool(rare)


def test_the_language_of_the_words_counts_and_not_only_the_conversations() -> None:
    assert names("Min handläggare Camilla svarar aldrig och jag har väntat länge", "fi") == [
        "Camilla"
    ]
    assert names("медсестра Елена помогла", "fi") == ["Елена"]
    assert names("arst Mari kuulas mind ja see aitas", "") == ["Mari"]


@given(st.text(max_size=120), st.sampled_from(["fi", "sv", "en", "ru", "ar", "so", "et", ""]))
def test_for_any_text_the_finds_are_inside_it_in_order_and_apart(text: str, lang: str) -> None:
    end = 0
    for find in looks().look(text, lang).finds:
        assert end <= find.start < find.end <= len(text)
        end = find.end


@given(st.text(max_size=120))
def test_the_words_of_a_text_are_its_own(text: str) -> None:
    for token in tokens_of(text):
        assert text[token.start : token.end] == token.text
