"""Days written in figures: a day that can be looked up in an appointment book."""

import re
from collections.abc import Iterator

from dialogs.identifying.exact.date_words import (
    CLOCK,
    CUE_AFTER,
    CUE_AHEAD,
    HOUR,
    MAYBE_MEETING,
    MEETING,
    NO_DAY,
    OF_BIRTH,
    YEAR_WORD,
)
from dialogs.identifying.exact.matching import at_numbers, is_measure, words_before
from dialogs.identifying.finds import Find, Kind

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

_HOURS_AFTER = re.compile(r" ?- ?\d")
# Shares, marks and hours: "1/2", "4/5", "10/10", "24/7", and fasts of sixteen hours in eight.
_SHARE = re.compile(
    r"1/[2-9]|[23]/[345]|[0-5]/5|\d\d?/10|24/[67]|9/11|1[468]/(?:[68]|10)|2[04]/[04]|12/12"
)
_TENTH = 10  # marks of ten and twelve are given too
_MONTHS = 12
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def dates(text: str) -> Iterator[Find]:
    """Yield the days that are written in figures."""
    return (with_hour(text, *match.span()) for match in at_numbers(_LIKELY, _FORMS, text))


def with_hour(text: str, start: int, end: int) -> Find:
    """Return the day with the hour that is told after it: together they are an appointment."""
    year = YEAR_WORD.match(text, end)
    end = year.end() if year else end
    hour = HOUR.match(text, end)
    return Find(start, hour.end() if hour else end, Kind.DATE_EXACT)


def is_day(day: str, month: str) -> bool:
    """Tell whether there is such a day in a leap year."""
    return 1 <= int(month) <= _MONTHS and 1 <= int(day) <= _LONGEST[int(month) - 1]


def _has_year(match: re.Match[str]) -> bool:
    day, month = match.group(1, 2)
    return is_day(day, month) or is_day(month, day)


def _has_short_year(match: re.Match[str]) -> bool:
    day, month = (each for each in match.group(1, 3, 4, 5, 6, 7) if each)
    is_hours = bool(match[6]) and not is_day(day, month)  # "open 8.30-16"
    if is_hours or not (is_day(day, month) or is_day(month, day)):
        return False
    ahead = words_before(match.string, match.start())
    return not (NO_DAY.search(ahead) or CLOCK.search(ahead))


def _has_year_first(match: re.Match[str]) -> bool:
    return is_day(match[3], match[2])


def _has_no_year(match: re.Match[str]) -> bool:
    """Tell whether a day and a month without a year are meant, and not a time or an amount."""
    text, (day, month, dot) = match.string, match.groups()
    ahead = words_before(text, match.start())
    if not is_day(day, month) or CLOCK.search(ahead) or NO_DAY.search(ahead):
        return False
    if is_measure(text, match.end()):
        return False
    is_hour = month[0] == "0" and len(day) == 1  # "the train left at 7.05."
    return bool(dot and not is_hour) or _has_cue(match, ahead)


def _has_cue(match: re.Match[str], ahead: str) -> bool:
    if CUE_AFTER.match(match.string, match.end()):
        return True
    if _HOURS_AFTER.match(match.string, match.end()):
        return False
    return bool(CUE_AHEAD.search(ahead))


def _is_slashed(match: re.Match[str]) -> bool:
    text, (day, month) = match.string, match.groups()
    ahead = words_before(text, match.start())
    if not is_day(day, month) or is_measure(text, match.end()) or NO_DAY.search(ahead):
        return False
    if _has_cue(match, ahead) or MEETING.search(ahead):
        return True
    if _SHARE.fullmatch(match.group()):
        return False
    return bool(MAYBE_MEETING.search(ahead)) or _is_late(day, month)


def _is_late(day: str, month: str) -> bool:
    """Tell whether the first figure is too large for a share, a mark or a result."""
    return int(day) > _MONTHS and int(day) > int(month) and int(month) < _TENTH


def _is_birth(match: re.Match[str]) -> bool:
    if not OF_BIRTH.search(words_before(match.string, match.start())):
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
