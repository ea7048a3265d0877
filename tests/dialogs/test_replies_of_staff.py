import json
from importlib.resources import files
from pathlib import Path

import pytest

from dialogs.contacts import contacts
from dialogs.replying import KINDS, doubts, questions, read_tone

SAMPLES = Path(__file__).parents[2] / "bot" / "samples" / "experiences.jsonl"
TONES = {
    lang: read_tone((files("dialogs") / "tone" / f"{lang}.toml").read_text("utf-8"), lang)
    for lang in ("fi", "sv", "en")
}
ALLOWED = ("https://www.esimerkkila.fi", "09 123 4567", "palaute@esimerkkila.fi")


@pytest.mark.parametrize(
    ("lang", "text", "kind", "words"),
    [
        ("fi", "Meillä oli sinä päivänä kova kiire.", "defends", "kiire"),
        ("fi", "Valitettavasti emme voi muuttaa tätä.", "defends", "valitettavasti emme voi"),
        ("fi", "Asiakas itse ei tullut ajallaan.", "blames", "asiakas itse"),
        ("fi", "Kuka olet? Haluaisin tietää.", "asks-who", "kuka olet"),
        ("fi-simple", "Ota yhteyttä minuun.", "asks-who", "ota yhteyttä minuun"),
        ("sv", "Tyvärr kan vi inte göra något.", "defends", "tyvärr kan vi inte"),
        ("sv", "Du borde ha ringt.", "blames", "du borde ha"),
        ("sv", "Vad heter du?", "asks-who", "vad heter du"),
        ("en", "We are sorry you feel that way.", "defends", "sorry you feel"),
        ("en", "You should have called us.", "blames", "you should have"),
        ("en", "Please contact me.", "asks-who", "contact me"),
    ],
)
def test_words_that_a_tired_client_may_hear_otherwise_are_doubted(
    lang: str, text: str, kind: str, words: str
) -> None:
    (found,) = doubts({lang: text}, TONES)
    assert (found.kind, found.language) == (kind, lang)
    assert words in found.words


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Kiitos, että kerroit. Emme tiedä, kuka olet."),
        ("sv", "Tack för att du berättade. Vi vet inte vem du är."),
        ("en", "You should have been told. We do not know who you are."),
        ("et", "Kuka olet?"),
    ],
)
def test_kind_words_are_left_alone(lang: str, text: str) -> None:
    assert doubts({lang: text}, TONES) == ()


def test_good_replies_raise_hardly_a_doubt() -> None:
    lines = [json.loads(line) for line in SAMPLES.read_text("utf-8").splitlines()]
    said = [(each["lang"], event["text"]) for each in lines for event in each["outcome"]]
    doubted = [text for lang, text in said if doubts({lang: text}, TONES)]
    assert len(doubted) / len(said) < 0.02


def test_every_language_looks_for_the_same_kinds() -> None:
    assert all(set(KINDS) < set(tone) and all(tone.values()) for tone in TONES.values())


def test_questions_are_counted_once_for_all_languages() -> None:
    assert questions({"fi": "Milloin? Missä?!", "sv": "När? Var?"}) == 2
    assert questions({"ar": "متى؟", "fi": "Kerro."}) == 1
    assert questions({}) == 0


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Soita 050 123 4567 tai kirjoita maija.m@gmail.com.",
            ("050 123 4567", "maija.m@gmail.com"),
        ),
        ("Lue https://bit.ly/abc.", ("https://bit.ly/abc",)),
        ("Varaa aika: vanhahotelli.fi", ("vanhahotelli.fi",)),
        ("Olen instassa @maijanhoitaja.", ("@maijanhoitaja",)),
        ("maija (at) gmail piste com", ("maija (at) gmail piste com",)),
        ("Oma sivusi: esimerkkila.fi/vastaus?id=7", ("esimerkkila.fi/vastaus?id=7",)),
    ],
)
def test_what_leads_a_client_elsewhere_is_found(text: str, found: tuple[str, ...]) -> None:
    assert contacts(text, ALLOWED) == found


@pytest.mark.parametrize(
    "text",
    [
        "Katso esimerkkila.fi/kotihoito tai https://www.esimerkkila.fi/.",
        "Palveluohjaus vastaa: 09-1234567, ulkomailta +358 9 123 4567.",
        "Kirjoita palaute@esimerkkila.fi, niin vastaamme.",
        "Hätä: 112. Kokous on 3.12. klo 14.30, ja siellä on 25 ihmistä.",
        "Päätimme muuttaa tämän. Se maksaa 250 000 euroa.",
    ],
)
def test_what_the_organisation_shows_everyone_may_stand(text: str) -> None:
    assert contacts(text, ALLOWED) == ()
