"""Looking for identifying details: within its time, whatever breaks, with the analyser there is."""

import itertools

import pytest

from bot.analysers import PURE, SYSTEM, analyser, detector, pure_analyser, system_analyser
from bot.config import Config
from bot.files import directory_of
from bot.finders import LANGUAGES, allowed_words, finder
from bot.looking import SECONDS, Looker, looker_of
from dialogs.errors import FlowInvalid
from dialogs.identifying.finder import Finder
from dialogs.identifying.finds import Finding, Kind
from dialogs.identifying.readings import Analyser, Reading, Sense, unknown
from dialogs.wordlists import read_lexicon

TEXT = "Maija Korhonen soitti numeroon 041 555 0190."


def kinds(finding: Finding | None) -> list[Kind]:
    assert finding is not None
    return [find.kind for find in finding.finds]


def test_it_looks_with_the_analyser_of_this_machine() -> None:
    looker = looker_of(Config(), directory_of(Config()))
    assert kinds(looker.look(TEXT, "fi")) == [Kind.STAFF, Kind.PHONE]


def test_a_finder_that_cannot_be_loaded_is_tried_again_and_nobody_is_stopped() -> None:
    tries = itertools.count()

    def made(analyse: Analyser) -> Finder:
        if next(tries) < 2:
            raise OSError
        return finder(analyse)

    looker = Looker(made, lambda: analyser()[1])
    assert not looker.prepare()
    assert looker.look(TEXT, "fi") is None
    assert looker.prepare()
    assert looker.look(TEXT, "fi") is not None


def test_an_analyser_that_breaks_is_no_answer() -> None:
    def breaks(word: str) -> tuple[Reading, ...]:
        raise RuntimeError(word)

    assert Looker(finder, lambda: breaks).look(TEXT, "fi") is None


def test_looking_gives_up_when_its_time_is_over() -> None:
    seconds = itertools.count()  # each look at the clock is a second later
    asked: list[str] = []

    def slow(word: str) -> tuple[Reading, ...]:
        asked.append(word)
        return ()

    looker = Looker(finder, lambda: slow, clock=lambda: float(next(seconds)))
    assert looker.look(TEXT, "fi") is None
    assert asked == []
    assert SECONDS < 1


def test_what_is_found_too_late_does_not_count() -> None:
    times = iter((0.0, SECONDS * 2))
    looker = Looker(finder, lambda: unknown, clock=lambda: next(times))
    assert looker.look("12 tuntia", "fi") is None


@pytest.mark.parametrize("make", [system_analyser, pure_analyser], ids=[SYSTEM, PURE])
def test_both_analysers_read_words_alike(make: object) -> None:
    assert callable(make)
    analyse: Analyser = make()
    assert {reading.sense for reading in analyse("korhoselta")} == {Sense.SURNAME}
    assert {reading.base for reading in analyse("korhoselta")} == {"korhonen"}
    assert Sense.GIVEN in {reading.sense for reading in analyse("Toivo")}
    assert Sense.ORDINARY in {reading.sense for reading in analyse("toivo")}
    assert Sense.PLACE in {reading.sense for reading in analyse("Helsingissä")}
    assert all(reading.inside for reading in analyse("helsingissä"))
    assert analyse("xyzzy") == ()


@pytest.mark.parametrize("make", [system_analyser, pure_analyser], ids=[SYSTEM, PURE])
def test_the_finder_finds_the_same_with_either(make: object) -> None:
    assert callable(make)
    found = finder(make()).look(
        "Rantasen kanssa meni hyvin, ja kotisairaanhoitaja sinikka kuunteli."
    )
    assert [find.kind for find in found.finds] == [Kind.STAFF, Kind.STAFF]


def test_without_any_analyser_the_lists_and_the_structured_kinds_still_work() -> None:
    found = finder(unknown).look(f"Hoitaja Aino Virtanen sanoi niin. {TEXT}", "fi")
    assert Kind.PHONE in {find.kind for find in found.finds}
    assert Kind.STAFF in {find.kind for find in found.finds}


def test_names_of_services_and_what_is_allowed_are_nobodys() -> None:
    directory = directory_of(Config())
    allowed = set(allowed_words(directory, ["Lahja", "Kuusela"]))
    assert {"lahja*", "kuusel*"} <= allowed
    with_them = finder(analyser()[1], allowed)
    told = "Kävin eilen Kuuselan talossa, ja Lahjassa oli avoimet ovet, kun Lahja täytti vuosia."
    assert with_them.look(told, "fi").finds == ()
    assert finder(analyser()[1]).look(told, "fi").finds


def test_the_language_is_told_on_doubt_only() -> None:
    detect = detector(("fi", "sv", "en"))
    assert detect is not None
    assert detect("Väntetiden var alldeles för lång") == "sv"
    asked: list[str] = []

    def noting(text: str) -> str:
        asked.append(text)
        return "sv"

    doubting = Finder(finder(unknown)._lists, unknown, detect=noting)
    doubting.look("Odotin kauan eikä kukaan tullut, vaikka soitin ja kysyin.", "fi")
    assert asked == []
    doubting.look("Zumba ok", "fi")
    assert asked == []  # nothing speaks for another language
    doubting.look("Göran hjälpte mig", "fi")
    assert asked in ([], ["Göran hjälpte mig"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_lists_of_every_language_are_whole(lang: str) -> None:
    assert finder(unknown).learn(lang)


def test_a_word_list_is_told_all_its_problems() -> None:
    with pytest.raises(FlowInvalid) as caught:
        read_lexicon('titles = ["Doctor"]\nkin = 3\nwhat = []\n', "xx.toml")
    told = str(caught.value)
    assert "xx.toml: titles: 'Doctor' must be a word in small letters" in told
    assert "xx.toml: kin: must be a list of texts" in told
    assert "xx.toml: what: is not known here" in told
    assert "xx.toml: sayings: is missing" in told
