"""Days with the name of their month: "3. maaliskuuta", "May 5th", "пятого мая"."""

import re
from collections.abc import Iterator

from dialogs.identifying.exact.dates import with_hour
from dialogs.identifying.exact.matching import (
    at_numbers,
    has_any,
    has_any_of_scripts,
    is_latin,
    is_measure,
    words_before,
)
from dialogs.identifying.exact.months import (
    ARABIC_STEMS,
    BEGINNINGS,
    CYRILLIC_STEMS,
    FINNISH_GENITIVE,
    LATIN_ORDINALS,
    LATIN_SPELLED,
    LATIN_STEMS,
    MONTH,
    NAMED_FIRST,
    OTHER_SPELLED,
)
from dialogs.identifying.finds import Find

_WORDS = re.compile(r"[^\W\d_]{2,}")
_BEGINNING = 3  # letters
_LIKELY = re.compile(r"\d\d?(?!\d)")
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?:[ .,-]{0,2}(?:19|20)\d\d(?!\d)| ['’]\d\d(?!\d)| ?-\d\d(?![\d-]))"
_MARK = r"(?:\.|:\w{1,5}|e|a|de|st|nd|rd|th|-?(?:го|е|ое)|-?(?:ta|da|ka|kii|tii|dii)|-?nda(?:l)?)"
_LINK = (
    r"(?:(?:päivä\w{0,3}|pv|pnä|of|day of|من|شهر|bish[ai](?: ee)?|bil\w{0,4}|числа|kuupäeval) )"
)
_DAY_FIRST = re.compile(
    rf"(?<!\d[.,:/])(?:{_DAY}\.? ?(?:-|ja|och|and|и|و) ?)?"
    rf"{_DAY}({_MARK})?[ -]{{0,2}}({_LINK})?({MONTH})({_YEAR})?",
    re.IGNORECASE,
)
_DEN = re.compile(r"(?<!\w)(?:den|the) \Z", re.IGNORECASE)
_DAY_AFTER = re.compile(rf"{_DAY}(st|nd|rd|th)?(?![\d%])(?![.:,/]\d)(,?{_YEAR})?", re.IGNORECASE)
_MONTH_AHEAD = re.compile(rf"(?<!\w)({NAMED_FIRST}) {{1,2}}(?:the )?\Z", re.IGNORECASE)
_FINNISH_AFTER = re.compile(
    rf"{_DAY}(?:"
    r"\.(?: ?p(?:äivä|v|nä)\w*)?(?! ?(?:viik|kert|kuu|maanan|tiist|kesk|torst|perj|lauan|sunn))"
    rf"|:\w{{1,5}}|(?= ?[,;!?)]| ?\Z)| p(?:äivä|v|nä)\w{{0,3}}){_YEAR}?",
    re.IGNORECASE,
)
_FINNISH_AHEAD = re.compile(rf"(?<!\w){FINNISH_GENITIVE} \Z", re.IGNORECASE)
_ARABIC_MONTH = re.compile(rf"{_DAY} ?شهر ?(?:1[0-2]|0?[1-9])(?!\d)")
_LONGEST_NAME = 18  # characters of a month with what follows it
# "may" and "march" are verbs too.
_VERB_NEXT = re.compile(
    r" (?:be|have|not|also|come|go|need|get|take|still|only|help|cause|know|find|want|feel|seem"
    r"|look|sound|lead|make|even|well|never|always|say|think|leave|lose|die|wait|work)(?!\w)"
)
_COUNTS = re.compile(r" [a-z]")
_IN_MONTH = re.compile(r"(?<!\w)(?:in|during|last|this|every|since|next)\s\Z")
_LATIN = re.compile(rf"(?<!\w)(?:{LATIN_SPELLED}){_YEAR}?", re.IGNORECASE)
_EVERY = re.compile(rf"(?<!\w)(?:{LATIN_SPELLED}|{OTHER_SPELLED}){_YEAR}?", re.IGNORECASE)


def may_have_month(lowered: str) -> bool:
    """Tell whether a text in lower case may name a month, and a day of it in words."""
    if has_any(lowered, LATIN_STEMS) and has_any(lowered, LATIN_ORDINALS):
        return True
    return has_any_of_scripts(lowered, cyrillic=CYRILLIC_STEMS, arabic=ARABIC_STEMS)


def spelled_dates(text: str) -> Iterator[Find]:
    """Yield the days in words whose month is named."""
    pattern = _LATIN if is_latin(text) else _EVERY
    return (with_hour(text, *match.span()) for match in pattern.finditer(text))


def numbered_dates(text: str) -> Iterator[Find]:
    """Yield the days in figures whose month is named."""
    words = {word[:_BEGINNING] for word in _WORDS.findall(text.lower())}
    if BEGINNINGS.isdisjoint(words):
        return
    for match in at_numbers(_LIKELY, _FORMS, text):
        starts = (_ahead(pattern, match) for pattern in (_DEN, _MONTH_AHEAD, _FINNISH_AHEAD))
        yield with_hour(text, min(starts), match.end())


def _ahead(pattern: re.Pattern[str], match: re.Match[str]) -> int:
    """Return where the words that belong to the day begin."""
    start = match.start()
    words = pattern.search(match.string, max(0, start - _LONGEST_NAME), start)
    return words.start() if words else start


def _is_day_first(match: re.Match[str]) -> bool:
    mark, link, month, year = match.groups()
    if month != "may" or mark or link or year:
        return True
    return not _VERB_NEXT.match(match.string, match.end())


def _is_day_after(match: re.Match[str]) -> bool:
    """Tell whether "June 3" is a day, and not the month in which three people did something."""
    text, (mark, year), start = match.string, match.groups(), _ahead(_MONTH_AHEAD, match)
    if start == match.start():
        return False
    if mark or year:
        return True
    if text.startswith("may", start) or is_measure(text, match.end()):
        return False
    return not (_COUNTS.match(text, match.end()) and _IN_MONTH.search(words_before(text, start)))


def _is_finnish_after(match: re.Match[str]) -> bool:
    return _ahead(_FINNISH_AHEAD, match) < match.start()


_FORMS = (
    (_DAY_FIRST, _is_day_first),
    (_DAY_AFTER, _is_day_after),
    (_FINNISH_AFTER, _is_finnish_after),
    (_ARABIC_MONTH, bool),
)
