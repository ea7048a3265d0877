"""Bad steps: each problem with its step, and with what is expected."""

import json

import pytest

from tests.dialogs.flawed import (
    FREE_SAID,
    HEAD,
    PURPOSE,
    RATE,
    RATE_SAID,
    REVIEW,
    SAID,
    WELL,
    WELL_SAID,
    free,
    good,
    problems,
    said,
    step,
    wrong,
)

WHEN_CASES = {
    "a step that is not there": (
        free('when = [{ step = "nobody", answered = true }]'),
        "flow.toml: free: can never be reached: 'nobody' must be a question before it",
    ),
    "a step that comes later": (
        free('when = [{ step = "later", answered = true }]') + step("later", "text"),
        "flow.toml: free: can never be reached: 'later' must be a question before it",
    ),
    "a statement": (
        free('when = [{ step = "purpose", answered = true }]'),
        "flow.toml: free: can never be reached: 'purpose' must be a question before it",
    ),
    "itself": (
        free('when = [{ step = "free", answered = true }]'),
        "flow.toml: free: can never be reached: 'free' must be a question before it",
    ),
    "an option that is not there": (
        WELL + free('when = [{ step = "well", any = ["maybe"] }]'),
        "flow.toml: free: can never be reached by 'maybe': the options of 'well' are yes, no",
    ),
    "an option of a text": (
        step("told", "text") + free('when = [{ step = "told", any = ["yes"] }]'),
        (
            "flow.toml: free: can never be reached by 'yes': the options of 'told' are"
            " none: say answered = true"
        ),
    ),
    "two options of which one can be chosen": (
        WELL + free('when = [{ step = "well", any = ["yes"] }, { step = "well", any = ["no"] }]'),
        (
            "flow.toml: free: can never be reached: no answer to 'well' lets all of its"
            " conditions hold"
        ),
    ),
    "an option both wanted and refused": (
        WELL + free('when = [{ step = "well", any = ["yes"], none = ["yes"] }]'),
        (
            "flow.toml: free: can never be reached: no answer to 'well' lets all of its"
            " conditions hold"
        ),
    ),
    "every option refused": (
        WELL + free('when = [{ step = "well", none = ["yes", "no"], answered = true }]'),
        (
            "flow.toml: free: can never be reached: no answer to 'well' lets all of its"
            " conditions hold"
        ),
    ),
    "an option that only opens the list of answers": (
        step("well", "choice", 'options = ["yes", "no"]', 'change = ["yes"]')
        + free('when = [{ step = "well", any = ["yes"] }]'),
        (
            "flow.toml: free: can never be reached: no answer to 'well' lets all of its"
            " conditions hold"
        ),
    ),
    "a question asked only of others": (
        WELL
        + step("told", "text", 'when = [{ step = "well", any = ["yes"] }]')
        + free('when = [{ step = "told", answered = true }, { step = "well", any = ["no"] }]'),
        (
            "flow.toml: free: can never be reached: no answer to 'well' lets all of its"
            " conditions hold"
        ),
    ),
    "several options all refused": (
        step("well", "choices", 'options = ["yes", "no"]')
        + free('when = [{ step = "well", any = ["yes"], none = ["yes"] }]'),
        (
            "flow.toml: free: can never be reached: no answer to 'well' lets all of its"
            " conditions hold"
        ),
    ),
    "no condition at all": (
        WELL + free('when = [{ step = "well" }]'),
        "flow.toml: free.when[1]: must say any = [...], none = [...] or answered = true",
    ),
}


@pytest.mark.parametrize("case", WHEN_CASES)
def test_a_step_that_waits_for_what_can_never_be_is_named(case: str) -> None:
    steps, expected = WHEN_CASES[case]
    texts = WELL_SAID + FREE_SAID + said("told", "title") + said("later", "title")
    assert expected in wrong(steps, texts)


def test_conditions_that_some_answers_meet_are_good() -> None:
    steps = step("well", "choices", 'options = ["yes", "no"]', "own = true") + free(
        'when = [{ step = "well", any = ["yes"] }, { step = "well", any = ["no"] },'
        ' { step = "well", none = [] , answered = true}]'
    )
    assert len(good(steps, WELL_SAID + FREE_SAID).steps) == 4
    refusing = free('when = [{ step = "well", none = ["yes", "no"], answered = true }]')
    steps = step("well", "choices", 'options = ["yes", "no"]', "own = true") + refusing
    assert len(good(steps, WELL_SAID + FREE_SAID).steps) == 4


STEP_CASES = {
    "an unknown kind": (
        step("free", "radio"),
        (
            "flow.toml: free.kind: 'radio' must be one of: choice, choices, consent, pace, reach, recognise,"
            " review, say, scale, service, text"
        ),
    ),
    "no kind": (
        '[[steps]]\nid = "free"\n',
        (
            "flow.toml: free.kind: is missing: must be one of: choice, choices, consent, pace, reach,"
            " recognise, review, say, scale, service, text"
        ),
    ),
    "a kind that is no text": (
        '[[steps]]\nid = "free"\nkind = 3\n',
        (
            "flow.toml: free.kind: must be one of: choice, choices, consent, pace, reach, recognise,"
            " review, say, scale, service, text"
        ),
    ),
    "no id": (
        '[[steps]]\nkind = "text"\n',
        "flow.toml: steps[2].id: is missing: must be a text",
    ),
    "an id with a capital": (
        step("Free", "text"),
        (
            "flow.toml: steps[2].id: 'Free' must be a small letter, then small letters a-z, digits"
            " and hyphens, at most 24"
        ),
    ),
    "the same id twice": (
        free() + free(),
        "flow.toml: steps[3].id: 'free' is there twice: each step needs its own",
    ),
    "an id that the bot uses itself": (
        step("help", "text"),
        "flow.toml: help: 'help' is a phrase of the bot: choose another id",
    ),
    "a field that nobody knows": (
        free("limits = 3"),
        "flow.toml: free.limits: is not known here for kind text",
    ),
    "a notice that may be skipped": (
        step("notice", "consent", "required = false"),
        "flow.toml: notice.required: is not known here for kind consent",
    ),
    "a field of a condition that nobody knows": (
        WELL + free('when = [{ step = "well", all = ["yes"], answered = true }]'),
        (
            "flow.toml: free.when[1].all: is not known here: a condition has step and any, none or"
            " answered"
        ),
    ),
    "options that are no list": (
        step("well", "choice", 'options = "yes"'),
        "flow.toml: well.options: must be a list of texts",
    ),
    "no options": (
        step("well", "choice"),
        "flow.toml: well.options: is missing: must be a list of texts",
    ),
    "too many options for a keyboard": (
        step("well", "choice", f"options = {json.dumps([f'o{n}' for n in range(91)])}"),
        "flow.toml: well.options: must be 1 to 90, here 91",
    ),
    "an option with a space": (
        step("well", "choice", 'options = ["yes please"]'),
        (
            "flow.toml: well.options: 'yes please' must be a small letter, then small letters a-z,"
            " digits and hyphens, at most 32"
        ),
    ),
    "an option that Fluent cannot name": (
        step("well", "choice", 'options = ["1"]'),
        (
            "flow.toml: well.options: '1' must be a small letter, then small letters a-z, digits"
            " and hyphens, at most 32"
        ),
    ),
    "an option twice": (
        step("well", "choice", 'options = ["yes", "yes"]'),
        "flow.toml: well.options: must all be different",
    ),
    "a button too long for Telegram": (
        step("a-very-long-name-of-step", "choice", f'options = ["{"o" * 32}", "{"p" * 33}"]'),
        "flow.toml: a-very-long-name-of-step: '" + "p" * 33 + "' is too long for a button of"
        " Telegram: shorten it or the step's id by 1",
    ),
    "a choice that only opens the list of answers": (
        step("well", "choice", 'options = ["yes"]', 'change = ["yes"]'),
        "flow.toml: well.change: must leave at least one option that answers the question",
    ),
    "a change that is no option": (
        step("well", "choice", 'options = ["yes"]', 'change = ["edit"]'),
        "flow.toml: well.change: 'edit' must be one of the options",
    ),
    "a choice that sets what it cannot": (
        step("well", "choice", 'options = ["yes"]', 'sets = "colour"'),
        "flow.toml: well.sets: must be language",
    ),
    "a language that the flow does not have": (
        step("well", "choice", 'options = ["fi", "de"]', 'sets = "language"'),
        "flow.toml: well: 'de' must be one of the flow's languages: fi",
    ),
    "a last option that is none": (
        step("well", "choices", 'options = ["yes"]', 'last = ["no"]'),
        "flow.toml: well.last: 'no' must be one of the options",
    ),
    "at most none": (
        step("well", "choices", 'options = ["yes"]', "most = 0"),
        "flow.toml: well.most: must be a whole number, at least 1",
    ),
    "a flag that is a word": (
        step("well", "choices", 'options = ["yes"]', 'own = "yes"'),
        "flow.toml: well.own: must be true or false",
    ),
    "a rating with one end": (
        step("rate", "scale", 'options = ["low"]'),
        "flow.toml: rate.options: must be 2 to 11, here 1",
    ),
    "a limit above the limit": (
        free("limit = 5000"),
        "flow.toml: free.limit: must be at most 4000",
    ),
    "a why of nothing": (
        free('why = "nothing"'),
        "flow.toml: free: why must name a step: there is no 'nothing'",
    ),
    "a rating without its why": (
        RATE + free(),
        (
            'flow.toml: rate: a rating must be followed by its why: a text with why = "rate"'
            " straight after it, whatever was rated"
        ),
    ),
    "a rating at the end": (
        RATE,
        (
            'flow.toml: rate: a rating must be followed by its why: a text with why = "rate"'
            " straight after it, whatever was rated"
        ),
    ),
    "a why for bad ratings only": (
        RATE + free('why = "rate"', 'when = [{ step = "rate", any = ["low"] }]'),
        (
            'flow.toml: rate: a rating must be followed by its why: a text with why = "rate"'
            " straight after it, whatever was rated"
        ),
    ),
    "a second review": (
        step("again", "review"),
        "flow.toml: steps: must have exactly one of kind review: nothing is sent unseen",
    ),
    "a question after the review": (
        REVIEW + free(),
        "flow.toml: free: can never be reached: after the review only say steps may come",
    ),
}


@pytest.mark.parametrize("case", STEP_CASES)
def test_a_step_that_is_wrong_is_told_with_what_is_expected(case: str) -> None:
    steps, expected = STEP_CASES[case]
    assert expected in wrong(steps, WELL_SAID + FREE_SAID + RATE_SAID)


def test_a_review_is_always_asked() -> None:
    conditional = WELL + REVIEW + 'when = [{ step = "well", any = ["yes"] }]\n'
    files = {"flow.toml": HEAD + PURPOSE + conditional, "fi.ftl": SAID + WELL_SAID}
    assert problems(files) == ["flow.toml: review: must have no when: the review is always asked"]


def test_a_flow_without_a_purpose_or_with_one_for_some_only_is_refused() -> None:
    expected = (
        "flow.toml: steps: must say the purpose before the first question: a say step with"
        " purpose = true and no when"
    )
    late = {"flow.toml": HEAD + free() + PURPOSE + REVIEW, "fi.ftl": SAID + FREE_SAID}
    some = 'when = [{ step = "well", any = ["yes"] }]\n'
    for_some = {"flow.toml": HEAD + WELL + PURPOSE + some + REVIEW, "fi.ftl": SAID + WELL_SAID}
    none = {"flow.toml": HEAD + REVIEW, "fi.ftl": SAID}
    assert [problems(files) for files in (late, for_some, none)] == [[expected]] * 3


def test_a_rating_with_its_why_is_good() -> None:
    why = free('why = "rate"', 'when = [{ step = "rate", answered = true }]')
    assert good(RATE + why, RATE_SAID + FREE_SAID).by_id["rate"].rates
