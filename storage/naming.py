"""Names of people in released words: masked for all but those who may see them.

Rule 1: whole words only, the longest name first, whatever their capitals.
Rule 2: a name of several words is masked in parts too, where they have a capital: "Anna Mäki" does
not hide "anna".
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from dialogs.identifying.marks import whole
from dialogs.session import Answer
from dialogs.step import chosen

MASK = "[…]"
"""Says in no language that something was taken away."""

_AROUND = " \t\r\n.,:;!?…\"'”’"
_BETWEEN = " \t\n\u00a0\u2011-"


def masked(text: str, names: Collection[str], mask: str = MASK) -> str:
    """Return the text with a mask in the place of each name."""
    return "".join(mask if is_name else part for part, is_name in parts(text, names))


def masked_answers(
    answers: Mapping[str, Answer], names: Collection[str], mask: str = MASK
) -> Mapping[str, Answer]:
    """Return answers with a mask in the place of each name."""
    return changed(answers, lambda text: masked(text, names, mask)) if names else answers


def changed(answers: Mapping[str, Answer], change: Callable[[str], str]) -> dict[str, Answer]:
    """Return answers with every text in them changed."""
    return {id_: _changed(answer, change) for id_, answer in answers.items()}


def parts(text: str, names: Collection[str]) -> Iterator[tuple[str, bool]]:
    """Yield the text in its parts, each with whether it is a name."""
    at = 0
    for start, end in _places(text, names):
        if start > at:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False


def replaced(text: str, words: str, mask: str = MASK) -> str:
    """Return the text with a mask wherever these words stand, whatever their capitals."""
    told = words.strip(_AROUND)
    pattern = re.compile(rf"(?<!\w){_spaced(told)}(?!\w)", re.IGNORECASE) if told else None
    at, kept = 0, ""
    for match in pattern.finditer(text) if pattern else ():
        start, end = whole(text, *match.span())
        kept, at = kept + text[at:start] + mask, end
    return kept + text[at:]


def still_standing(names: Iterable[str], texts: Collection[str]) -> tuple[str, ...]:
    """Return those of the names that stand in any of these texts."""
    return tuple(name for name in names if any(_places(text, (name,)) for text in texts))


def texts_of(answers: Mapping[str, Answer]) -> list[str]:
    """Return every text in these answers."""
    return [text for answer in answers.values() for text in chosen(answer)]


def _changed(answer: Answer, change: Callable[[str], str]) -> Answer:
    if isinstance(answer, str):
        return change(answer)
    return None if answer is None else tuple(change(each) for each in answer)


def _places(text: str, names: Collection[str]) -> list[tuple[int, int]]:
    """Return where names stand, those side by side as one: how many words one has tells of it too."""
    pattern = _pattern(tuple(names)) if names else None
    found = pattern.finditer(text) if pattern else ()
    places: list[tuple[int, int]] = []
    for start, end in (whole(text, *match.span()) for match in found):
        is_beside = places and not text[places[-1][1] : start].strip(_BETWEEN)
        places.append((places.pop()[0] if is_beside else start, end))
    return places


@lru_cache(maxsize=1024)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str] | None:
    listed = sorted({each for each in names if each}, key=len, reverse=True)
    in_parts = {word for each in listed for word in _words(each)}
    forms = [rf"(?i:{_spaced(each)})" for each in listed]
    forms += [re.escape(each) for each in sorted(in_parts, key=len, reverse=True)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)") if forms else None


def _words(name: str) -> list[str]:
    """Return the parts of a name of several words that are names alone, also in capitals."""
    words = [each for each in name.split() if each[0].isupper() and len(each) > 1]
    return [*words, *(each.upper() for each in words)] if " " in name else []


def _spaced(name: str) -> str:
    """Return the pattern of a name, however its words are set apart."""
    return r"\s+".join(re.escape(word) for word in name.split())
