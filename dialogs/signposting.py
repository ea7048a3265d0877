"""Signposts: when words tell of danger or of a matter for another door, show the way at once.

A signpost comes before the feedback goes on and never instead of it. Being shown one too often is
the cheaper mistake, so triggers are plain phrases; `excepted` phrases are the look-alikes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dialogs.words import fold

BEGINNING = 3  # letters by which triggers are filed; none is shorter


@dataclass(frozen=True, slots=True)
class Signpost:
    """One way to help: its text is the phrase `signpost-ID`, filled with these numbers.

    `triggers` and `excepted` are folded phrases by language. `checked_on` is the day somebody
    last made sure that the numbers are right.
    """

    id: str
    checked_on: date
    source: str
    numbers: Mapping[str, str]
    triggers: Mapping[str, tuple[str, ...]]
    excepted: Mapping[str, tuple[str, ...]]


class Pointer:
    """Finds the signposts that words call for; made once, asked for every text.

    Triggers are found by how they begin, so that a text costs its words and not the triggers.
    """

    def __init__(self, signposts: Sequence[Signpost]) -> None:
        self._signposts = tuple(signposts)
        self._triggers: dict[str, tuple[str, ...]] = {}
        for signpost in signposts:
            for phrase in (each for phrases in signpost.triggers.values() for each in phrases):
                known = self._triggers.get(phrase[:BEGINNING], ())
                self._triggers[phrase[:BEGINNING]] = (*known, phrase)

    def pointed(self, text: str) -> tuple[Signpost, ...]:
        """Return the signposts that a text calls for, in the order of the file.

        All languages are looked for whatever the conversation's own: fear changes languages.
        """
        words = f" {fold(text)}"
        if not self._may_call(words):
            return ()
        return tuple(signpost for signpost in self._signposts if _calls(signpost, words))

    def _may_call(self, words: str) -> bool:
        start = words.find(" ")
        while start >= 0:
            found = self._triggers.get(words[start + 1 : start + 1 + BEGINNING], ())
            if words.startswith(found, start + 1):
                return True
            start = words.find(" ", start + 1)
        return False


def _calls(signpost: Signpost, words: str) -> bool:
    for lang, triggers in signpost.triggers.items():
        left = words
        for phrase in signpost.excepted.get(lang, ()):
            left = left.replace(f" {phrase}", " ")
        if any(f" {trigger}" in left for trigger in triggers):
            return True
    return False
