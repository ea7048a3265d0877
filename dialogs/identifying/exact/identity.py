"""Personal identity codes of Finland, Sweden and Estonia."""

import re
from collections.abc import Iterator
from datetime import date

from dialogs.identifying.exact.matching import at_numbers, is_sum, words_before
from dialogs.identifying.finds import Find, Kind

# 120388-945B, and with single spaces between whatever signs.
_FINNISH = re.compile(
    r"(?<!\d[-.])(\d ?\d)[. ]?(\d ?\d)[. ]?(?:19|20)?(\d ?\d) ?([-+A-FU-YАВСЕУХ])"
    r" ?\d ?\d ?\d ?(?:[^\W_](?!\w)|(?-i:[A-Z](?=[a-zåäö])))",
    re.IGNORECASE,
)
# A space in the place of the sign: who writes a day like this writes no other four signs after.
_SPACED = re.compile(
    r"(?<![\d.,/-])(\d\d)(\d\d)(\d\d) {1,2}\d{3} ?[\dA-Z](?![\w/])(?!-\d)", re.IGNORECASE
)
# Without its sign a code must prove itself by the check character, or by a word before it.
_CALLED = re.compile(
    r"(?:hetu|henkilötun|henkilökoh|sotu|sosiaaliturv|personbet|personsig|personnum|isikuk|identity"
    r"|social sec|личный|код|هوية|شخصي|aqoonsi)[^\d\n]{0,20}\Z"
)
_SIGNLESS = re.compile(r"(\d{6}) ?(\d{3}) ?([A-Z])(?!\w)", re.IGNORECASE)
_SWEDISH = re.compile(r"(?<!-)((?:19|20)?\d\d)(\d\d)(\d\d)( ?[-+] ?)?\d{4}(?![\d-])")
_ESTONIAN = re.compile(r"[1-8]\d{10}(?!\d)")
_LIKELY = re.compile(r"\d ?\d[. ]?\d ?\d[. ]?\d ?\d")
_CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
# Letters of a Cyrillic keyboard look the same.
_CENTURIES = {"+": 1800} | dict.fromkeys("-YXWVUУХ", 1900) | dict.fromkeys("ABCDEFАВСЕ", 2000)
_COORDINATION = 60  # added to the day of those who are not in the Swedish register
_BARE = 12  # a Swedish code without its sign has the century, or any ten figures might be one


def identity_codes(text: str) -> Iterator[Find]:
    """Yield the personal identity codes; a Finnish one may have a wrong check character.

    A code that is mistyped by one character still leads to its owner.
    """
    return (Find(*match.span(), Kind.HETU) for match in at_numbers(_LIKELY, _FORMS, text))


def _is_finnish(match: re.Match[str]) -> bool:
    day, month, year = (int(each.replace(" ", "")) for each in match.group(1, 2, 3))
    return _is_day(_CENTURIES.get(match[4].upper(), 1900) + year, month, day)


def _is_signless(match: re.Match[str]) -> bool:
    birth, serial, check = match.groups()
    is_right = check.upper() == _CHECKS[int(birth + serial) % len(_CHECKS)]
    if not is_right and not _CALLED.search(words_before(match.string, match.start())):
        return False
    return _is_day(2000 + int(birth[4:]), int(birth[2:4]), int(birth[:2]))


def _is_spaced(match: re.Match[str]) -> bool:
    day, month, year = (int(each) for each in match.groups())
    return _is_day(2000 + year, month, day) and not is_sum(match.string, match.end())


def _is_swedish(match: re.Match[str]) -> bool:
    # stdnum's own module asks the clock for the century.
    from stdnum import luhn  # noqa: PLC0415 - loaded when the first such number is seen

    year, month, day, sign = match.groups()
    code = re.sub(r"\D", "", match.group())
    if not sign and len(code) < _BARE:
        return False
    born = int(day) - _COORDINATION if int(day) > _COORDINATION else int(day)
    return _is_day(2000 + int(year) % 100, int(month), born) and luhn.is_valid(code[-10:])


def _is_estonian(match: re.Match[str]) -> bool:
    from stdnum.ee import ik  # noqa: PLC0415 - loaded when the first such number is seen

    return ik.is_valid(match.group())


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False


_FORMS = (
    (_FINNISH, _is_finnish),
    (_SIGNLESS, _is_signless),
    (_SPACED, _is_spaced),
    (_SWEDISH, _is_swedish),
    (_ESTONIAN, _is_estonian),
)
