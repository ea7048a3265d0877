"""The listed name that a word is a form of, by the endings of a language."""

from collections.abc import Iterator

from dialogs.identifying.grades import SHORTEST
from dialogs.identifying.lexicon import HEAD, Names

# What a base ends with where the ending took its place.
_MENDS = {"ru": ("", "а", "я", "й", "ь"), "so": ("", "a"), "et": ("", "a", "e", "i", "u")}
_APART = ("'s", "’s", "'", "’")


class Forms:
    """The forms that names have in one language; made once."""

    def __init__(self, lang: str, endings: tuple[str, ...], names: Names) -> None:
        self.lang, self.names = lang, names
        self._endings = frozenset(endings)
        self._lengths = sorted({len(ending) for ending in endings}, reverse=True)
        self._mends = _MENDS.get(lang, ("",))

    def base(self, word: str, shortest: int = SHORTEST) -> str:
        """Return the listed name that a word is a form of, empty when it is none."""
        if self.names.has(word):
            return word
        if shortest >= HEAD and word[:HEAD] not in self.names.heads:
            return ""
        for stem in self._stems(word, shortest):
            found = self._mended(stem)
            if found:
                return found
        return self._without_prefix(word)

    def is_ordinary(self, base: str) -> bool:
        """Tell whether a listed name is an ordinary word of this language too."""
        return bool(base) and self.names.is_ordinary(base, self.lang)

    def _stems(self, word: str, shortest: int) -> Iterator[str]:
        """Yield the word without each ending that it may have, the longest first."""
        for length in self._lengths:
            if len(word) - length >= shortest and word[-length:] in self._endings:
                yield word[:-length]

    def _mended(self, stem: str) -> str:
        return next((stem + mend for mend in self._mends if self.names.has(stem + mend)), "")

    def _without_prefix(self, word: str) -> str:
        """Arabic writes "and", "to" and "with" onto the word that follows."""
        if self.lang == "ar" and word[0] in "ولبف" and self.names.has(word[1:]):
            return word[1:]
        return ""


def without_s(word: str) -> str:
    """Return the word without an English or Swedish genitive that is set apart."""
    if word[-1] not in "s'’":
        return word
    return next((word[: -len(mark)] for mark in _APART if word.endswith(mark)), word)
