"""The finder: every kind of detail in one text, in the order of the text.

Rule 1: it only finds. What is masked, and what is left, the client says.
Rule 2: it never claims that what it did not find is not there.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from dialogs.identifying.exact.structured import structured
from dialogs.identifying.finds import Find, Finding, Kind
from dialogs.identifying.grading import Grader
from dialogs.identifying.languages import Detect, language_of
from dialogs.identifying.lexicon import Lexicon, Names
from dialogs.identifying.naming import Namer
from dialogs.identifying.rarity import rarities
from dialogs.identifying.readings import Analyser
from dialogs.identifying.runs import Heard
from dialogs.identifying.stems import Stems
from dialogs.identifying.tokens import Token, capitals_mean_names, tokens_of


class Lists(NamedTuple):
    """What the finder knows: words typical of languages, the lists of each, and names."""

    functions: Mapping[str, frozenset[str]]
    lexicon: Callable[[str], Lexicon]
    names: Names


class Finder:
    """Finds identifying details; made once. A language's lists are asked for when it is spoken."""

    def __init__(
        self,
        lists: Lists,
        analyse: Analyser,
        *,
        allow: Iterable[str] = (),
        detect: Detect | None = None,
    ) -> None:
        self._lists, self._analyse, self._detect = lists, analyse, detect
        self._allow = Stems(allow)
        self._spoken: dict[str, tuple[Lexicon, Namer]] = {}

    def learn(self, lang: str) -> tuple[Lexicon, Namer]:
        """Return what finds names in a language, made when it is first needed."""
        if lang not in self._spoken:
            lexicon = self._lists.lexicon(lang)
            grader = Grader(lang, lexicon, self._lists.names, self._analyse, self._allow)
            self._spoken[lang] = lexicon, Namer(grader)
        return self._spoken[lang]

    def look(self, text: str, lang: str = "") -> Finding:
        """Return what stands in a text of a conversation in this language, or in any."""
        tokens = tokens_of(text)
        if not tokens:
            return Finding()
        spoken = language_of(text, tokens, lang, self._lists.functions, self._detect)
        lexicon, namer = self.learn(spoken)
        exact = structured(text)
        capitals = capitals_mean_names(tokens)
        words = lexicon.read([token.low for token in tokens], text.casefold())
        taken = _taken(tokens, exact)
        names = namer.names(Heard(text, tokens, words), taken, capitals=capitals)
        rare = rarities(words, tokens)
        finds = _apart(exact, names, rare)
        return Finding(finds, ask=any(find.kind is Kind.RARE for find in finds))


def _taken(tokens: Sequence[Token], finds: Sequence[Find]) -> frozenset[int]:
    """Return the numbers of the words that belong to something found already."""
    if not finds:
        return frozenset()
    return frozenset(
        number
        for number, token in enumerate(tokens)
        if any(find.start < token.end and token.start < find.end for find in finds)
    )


def _apart(*layers: Sequence[Find]) -> tuple[Find, ...]:
    """Return the finds of all layers in order; where two overlap the earlier layer's stands."""
    kept: list[Find] = []
    for find in (each for layer in layers for each in layer):
        if all(find.end <= each.start or each.end <= find.start for each in kept):
            kept.append(find)
    return tuple(sorted(kept))
