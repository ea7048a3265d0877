"""The shipped texts hang together: every language says the same things, and says what it must."""

import re
import tomllib
from collections.abc import Mapping

import pytest

from dialogs.statuses import STATUSES
from dialogs.texts import unreadable
from dialogs.words import fold
from tests.dialogs.wordings import (
    LANGUAGES,
    PARTS,
    Wording,
    messages,
    referred,
    sayings,
    source,
    wordings,
)

BUTTON = 20  # characters that every chat shows whole
OTHERS = tuple(lang for lang in LANGUAGES if lang != "fi")
EMERGENCY = "112"

# Phrases that stand on buttons. A flow's attributes are buttons too: options, and titles in the
# list of answers to change.
LABELS = re.compile(
    r"(skip|back|done|keep|remove|continue|later|erase|start|erase-(yes|no)|change-nothing"
    r"|review-(send|change|erase)|consent-\w+|service-(unknown|other|yes)|receipt-saved"
    r"|erase-later-label|reach-(chat|receipt|none|any|morning|afternoon|evening|code-too)|pace-(edition|soon)|language-name)"
)
TALK_LABELS = re.compile(r"notice-open|heard-(yes|partly|no)|(erase|withdraw)-(yes|no)|deed-\w+")
DESCRIPTION = ".description"


def labels(part: str, lang: str) -> Mapping[str, str]:
    said = sayings(part, lang)
    if part in {"flow", "addition"}:
        return {key: text for key, text in said if "." in key}
    named = LABELS if part == "phrases" else TALK_LABELS
    return {key: text for key, text in said if named.fullmatch(key)}


def arguments(wording: Wording) -> frozenset[str]:
    """Return the names of its arguments; `number_sv` is the Swedish `number`."""
    return frozenset(re.sub(r"_(fi|sv|en)$", "", name) for name in wording.arguments)


def said(part: str, lang: str, key: str) -> list[str]:
    return [text for each, text in sayings(part, lang) if each == key]


def steps() -> list[dict[str, object]]:
    flow = tomllib.loads((PARTS["flow"] / "flow.toml").read_text("utf-8"))
    return list(flow["steps"])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("part", PARTS)
def test_every_file_is_fluent(part: str, lang: str) -> None:
    assert unreadable(f"{part}/{lang}.ftl", source(part, lang)) == ()


@pytest.mark.parametrize("lang", OTHERS)
@pytest.mark.parametrize("part", PARTS)
def test_every_language_has_the_same_texts_in_the_same_order(part: str, lang: str) -> None:
    assert list(wordings(part, lang)) == list(wordings(part, "fi"))


@pytest.mark.parametrize("lang", OTHERS)
@pytest.mark.parametrize("part", PARTS)
def test_a_text_uses_no_argument_that_the_finnish_one_does_not_have(part: str, lang: str) -> None:
    finnish = wordings(part, "fi")
    theirs = wordings(part, lang)
    surplus = {key: arguments(each) - arguments(finnish[key]) for key, each in theirs.items()}
    assert {key: names for key, names in surplus.items() if names} == {}


@pytest.mark.parametrize("lang", OTHERS)
@pytest.mark.parametrize("part", PARTS)
def test_no_language_leaves_out_an_argument(part: str, lang: str) -> None:
    finnish = wordings(part, "fi")
    theirs = wordings(part, lang)
    missing = {key: arguments(each) - arguments(theirs[key]) for key, each in finnish.items()}
    left_out = {key: names for key, names in missing.items() if names}
    assert left_out == (MAY_LEAVE_OUT if lang == "fi-simple" else {}).get(part, {})


# What easy Finnish says without a figure that the others give.
MAY_LEAVE_OUT: Mapping[str, Mapping[str, frozenset[str]]] = {
    "flow": {
        "notice-more": frozenset({"weekday"}),
        "feelings-why": frozenset({"feeling"}),
    },
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("part", PARTS)
def test_a_button_has_at_most_twenty_characters(part: str, lang: str) -> None:
    long = {key: text for key, text in labels(part, lang).items() if len(text) > BUTTON}
    assert long == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_buttons_of_one_step_all_differ(lang: str) -> None:
    for name, message in messages("flow", lang).items():
        options = [
            text for key, text in labels("flow", lang).items() if key.startswith(f"{name}.")
        ]
        assert len(set(options)) == len(message.attributes)


def test_every_message_of_the_flow_belongs_to_a_step_or_is_part_of_another() -> None:
    kinds = {str(step["id"]): step["kind"] for step in steps()}
    consents = [id_ for id_, kind in kinds.items() if kind == "consent"]
    beside = {f"{id_}-{end}" for id_ in consents for end in ("more", "declined")}
    assert set(messages("flow", "fi")) == {*kinds, *beside, *referred("flow", "fi")}


def test_a_word_that_is_a_command_is_only_one() -> None:
    meant: dict[str, set[str]] = {}
    for lang in LANGUAGES:
        for key, text in sayings("phrases", lang):
            for word in text.split(",") if key.startswith("command-") else ():
                meant.setdefault(word.strip(), set()).add(key)
    assert {word: keys for word, keys in meant.items() if len(keys) > 1} == {}
    assert [word for word in meant if word != fold(word)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_telegrams_commands_have_names_and_descriptions_that_it_takes(lang: str) -> None:
    commands = [(key, text) for key, text in sayings("talk", lang) if key.startswith("command-")]
    names = [text for key, text in commands if not key.endswith(DESCRIPTION)]
    assert all(re.fullmatch(r"[a-z]{1,32}", name) for name in names)
    assert len(set(names)) == len(names)
    assert all(len(text) <= 256 for key, text in commands if key.endswith(DESCRIPTION))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_status_can_be_told(lang: str) -> None:
    told = {key.removeprefix("status-") for key in wordings("talk", lang) if "status-" in key}
    assert told == set(STATUSES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_push_says_nothing_of_its_content(lang: str) -> None:
    (notice,) = said("talk", lang, "notice")
    assert "palaut" not in notice.casefold()
    assert "respons" not in notice.casefold()
    assert "feedback" not in notice.casefold()


def test_the_purpose_and_the_notice_come_before_anything_is_asked_in_words() -> None:
    kinds = [str(step["kind"]) for step in steps()]
    assert kinds[:3] == ["choice", "say", "consent"]
    assert steps()[0]["sets"] == "language"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_form_of_the_notice_says_how_long_and_where_help_is(lang: str) -> None:
    for text in said("flow", lang, "notice"):
        assert EMERGENCY in text
        assert "24" in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_notice_in_telegram_says_that_telegram_knows(lang: str) -> None:
    warned = [text for text in said("flow", lang, "notice") if "Telegram" in text]
    linked = [text for text in warned if "https://palaute.example.org" in text]
    assert len(warned) == 2 * len(linked)  # each form with a link, and without one
    assert len(linked) * 4 >= len(said("flow", lang, "notice")) / 2
    assert not any("none" in text for text in warned)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_purpose_of_a_demonstration_says_that_it_is_one(lang: str) -> None:
    word = re.compile(r"esittely|demonstration", re.IGNORECASE)
    assert sorted(bool(word.search(text)) for text in said("flow", lang, "purpose")) == [
        False,
        True,
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_last_words_hold_no_secret_and_say_by_when_it_is_read(lang: str) -> None:
    assert "code" not in wordings("flow", lang)["end"].arguments
    weeks = {"fi": "8 viikon", "fi-simple": "8 viikon", "sv": "8 veckor", "en": "8 weeks"}[lang]
    ends = said("flow", lang, "end")
    assert any(weeks in text for text in ends)
    assert sum("2027" in text for text in ends) > sum(weeks in text for text in ends)
