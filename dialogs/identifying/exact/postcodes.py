"""Postcodes with their cities."""

import re
from collections.abc import Iterator

from dialogs.identifying.exact.cities import is_city
from dialogs.identifying.exact.matching import is_measure, numbers, words_before
from dialogs.identifying.finds import Find, Kind

_LIKELY = re.compile(r"\d{3} ?\d\d(?!\d)")
_CODE = re.compile(r"\d{5}(?![\d_/])(?!-\w)(?![.,:]\d)")
_SWEDISH = re.compile(r"\d{3} ?\d\d(?!\d) [A-ZÅÄÖ][\w-]+")
_COUNTRY_AHEAD = re.compile(r"(?<!\w)(?:FIN?|SE|S|EE|F)-? ?\Z", re.IGNORECASE)
_SWEDEN_AHEAD = re.compile(r"(?<!\w)SE?- ?\Z", re.IGNORECASE)
_STUCK = re.compile(r"[\d.:/_-]")
# A word or a comma stuck to the code asks for a city that is known.
_TIED = re.compile(r"[^\W\d_]|(?<=\d),")
_CITY_AFTER = re.compile(r"[, \n]{0,3}([^\W\d_](?:[\w'’-]*\w)?)")
_STREET_AHEAD = re.compile(r"\0[\s,.;]{0,3}(?:FI?-)?\Z")
_CITY_AHEAD = re.compile(r"(?<!\w)([^\W\d_][\w-]+),? \Z")
_LONGEST_CITY = 24  # characters
_SHORTEST = 2  # letters of a place
_CUE = re.compile(
    r"(?:postinumero\w*|postinro|postnummer\w*|postnr|post ?code|postal code|zip(?: code)?"
    r"|почтовый индекс|индекс\w*|الرمز البريدي|رمز بريدي|postiindeks\w*|sihtnumber"
    r"|boosta(?:da)?\w*)[^\d\n.!?]{0,14}\Z"
)
# What is counted and priced may have a capital too.
_NO_CITY = re.compile(r"(?:eur|euro\w*|kr|usd|e|kpl|km|sek|gbp|chf|kela\w*)\Z", re.IGNORECASE)


def postcodes(text: str) -> Iterator[Find]:
    """Yield the postcodes that stand with a city, or after a word that calls them postcodes."""
    for number in numbers(text):
        if not _LIKELY.match(text, number):
            continue
        begin = _begin(_COUNTRY_AHEAD, text, number)
        swedish = _SWEDISH.match(text, number)
        if swedish and _SWEDEN_AHEAD.search(text, begin, number):
            yield Find(begin, swedish.end(), Kind.POSTCODE_CITY)
        elif (code := _CODE.match(text, number)) and not _STUCK.match(text[begin - 1 : begin]):
            yield from _around(code, begin)


def _around(code: re.Match[str], begin: int) -> Iterator[Find]:
    text = code.string
    after = _CITY_AFTER.match(text, code.end())
    ahead = _begin(_CITY_AHEAD, text, begin)
    if after and _is_city_after(code, after, begin):
        yield Find(begin, after.end(), Kind.POSTCODE_CITY)
    elif ahead < begin and is_city(text[ahead:begin].strip(", ").lower()):
        yield Find(ahead, code.end(), Kind.POSTCODE_CITY)
    elif _STREET_AHEAD.search(text, max(0, begin - _LONGEST_CITY), begin) or _CUE.search(
        words_before(text, begin)
    ):
        yield Find(begin, code.end(), Kind.POSTCODE_CITY)


def _begin(ahead: re.Pattern[str], text: str, start: int) -> int:
    """Return where what belongs to a code and stands before it begins."""
    found = ahead.search(text, max(0, start - _LONGEST_CITY), start)
    return found.start() if found else start


def _is_city_after(code: re.Match[str], after: re.Match[str], begin: int) -> bool:
    text, word = code.string, after[1]
    if is_city(word.lower()):
        return True
    if _NO_CITY.match(word) or is_measure(text, code.end()) or len(word) < _SHORTEST:
        return False
    if _STREET_AHEAD.search(text, max(0, begin - _LONGEST_CITY), begin):
        return True
    is_tied = _TIED.match(text, begin - 1) if begin else None
    return word[0].isupper() and not (is_tied or code.group().endswith("000") or "\n" in after[0])
