"""Stems of Swedish and English words, by their endings alone.

Swedish goes by the rules of Snowball's Swedish stemmer; English by a few of its endings, for a
search must rather find too much than miss a plural.
"""

_VOWELS = frozenset("aeiouyäåö")
_S_AFTER = frozenset("bcdfghjklmnoprtvy")  # an s behind one of these is an ending
_FIRST = tuple(
    sorted(
        [
            "a",
            "arna",
            "erna",
            "heterna",
            "orna",
            "ad",
            "e",
            "ade",
            "ande",
            "arne",
            "are",
            "aste",
            "en",
            "anden",
            "aren",
            "heten",
            "ern",
            "ar",
            "er",
            "heter",
            "or",
            "as",
            "arnas",
            "ernas",
            "ornas",
            "es",
            "ades",
            "andes",
            "ens",
            "arens",
            "hetens",
            "erns",
            "at",
            "andet",
            "het",
            "ast",
            "et",
        ],
        key=len,
        reverse=True,
    )
)
_DOUBLED = ("dd", "gd", "nn", "dt", "gt", "kt", "tt")
_LAST = {"lig": "", "ig": "", "els": "", "löst": "lös", "fullt": "full"}
_LEAST = 3  # letters before an ending


def swedish(word: str) -> str:
    """Return the stem of a Swedish word in small letters."""
    start = _region(word)
    word = _without_first(word, start)
    if len(word) - start >= len(_DOUBLED[0]) and word.endswith(_DOUBLED):
        word = word[:-1]
    for ending, left in _LAST.items():
        if word.endswith(ending) and len(word) - len(ending) >= start:
            return word.removesuffix(ending) + left
    return word


def english(word: str) -> str:
    """Return the stem of an English word in small letters."""
    for ending, left in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _LEAST and not word.endswith("ss"):
            return _single(stem + left)
    return word


def _region(word: str) -> int:
    """Return where the part begins that endings are taken from: behind the first vowel's syllable."""
    for place in range(1, len(word)):
        if word[place] not in _VOWELS and word[place - 1] in _VOWELS:
            return max(place + 1, _LEAST)
    return len(word)


def _without_first(word: str, start: int) -> str:
    for ending in _FIRST:
        if word.endswith(ending) and len(word) - len(ending) >= start:
            return word.removesuffix(ending)
    is_ending = word.endswith("s") and len(word) > start and word[-2] in _S_AFTER
    return word[:-1] if is_ending else word


def _single(stem: str) -> str:
    """Return "stop" for "stopp", which is left of "stopped"."""
    doubled = stem[-1] == stem[-2] and stem[-1] not in "aeioulsz"
    return stem[:-1] if doubled else stem
