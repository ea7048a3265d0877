"""The word lists that the finder is given, one set a language, and the names.

An entry is a word (`hoitaja`), a beginning (`hoitaja*`), a part (`*hoitaj*`), or a phrase of whole
words (`nimeni on`). All are in small letters. A text is read once, for all lists together: each
word gets the marks of the lists that it is in, so that asking costs the word and not the lists.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

KEYS = (
    *("titles", "kin", "my-name", "i-am", "named", "institutions", "services", "deeds"),
    *("received", "common", "proper", "places", "only", "people", "around", "rare"),
    *("speaks", "sayings", "endings"),
)
_MARKS = {key: 1 << number for number, key in enumerate(KEYS)}
TITLES = _MARKS["titles"]  # words for workers
KIN = _MARKS["kin"]  # words for a relative, another client
MY_NAME = _MARKS["my-name"]  # what stands before the client's own name and nothing else
I_AM = _MARKS["i-am"]  # what may stand before it: "I am"
NAMED = _MARKS["named"]  # what stands before anybody's name: "called"
INSTITUTIONS = _MARKS["institutions"]  # what makes a place of the name before it: "hospital"
SERVICES = _MARKS["services"]  # where a worker is met
DEEDS = _MARKS["deeds"]  # what a worker does
RECEIVED = _MARKS["received"]  # what happens to a client
COMMON = _MARKS["common"]  # words that are never a name
PROPER = _MARKS["proper"]  # words with a capital that are nobody's name
PLACES = _MARKS["places"]
ONLY = _MARKS["only"]  # "the only one"
PEOPLE = _MARKS["people"]  # words for a person
AROUND = _MARKS["around"]  # where one can be the only one
RARE = _MARKS["rare"]  # what alone tells a rare circumstance
SPEAKS = _MARKS["speaks"]  # what stands after the writer's own name: "Maija here"
SAYINGS = _MARKS["sayings"]  # phrases with a name in them that is nobody's

BEGINNING = 3  # letters by which beginnings are filed
_DOUBLE = re.compile(r"([kpt])\1")
HEAD = 5  # letters by which a word is dismissed at once
START = 4  # letters by which a word with a capital is
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
        for key in KEYS:
            for entry in lists[key] if key != "endings" else ():
                self._file(entry, _MARKS[key])

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
        known, beginnings = self._words.get, self._beginnings
        marks = [
            self._mark(word, parts) if parts or word[:BEGINNING] in beginnings else known(word, 0)
            for word in words
        ]
        return Words(words, marks, list(self._phrased(words)))

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
        known = self._phrases
        for place, pair in enumerate(pairwise(words)):
            if pair in known:
                for phrase, mark in known[pair]:
                    end = place + len(phrase)
                    if tuple(words[place:end]) == phrase:
                        yield place, end, mark


def _starts(names: Iterable[str]) -> Iterator[str]:
    """Yield how names begin in any of their forms: Pekka is Pekan, too."""
    for name in names:
        yield name[:START]
        if _DOUBLE.search(name, 0, START + 1):
            yield _DOUBLE.sub(r"\1", name, count=1)[:START]


class Names:
    """Names of people; some are ordinary words too, each in its languages."""

    def __init__(
        self, given: Mapping[str, frozenset[str]], surnames: Mapping[str, frozenset[str]]
    ) -> None:
        self._given, self._surnames = given, surnames
        self.heads = frozenset(name[:HEAD] for name in (*given, *surnames))
        self._starts = frozenset(_starts((*given, *surnames)))

    def may_start(self, word: str) -> bool:
        """Tell whether any name begins with the same few letters, which inflecting leaves alone."""
        return word[:START] in self._starts

    def has(self, name: str) -> bool:
        """Tell whether it is a name, in small letters and the base form."""
        return name in self._given or name in self._surnames

    def is_ordinary(self, name: str, lang: str) -> bool:
        """Tell whether the name is an ordinary word of a language too."""
        return lang in self._given.get(name, _NONE) or lang in self._surnames.get(name, _NONE)
