"""How much a single word looks like a person's name, before its neighbours are heard."""

from msgspec.structs import replace

from dialogs.identifying import finnish
from dialogs.identifying.finnish import PEOPLE
from dialogs.identifying.forms import Forms, without_s
from dialogs.identifying.grades import LONG, SHORTEST, WHERE, Grade, unlisted
from dialogs.identifying.lexicon import (
    COMMON,
    INSTITUTIONS,
    KIN,
    PLACES,
    PROPER,
    SERVICES,
    TITLES,
    Lexicon,
    Names,
)
from dialogs.identifying.readings import Analyser, Sense
from dialogs.identifying.stems import Stems
from dialogs.identifying.tokens import Token

_THINGS = SERVICES | INSTITUTIONS
_NOBODY = PROPER | PLACES | TITLES | KIN  # in small letters


class Grader:
    """Grades the words of one language; made once. Marks are those of the lists a word is in."""

    def __init__(
        self, lang: str, lexicon: Lexicon, names: Names, analyse: Analyser, allow: Stems
    ) -> None:
        self._lang, self._lexicon, self.names = lang, lexicon, names
        self._forms = Forms(lang, lexicon.endings, names)
        self._analyse, self._allow = analyse, allow
        self._is_finnish = lang == "fi"

    def grade(self, token: Token, mark: int, *, capitals: bool) -> Grade:
        """Return the grade; `capitals`: a capital letter means something in this text."""
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

    def announced(self, token: Token, mark: int) -> Grade:
        """Grade a word that stands where the client's own name is said to stand."""
        word = token.low
        if mark & (COMMON | PLACES) or word[0].isdigit() or len(word) < SHORTEST:
            return Grade.NO
        return Grade.NO if self._senses(word) - PEOPLE else Grade.WEAK

    def titled(self, token: Token, mark: int) -> Grade:
        """Grade a word that stands behind a title: it is a name if it can be one at all."""
        word = without_s(token.low)
        if mark & COMMON or len(word) < SHORTEST:
            return Grade.NO
        if not token.text[0].islower():  # a capital, or a script that has none
            named = self._forms.base(word) or self._senses(word) & PEOPLE
            return Grade.WEAK if named else Grade.NO
        base = self._forms.base(word, LONG)
        senses = self._senses(word) if self._is_finnish else frozenset()
        if senses:
            return Grade.WEAK if finnish.is_called(base, senses) else Grade.NO
        return Grade.WEAK if base and not self._forms.is_ordinary(base) else Grade.NO

    def is_allowed(self, word: str) -> bool:
        """Tell whether a word is nobody's name in this installation."""
        return self._allow.has(word)

    def root(self, word: str) -> str:
        """Return what the forms of one name share, as far as it is known."""
        if self._is_finnish:
            for reading in self._analyse(word):
                if reading.sense in PEOPLE:
                    return reading.base
        return self._forms.base(without_s(word)) or word

    def _senses(self, word: str) -> frozenset[Sense]:
        return frozenset(reading.sense for reading in self._analyse(word))

    def _compound(self, token: Token, *, capitals: bool) -> Grade:
        """Grade "Anna-Liisa" as a name and "Aune-talo" as none, but "Liisa-hoitaja" as one."""
        head, _, tail = token.text.partition("-")
        if not head or not tail:
            return Grade.NO
        first = replace(token, text=head, low=head.casefold())
        mark = self._lexicon.mark(tail.casefold())
        if tail[0].isupper():
            last = replace(token, text=tail, low=tail.casefold(), first=False)
            heads = self.grade(first, self._lexicon.mark(first.low), capitals=capitals)
            return max(heads, self.grade(last, mark, capitals=capitals))
        if mark & (TITLES | KIN):
            return Grade.LIKELY if self._forms.base(first.low) else Grade.NO
        return Grade.WEAK if self._forms.base(token.low) else Grade.NO

    def _capital(self, token: Token, mark: int) -> Grade:
        word = without_s(token.low)
        base = self._forms.base(word, SHORTEST + token.first)
        if mark & PROPER:
            return Grade.NO
        if mark & PLACES:
            return self._town(token, base)
        if self._is_finnish:
            return self._finnish(token, base, mark)
        if token.first:
            return self._opening(word, base)
        return self._inside(token, word, base)

    def _town(self, token: Token, base: str) -> Grade:
        """Grade the name of a place that is also a surname: Lahti, Salo."""
        if not base or token.first or token.low.endswith(WHERE):
            return Grade.NO
        return Grade.ASKED if self._is_finnish else Grade.WEAK

    def _finnish(self, token: Token, base: str, mark: int) -> Grade:
        """Ask the analyser, unless the first word of a sentence cannot be a name: asking is slow."""
        if token.first and not base and (mark & _THINGS or not self.names.may_start(token.low)):
            return Grade.NO
        ordinary = self._forms.is_ordinary(base)
        return finnish.capital(token, base, self._analyse(token.low), ordinary=ordinary)

    def _opening(self, word: str, base: str) -> Grade:
        """Grade the first word of a sentence, which has its capital for another reason."""
        if base:
            return Grade.ASKED if self._forms.is_ordinary(base) else Grade.LIKELY
        if self._lang == "et":  # too close to Finnish: its words pass for Finnish names
            return Grade.NO
        senses = self._senses(word)
        return Grade.LIKELY if senses and senses <= PEOPLE else Grade.NO

    def _inside(self, token: Token, word: str, base: str) -> Grade:
        senses = frozenset() if base else self._senses(word)
        if base or (senses and senses <= PEOPLE):
            return Grade.LIKELY
        return Grade.NO if Sense.PLACE in senses else unlisted(token)

    def _small(self, token: Token, mark: int) -> Grade:
        """Grade a word without a capital, or where capitals mean nothing."""
        base = self._forms.base(without_s(token.low), LONG)
        if not base or mark & _NOBODY or self._allow.has(token.low):
            return Grade.NO
        ordinary = self._forms.is_ordinary(base)
        if self._is_finnish:
            return finnish.small(token.low, base, self._analyse(token.low), ordinary=ordinary)
        if ordinary:
            return Grade.ASKED
        return Grade.LIKELY if self._lang == "ar" or len(base) >= LONG else Grade.WEAK
