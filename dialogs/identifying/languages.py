"""The language of a text: the conversation's own, unless the words say otherwise."""

from collections.abc import Callable, Collection, Mapping, Sequence

from dialogs.identifying.tokens import Token

Detect = Callable[[str], str]
"""Returns the language of a text, empty when it cannot tell; costly, so asked on doubt only."""

OFTEN = 6  # one word in so many is typical of a language: then it is that one
CLEAR = 2  # more words of another language than of the conversation's own


def language_of(
    text: str,
    tokens: Sequence[Token],
    lang: str,
    functions: Mapping[str, Collection[str]],
    detect: Detect | None,
) -> str:
    """Return the language whose lists are to be used for a text.

    `functions` are the words that are typical of each language in Latin letters.
    """
    script = _script(tokens)
    if script:
        return script
    own = lang.partition("-")[0]
    words = [token.low for token in tokens]
    if own in functions and _score(functions[own], words) * OFTEN >= len(words):
        return own
    scores = {each: _score(known, words) for each, known in functions.items()}
    best = max(scores, key=lambda each: (scores[each], each == own))
    if own in scores and (best == own or scores[own] * 2 >= scores[best]):
        return own
    least = CLEAR if own in scores else 1
    if scores[best] >= least + scores.get(own, 0):
        return best
    found = detect(text) if detect else ""
    return found if found in functions else (own if own in scores else best)


def _score(known: Collection[str], words: Sequence[str]) -> int:
    return sum([word in known for word in words])


def _script(tokens: Sequence[Token]) -> str:
    """Return the language of the first letter's script where the script tells it."""
    for token in tokens:
        char = token.low[0]
        if "\u0400" <= char <= "\u04ff":
            return "ru"
        if "\u0600" <= char <= "\u06ff":
            return "ar"
        if char.isalpha():
            return ""
    return ""
