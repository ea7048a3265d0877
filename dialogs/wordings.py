"""What must hold of the texts of a flow, language by language."""

import re
from collections.abc import Iterator, Mapping, Sequence

from dialogs.errors import Problem
from dialogs.signposting import Signpost
from dialogs.step import Step
from dialogs.texts import Texts, mentioned

LABEL = 64  # characters: a longer button is cut by Telegram's clients and unreadable anywhere
MESSAGE_NAME = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)
MESSAGE = 4096  # characters: Telegram's limit for one message

# Every argument that a text of a flow may use; the values only try the texts out.
FACTS: Mapping[str, str | int] = {
    "organisation": "O", "every": "weekly", "weekday": 1, "hours": 24, "k": 5,
    "channel": "web", "web": "W", "demo": "no", "feeling": "other", "service": "S", "days": 14, "reach": "chat",
    "weeks": 8, "latest": "none", "pace": "edition",
}  # fmt: skip


def texts(
    steps: Sequence[Step], said: Texts, languages: Sequence[str], phrases: Mapping[str, str]
) -> list[Problem]:
    """Return what is missing from the texts, or wrong in them, language by language."""
    problems: list[Problem] = []
    for lang in languages:
        if lang not in phrases:
            known = ", ".join(sorted(phrases))
            problems.append(Problem("flow.toml", "languages", f"{lang!r} must be one of: {known}"))
        for step in steps:
            problems += _texts_of(step, said, lang)
    return problems


def names(steps: Sequence[Step], phrases: Mapping[str, str]) -> list[Problem]:
    """Return the steps whose names are taken by what the bot says in any flow."""
    taken = {name for text in phrases.values() for name in MESSAGE_NAME.findall(text)}
    return [
        Problem("flow.toml", step.id, f"{key!r} is a phrase of the bot: choose another id")
        for step in steps
        for key in step.messages
        if key in taken
    ]


def signs(signposts: Sequence[Signpost], said: Texts, languages: Sequence[str]) -> list[Problem]:
    """Return the signposts that a language has no words for."""
    return [
        Problem("signposts", signpost.id, f"needs the phrase signpost-{signpost.id} in {lang}")
        for signpost in signposts
        for lang in languages
        if not said.has(lang, f"signpost-{signpost.id}")
    ]


def _texts_of(step: Step, said: Texts, lang: str) -> Iterator[Problem]:
    file = f"{lang}.ftl"
    for key in step.messages:
        yield from _text(said, lang, key, MESSAGE, Problem(file, step.id, f"needs {key} = …"))
    for label in step.labels:
        missing = Problem(file, step.id, f"needs the attribute .{label} = …")
        yield from _text(said, lang, f"{step.id}.{label}", LABEL, missing)


def _text(said: Texts, lang: str, key: str, longest: int, missing: Problem) -> Iterator[Problem]:
    if not said.has(lang, key):
        yield missing
        return
    text, _errors = said.formatted(lang, key, FACTS)  # what is wrong in it is found by `uses`
    if len(text) > longest:
        expected = f"{key}: must be at most {longest} characters, is {len(text)}"
        yield Problem(missing.file, missing.place, expected)
    if not text.strip():
        yield Problem(missing.file, missing.place, f"{key}: must not be empty")


def uses(file: str, source: str, said: Texts, lang: str) -> Iterator[Problem]:
    """Yield what the messages of a language file use and nobody gives them."""
    found = mentioned(source)
    facts = {f"${name}" for name in FACTS}
    for key, names in found.items():
        for name in sorted(names - facts - set(found)):
            if name.startswith("$"):
                known = ", ".join(sorted(facts))
                yield Problem(file, key, f"{name} is not known: there are {known}")
            elif name.startswith("-") or not said.has(lang, name):
                yield Problem(file, key, f"there is no message {name} to be put in here")
