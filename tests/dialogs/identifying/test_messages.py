"""How well the finder finds on labelled messages: what must hold, on sets written without a look at it.

`make bench` prints the same by kind.
"""

from functools import cache

import pytest

from bench.scoring import SETS, Score, messages, score
from bot.analysers import PURE, SYSTEM, pure_analyser, system_analyser
from bot.finders import finder
from dialogs.identifying.finds import NAMES, STRUCTURED, Kind
from dialogs.identifying.readings import Analyser

STRUCTURED_FOUND, NAMES_FOUND, ALARMS = 0.97, 0.92, 85


@cache
def result(name: str, analyser: str = SYSTEM, lang: str = "") -> Score:
    analyse: Analyser = {SYSTEM: system_analyser, PURE: pure_analyser}[analyser]()
    told = [message for message in messages(name) if lang in {"", message.lang}]
    return score(finder(analyse), told)


@pytest.mark.parametrize("name", SETS)
def test_the_share_that_is_found_is_what_was_promised(name: str) -> None:
    found = result(name)
    assert found.structured >= STRUCTURED_FOUND, found.found
    assert found.names >= NAMES_FOUND, found.found
    assert found.alarms <= ALARMS


@pytest.mark.parametrize("name", SETS)
def test_half_of_the_rare_circumstances_are_asked_about_with_their_reason(name: str) -> None:
    assert result(name).recall({Kind.RARE}) >= 0.5
    assert result(name).asked <= 0.02 * result(name).harmless


@pytest.mark.parametrize("lang", ["fi", "sv", "en", "ru", "so", "et"])
def test_each_language_has_its_share(lang: str) -> None:
    found = result("written", lang=lang)
    assert found.names >= NAMES_FOUND, found.found
    assert found.structured >= STRUCTURED_FOUND, found.found
    assert found.alarms <= ALARMS


def test_arabic_which_has_no_capitals_is_found_less_and_the_docs_say_so() -> None:
    found = result("written", lang="ar")
    assert found.names >= 0.75
    assert found.alarms <= ALARMS


def test_workers_are_told_apart_from_clients_more_often_than_not() -> None:
    apart = result("written").told_apart
    assert apart[True] >= 0.75 * apart.total()


def test_without_the_systems_analyser_it_finds_as_well() -> None:
    system, pure = result("sample"), result("sample", PURE)
    assert abs(system.recall(NAMES) - pure.recall(NAMES)) <= 0.06
    assert system.recall(STRUCTURED) == pure.recall(STRUCTURED)


@pytest.mark.parametrize("name", SETS)
def test_every_label_stands_on_its_words(name: str) -> None:
    for message in messages(name):
        for span in message.spans:
            words = message.text[span.start : span.end]
            assert words, message.id
            assert words == words.strip(), message.id
