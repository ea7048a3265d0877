"""The word lists that the finder is given, one set a language, and the names.

An entry is a word (`hoitaja`), a beginning (`hoitaja*`), a part (`*hoitaj*`), or a phrase of whole
words (`nimeni on`). All are in small letters. A text is read once, for all lists together: each
word gets the marks of the lists that it is in, so that asking costs the word and not the lists.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

KEYS = (
    *("titles", "kin", "my-name", "i-am", "named", "institutions", "services", "deeds"),
    *("received", "common", "function", "proper", "places"),
    *("only", "people", "around", "rare", "speaks", "sayings", "endings"),
)
# What each list is for.
TITLES = 1 << 0  # words for workers
KIN = 1 << 1  # words for a relative, another client
MY_NAME = 1 << 2  # what stands before the client's own name and nothing else: "my name is"
I_AM = 1 << 3  # what may stand before it: "I am"
NAMED = 1 << 4  # what stands before anybody's name: "called"
INSTITUTIONS = 1 << 5  # what makes a place of the name before it: "hospital"
SERVICES = 1 << 6  # where a worker is met
DEEDS = 1 << 7  # what a worker does
RECEIVED = 1 << 8  # what happens to a client
COMMON = 1 << 9  # words that are never a name
FUNCTION = 1 << 10  # words that tell the language
PROPER = 1 << 11  # words with a capital that are nobody's name
PLACES = 1 << 12
ONLY = 1 << 13  # "the only one"
PEOPLE = 1 << 14  # words for a person
AROUND = 1 << 15  # where one can be the only one
RARE = 1 << 16  # what alone tells a rare circumstance
SPEAKS = 1 << 17  # what stands after the writer's own name: "Maija here"
SAYINGS = 1 << 18  # phrases with a name in them that is nobody's

BEGINNING = 3  # letters by which beginnings are filed
HEAD = 5  # letters by which a word is dismissed at once
_NONE: frozenset[str] = frozenset()


class Words:
    """The words of a text with the marks of the lists that each, or a phrase of them, is in."""

    def __init__(
        self, words: Sequence[str], marks: Sequence[int], phrases: Sequence[tuple[int, int, int]]
    ) -> None:
        self.words, self.marks, self._phrases = words, marks, phrases
        self._all = 0
        for mark in marks:
            self._all |= mark

    def __len__(self) -> int:
        return len(self.words)

    def at(self, place: int, mark: int) -> bool:
        """Tell whether the word at a place is in a list, or a phrase of it begins there."""
        if self.marks[place] & mark:
            return True
        return any(begin == place and known & mark for begin, _, known in self._phrases)

    def places(self, mark: int) -> Iterator[tuple[int, int]]:
        """Yield where words and phrases of a list begin and, exclusively, end."""
        if self._all & mark:
            for place, known in enumerate(self.marks):
                if known & mark:
                    yield place, place + 1
        for begin, end, known in self._phrases:
            if known & mark:
                yield begin, end

    def ends(self, mark: int) -> frozenset[int]:
        """Return the places just behind a word or phrase of a list."""
        return frozenset([end for _, end in self.places(mark)])

    def any(self, mark: int, begin: int, end: int) -> bool:
        """Tell whether a word or phrase of a list begins between two places."""
        return any(begin <= place < end for place, _ in self.places(mark))


class Lexicon:
    """The lists of one language, filed by how a word begins."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self.endings = lists["endings"]
        self._words: dict[str, int] = {}
        self._beginnings: dict[str, tuple[tuple[str, int], ...]] = {}
        self._parts: dict[str, int] = {}
        # By their first two words: most words begin some phrase, few pairs do.
        self._phrases: dict[tuple[str, str], tuple[tuple[tuple[str, ...], int], ...]] = {}
        for number, key in enumerate(each for each in KEYS if each != "endings"):
            for entry in lists[key]:
                self._file(entry, 1 << number)

    def _file(self, entry: str, mark: int) -> None:
        if " " in entry:
            phrase = tuple(entry.split())
            pair = phrase[0], phrase[1]
            self._phrases[pair] = (*self._phrases.get(pair, ()), (phrase, mark))
        elif entry.startswith("*"):
            part = entry.strip("*")
            self._parts[part] = self._parts.get(part, 0) | mark
        elif entry.endswith("*") and len(entry) > BEGINNING:
            stem = entry[:-1]
            key = stem[:BEGINNING]
            self._beginnings[key] = (*self._beginnings.get(key, ()), (stem, mark))
        else:
            word = entry.strip("*")
            self._words[word] = self._words.get(word, 0) | mark

    def mark(self, word: str) -> int:
        """Return the marks of the lists that one word, in small letters, is in."""
        return self._mark(word, tuple(self._parts.items()))

    def read(self, words: Sequence[str], text: str) -> Words:
        """Return the words of a text, in small letters like the text, with their marks."""
        parts = [(part, mark) for part, mark in self._parts.items() if part in text]
        marks = [self._mark(word, parts) for word in words]
        return Words(words, marks, list(self._phrased(words)))

    def functions(self, words: Sequence[str]) -> int:
        """Return how many of the words are typical of this language."""
        known = self._words
        return sum([known.get(word, 0) & FUNCTION != 0 for word in words])

    def _mark(self, word: str, parts: Sequence[tuple[str, int]]) -> int:
        mark = self._words.get(word, 0)
        for stem, known in self._beginnings.get(word[:BEGINNING], ()):
            if word.startswith(stem):
                mark |= known
        for part, known in parts:
            if part in word:
                mark |= known
        return mark

    def _phrased(self, words: Sequence[str]) -> Iterator[tuple[int, int, int]]:
        for place, pair in enumerate(pairwise(words)):
            for phrase, mark in self._phrases.get(pair, ()):
                end = place + len(phrase)
                if tuple(words[place:end]) == phrase:
                    yield place, end, mark


class Names:
    """Names of people; some are ordinary words too, each in its languages."""

    def __init__(
        self, given: Mapping[str, frozenset[str]], surnames: Mapping[str, frozenset[str]]
    ) -> None:
        self._given, self._surnames = given, surnames
        self._heads = frozenset(name[:HEAD] for name in (*given, *surnames))

    def may_begin(self, word: str) -> bool:
        """Tell whether a name of some length begins as a word does."""
        return word[:HEAD] in self._heads

    def has(self, name: str) -> bool:
        """Tell whether it is a name, in small letters and the base form."""
        return name in self._given or name in self._surnames

    def is_ordinary(self, name: str, lang: str) -> bool:
        """Tell whether the name is an ordinary word of a language too."""
        return lang in self._given.get(name, _NONE) or lang in self._surnames.get(name, _NONE)
