"""How much a single word looks like a person's name, before its neighbours are heard."""

from collections.abc import Collection, Sequence
from enum import IntEnum

from msgspec.structs import replace

from dialogs.identifying.lexicon import (
    COMMON,
    HEAD,
    KIN,
    PLACES,
    PROPER,
    TITLES,
    Lexicon,
    Names,
)
from dialogs.identifying.readings import Analyser, Reading, Sense
from dialogs.identifying.stems import Stems
from dialogs.identifying.tokens import Token


class Grade(IntEnum):
    """From no name to a name by itself."""

    NO = 0
    ASKED = 1  # also an ordinary word: only where a cue asks for a name
    WEAK = 2  # beside a cue or another name
    LIKELY = 3


_PEOPLE = frozenset({Sense.GIVEN, Sense.SURNAME})
_WHERE = ("ssa", "ssä", "sta", "stä")  # in and from: said of places
_SHORTEST = 3  # letters of an inflected name's base
_LONG = 5  # letters of a base that an ordinary word does not meet by accident
# What a base ends with where the ending took its place.
_MENDS = {"ru": ("", "а", "я", "й", "ь"), "so": ("", "a"), "et": ("", "a", "e", "i", "u")}


class Grader:
    """Grades the words of one language; made once."""

    def __init__(
        self, lang: str, lexicon: Lexicon, names: Names, analyse: Analyser, allow: Stems
    ) -> None:
        self._lang, self._lexicon, self._names = lang, lexicon, names
        self._analyse, self._allow = analyse, allow
        self._is_finnish = lang == "fi"
        self._mends = _MENDS.get(lang, ("",))

    def grade(self, token: Token, mark: int, *, capitals: bool) -> Grade:
        """Return the grade; `mark`: its lists; `capitals`: a capital means something in the text."""
        word = token.low
        if mark & COMMON or len(word) < 2 or word[0].isdigit():  # noqa: PLR2004  an initial is no word
            return Grade.NO
        if not token.capital:
            return self._small(token, mark)
        if self._allow.has(word):
            return Grade.NO
        if "-" in word:
            return self._compound(token, capitals=capitals)
        if capitals and not token.shouts:
            return self._capital(token, mark)
        return self._small(token, mark)

    def is_allowed(self, word: str) -> bool:
        """Tell whether a word is nobody's name in this installation."""
        return self._allow.has(word)

    def announced(self, token: Token, mark: int) -> Grade:
        """Grade a word that stands where the client's own name is said to stand."""
        word = token.low
        if mark & (COMMON | PLACES) or word[0].isdigit() or len(word) < _SHORTEST:
            return Grade.NO
        senses = {reading.sense for reading in self._analyse(word)}
        return Grade.NO if senses - _PEOPLE else Grade.WEAK

    def titled(self, token: Token, mark: int) -> Grade:
        """Grade a word that stands behind a title: it is a name if it can be one at all."""
        word = _without_s(token.low)
        if mark & COMMON or len(word) < _SHORTEST:
            return Grade.NO
        senses = {reading.sense for reading in self._analyse(word)}
        if not token.text[0].islower():  # a capital, or a script that has none
            return Grade.WEAK if senses & _PEOPLE or self.base(word) else Grade.NO
        base = self.base(word, _LONG)
        if self._is_finnish and senses:
            called = senses <= _PEOPLE or (base and senses <= {*_PEOPLE, Sense.PLACE})
            return Grade.WEAK if called else Grade.NO
        return Grade.WEAK if base and not self._names.is_ordinary(base, self._lang) else Grade.NO

    def root(self, word: str) -> str:
        """Return what the forms of one name share, as far as it is known."""
        if self._is_finnish:
            for reading in self._analyse(word):
                if reading.sense in _PEOPLE:
                    return reading.base
        return self.base(_without_s(word)) or word

    def base(self, word: str, shortest: int = _SHORTEST) -> str:
        """Return the listed name that a word is a form of, empty when it is none."""
        if self._names.has(word):
            return word
        if shortest >= HEAD and not self._names.may_begin(word):
            return ""
        for ending in self._lexicon.endings:
            if word.endswith(ending) and len(word) - len(ending) >= shortest:
                found = self._mended(word[: -len(ending)])
                if found:
                    return found
        return self._without_prefix(word)

    def _mended(self, stem: str) -> str:
        return next((stem + mend for mend in self._mends if self._names.has(stem + mend)), "")

    def _without_prefix(self, word: str) -> str:
        """Arabic writes "and", "to" and "with" onto the word that follows."""
        if self._lang == "ar" and word[0] in "ولبف" and self._names.has(word[1:]):
            return word[1:]
        return ""

    def _compound(self, token: Token, *, capitals: bool) -> Grade:
        """Grade "Anna-Liisa" as a name and "Aune-talo" as none, but "Liisa-hoitaja" as one."""
        head, _, tail = token.text.partition("-")
        first = replace(token, text=head, low=head.casefold())
        if not head or not tail:
            return Grade.NO
        mark = self._lexicon.mark(tail.casefold())
        if tail[0].isupper():
            last = replace(token, text=tail, low=tail.casefold(), first=False)
            heads = self.grade(first, self._lexicon.mark(first.low), capitals=capitals)
            return max(heads, self.grade(last, mark, capitals=capitals))
        if mark & (TITLES | KIN):
            return Grade.LIKELY if self.base(first.low) else Grade.NO
        return Grade.WEAK if self.base(token.low) else Grade.NO

    def _capital(self, token: Token, mark: int) -> Grade:
        word = _without_s(token.low)
        base = self.base(word, _SHORTEST + token.first)
        if mark & PROPER:
            return Grade.NO
        if mark & PLACES:
            return self._town(token, base)
        if self._is_finnish:
            return self._finnish(token, base)
        ordinary = bool(base) and self._names.is_ordinary(base, self._lang)
        if token.first:
            return self._opening(word, base, ordinary=ordinary)
        if base or self._is_finnish_name(word):
            return Grade.LIKELY
        return Grade.NO if self._is_finnish_place(word) else self._unknown(token)

    def _town(self, token: Token, base: str) -> Grade:
        """Grade the name of a place that is also a surname: Lahti, Salo."""
        if not base or token.first or token.low.endswith(_WHERE):
            return Grade.NO
        return Grade.ASKED if self._is_finnish else Grade.WEAK

    def _opening(self, word: str, base: str, *, ordinary: bool) -> Grade:
        """Grade the first word of a sentence, which has its capital for another reason."""
        if base:
            return Grade.ASKED if ordinary else Grade.LIKELY
        if self._lang == "et":  # too close to Finnish: its words pass for Finnish names
            return Grade.NO
        return Grade.LIKELY if self._is_finnish_name(word) else Grade.NO

    def _unknown(self, token: Token) -> Grade:
        """Grade a capital word inside a sentence that no list knows: mostly a foreign name."""
        return (
            Grade.LIKELY if len(token.low) >= _SHORTEST and token.text[1:].islower() else Grade.NO
        )

    def _is_finnish_name(self, word: str) -> bool:
        senses = {reading.sense for reading in self._analyse(word)}
        return bool(senses) and senses <= _PEOPLE

    def _is_finnish_place(self, word: str) -> bool:
        return any(reading.sense is Sense.PLACE for reading in self._analyse(word))

    def _finnish(self, token: Token, base: str) -> Grade:
        readings = self._analyse(token.low)
        ordinary = bool(base) and self._names.is_ordinary(base, "fi")
        if not readings:
            return self._foreign(token, base, ordinary=ordinary)
        senses = {reading.sense for reading in readings}
        if not senses & _PEOPLE:
            return self._known(token, base, senses, ordinary=ordinary)
        if _is_where(readings):  # "in Koskela" is a place, "about Tiina" is none
            return self._whereabouts(senses)
        if Sense.PLACE in senses:
            return Grade.WEAK
        if Sense.ORDINARY in senses:
            return Grade.WEAK if token.first else Grade.LIKELY
        return Grade.LIKELY

    def _whereabouts(self, senses: Collection[Sense]) -> Grade:
        if Sense.GIVEN not in senses:
            return Grade.NO
        return Grade.LIKELY if set(senses) <= _PEOPLE else Grade.WEAK

    def _known(
        self, token: Token, base: str, senses: Collection[Sense], *, ordinary: bool
    ) -> Grade:
        """Grade a Finnish word that is no Finnish name: a capital inside a sentence may mean one."""
        if Sense.PLACE in senses:  # some surnames are known to the analyser as villages only
            return self._village(token, base)
        if base and not ordinary:
            return Grade.WEAK
        return Grade.NO if token.first else Grade.ASKED

    def _village(self, token: Token, base: str) -> Grade:
        if not base or token.low.endswith(_WHERE):
            return Grade.NO
        return Grade.LIKELY if base.endswith("nen") else Grade.WEAK

    def _foreign(self, token: Token, base: str, *, ordinary: bool) -> Grade:
        """Grade a word that is no Finnish word."""
        if not base and token.low.endswith(_WHERE):
            return Grade.NO
        if token.first:
            return Grade.LIKELY if base and not ordinary else Grade.WEAK
        return Grade.LIKELY if base else self._unknown(token)

    def _small(self, token: Token, mark: int) -> Grade:
        """Grade a word without a capital, or where capitals mean nothing."""
        base = self.base(_without_s(token.low), _LONG)
        if not base or mark & (PROPER | PLACES | TITLES | KIN) or self._allow.has(token.low):
            return Grade.NO
        if self._is_finnish:
            return self._small_finnish(token.low, base)
        if self._names.is_ordinary(base, self._lang):
            return Grade.ASKED
        return Grade.LIKELY if self._lang == "ar" or len(base) >= _LONG else Grade.WEAK

    def _small_finnish(self, word: str, base: str) -> Grade:
        readings = self._analyse(word)
        senses = {reading.sense for reading in readings}
        if senses and not senses & _PEOPLE:
            return Grade.NO
        if senses and _is_where(readings):
            return Grade.ASKED
        ordinary = self._names.is_ordinary(base, "fi")
        if not senses <= _PEOPLE:  # "marjatta" is also "without berries", which nobody writes
            return Grade.ASKED if ordinary else Grade.WEAK
        if ordinary:
            return Grade.WEAK if senses else Grade.ASKED
        exact = word == base or bool(senses)
        return Grade.LIKELY if exact and len(base) >= _LONG else Grade.WEAK


def _is_where(readings: Sequence[Reading]) -> bool:
    """Tell whether it says in, from or into what bears a surname: then that is a place."""
    return all(
        reading.inside and not (reading.sense is Sense.SURNAME and reading.base.endswith("nen"))
        for reading in readings
    )


def _without_s(word: str) -> str:
    """Return the word without an English or Swedish genitive that is set apart."""
    for mark in ("'s", "’s", "'", "’"):
        if word.endswith(mark):
            return word[: -len(mark)]
    return word
