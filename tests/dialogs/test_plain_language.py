"""Easy Finnish, as far as it can be checked without a dictionary, and what no text may say.

The limits are those at which a text fails; texts aim lower. A pass is not easy language: that
takes a trained person and readers.
"""

import re
from collections.abc import Iterator, Mapping

import pytest

from tests.dialogs.wordings import LANGUAGES, PARTS, sayings

EASY = "fi-simple"

WORDS = 12  # in a sentence
MEAN = 8.0  # words in a sentence, all texts together
SENTENCES = 6  # in a message
CHARACTERS = 500  # in a message
LETTERS = 19  # in a word
CLAUSES = 1  # subordinate clauses in a sentence

# Texts that may be longer as a whole, and why; each of their paragraphs keeps the limits.
LONGER: Mapping[str, str] = {
    "notice-more": "eight things must be told, to those who ask for more; one numbered item each",
    "help": "a list of words to type, one a line",
}
# Words that are only read by the program.
NOT_SAID = re.compile(r"command-|language-name")

ABBREVIATIONS = re.compile(
    r"\b(esim|mm|ym|yms|jne|ks|ns|eli|n|nro|klo|puh|os|ko|em|tms|sos|vrt|ts)\.", re.IGNORECASE
)
EVERY_DAY = re.compile(
    r"\bjoka (?=päivä|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)",
    re.IGNORECASE,
)
SUBORDINATE = re.compile(
    r"\b(että|ettei|jos|kun|koska|vaikka|jotta|ennen kuin"
    r"|jo(ka|nka|ta|ssa|sta|hon|lla|lta|lle|tka)|joi(den|ta|ssa|sta|hin|lla|lta|lle))\b",
    re.IGNORECASE,
)
HARD_SIGNS = re.compile(r"[%§;]|\b\d{1,2}\.\d{1,2}\.|\b[A-ZÅÄÖ]{2,}\b")
OTHER_NAMES = re.compile(
    r"\b(feedback|kommentti|kommentin|arvio|respons|chat|chatti|anonyymi|nimetön)\w*",
    re.IGNORECASE,
)
PROMISES = re.compile(
    r"täysin anonyymi|täysin nimettömä|completely anonymous|fully anonymous|totally anonymous"
    r"|helt anonym|fullständigt anonym",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"https?://\S+|\b[\w-]+\.fi\b")
NUMBERING = re.compile(r"^(\d+\.|–) ", re.MULTILINE)
WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


def easy() -> list[tuple[str, str]]:
    said = (each for part in PARTS for each in sayings(part, EASY))
    return [(key, text) for key, text in said if not NOT_SAID.match(key)]


def plain(text: str) -> str:
    return NUMBERING.sub("", ADDRESS.sub("osoite", text))


def sentences(text: str) -> list[str]:
    """Return the sentences; the end of a line ends one, as in a list, and the dot of a day none."""
    parts = re.split(r"(?<=[.?!])\s+(?![a-zåäö])|\n+", plain(text))
    return [part for part in parts if WORD.search(part)]


def words(text: str) -> list[str]:
    return WORD.findall(plain(text))


def portions() -> Iterator[tuple[str, str]]:
    """Yield each message whole, or by paragraphs where it may be longer."""
    for key, text in easy():
        yield from ((key, part) for part in (text.split("\n\n") if key in LONGER else [text]))


def test_every_sentence_of_easy_finnish_has_at_most_twelve_words() -> None:
    long = [(key, each) for key, text in easy() for each in sentences(text)]
    assert [each for each in long if len(words(each[1])) > WORDS] == []


def test_sentences_of_easy_finnish_have_at_most_eight_words_on_average() -> None:
    counts = [len(words(each)) for _, text in easy() for each in sentences(text)]
    assert sum(counts) / len(counts) <= MEAN


def test_a_message_in_easy_finnish_has_at_most_six_sentences() -> None:
    assert [each for each in portions() if len(sentences(each[1])) > SENTENCES] == []


def test_a_message_in_easy_finnish_has_at_most_five_hundred_characters() -> None:
    assert [each for each in portions() if len(each[1]) > CHARACTERS] == []


def test_words_of_easy_finnish_are_short_enough() -> None:
    assert {word for _, text in easy() for word in words(text) if len(word) > LETTERS} == set()


def test_a_sentence_of_easy_finnish_has_at_most_one_subordinate_clause() -> None:
    deep = [
        (key, each)
        for key, text in easy()
        for each in sentences(text)
        if len(SUBORDINATE.findall(EVERY_DAY.sub("", each))) > CLAUSES
    ]
    assert deep == []


@pytest.mark.parametrize("rule", [ABBREVIATIONS, HARD_SIGNS, OTHER_NAMES])
def test_easy_finnish_has_no_abbreviations_hard_signs_or_second_names(
    rule: re.Pattern[str],
) -> None:
    found = [(key, rule.search(plain(text))) for key, text in easy()]
    assert [(key, match.group()) for key, match in found if match] == []


def test_a_message_in_easy_finnish_asks_one_thing_and_asks_it_last() -> None:
    asking = [(key, sentences(text)) for key, text in easy() if "?" in text]
    many = [key for key, said in asking if sum(each.count("?") for each in said) > 1]
    early = [key for key, said in asking if not said[-1].endswith("?")]
    assert (many, early) == ([], [])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("part", PARTS)
def test_no_text_raises_its_voice_or_promises_what_nobody_can(part: str, lang: str) -> None:
    said = sayings(part, lang)
    loud = [key for key, text in said if "!" in text]
    assert (loud, [key for key, text in said if PROMISES.search(text)]) == ([], [])


def test_an_allowance_is_only_for_a_text_that_is_there_and_needs_it() -> None:
    said = ((key, text) for key, text in easy() if key in LONGER)
    needed = {key for key, text in said if len(sentences(text)) > SENTENCES}
    assert needed == set(LONGER)
