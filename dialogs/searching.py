"""The words by which a text is found, and those that a search looks for.

Rule 1: å, ä and ö are letters of their own; every other accent is left out, on both sides.
Rule 2: a text is filed under its words as they stand and under the forms they are made of; a word
that is looked for is the beginning of one of them, or is one of them in its basic form.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from dialogs.endings import english, swedish

MOST_WORDS = 8
"""Words of a search that count; more find nothing more."""

Bases = Callable[[str], Iterable[str]]
"""Returns forms of a Finnish word, none where it is unknown."""

_WORD = re.compile(r"[^\W_]+")
_OWN = frozenset("åäö")
_SHORT = 3  # letters; a shorter word is looked for as it stands
_LONGEST = 48  # letters of a word that is filed: what is longer is no word


class Sought(Struct, frozen=True):
    """One word that is looked for; a text has it if it has any of these."""

    word: str
    forms: tuple[str, ...]

    @property
    def is_beginning(self) -> bool:
        """Tell whether longer words are meant too."""
        return len(self.word) >= _SHORT


def filed(text: str, language: str, bases: Bases) -> frozenset[str]:
    """Return the words under which a text in a language (empty: unknown) is filed."""
    base = language.partition("-")[0]
    found: set[str] = set()
    for word in _words(text):
        found |= {word, *_forms(word, base, bases)}
    return frozenset(found)


def sought(search: str, bases: Bases) -> tuple[Sought, ...]:
    """Return what somebody looks for; all of it must be there."""
    words = tuple(dict.fromkeys(_words(search)))[:MOST_WORDS]
    return tuple(
        Sought(word, tuple(sorted({word, *_forms(word, "", bases)} - {""}))) for word in words
    )


def _forms(word: str, language: str, bases: Bases) -> Iterator[str]:
    if language in {"fi", ""}:
        yield from (_folded(base) for base in bases(word))
    if language in {"sv", ""}:
        yield swedish(word)
    if language in {"en", ""}:
        yield english(word)


def _words(text: str) -> Iterator[str]:
    return (word[:_LONGEST] for word in _WORD.findall(_folded(text)))


def _folded(text: str) -> str:
    """Return a text without case and without accents that are not letters of their own."""
    return "".join(map(_letter, unicodedata.normalize("NFC", text.casefold())))


def _letter(letter: str) -> str:
    if letter.isascii() or letter in _OWN:
        return letter
    parts = unicodedata.normalize("NFD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part))
