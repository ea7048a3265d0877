import json
from pathlib import Path

import pytest

from bot.config import Config
from bot.files import directory_of
from dialogs.errors import FlowInvalid
from dialogs.parsing import read_directory
from dialogs.theming import MOST, read_theme_list, suggested

SAMPLES = Path(__file__).parents[2] / "bot" / "samples" / "experiences.jsonl"
OWN = """
[[themes]]
slug = "food"
names = { fi = "Ruoka", sv = "Mat" }
words = { fi = ["ruoka", "ruoa", "maku."], sv = ["mat."] }
"""
DIRECTORY = (
    """
[organisation.names]
fi = "Esimerkkilä"
[roles.chief]
fi = "päällikkö"
"""
    + OWN
    + """
[[services]]
slug = "care"
handler = "chief"
names = { fi = "Hoito" }
[[services.themes]]
slug = "bath"
names = { fi = "Pesu" }
words = { fi = ["pesu", "suihku"] }
[[services]]
slug = "home"
parent = "care"
handler = "chief"
names = { fi = "Kotihoito" }
[[services]]
slug = "library"
handler = "chief"
names = { fi = "Kirjasto" }
"""
)


def because(*texts: str) -> dict[str, tuple[str, ...]]:
    themes = directory_of(Config()).themes
    return {each.theme.slug: each.because for each in suggested(themes, texts)}


def test_a_theme_is_suggested_and_the_reason_is_a_word_of_the_text() -> None:
    found = because("Tilasin ajan kolme kertaa ja joka kerta se peruttiin.")
    assert set(found["appointments"]) == {"ajan", "peruttiin"}


@pytest.mark.parametrize(
    ("text", "theme", "word"),
    [
        ("Jag fick vänta i två timmar.", "appointments", "vänta"),
        ("The nurse was rude to me.", "encounter", "rude"),
        ("Tulkki ei tullut, ja puhuin suomeksi.", "language", "tulkki"),
    ],
)
def test_every_language_is_looked_for_in_every_text(text: str, theme: str, word: str) -> None:
    assert word in because(text)[theme]


def test_a_word_that_ends_in_a_full_stop_is_meant_whole() -> None:
    themes = read_theme_list(OWN, "t.toml")
    assert suggested(themes, ["Maku oli hyvä."])[0].because == ("maku",)
    assert suggested(themes, ["Makuuhuone oli kylmä."]) == ()


def test_the_theme_with_most_reasons_comes_first_and_there_are_few() -> None:
    text = (
        "Jono, odotus ja peruttu aika. Soitin. Tyly hoitaja. Lasku. Päätös. Tulkki. Kaatui. Hissi."
    )
    found = list(because(text))
    assert found[0] == "appointments"
    assert len(found) == MOST


def test_nothing_is_suggested_where_nothing_is_said() -> None:
    assert because("Ok.", "") == {}


def test_most_of_the_invented_experiences_suggest_something() -> None:
    lines = [json.loads(line) for line in SAMPLES.read_text("utf-8").splitlines()]
    told = [[text for text in each["answers"].values() if isinstance(text, str)] for each in lines]
    long = [texts for texts in told if len(" ".join(texts)) > 100]
    assert sum(bool(because(*texts)) for texts in long) / len(long) > 0.7


def test_a_service_has_its_own_list_or_that_of_the_nearest_above() -> None:
    directory = read_directory(DIRECTORY, "d.toml")
    slugs = {
        service: [theme.slug for theme in directory.themes_of(service)]
        for service in ("care", "home", "library", "")
    }
    assert slugs == {"care": ["bath"], "home": ["bath"], "library": ["food"], "": ["food"]}
    assert directory.themes_of("library")[0].name("sv") == "Mat"


def test_every_problem_of_a_list_is_said_at_once() -> None:
    flawed = OWN + OWN.replace('"ruoka"', '"ru"').replace("Ruoka", "Mat") + "colour = 1\n"
    with pytest.raises(FlowInvalid) as invalid:
        read_directory(
            DIRECTORY.replace(OWN, flawed.replace('slug = "food"', 'slug = "Food x"', 1)), "d.toml"
        )
    said = [str(problem) for problem in invalid.value.problems]
    assert said == [
        "d.toml: themes[1].slug: 'Food x' must be small letters a-z, digits and hyphens, at most 32",
        "d.toml: themes[2].words.fi: 'ru' must have at least 3 letters, or end in .",
        "d.toml: themes[2].colour: is not known here: a theme has slug, names and words",
    ]


def test_the_same_theme_twice_is_a_problem() -> None:
    with pytest.raises(FlowInvalid, match="'food' is there twice"):
        read_theme_list(OWN + OWN, "t.toml")
