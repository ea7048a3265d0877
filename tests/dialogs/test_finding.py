"""Finding a service by what people really type, against the sample directory."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.finding import MOST, children, find
from tests.dialogs.talk import setting

DIRECTORY = setting().directory
FOUND = [
    # Finnish: names, everyday words, inflected forms, without dots, mistyped
    ("fi", "sossu", "aikuissosiaalityo"),
    ("fi", "sossussa", "aikuissosiaalityo"),
    ("fi", "sosiaalityöntekijän luona", "aikuissosiaalityo"),
    ("fi", "kotihoito", "kotihoito"),
    ("fi", "kotihoidosta", "kotihoito"),
    ("fi", "kotihoidn", "kotihoito"),
    ("fi", "KOTIHOITO!", "kotihoito"),
    ("fi", "hammaslääkäri", "suun-terveydenhuolto"),
    ("fi", "hammaslääkärillä", "suun-terveydenhuolto"),
    ("fi", "hammaslaakari", "suun-terveydenhuolto"),
    ("fi", "hamaslääkäri", "suun-terveydenhuolto"),
    ("fi", "terveysasemalla", "terveysasema-mallila"),
    ("fi", "terkkari", "terveysasema-mallila"),
    ("fi", "tk", "terveysasema-mallila"),
    ("fi", "Mallilan terveysasema", "terveysasema-mallila"),
    ("fi", "kelassa", "etuustoimisto"),
    ("fi", "olin neuvolassa", "neuvola"),
    ("fi", "kirjastossa", "kirjasto"),
    ("fi", "lastensuojelusta", "lastensuojelu"),
    ("fi", "katkolla", "katkaisuosasto"),
    ("fi", "työkkärissä", "tyollisyyspalvelut"),
    ("fi", "toimentulotuki", "taydentava-toimeentulotuki"),
    ("fi", "invataksi", "kuljetuspalvelu"),
    ("fi", "vanhainkodissa", "palvelukoti-harjula"),
    ("fi", "Satamassa", "paivakeskus-satama"),
    ("fi", "psykologi", "mielenterveysvastaanotto"),
    ("fi", "tandläkare", "suun-terveydenhuolto"),  # the language may be another
    ("fi-simple", "vauva", "neuvola"),
    ("fi-simple", "rollaattori", "fysioterapia"),
    ("fi-simple", "kotihoito", "kotihoito"),
    ("sv", "tandläkare", "suun-terveydenhuolto"),
    ("sv", "tandläkaren", "suun-terveydenhuolto"),
    ("sv", "hemvård", "kotihoito"),
    ("sv", "hälsostationen", "terveysasema-mallila"),
    ("sv", "socialarbetare", "aikuissosiaalityo"),
    ("sv", "socialen", "sosiaalityo"),
    ("sv", "fpa", "etuustoimisto"),
    ("sv", "färdtjänsten", "kuljetuspalvelu"),
    ("en", "social worker", "aikuissosiaalityo"),
    ("en", "I was at the dentist", "suun-terveydenhuolto"),
    ("en", "home care", "kotihoito"),
    ("en", "libary", "kirjasto"),
    ("en", "job centre", "tyollisyyspalvelut"),
    ("en", "GP", "terveysasema-mallila"),
]


@pytest.mark.parametrize(("lang", "words", "slug"), FOUND)
def test_what_people_type_finds_the_place_among_the_first_three(
    lang: str, words: str, slug: str
) -> None:
    assert slug in find(DIRECTORY, words, lang)[:3]


@pytest.mark.parametrize("words", ["xyzzy", "asdfgh", "pizza", "ok", "joo", "!!!", "", "  ", "😀"])
def test_nonsense_finds_nothing(words: str) -> None:
    assert find(DIRECTORY, words, "fi") == ()


def test_what_fits_much_worse_than_the_best_is_left_out() -> None:
    assert find(DIRECTORY, "hammaslääkäri", "fi") == ("suun-terveydenhuolto",)
    assert "asumisyksikko-pihlaja" not in find(DIRECTORY, "kotihoito", "fi")


@given(st.text(max_size=80), st.sampled_from(["fi", "fi-simple", "sv", "en", "xx", ""]))
def test_any_words_find_at_most_six_places_that_there_are(words: str, lang: str) -> None:
    found = find(DIRECTORY, words, lang)
    assert len(found) <= MOST
    assert set(found) <= set(DIRECTORY.services)


def test_the_children_of_a_place_come_in_the_order_of_the_file() -> None:
    assert children(DIRECTORY, "kotihoito") == ("kotihoito-pohjoinen", "kotihoito-etela")
    assert children(DIRECTORY, "kirjasto") == ()
    assert children(DIRECTORY, "")[0] == "sosiaalityo"
