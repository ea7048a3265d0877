"""Marks on a text: what was found or pointed at, and whether it is masked.

Rule: a text is never changed by a mark. The original and its marks stand side by side, and what
others read is made from both, so taking a mark off brings back every character.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from dialogs.identifying.finds import NAMES, STRUCTURED, Find, Kind


class State(StrEnum):
    """What the client wants with a detail."""

    FOUND = "found"  # not said yet
    MASKED = "masked"
    LEFT = "left"


class Mark(Struct, frozen=True):
    """One detail of a text; `piece` is the number of the text where an answer has several."""

    start: int
    end: int
    kind: Kind
    state: State = State.FOUND
    piece: int = 0


_HIDDEN_UNASKED = STRUCTURED | NAMES  # whatever happens, these do not leave unasked
_LETTERS = 4  # that two forms of one name have in common
_JOINERS = "\u200d\ufe0e\ufe0f"


def is_hidden(mark: Mark) -> bool:
    """Tell whether others read something else in its place."""
    return mark.state is State.MASKED or (
        mark.state is State.FOUND and mark.kind in _HIDDEN_UNASKED
    )


def words_of(texts: Sequence[str], mark: Mark) -> str:
    """Return the words that a mark stands on, empty where the text is gone."""
    return texts[mark.piece][mark.start : mark.end] if mark.piece < len(texts) else ""


def masked(text: str, marks: Iterable[Mark], label: Callable[[Kind], str]) -> str:
    """Return the text as others read it: a label in the place of each hidden detail."""
    parts: list[str] = []
    at = 0
    for start, end, kind in _joined(text, marks):
        parts += (text[at:start], label(kind))
        at = end
    return "".join((*parts, text[at:]))


def _joined(text: str, marks: Iterable[Mark]) -> Iterator[tuple[int, int, Kind]]:
    """Yield the hidden places in order; what overlaps, or stands side by side, is one."""
    hidden = sorted(
        (mark.start, mark.end, mark.kind) for mark in marks if is_hidden(mark) and mark.end > 0
    )
    last: tuple[int, int, Kind] | None = None
    for start, end, kind in hidden:
        if last and (start < last[1] or (kind is last[2] and not text[last[1] : start].strip())):
            last = (last[0], max(last[1], end), last[2])
            continue
        if last:
            yield last
        last = (start, end, kind)
    if last:
        yield last


def carried(
    text: str, finds: Iterable[Find], before: Sequence[tuple[str, Mark]], piece: int = 0
) -> tuple[Mark, ...]:
    """Return the marks of a text anew, where `before` has the earlier ones with their words.

    What was masked stays masked wherever the same words stand now, what was left stays left.
    """
    kept: list[Mark] = []
    for words, mark in before:
        if mark.state is State.MASKED:
            kept += _again(text, words, mark, piece, kept)
    left = {words.casefold() for words, mark in before if mark.state is State.LEFT}
    for find in finds:
        if not _overlaps(find.start, find.end, kept):
            known = text[find.start : find.end].casefold() in left
            state = State.LEFT if known else State.FOUND
            kept.append(Mark(find.start, find.end, find.kind, state, piece))
    return tuple(sorted(kept, key=lambda mark: (mark.start, mark.end)))


def _again(text: str, words: str, mark: Mark, piece: int, kept: list[Mark]) -> list[Mark]:
    return [
        replace(mark, start=start, end=end, piece=piece)
        for start, end in occurrences(text, words)
        if not _overlaps(start, end, kept)
    ]


def _overlaps(start: int, end: int, marks: Iterable[Mark]) -> bool:
    return any(start < mark.end and mark.start < end for mark in marks)


def occurrences(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Return where the same words stand, whatever their capitals, as whole words."""
    if not words:
        return ()
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    found = re.finditer(pattern, text, re.IGNORECASE)
    return tuple(whole(text, match.start(), match.end()) for match in found)


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the place widened to whole characters as people see them: accents, joined emoji."""
    while 0 < start < len(text) and _clings(text, start):
        start -= 1
    while end < len(text) and _clings(text, end):
        end += 1
    return start, end


def _clings(text: str, at: int) -> bool:
    """Tell whether the character at a place belongs to the one before it."""
    char = text[at]
    joined = char in _JOINERS or text[at - 1] == "\u200d" or "\U0001f3fb" <= char <= "\U0001f3ff"
    return joined or bool(unicodedata.combining(char))


def alike(words: str, others: str) -> bool:
    """Tell whether two finds are forms of one word: "Maija", "maijalle"."""
    one, other = sorted((words.casefold(), others.casefold()), key=len)
    return other.startswith(one[: max(len(one) - 1, min(len(one), _LETTERS - 1))])
