"""Addresses in which the number, or a word for the street, comes first; and boxes at the post."""

import re
from collections.abc import Iterator

from dialogs.identifying.exact.houses import house_at
from dialogs.identifying.exact.matching import has_any, is_measure, numbers, words_before
from dialogs.identifying.finds import Find, Kind

_ENGLISH = re.compile(
    r"\d{1,4}[a-z]?,? ((?:[^\W\d_][\w'’.-]* ){1,3}?)"
    r"(road|rd|street|st|avenue|ave|lane|drive|dr|close|court|crescent|terrace|place|gardens"
    r"|square)(?!\w)\.?(?:,? (?:flat|apt|apartment|unit|no|#)\.? ?\d{1,4}[a-z]?(?!\w))?",
    re.IGNORECASE,
)
_FLAT_AHEAD = re.compile(r"(?<!\w)(?:flat|apt|apartment|unit) ?\d{1,4}[a-z]?,? \Z", re.IGNORECASE)
_LONGEST_FLAT = 20  # characters
_SPOKEN = frozenset({"road", "street", "avenue", "lane"})
_NO_NAME = re.compile(
    r"(?<!\w)(?:the|a|an|my|our|your|this|that|of|on|down|in|from|to|and|or|hours?|min\w*|days?"
    r"|km|miles?|metres?|meters?|times?|people|cars?|busy|every|across|by|per|for|at|is|are|was)"
    r"(?!\w)",
    re.IGNORECASE,
)
_WORDS = r"(?:[^\W\d_][\w'’-]*\.?,? ){1,3}?"
# The word for a street, its name, and where the house begins.
_STREET_FIRST = re.compile(
    r"(?<!\w)(?:(?:ул|просп|пр|пер|бул|наб|пл|ш)\. ?|(?:ул|пр-т|б-р|улиц[аеыу]|проспект\w?"
    rf"|переул\w+|шоссе|бульвар\w?|набережн\w+|площад\w+|проезд\w?) ){_WORDS}"
    r"(?:(?:д|дом|доме)\.? ?)?(?=\d)"
    rf"|(?<!\w)[وفبل]?(?:ال)?(?:شارع|طريق|زنقة|حارة|جادة|درب) (?:[^\W\d_]+،?,? ){{1,4}}?"
    r"(?:(?:رقم|بناية|بيت|منزل|عمارة) )?(?=\d)"
    rf"|(?<!\w)(?:wadd?ada|jidka|dariiqa) {_WORDS}(?:(?:lambar|nambar|guri)\w* )?(?=\d)",
    re.IGNORECASE,
)
_ENGLISH_STEMS = (
    *(" road", " rd", " street", " st", " ave", " lane", " dr", " close", " court", " crescent"),
    *(" terrace", " place", " gardens", " square"),
)
# After "my address is" any name with a number is one.
_TOLD = re.compile(
    r"(?<!\w)(?i:osoit\w*|osot\w*|adress\w*|address|aadress\w*|адрес\w*|(?:ال)?عنوان\w*"
    r"|cinwaan\w*)"
    r"[ :]{1,2}(?:(?:on|oli|is|är|waa|uusi|nyt|هو) ){0,2}"
    r"((?:[A-ZÅÄÖÕÜŠŽА-ЯЁ][\w'’-]+ ){1,3})(?=\d)"
)
_TOLD_STEMS = ("osoit", "osot", "adress", "address", "адрес", "عنوان", "cinwaan")
_STREET_STEMS = (
    *("ул.", "ул ", "улиц", "просп", "пр.", "пр-т", "пер.", "переул", "бул", "б-р", "наб", "пл."),
    *("площад", "шоссе", "ш.", "проезд", "شارع", "طريق", "زنقة", "حارة", "جادة", "درب"),
    *("wadada", "waddada", "jidka", "dariiqa"),
)
_BOX_STEMS = (
    *("PL", "PB", "ox", "OX", "pl", "ostilok", "ostfack", "ostkast", "/я", "ص.", "ص ب", "صندوق"),
)
_BOX = re.compile(
    r"(?<!\w)(?:(?:PL|PB|Box)\.? ?|(?i:p\.? ?o\.? ?box|postilokero|postbox|postfack|postkast"
    r"|а/я|ص\.? ?ب\.?|صندوق بريد) ?)\d{1,5}(?!\d)(?!\.\d)"
)
_SMALL_BOX = re.compile(r"(?<!\w)(?:pl|box) ?\d{1,5}(?=,? \d{5}(?!\d))")


def formed_addresses(text: str) -> Iterator[Find]:
    """Yield the addresses that are not the word of a street and a number after it."""
    lowered = text.lower()
    if has_any(lowered, _ENGLISH_STEMS):
        yield from _english(text)
    if has_any(lowered, _STREET_STEMS):
        yield from _with_house(text, _STREET_FIRST)
    if has_any(lowered, _TOLD_STEMS):
        yield from _with_house(text, _TOLD)
    if has_any(text, _BOX_STEMS):
        yield from _boxes(text)


def _english(text: str) -> Iterator[Find]:
    for number in numbers(text):
        street = _ENGLISH.match(text, number)
        if street and _is_english(street):
            flat = _FLAT_AHEAD.search(text, max(0, number - _LONGEST_FLAT), number)
            yield Find(flat.start() if flat else number, street.end(), Kind.ADDRESS)


def _with_house(text: str, pattern: re.Pattern[str]) -> Iterator[Find]:
    for match in pattern.finditer(text):
        end, has_flat = house_at(text, match.end())
        if end and (has_flat or not is_measure(text, end)):
            yield Find(match.start(pattern.groups), end, Kind.ADDRESS)


def _is_english(match: re.Match[str]) -> bool:
    names, street = match.groups()
    if _NO_NAME.search(names):
        return False
    if street[0].isupper():
        return names[0].isupper()
    return street in _SPOKEN and not words_before(match.string, match.start()).endswith("bus ")


def _boxes(text: str) -> Iterator[Find]:
    for pattern in (_BOX, _SMALL_BOX):
        for match in pattern.finditer(text):
            if not is_measure(text, match.end()):
                yield Find(*match.span(), Kind.ADDRESS)
