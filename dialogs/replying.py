"""A reply of staff read as a tired client might: whether it defends, blames, or asks who they are.

What is found is a doubt for the one who writes, never a ban: words can be meant well.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dialogs.errors import FlowInvalid, Problem
from dialogs.tables import Table
from dialogs.words import fold

MOST_QUESTIONS = 3
"""Questions that one feedback may be asked: each answer tells a little more of a client."""

KINDS = ("defends", "blames", "asks-who")

Tone = Mapping[str, tuple[str, ...]]
"""Beginnings of words, folded, by the kind of doubt; one that ends in a space is whole.

Under `except` stand look-alikes.
"""

_QUESTION = re.compile(r"[?؟](?:[?؟!\s]*[?؟])*")
_WHOLE, _EXCEPT = ".", "except"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One doubt: its kind, the language, and the words that raised it."""

    kind: str
    language: str
    words: tuple[str, ...]


def read_tone(text: str, file: str) -> Tone:
    """Read the words of one language; raises FlowInvalid with all problems."""
    problems: list[Problem] = []
    try:
        table = Table(file, "", tomllib.loads(text), problems)
    except ValueError as error:
        raise FlowInvalid((Problem(file, "", f"is not TOML: {error}"),)) from None
    found = {
        kind: tuple(_folded(each) for each in table.texts(kind)) for kind in (*KINDS, _EXCEPT)
    }
    table.finish(f": a list of doubts has {', '.join(KINDS)} and {_EXCEPT}")
    if problems:
        raise FlowInvalid(tuple(problems))
    return found


def doubts(texts: Mapping[str, str], tones: Mapping[str, Tone]) -> tuple[Doubt, ...]:
    """Return the doubts about a reply, given by language; a variant is read as its language."""
    return tuple(
        doubt
        for lang, text in texts.items()
        for doubt in _doubts(lang, text, tones.get(lang.partition("-")[0], {}))
    )


def _doubts(lang: str, text: str, tone: Tone) -> Iterator[Doubt]:
    words = f" {fold(text)} "
    for each in tone.get(_EXCEPT, ()):
        words = words.replace(f" {each}", " ")
    for kind in KINDS if tone else ():
        found = tuple(dict.fromkeys(_found(words, tone[kind])))
        if found:
            yield Doubt(kind, lang, found)


def questions(texts: Mapping[str, str]) -> int:
    """Return how many questions a message asks; its languages say the same."""
    return max((len(_QUESTION.findall(text)) for text in texts.values()), default=0)


def _folded(text: str) -> str:
    return fold(text) + (" " if text.endswith(_WHOLE) else "")


def _found(text: str, beginnings: Sequence[str]) -> Iterator[str]:
    for each in beginnings:
        start = text.find(f" {each}")
        if start >= 0:
            yield text[start + 1 : text.index(" ", start + len(each.rstrip()) + 1)]
