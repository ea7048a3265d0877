"""Words as people type them: cleaned, folded for comparison, matched with choices."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import takewhile

from dialogs.replies import Choice

# Controls, lone surrogates and marks that turn the reading direction of what follows them: none
# is something a client says, and each can break a database, a terminal or another's text.
_UNSAID = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff]")
_PUNCTUATION = re.compile(r"[^\w\s]+")
_ROOM = 5  # letters; in a shorter label another letter is another word
_NUMBERS = re.compile(r"\d{1,3}")
_RECEIPT = re.compile(r"\d{4}[ \-\u2013.]?\d{4}[ \-\u2013.]?\d{4}[ \-\u2013.]?\d{4}")


def clean(text: str) -> str:
    """Return the text as it is kept: NFC, one kind of line break, nothing invisible and harmful."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _UNSAID.sub("", lines)).strip()


def fold(text: str) -> str:
    """Return the text as it is compared: no case, no punctuation, single spaces."""
    return " ".join(_PUNCTUATION.sub(" ", text.casefold()).split())


def plain(text: str) -> str:
    """Return the folded text without accents, for those who type `a` for `ä`."""
    marks = unicodedata.normalize("NFD", fold(text))
    return "".join(char for char in marks if not unicodedata.combining(char))


def receipt_in(text: str) -> str:
    """Return the 16 digits when the text is a receipt code and nothing else, otherwise nothing."""
    return re.sub(r"\D", "", text) if _RECEIPT.fullmatch(text.strip()) else ""


def matches(text: str, choices: Sequence[Choice]) -> tuple[str, ...]:
    """Return the ids of the choices that a typed text names, by number or by label.

    Several numbers or labels may be given; the result is empty unless every part is understood.
    """
    found = labelled(text, choices)
    if found:
        return found
    named = [_named(part, choices) for part in _parts(text)]
    return tuple(id_ for id_ in named if id_) if named and all(named) else ()


def labelled(text: str, choices: Sequence[Choice]) -> tuple[str, ...]:
    """Return the id of the choice that a text is the label of."""
    folded = fold(text)
    return next(((choice.id,) for choice in choices if fold(choice.label) == folded), ())


def slip_of(text: str, choices: Sequence[Choice]) -> str:
    """Return the id of the one choice whose label was meant, but for one letter; empty if unsure.

    Accents do not count; short labels and digits leave no room for a slip.
    """
    typed = plain(text)
    near = {choice.id for choice in choices if _is_slip(typed, plain(choice.label))}
    return near.pop() if len(near) == 1 else ""


def _is_slip(typed: str, label: str) -> bool:
    """Tell whether one letter is wrong, missing or too much, at most."""
    if typed == label:
        return bool(label)
    if len(label) < _ROOM or any(char.isdecimal() for char in typed + label):
        return False
    ahead = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(typed, label, strict=False))
    )
    rest, other = typed[ahead:], label[ahead:]
    return rest[1:] == other[1:] or rest == other[1:] or rest[1:] == other


def _parts(text: str) -> list[str]:
    if re.fullmatch(r"[\d\s.,;)]+", text):
        return _NUMBERS.findall(text)
    return [part for part in re.split(r"[,;\n]", text) if part.strip()]


def _named(part: str, choices: Sequence[Choice]) -> str:
    folded = fold(part)
    if folded.isdecimal():
        number = int(folded)
        return choices[number - 1].id if 1 <= number <= len(choices) else ""
    return "".join(labelled(part, choices))
