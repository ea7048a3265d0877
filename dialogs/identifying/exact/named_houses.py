"""Addresses whose street no list knows: a name with house and flat, or told as where one lives."""

import re
from collections.abc import Iterator

from dialogs.identifying.exact.cities import is_city
from dialogs.identifying.exact.houses import POSTCODE_AFTER, house_at
from dialogs.identifying.exact.matching import CAPITALS, is_measure, numbers, words_before
from dialogs.identifying.exact.streets import BEFORE_NAMES
from dialogs.identifying.finds import Find, Kind

_NAME_AHEAD = re.compile(rf"(?<![\w./-])[{CAPITALS}][\w'’-]{{2,30}} {{1,2}}\Z")
_LOWER_AHEAD = re.compile(r"(?<![\w./-])[^\W\d_][\w'’-]{2,30} {1,2}\Z")
_WORD_AHEAD = re.compile(r"(?<![\w./-])([^\W\d_]{3,12}) \Z")
# What has a number and a letter too, but no street.
_NO_NAME = re.compile(
    r"(?:osasto|huone|kerro|luok|rap|talo|ryhm|tiimi|yksik|sali|ovi|port|hissi|paikka|linja|lomak|kohta"
    r"|koht|liite|sivu|luku|momen|pykäl|versio|bussi|juna|vuoro|taso|aste|vyöhyk|solu|ward|room|floor"
    r"|group|class|level|team|unit|bus|form|page|section|part|annex|step|avd|rum|vån|grupp|klass|nivå"
    r"|blankett|bilaga|osakond|tuba|korrus|klass|rühm|vorm|отдел|кабинет|палат|комнат|этаж|групп|класс"
    r"|форм|غرف|قسم|طابق|qol|windows|android|iphone|ipad|galaxy|samsung|nokia|huawei|covid|burana"
    r"|panadol|vitamiini|vitamin|klo|kello|maanantai|tiistai|keskiviik|torstai|perjantai|lauantai"
    r"|sunnuntai|vuosi|vuon|viikko|viikol|päivä|kiitos|arvosana|pisteet|score|grade|type|tyyppi|typ"
    r"|tammik|helmik|maalisk|huhtik|toukok|kesäk|heinäk|elok|syysk|lokak|marrask|jouluk|nro|numero)",
    re.IGNORECASE,
)
_WITH_FLAT = re.compile(
    r"\d{1,3}(?:-\d{1,3})?(?: ?[A-Za-zÅÄÖ] ?\d{1,3}|.*(?:as|lgh|lh|apt|asunto|кв|flat|krt).*)",
    re.IGNORECASE,
)
_POSTCODE = re.compile(rf"{POSTCODE_AFTER}|,\d{{5}}")
_LIVING = re.compile(
    r"(?<!\w)(?:asu[nimuvtk]|asuu|osoi|osote|muut[it]|kotini|adress|address|bor(?!t)|bodde|flyttade"
    r"|live|living|moved|ela[nbdmv]\w*|kolisin|aadress|адрес|жив|прожив|переех|عنوان|[اأن]?سكن|ساكن|degg|degan"
    r"|cinwaan|guur)[^.!?\n]*\Z"
)
_STOPS = re.compile(r" ?(?:[,;!?\n)]|\.?\s*\Z|\.\s)|:[a-zåäö]{1,5}(?!\w)")
_LONGEST = 34  # characters


def named_houses(text: str) -> Iterator[Find]:
    """Yield the addresses that are told by what stands around a name and a number."""
    for number in numbers(text):
        if text[number - 1 : number] == " " and (name := _name(text, number)):
            yield from _houses(name, number)


def _name(text: str, number: int) -> re.Match[str] | None:
    name = _NAME_AHEAD.search(text, max(0, number - _LONGEST), number)
    name = name or _LOWER_AHEAD.search(text, max(0, number - _LONGEST), number)
    return None if not name or _NO_NAME.match(name.group()) else name


def _houses(name: re.Match[str], number: int) -> Iterator[Find]:
    text = name.string
    end, _ = house_at(text, number)
    if not end or is_measure(text, end) or is_city(name.group().strip().lower()):
        return
    if _is_told(name, number, end):
        yield Find(_start(name), end, Kind.ADDRESS)


def _start(name: re.Match[str]) -> int:
    """Return where a name begins: "Norra Kajen 14"."""
    ahead = _WORD_AHEAD.search(name.string, max(0, name.start() - _LONGEST), name.start())
    return ahead.start() if ahead and ahead[1].lower() in BEFORE_NAMES else name.start()


def _is_told(name: re.Match[str], number: int, end: int) -> bool:
    """Tell whether a flat or a postcode follows, or whether somebody says that it is home."""
    text = name.string
    if name.group()[0].isupper() and _WITH_FLAT.fullmatch(text, number, end):
        return True
    is_lived = bool(_LIVING.search(words_before(text, name.start())))
    if not name.group()[0].isupper():
        return is_lived and bool(_WITH_FLAT.fullmatch(text, number, end))
    return bool(_POSTCODE.match(text, end)) or (is_lived and bool(_STOPS.match(text, end)))
