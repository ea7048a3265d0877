"""Words that tell a circumstance which few share: the client is asked about them, never corrected.

No list finds these with precision, so the question is the protection and the list its prompt.
"""

from collections.abc import Iterator, Sequence

from dialogs.identifying.finds import Find, Kind
from dialogs.identifying.lexicon import AROUND, I_AM, ONLY, PEOPLE, PLACES, RARE, TITLES, Words
from dialogs.identifying.tokens import Token

_NEAR = 5  # words on either side of "the only one"


def rarities(words: Words, tokens: Sequence[Token]) -> list[Find]:
    """Return the places, in order, without overlaps."""
    found: list[tuple[int, int]] = []
    for first, end in sorted((*words.places(RARE), *_only(words))):
        if found and first <= found[-1][1]:  # they tell one thing together
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((first, end))
    return [Find(tokens[first].start, tokens[end - 1].end, Kind.RARE) for first, end in found]


def _only(words: Words) -> Iterator[tuple[int, int]]:
    """Yield "the only deaf man in the village": one of few, a person, and where."""
    for begin, end in words.places(ONLY):
        last = _person(words, end)
        if last is not None:
            yield begin, last + 1


def _person(words: Words, begin: int) -> int | None:
    """Return where the circumstance ends that begins after "only", None when it is no person's."""
    end = min(len(words), begin + _NEAR)
    said = words.any(I_AM, max(0, begin - _NEAR), begin)
    people = [
        last - 1
        for first, last in words.places(PEOPLE)
        if begin <= first < end and (said or not words.marks[first] & TITLES)
    ]
    around = [place for place in range(begin, end) if words.marks[place] & (AROUND | PLACES)]
    if people:
        return max(*people, *(place for place in around if place > min(people)), begin)
    return around[-1] if said and around else None
