"""A list of words and stems, asked whether a word is in it.

An entry is a word (`hoitaja`), a beginning (`hoitaja*`), a part (`*hoitaj*`), or a phrase of whole
words (`nimeni on`). All are in small letters.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

BEGINNING = 2  # letters by which beginnings are filed


class Stems:
    """The list, filed so that asking costs the word and not the list."""

    def __init__(self, entries: Iterable[str]) -> None:
        words: set[str] = set()
        parts: list[str] = []
        self._beginnings: dict[str, tuple[str, ...]] = {}
        self._phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
        for entry in entries:
            if " " in entry:
                self._file_phrase(tuple(entry.split()))
            elif entry.startswith("*"):
                parts.append(re.escape(entry.strip("*")))
            elif entry.endswith("*"):
                self._file_beginning(entry.rstrip("*"))
            else:
                words.add(entry)
        self.words = frozenset(words)
        self._part = re.compile("|".join(parts)).search if parts else None

    def _file_beginning(self, stem: str) -> None:
        key = stem[:BEGINNING]
        self._beginnings[key] = (*self._beginnings.get(key, ()), stem)

    def _file_phrase(self, phrase: tuple[str, ...]) -> None:
        self._phrases[phrase[0]] = (*self._phrases.get(phrase[0], ()), phrase)

    def has(self, word: str) -> bool:
        """Tell whether a word, in small letters, is in the list."""
        if word in self.words:
            return True
        stems = self._beginnings.get(word[:BEGINNING])
        if stems is not None and word.startswith(stems):
            return True
        return self._part is not None and self._part(word) is not None

    def at(self, words: Sequence[str], place: int) -> int:
        """Return how many words of a phrase or word of the list begin at a place, 0 for none."""
        return max(self._phrase_at(words, place), 1 if self.has(words[place]) else 0)

    def _phrase_at(self, words: Sequence[str], place: int) -> int:
        phrases = self._phrases.get(words[place])
        if phrases is None:
            return 0
        fits = (len(each) for each in phrases if tuple(words[place : place + len(each)]) == each)
        return max(fits, default=0)

    def places(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield where an entry begins and, exclusively, ends: the longest at each place."""
        for place in range(len(words)):
            length = self.at(words, place)
            if length:
                yield place, place + length

    def ends(self, words: Sequence[str]) -> frozenset[int]:
        """Return the places just behind an entry."""
        return frozenset(end for _, end in self.places(words))
