"""Numbers of cases, decisions and clients."""

import re
from collections.abc import Iterator

from dialogs.identifying.exact.case_forms import begin_at, is_alone, is_count, token_at
from dialogs.identifying.exact.case_words import (
    ARABIC_INSIDE,
    BARE,
    BEGINNINGS,
    FAR,
    INSIDE,
    LAW,
    LOOSE,
    NAMED,
    QUEUE,
)
from dialogs.identifying.exact.matching import (
    has_any,
    is_latin,
    is_measure,
    is_sum,
    numbers,
    words_before,
)
from dialogs.identifying.finds import Find, Kind

# A month, and a result or a pressure.
_SHARE = re.compile(
    r"(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d|(?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])|\d{1,3}/\d{2,3}|\d{1,2}(?:[./-]\d{1,2}){1,2}"
)
_PHONE = re.compile(r"0[1-9][\d /.-]{6,}|116 ?\d{3}")
_SUM_OR_RANGE = re.compile(r"\d{1,4}(?:-\d{1,4})?|[1-9]\d{0,2}(?: \d{3})+")
_OF_PHONES = re.compile(r"[\d -]+")  # signs
_LAWFUL = re.compile(r"\d{1,4}/(?:19|20)\d\d")
# A number after these may be a sum, and one of this form is a plate's.
_BILL = re.compile(
    r"(?:lasku|faktur|invoice|arve|сч[её]т|فاتور|kuit+i|kvitto|receipt)[^\d]{0,20}\Z"
)
_PLATE = re.compile(r"[^\W\d_]{2,3}[ -]?\d{1,3}")
_CALLING = re.compile(r"puh|soi[dt]|ring|call|phone|tele|звон|тел|اتصل|هاتف|wac|helist")
_WORDS = re.compile(r"\w+|№")
_PARTS = re.compile(r"[-/_]")
_COMPOUND = 7  # letters
_LEAST = 3  # figures
_MUCH = 5
_REACH = 64  # characters in which the cue and another number stand


def cases(text: str) -> Iterator[Find]:
    """Yield the numbers of cases, decisions and clients; a law's number is none."""
    end = 0
    for start in numbers(text):
        if start >= end and (find := _case_at(text, start)):
            end = find.end
            yield find


def _case_at(text: str, start: int) -> Find | None:
    token = token_at(text, start)
    begin = begin_at(text, start) if token else -1
    if not token or begin < 0:
        return None
    if not (is_alone(text, begin, token) or _is_case(token, begin)):
        return None
    begin -= text[begin - 1 : begin] == "#"
    return Find(begin, token.end(), Kind.CASE_ID)


def _is_case(match: re.Match[str], begin: int) -> bool:
    text, token = match.string, match.string[begin : match.end()]
    if is_count(token) or _is_amount(text, match.end(), token):
        return False
    ahead = words_before(text, begin, _REACH)
    if not _may_be_cued(ahead) or QUEUE.search(ahead[-_REACH // 2 :]):
        return False
    if LAW.search(ahead) and _LAWFUL.match(token):
        return False
    return _is_named(token, ahead)


def _may_be_cued(ahead: str) -> bool:
    words = _WORDS.findall(ahead)
    if not BEGINNINGS.isdisjoint({word[:3] for word in words}):
        return True
    if any(len(word) >= _COMPOUND and has_any(word, INSIDE) for word in words):
        return True
    return not is_latin(ahead) and has_any(ahead, ARABIC_INSIDE)


def _is_amount(text: str, end: int, token: str) -> bool:
    is_amount = is_measure if _SUM_OR_RANGE.fullmatch(token) else is_sum
    return is_amount(text, end)


def _is_named(token: str, ahead: str) -> bool:
    figures = sum(char.isdigit() for char in token)
    is_mixed = len(token) >= _MUCH and not token.isdecimal()
    if (figures >= _LEAST or is_mixed) and NAMED.search(ahead):
        return True
    if _SHARE.fullmatch(token) or _PHONE.fullmatch(token):
        return False
    is_parted = len(_PARTS.split(token)) >= _LEAST and token.isupper()
    if is_parted and LOOSE.search(ahead):
        return True
    if (figures >= _MUCH or (figures >= _LEAST and is_mixed)) and LOOSE.search(ahead):
        return not (token.isdecimal() and _BILL.search(ahead))
    if figures >= _MUCH and FAR.search(ahead) and not _CALLING.search(ahead):
        return True
    is_other = _OF_PHONES.fullmatch(token) or _PLATE.fullmatch(token)
    return figures >= _LEAST and not is_other and bool(BARE.search(ahead))
