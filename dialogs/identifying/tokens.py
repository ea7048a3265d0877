"""The words of a text with their places, and how the text uses capitals."""

import re

from msgspec import Struct

_WORD = re.compile(r"\w+(?:['’‑-]\w+)*")
_OPENERS = " \t\"'”“’‘«»([{*_"
_ENDERS = ".!?…:;\n\r•–—|"


class Token(Struct, gc=False):  # of texts and flags: it cannot be part of a circle
    """One word; `capital`: written with a capital first letter; `first`: it begins a sentence."""

    start: int
    end: int
    text: str
    low: str
    capital: bool
    first: bool
    shouts: bool  # all of it in capitals


def tokens_of(text: str) -> list[Token]:
    """Return the words of a text in order."""
    found: list[Token] = []
    for match in _WORD.finditer(text):
        word = match[0]
        start, end = match.span()
        if word[0].isupper():
            shouts = len(word) > 1 and word.isupper()
            first = _begins(text, start, found)
            found.append(Token(start, end, word, word.casefold(), True, first, shouts))
        else:
            found.append(Token(start, end, word, word.casefold(), False, False, False))
    return found


def _begins(text: str, start: int, before: list[Token]) -> bool:
    """Tell whether a word begins a sentence; an initial's or a short title's full stop ends none."""
    at = start - 1
    while at >= 0 and text[at] in _OPENERS:
        at -= 1
    if at < 0:
        return True
    if text[at] not in _ENDERS:
        return False
    return not (text[at] == "." and before and _is_short(before[-1], at))


def _is_short(token: Token, stop: int) -> bool:
    return token.end == stop and len(token.text) <= 2 and token.text[0].isalpha()  # noqa: PLR2004  "V.", "dr"


def capitals_mean_names(tokens: list[Token]) -> bool:
    """Tell whether a capital letter says anything: not where the writer shouts or begins each word with one."""
    inner = [token for token in tokens if not token.first and not token.low[0].isdigit()]
    if not inner:
        return True
    capital = sum(1 for token in inner if token.capital)
    return capital <= max(3, len(inner) * 0.4)
