"""Compounds that are streets: what they end in, in whatever case, and what they begin with."""

import re

from dialogs.identifying.exact.streets import MAYBE_STREETS, NO_STREET, NO_STREET_ENDINGS, STREETS

ENDINGS = (*STREETS, *MAYBE_STREETS)
# The cases of place have the stem of the genitive, which the endings have.
_CASE_OF_PLACE = re.compile(r"(?:ll[aäe]|lt[aä]|ss[aä]|st[aä])\Z")
# Words for a body, for care and for highways stand before a "tie", never before these.
_NO_STREET_AFTER_ALL = ("katu", "kadun", "kuja", "kujan", "gatan", "gata", "gränd", "gränden")
_LONG = 5  # letters of a beginning that more may stand before
_LONG_NO_STREET = tuple(each for each in NO_STREET if len(each) >= _LONG)
_SHORTEST = 3  # letters before the ending


def plain(word: re.Match[str]) -> str:
    """Return a word in lower case, a case of place as the genitive."""
    lowered = word[0].lower()
    return lowered if lowered.endswith(ENDINGS) else _CASE_OF_PLACE.sub("n", lowered)


def is_compound(word: re.Match[str], endings: tuple[str, ...], *, is_told: bool) -> bool:
    """Tell whether a word is a compound with one of these endings, and no path of care."""
    whole = plain(word)
    if not whole.endswith(endings) or whole.endswith(NO_STREET_ENDINGS):
        return False
    if len(head(whole, endings)) < _SHORTEST - word[0][0].isupper():
        return False
    if whole.endswith(_NO_STREET_AFTER_ALL) or (is_told and word[0][0].isupper()):
        return True
    return not _is_no_street(head(whole, endings))


def _is_no_street(head: str) -> bool:
    """Tell whether a compound begins so; the short beginnings must be all that stands there."""
    return head in NO_STREET or head.endswith(_LONG_NO_STREET)


def head(word: str, endings: tuple[str, ...]) -> str:
    """Return what stands before the ending of a compound."""
    ending = max(len(ending) for ending in endings if word.endswith(ending))
    return word[:-ending].rstrip("-")
