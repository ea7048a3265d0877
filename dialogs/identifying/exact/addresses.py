"""Streets with their houses, wherever the word of the street stands."""

import re
from collections.abc import Iterator

from dialogs.identifying.exact.compounds import ENDINGS, head, is_compound, plain
from dialogs.identifying.exact.houses import POSTCODE_AFTER, house_at
from dialogs.identifying.exact.matching import (
    CAPITALS,
    begins_sentence,
    is_measure,
    numbers,
    words_before,
)
from dialogs.identifying.exact.streets import (
    ALONE,
    ALONE_AFTER_CAPITALS,
    BEFORE_NAMES,
    BY_THEMSELVES,
    MAYBE_STREETS,
    STREETS,
)
from dialogs.identifying.finds import Find, Kind

_STUCK = frozenset(".,:/-")  # between a number and the number before it
_WORD_END = re.compile(r"[\w'’#№-]+\Z")
_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
# "Hämeentiellä numero 3", "улица Садовая, дом 5".
_BEFORE_NUMBER = frozenset(
    {
        *("numero", "nro", "nr", "n:o", "talo", "number", "no", "hus", "maja", "дом", "д", "رقم"),
        *("lambar", "nambar", "#", "№"),
    }
)
# Most words before numbers are turned away by their last letters.
_LAST_LETTERS = frozenset(
    each.rstrip(".")[-2:] for each in (*ENDINGS, *ALONE, *ALONE_AFTER_CAPITALS, *_BEFORE_NUMBER)
) | {"la", "lä", "le", "ta", "tä", "sa", "sä"}
_NAMES_AHEAD = re.compile(rf"(?:(?<![\w-])[{CAPITALS}][\w'’.-]* {{1,2}}){{1,3}}\Z")
_NAME_AHEAD = re.compile(r"(?<![\w-])[^\W\d_][\w'’-]* \Z")
# People say where they live.
_LIVING = re.compile(
    r"(?<!\w)(?:asu[nimuvtk]|asuu|osoi|osote|muut|koti|adress|address|bor(?!t)|bodd|flytt|live"
    r"|living|moved|home|ela[nm]|koli|aadress|адрес|жив|прожив|переех|عنوان|[اأن]?سكن|ساكن|degg"
    r"|degan|cinwaan|guur)[^.!?\n]*\Z"
)
_POSTCODE = re.compile(POSTCODE_AFTER)
_YEAR = re.compile(r"(?:19|20)\d\d")
_BETWEEN = 3  # characters between a word and its number
_LONGEST = 40  # characters of a word
_HERE = 100  # characters in which the names of a street stand


def addresses(text: str) -> Iterator[Find]:
    """Yield the streets with their houses."""
    for number in numbers(text):
        word = _word_ahead(text, number)
        if word and _may_be_street(plain(word)):
            yield from _streets(word, number)


def _word_ahead(text: str, number: int) -> re.Match[str] | None:
    """Return the word before a number, or before a "numero" that leads to it."""
    if text[number - 1 : number] in _STUCK and text[number - 2 : number - 1].isdigit():
        return None
    end = _end_of_word(text, number)
    if text[max(0, end - 2) : end].lower() not in _LAST_LETTERS:
        return None
    start = _start_of_word(text, end)
    if text[start:end].lower().strip(".") in _BEFORE_NUMBER:
        end = _end_of_word(text, start)
        start = _start_of_word(text, end)
    return _WORD.match(text, start, end)


def _end_of_word(text: str, start: int) -> int:
    """Return where the word before a place ends."""
    between = text[max(0, start - _BETWEEN) : start]
    return start - len(between) + len(between.rstrip(" ,."))


def _start_of_word(text: str, end: int) -> int:
    found = _WORD_END.search(text, max(0, end - _LONGEST), end)
    return found.start() if found else end


def _may_be_street(word: str) -> bool:
    return word in ALONE or word in ALONE_AFTER_CAPITALS or word.endswith(ENDINGS)


def _streets(word: re.Match[str], number: int) -> Iterator[Find]:
    text = word.string
    end, has_flat = house_at(text, number)
    if not end or not (has_flat or _may_be_house(text, number, end)):
        return
    is_told = has_flat or _is_living(word) or bool(_POSTCODE.match(text, end))
    start = _start(word, is_told=is_told)
    if start >= 0:
        yield Find(start, end, Kind.ADDRESS)


def _may_be_house(text: str, number: int, end: int) -> bool:
    return not (is_measure(text, end) or _YEAR.fullmatch(text, number, end))


def _start(word: re.Match[str], *, is_told: bool) -> int:
    """Return where the street that ends in this word begins, or -1 when it is none."""
    lowered = word[0].lower()
    if lowered in BY_THEMSELVES and word[0][0].isupper():
        return word.start()
    if lowered in ALONE or lowered in ALONE_AFTER_CAPITALS:
        return _start_of_names(word, is_told=is_told and lowered in ALONE)
    is_street = is_compound(word, STREETS, is_told=is_told)
    if is_street or (
        is_compound(word, MAYBE_STREETS, is_told=is_told) and _is_meant(word, is_told=is_told)
    ):
        return _with_adjective(word)
    return -1


def _is_meant(word: re.Match[str], *, is_told: bool) -> bool:
    """Tell whether a word that may be a surname or a thing is a street: "Lepolanmutka 6"."""
    if is_told or not word[0][0].isupper():
        return is_told
    is_owned = head(plain(word), MAYBE_STREETS).endswith("n")
    return is_owned or not begins_sentence(word.string, word.start())


def _is_living(word: re.Match[str]) -> bool:
    return bool(_LIVING.search(words_before(word.string, word.start())))


def _start_of_names(word: re.Match[str], *, is_told: bool) -> int:
    pattern = _NAME_AHEAD if is_told else _NAMES_AHEAD
    start = word.start()
    names = _NAMES_AHEAD.search(word.string, max(0, start - _HERE), start)
    names = names or pattern.search(word.string, max(0, start - _HERE), start)
    return names.start() if names else -1


def _with_adjective(word: re.Match[str]) -> int:
    start = word.start()
    ahead = _NAME_AHEAD.search(word.string, max(0, start - _HERE), start)
    return ahead.start() if ahead and ahead.group().strip().lower() in BEFORE_NAMES else start
