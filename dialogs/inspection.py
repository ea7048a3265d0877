"""Doubts about a valid flow: it works, and may still not serve its readers."""

from collections.abc import Iterator

from dialogs.errors import Problem
from dialogs.flow import ADDITION, Flow
from dialogs.step import Step
from dialogs.steps.choices import Choices
from dialogs.steps.consent import Consent
from dialogs.wordings import FACTS

SHORT = 20  # characters of a button that is read at a glance
MANY = 8  # options that fit a phone's screen
LONG = 500  # characters of one message that a tired person reads


def doubts(flow: Flow) -> tuple[Problem, ...]:
    """Return what an author should look at again."""
    found = list(_order(flow))
    for step in flow.steps:
        found += _options(step)
        for lang in flow.languages:
            found += _texts(flow, step, lang)
            found += _alike(flow, step, lang)
    return tuple(found)


def _order(flow: Flow) -> Iterator[Problem]:
    if not any(isinstance(step, Consent) for step in flow.steps):
        yield Problem("flow.toml", "steps", "no consent: clients learn nothing of what we know")
    if flow.id != ADDITION and not any(step.kind == "reach" for step in flow.steps):
        yield Problem("flow.toml", "steps", "no reach: nobody hears what becomes of it")


def _alike(flow: Flow, step: Step, lang: str) -> Iterator[Problem]:
    labels = [flow.texts.say(lang, f"{step.id}.{each}") for each in step.options_labelled]
    for label in dict.fromkeys(each for each in labels if labels.count(each) > 1):
        yield Problem(f"{lang}.ftl", step.id, f"two buttons say {label!r}")


def _options(step: Step) -> Iterator[Problem]:
    if len(step.options_known) > MANY and not isinstance(step, Choices):
        yield Problem("flow.toml", step.id, f"more than {MANY} options are hard to choose from")


def _texts(flow: Flow, step: Step, lang: str) -> Iterator[Problem]:
    file = f"{lang}.ftl"
    for label in step.options_labelled:
        text = flow.texts.say(lang, f"{step.id}.{label}")
        if len(text) > SHORT:
            yield Problem(file, step.id, f".{label}: more than {SHORT} characters for a button")
    if step.asks and not isinstance(step, Consent):
        text = flow.texts.say(lang, step.id, **FACTS)
        if len(text) > LONG:
            yield Problem(file, step.id, f"more than {LONG} characters for one question")
