"""Neighbouring words that look like one name."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from dialogs.identifying.grades import Grade
from dialogs.identifying.lexicon import COMMON, Words
from dialogs.identifying.tokens import Token

_BETWEEN = frozenset({" ", "-", ". ", ".", "\u00a0", " (", ' "', " ”", " “", " '"})
_AND = frozenset(
    {",", "ja", "och", "and", "&", "и", "و", "iyo", "ning", "tai", "eller", "or", "sekä"}
)


class Heard(Struct):
    """A text with its words and what the lists say of them."""

    text: str
    tokens: Sequence[Token]
    words: Words

    def gap(self, place: int) -> str:
        """Return what stands between a word and the next one."""
        return self.text[self.tokens[place].end : self.tokens[place + 1].start]

    def is_near(self, place: int) -> bool:
        """Tell whether a word and the next one belong to one clause."""
        gap = self.gap(place)
        return len(gap) <= len(", ") and not any(char in ".!?\n;" for char in gap)


class Run(Struct):
    """Words that look like one name: from `first` to `last`, inclusive."""

    first: int
    last: int
    best: Grade


def runs_of(heard: Heard, grades: Sequence[Grade]) -> list[Run]:
    """Return the runs of graded words, with the initials that stand among them."""
    return list(_runs(heard, grades)) if any(grades) else []


def _runs(heard: Heard, grades: Sequence[Grade]) -> Iterator[Run]:
    end = 0
    for place, grade in enumerate(grades):
        if not grade or place < end:
            continue
        first = last = place
        while first > end and _is_initial(heard, grades, first - 1):
            first -= 1
        while last + 1 < len(grades) and _joins(heard, grades, last + 1):
            last += 1
        yield Run(first, last, max(grades[first : last + 1]))
        end = last + 1


def _joins(heard: Heard, grades: Sequence[Grade], place: int) -> bool:
    gap = heard.gap(place - 1)
    if gap not in _BETWEEN or ("." in gap and len(heard.tokens[place - 1].text) > 1):
        return False
    if _is_letter(heard, place):
        return True
    small = heard.tokens[place].text[0].islower()
    return grades[place] > (Grade.ASKED if small and grades[place - 1] > Grade.ASKED else Grade.NO)


def _is_initial(heard: Heard, grades: Sequence[Grade], place: int) -> bool:
    """Tell whether it is an initial straight before a name: "V. Salonen"."""
    after = place + 1
    if not _is_letter(heard, place) or after >= len(grades):
        return False
    named = bool(grades[after]) and heard.tokens[after].capital
    return heard.gap(place) in {". ", ".", " "} and (named or _is_initial(heard, grades, after))


def _is_letter(heard: Heard, place: int) -> bool:
    """Tell whether it is an initial: a capital letter alone that is no word, as "I" is one."""
    token = heard.tokens[place]
    return len(token.text) == 1 and token.capital and not heard.words.marks[place] & COMMON


def beside(heard: Heard, runs: Sequence[Run], found: Sequence[Run]) -> Iterator[tuple[Run, Run]]:
    """Yield the runs that stand in one enumeration with a name, each with that name's run."""
    known = {run.first for run in found}
    pairs = list(pairwise(runs))
    for one, other in (*pairs, *((after, before) for before, after in reversed(pairs))):
        if one.first in known and other.first not in known and _are_enumerated(heard, one, other):
            known.add(other.first)
            yield other, one


def _are_enumerated(heard: Heard, one: Run, other: Run) -> bool:
    first, last = (one, other) if one.first < other.first else (other, one)
    gap = heard.text[heard.tokens[first.last].end : heard.tokens[last.first].start]
    return gap.strip() in _AND
