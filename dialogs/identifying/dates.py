"""Days written in figures: a day that can be looked up in an appointment book."""

import re
from collections.abc import Iterator

from dialogs.identifying.finds import Find, Kind
from dialogs.identifying.matching import at_numbers, is_measure, words_before

_ALONE = r"(?<!\d[.,:/])"
_RANGE = r"(?:\d\d?\.?(?:\d\d?\.)? ?- ?)?"  # the "12.-" of "12.-14.3.2025"
_YEAR = r"(?:19|20)\d\d"

_FULL = re.compile(
    rf"{_ALONE}{_RANGE}(?<!\d)(\d\d?) ?[./-] ?(\d\d?)(?: ?[./-] ?| ){_YEAR}(?!\d|/\d)"
)
_SPACED = re.compile(rf"{_ALONE}(?<!\d )(\d\d?) (\d\d?) {_YEAR}(?!\d)")
_SHORT_YEAR = re.compile(
    rf"(?<!\d-){_ALONE}{_RANGE}(?<!\d)"
    r"(?:(\d\d?)([./]) ?(\d\d?)\2 ?\d\d|(\d\d)-(\d\d)-\d\d|(\d\d?)(?:/|\. ?)(\d\d?)\.? ?-\d\d)"
    r"(?!\d)(?![.,/:-]\d)"
)
_YEAR_FIRST = re.compile(rf"{_ALONE}(?<!\d-){_YEAR}([./-])(\d\d?)\1(\d\d?)(?!\d)(?!\1\d)")
_NO_YEAR = re.compile(
    rf"{_ALONE}(?<!\w)(?<!\w-){_RANGE}(?<!\d)(\d\d?)\. ?(\d\d?)(\.?)(?![\d:%])(?!,\d)"
)
_SLASHED = re.compile(rf"{_ALONE}(\d\d?)/(\d\d?)(?![\d/,:])")
_BIRTH = re.compile(r"\d{6}(?:\d\d)?(?!\w|-\d)")
_LIKELY = re.compile(r"\d\d?\.? ?[./-] ?\d|\d\d? \d|\d{4}[./-]\d|\d{6}")

_HOUR = re.compile(
    r",? (?:klo|kello|kl\.?|kell|at|around|в|الساعة|saacadda)(?: noin)? ?\d\d?(?:[.:]\d\d)?(?!\d)"
    r"(?: ?- ?\d\d?(?:[.:]\d\d)?(?!\d))?(?: ?[ap]\.?m(?!\w))?",
    re.IGNORECASE,
)

_OF_BIRTH = re.compile(
    r"(?:synt\w*|hetu\w*|henkilötun\w*|född|fodd|föddes|born|birth|dob|рожд\w*|родил\w*"
    r"|sündi\w*|sünni\w*|dhash\w*|مواليد|ولدت?|الميلاد|ميلادي)[^\d\n]{0,16}\Z"
)
_CLOCK = re.compile(
    r"(?<!\w)(?:klo|kello|kl|clock|at|kell|around|about|noin|n|ca|в|около|الساعة|ساعة|saacad\w*)"
    r"[ .]{0,2}\Z"
)
_WEEKDAY = (
    r"(?:maanantai|tiistai|keskiviiko|keskiviikko|torstai|perjantai|lauantai|sunnuntai)\w*"
    r"|(?<!-)(?:ma|ti|ke|pe|la|su)|(?:mån|tis|ons|tors|fre|lör|sön)(?:dag\w*)?"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|понедельник\w*|вторник\w*|сред[уы]|четверг\w*|пятниц[уы]|суббот[уы]|воскресень\w"
    r"|пн|вт|ср|чт|пт|сб|вс|ال(?:[إا]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة|سبت|[أا]حد)"
    r"|isniin\w*|talaad\w*|arbac\w*|khamiis\w*|jimc\w*|sabti\w*|axad\w*"
    r"|(?:esmas|teisi|kolma|nelja|püha)päev\w*|reede\w*|laupäev\w*"
)
_CUE_AHEAD = re.compile(
    rf"(?<!\w)(?:{_WEEKDAY}|pvm|päivämäärä\w*|päivänä|den|datum|date|dated|kp|kuupäev\w*|дата"
    r"|числа|يوم|بتاريخ|تاريخ|taariikh\w*|(?:visit|appointment|came|went|seen|was|born)[ ]on)"
    r"[ .:,]{0,2}\Z|(?:\A|[,;(.]\s?)to[ .]{1,2}\Z"
)
_CUE_AFTER = re.compile(
    r"[ ,]{1,2}(?:klo|kello|kl|kell|at \d|в \d|الساعة|saacad)(?!\w*[a-zåäö]{4})"
)
# What is numbered, priced or measured in the same form.
_NO_DAY = re.compile(
    r"(?:versio|version|(?<!\w)v\.?\Z|(?<!\w)ver|§|kohta|kohda|luku|luvu|kappale|sivu|pykäl|taulu"
    r"|punkt|kapitel|avsnitt|section|chapter|page|hint|maksoi|maksaa|price|cost|pris|kosta|€|annos"
    r"|dos|mg|arvo|sokeri|crp|hemogl|keskia|tulos|score|kuume|lämpö|paino|fever|feber|temp|vikt"
    r"|weigh|level|ph[- ]|hba1c|цен|стои|верси|пункт|температур|سعر|حرارة|نسخة|hind|maksi|palavik"
    r"|qiimo|android|ios|windows)\w*"
    r"(?:[ :=(~]|(?<!\w)(?:on|oli|ovat|is|was|är|var|nyt|jopa|noin|about|была?|كان)(?!\w)){0,5}\Z"
)
_HOURS_AFTER = re.compile(r" ?- ?\d")
_MONTHS = 12
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def dates(text: str) -> Iterator[Find]:
    """Yield the days that are written in figures."""
    return (with_hour(text, *match.span()) for match in at_numbers(_LIKELY, _FORMS, text))


def with_hour(text: str, start: int, end: int) -> Find:
    """Return the day with the hour that is told after it: together they are an appointment."""
    hour = _HOUR.match(text, end)
    return Find(start, hour.end() if hour else end, Kind.DATE_EXACT)


def is_day(day: str, month: str) -> bool:
    """Tell whether there is such a day in a leap year."""
    return 1 <= int(month) <= _MONTHS and 1 <= int(day) <= _LONGEST[int(month) - 1]


def _has_year(match: re.Match[str]) -> bool:
    day, month = match.group(1, 2)
    return is_day(day, month) or is_day(month, day)


def _has_short_year(match: re.Match[str]) -> bool:
    day, month = (each for each in match.group(1, 3, 4, 5, 6, 7) if each)
    if not (is_day(day, month) or is_day(month, day)):
        return False
    return not _NO_DAY.search(words_before(match.string, match.start()))


def _has_year_first(match: re.Match[str]) -> bool:
    return is_day(match[3], match[2])


def _has_no_year(match: re.Match[str]) -> bool:
    """Tell whether a day and a month without a year are meant, and not a time or an amount."""
    text, (day, month, dot) = match.string, match.groups()
    ahead = words_before(text, match.start())
    if not is_day(day, month) or _CLOCK.search(ahead) or _NO_DAY.search(ahead):
        return False
    if is_measure(text, match.end()):
        return False
    is_hour = month[0] == "0" and len(day) == 1  # "the train left at 7.05."
    return bool(dot and not is_hour) or _has_cue(match, ahead)


def _has_cue(match: re.Match[str], ahead: str) -> bool:
    if _CUE_AFTER.match(match.string, match.end()):
        return True
    if _HOURS_AFTER.match(match.string, match.end()):
        return False
    return bool(_CUE_AHEAD.search(ahead))


def _is_slashed(match: re.Match[str]) -> bool:
    day, month = match.groups()
    cued = _has_cue(match, words_before(match.string, match.start()))
    return cued and is_day(day, month) and not is_measure(match.string, match.end())


def _is_birth(match: re.Match[str]) -> bool:
    if not _OF_BIRTH.search(words_before(match.string, match.start())):
        return False
    code = match.group()
    return is_day(code[:2], code[2:4]) or is_day(code[-2:], code[-4:-2])


_FORMS = (
    (_FULL, _has_year),
    (_SPACED, _has_year),
    (_SHORT_YEAR, _has_short_year),
    (_YEAR_FIRST, _has_year_first),
    (_NO_YEAR, _has_no_year),
    (_SLASHED, _is_slashed),
    (_BIRTH, _is_birth),
)
