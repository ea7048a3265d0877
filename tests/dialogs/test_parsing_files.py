"""Bad files and bad texts: every problem at once, each with its file and its place."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.errors import FlowInvalid
from dialogs.parsing import read_flow
from tests.dialogs.flawed import (
    FREE_SAID,
    HEAD,
    PHRASES,
    PURPOSE,
    RATE,
    RATE_SAID,
    REVIEW,
    SAID,
    SETTING,
    WELL,
    WELL_SAID,
    free,
    good,
    problems,
    said,
    step,
    tables,
    toml,
    values,
    wrong,
)
from tests.dialogs.talk import ROOT, shipped_flow, texts_in

TEXT_CASES = {
    "a message is missing": ("", "fi.ftl: free: needs free = …"),
    "a title is missing": ("free = Mitä?\n", "fi.ftl: free: needs the attribute .title = …"),
    "a message is empty": (
        'free = { "" }\n    .title = T\n',
        "fi.ftl: free: free: must not be empty",
    ),
    "a message is too long": (
        f"free = {'x' * 4097}\n    .title = T\n",
        "fi.ftl: free: free: must be at most 4096 characters, is 4097",
    ),
    "a title is too long": (
        f"free = Mitä?\n    .title = {'x' * 65}\n",
        "fi.ftl: free: free.title: must be at most 64 characters, is 65",
    ),
    "an argument is not known": (
        "free = { $k ->\n    [1] { $name }\n   *[other] Mitä?\n }\n    .title = T\n",
        (
            "fi.ftl: free: $name is not known: there are $channel, $days, $demo, $every, $feeling,"
            " $hours, $k, $latest, $organisation, $pace, $reach, $service, $web, $weekday, $weeks"
        ),
    ),
    "a message inside is not there": (
        "free = Mitä? { other }\n    .title = T { free.nothing }\n",
        "fi.ftl: free: there is no message other to be put in here",
    ),
    "a term inside is not there": (
        "free = Mitä? { -other }\n    .title = T\n",
        "fi.ftl: free: there is no message -other to be put in here",
    ),
    "the file is not Fluent": (
        "free = Mitä?\n    .title = T\nthis is nothing\n",
        'fi.ftl: line 5: is not Fluent: Expected token: "="',
    ),
}


@pytest.mark.parametrize("case", TEXT_CASES)
def test_a_text_that_is_wrong_is_told_with_file_and_step(case: str) -> None:
    texts, expected = TEXT_CASES[case]
    assert expected in wrong(free(), texts)


def test_messages_and_terms_may_be_put_into_each_other() -> None:
    texts = "-name = Botti\npart = Osa.\nfree = { part } { -name } { free.title } { done }\n"
    flow = good(free(), f"{texts}    .title = T\n")
    assert flow.texts.say("fi", "free") == "Osa. Botti T Valmis"


def test_a_phrase_of_the_bot_can_be_said_in_the_words_of_a_flow() -> None:
    flow = good(free(), f"{FREE_SAID}done = Olen kertonut\n")
    assert flow.texts.say("fi", "done") == "Olen kertonut"


FILE_CASES: Mapping[str, tuple[Mapping[str, str], str]] = {
    "no flow.toml": ({"fi.ftl": SAID}, "flow.toml: is missing"),
    "no language file": (
        {"flow.toml": HEAD + PURPOSE + REVIEW},
        "fi.ftl: is missing: each language of the flow needs it",
    ),
    "broken TOML": (
        {"flow.toml": 'spec = 1\nid = "small', "fi.ftl": SAID},
        "flow.toml: is not TOML: Unterminated string",
    ),
    "a number too long": (
        {"flow.toml": f"spec = {'1' * 5000}", "fi.ftl": SAID},
        "flow.toml: is not TOML: Exceeds the limit",
    ),
    "a list too deep": (
        {"flow.toml": f"spec = {'[' * 5000}{']' * 5000}", "fi.ftl": SAID},
        "flow.toml: is not TOML that anybody could read",
    ),
    "a text too deep": (
        {"flow.toml": HEAD + PURPOSE + REVIEW, "fi.ftl": SAID + f"x = {'{' * 3000}"},
        "fi.ftl: is not Fluent that anybody could read",
    ),
    "another spec": (
        {"flow.toml": HEAD.replace("spec = 1", "spec = 2") + PURPOSE + REVIEW, "fi.ftl": SAID},
        "flow.toml: spec: must be 1, the only one there is",
    ),
    "no steps": (
        {"flow.toml": f"{HEAD}steps = []\n", "fi.ftl": SAID},
        "flow.toml: steps: must be at least one step",
    ),
    "steps that are no tables": (
        {"flow.toml": f"{HEAD}steps = [1]\n", "fi.ftl": SAID},
        "flow.toml: steps: must be a list of tables",
    ),
    "no languages": (
        {"flow.toml": HEAD.replace('["fi"]', "[]") + PURPOSE + REVIEW},
        "flow.toml: languages: must name at least one language",
    ),
    "a language that is no tag": (
        {"flow.toml": HEAD.replace('"fi"', '"Suomi"') + PURPOSE + REVIEW},
        "flow.toml: languages: 'Suomi' must be a language tag such as fi or fi-simple",
    ),
    "a language that the bot does not speak": (
        {"flow.toml": HEAD.replace('"fi"', '"de"') + PURPOSE + REVIEW, "de.ftl": SAID},
        "flow.toml: languages: 'de' must be one of: en, fi, fi-simple, sv",
    ),
    "a field that nobody knows": (
        {"flow.toml": f"{HEAD}colour = 1\n{PURPOSE}{REVIEW}", "fi.ftl": SAID},
        "flow.toml: colour: is not known here: a flow has spec, id, languages and steps",
    ),
}


@pytest.mark.parametrize("case", FILE_CASES)
def test_a_folder_that_is_wrong_is_told_with_the_file(case: str) -> None:
    files, expected = FILE_CASES[case]
    assert any(problem.startswith(expected) for problem in problems(files))


def test_all_problems_come_at_once_each_with_its_place() -> None:
    steps = (
        free("limit = 9000")
        + step("mood", "radio")
        + RATE
        + WELL
        + step("gone", "text", 'when = [{ step = "well", any = ["maybe"] }]')
    )
    head = HEAD.replace('["fi"]', '["fi", "sv"]') + 'colour = "red"\n'
    files = {
        "flow.toml": head + steps + REVIEW,
        "fi.ftl": FREE_SAID + RATE_SAID + WELL_SAID + "review = { $name }?\nthis is nothing\n",
        "sv.ftl": said("free", "title") + said("rate", "title", "low") + said("gone"),
    }
    found = problems(files)
    places = [problem.split(": ")[:2] for problem in found]
    assert places == [
        ["flow.toml", "free.limit"],
        ["flow.toml", "mood.kind"],
        ["flow.toml", "colour"],
        ["flow.toml", "rate"],
        ["flow.toml", "gone"],
        ["flow.toml", "steps"],
        ["fi.ftl", "line 13"],
        ["fi.ftl", "review"],
        *[["fi.ftl", "gone"]] * 2,
        *[["sv.ftl", "rate"]] * 2,
        *[["sv.ftl", "well"]] * 4,
        ["sv.ftl", "gone"],
        ["sv.ftl", "review"],
    ]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.one_of(tables, values), max_size=4),
    st.dictionaries(st.sampled_from(["spec", "id", "languages"]), values),
    st.text(max_size=60),
)
def test_no_structure_breaks_the_reading(
    steps: list[object], head: dict[str, object], ftl: str
) -> None:
    lines = [f"{key} = {toml(value)}" for key, value in head.items()]
    text = "\n".join((*lines, f"steps = {toml(steps)}"))
    for each in (text, HEAD + f"steps = {toml(steps)}", ftl):
        with pytest.raises(FlowInvalid) as caught:
            read_flow({"flow.toml": each, "fi.ftl": ftl}, {"fi": ""}, SETTING)
        assert all(problem.file and problem.message for problem in caught.value.problems)


def test_a_signpost_without_words_in_a_language_is_named() -> None:
    silent = {lang: text.replace("signpost-crisis", "other") for lang, text in PHRASES.items()}
    found = problems(texts_in(ROOT / "dialogs/flows/experience"), silent)
    assert found[0] == "signposts: crisis: needs the phrase signpost-crisis in fi"


def test_what_is_shipped_has_no_problem() -> None:
    assert shipped_flow().id == "experience"
