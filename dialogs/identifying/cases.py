"""Numbers of cases, decisions and clients."""

import re
from collections.abc import Iterator

from dialogs.identifying.case_words import BEGINNINGS, LAW, LOOSE, NAMED, QUEUE
from dialogs.identifying.finds import Find, Kind
from dialogs.identifying.matching import is_measure, is_sum, numbers, words_before

# OSSO/312/2025, 1234/05.02/2024, SOS-2025-0917, TT-20718: nothing else looks like these.
_ALONE = re.compile(
    r"""(?:[A-ZÅÄÖ]{1,6}\ )?(?:
      [^\W\d_]{2,10}/\d{1,7}(?:/[\d.]{1,14})?/\d{2,4}
    | [^\W\d_]{2,10}[/-](?:19|20)\d\d[/-]\d{1,7}
    | \d{1,7}/\d\d(?:\.\d\d){1,3}/\d{4}
    | [A-ZÅÄÖ]{1,6}-\d{1,6}/\d{2,4}
    | [A-ZÅÄÖ]{1,6}-?\d{5,10}
    | [A-ZÅÄÖ]{2,6}-\d{4}
    )(?![\w/-])(?!\.\d)""",
    re.VERBOSE,
)
_STANDARD = re.compile(r"(?:ISO|EN|SFS|IEC|DIN|COVID|FIN?|SE|AX)-?\d+|[^\W\d_]+-(?:19|20)\d\d")
# Any number after a word that says what it is: what stands before its first figure, and the rest.
_HEAD = re.compile(r"(?<![\w./@-])(?:[A-ZÅÄÖ]{1,6} )?(?:[^\W\d_]{1,10}[-/]){0,2}[^\W\d_]{0,6}\Z")
_TOKEN = re.compile(
    r"\d[\dA-Z]{0,15}(?:[/-][^\W\d_]{0,6}\d[\dA-Z]{0,12}|/\d[\d.]{0,12}\d){0,4}"
    r"(?: \d{2,6}(?![\d.,:])){0,3}(?![\w/])(?!-\w)(?![.,:]\d)"
)
_BARE = re.compile(r"(?:19|20)\d\d(?:[-/](?:19|20)\d\d)?|\d{1,2}")
_DAY = re.compile(r"\d{1,2}[/-]\d{1,2}[/-](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d")
_MONTH = re.compile(r"(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d|(?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])")
_LEAST = 3  # figures
_LONGEST_HEAD = 30  # characters

_MUCH = 5
_WORDS = re.compile(r"\w+|№")
_PHONE = re.compile(r"0[1-9][\d ]{7,}")


def cases(text: str) -> Iterator[Find]:
    """Yield the numbers of cases, decisions and clients; a law's number is none."""
    end = 0
    for start in numbers(text):
        if start >= end and (find := _case_at(text, start)):
            end = find.end
            yield find


def _case_at(text: str, start: int) -> Find | None:
    token = _TOKEN.match(text, start)
    begin = _begin(text, start) if token else -1
    if not token or begin < 0:
        return None
    alone = _ALONE.match(text, begin)
    if alone and not _STANDARD.fullmatch(alone.group()):
        return Find(*alone.span(), Kind.CASE_ID)
    return Find(begin, token.end(), Kind.CASE_ID) if _is_case(token, begin) else None


def _begin(text: str, start: int) -> int:
    """Return where the letters before a number begin, or -1 when it is part of something else."""
    if text[start - 1 : start] == " " and not text[start - 2 : start - 1].isupper():
        return start
    head = _HEAD.search(text, max(0, start - _LONGEST_HEAD), start)
    return head.start() if head else -1


def _is_case(match: re.Match[str], begin: int) -> bool:
    text, token = match.string, match.string[begin : match.end()]
    if _BARE.fullmatch(token) or _DAY.fullmatch(token) or _is_amount(text, match.end(), token):
        return False
    ahead = words_before(text, begin)
    if BEGINNINGS.isdisjoint({word[:3] for word in _WORDS.findall(ahead)}):
        return False
    return not (LAW.search(ahead) or QUEUE.search(ahead)) and _is_named(token, ahead)


def _is_amount(text: str, end: int, token: str) -> bool:
    return is_sum(text, end) if len(token) >= _MUCH else is_measure(text, end)


def _is_named(token: str, ahead: str) -> bool:
    figures = sum(char.isdigit() for char in token)
    is_mixed = figures and len(token) >= _MUCH and not token.isdecimal()
    if (figures >= _LEAST or is_mixed) and NAMED.search(ahead):
        return True
    if _MONTH.fullmatch(token) or _PHONE.fullmatch(token):
        return False
    is_long = figures >= _MUCH or (figures >= _LEAST and not token.isdecimal())
    return is_long and bool(LOOSE.search(ahead))
