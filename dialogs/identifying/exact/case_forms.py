"""The forms of numbers of cases: OSSO/312/2025, 1234/05.02/2024, HEL 2025-004411, AB12-99K."""

import re

# What stands before the first figure of a number, and the rest of it.
_HEAD = re.compile(r"(?<![\w./@-])(?:[A-ZÅÄÖ]{1,6} )?(?:[^\W\d_]{1,12}[-/_.]){0,2}[^\W\d_]{0,8}\Z")
_TOKEN = re.compile(
    r"\d[^\W_]{0,15}(?:[-/_][^\W_]{1,15}|\.\d[^\W_]{0,9}){0,7}(?: \d{2,6}(?![\w.,:/-])){0,4}(?: \d(?![\w.,:/-])(?! ?[^\W\d_]))?"
    r"(?![\w/])(?!-\w)(?![.,:]\d)"
)
_LONGEST_HEAD = 36  # characters
# Nothing else looks like these.
_ALONE = re.compile(
    r"""(?:[A-ZÅÄÖ]{1,6}\ )?(?:
      [^\W\d_]{2,10}/\d{1,7}(?:/[\d.]{1,14})?/\d{2,4}
    | [^\W\d_]{2,10}[/_-](?:19|20)\d\d[/_-]\d{1,8}
    | \d{1,7}/\d\d(?:\.\d\d){1,5}/\d{4}
    | \d{1,5}/\d{3,6}/(?:19|20)\d\d
    | [A-ZÅÄÖ]{1,6}[-_]\d{1,6}[/_-]\d{2,8}
    | [A-ZÅÄÖ]{2,6}(?:[-/_][A-ZÅÄÖ]{1,6})?[-/_]\d{2,8}[-/_]\d{2,8}
    | (?:19|20)\d\d[-/_][A-ZÅÄÖ]{1,6}[-/_]?\d{2,8}
    | \d{2,8}[-/_][A-ZÅÄÖ]{2,6}[-/_](?:\d{2,4}|\d{5,8})
    | [A-ZÅÄÖ]{1,6}(?:19|20)\d\d[-/]\d{1,7}
    | [A-ZÅÄÖ]{1,6}-?\d{5,10}
    | [A-ZÅÄÖ]{2,6}-\d{4}
    )(?![\w/-])(?!\.\d)
    | [A-ZÅÄÖ]{2,6}\ (?:19|20)\d\d[-/]\d{3,8}(?![\w/-])""",
    re.VERBOSE,
)
_STANDARD = re.compile(
    r"(?:ISO|EN|SFS|IEC|DIN|COVID|FIN?|SE|AX|IMG|DSC|VID|RTX|GTX|H1N1|UTF|IP|SM|MS|CD|EU|A\d)[-_ /]?\d.*"
    r"|[^\W\d_]+-(?:19|20)\d\d"
)
_PARTS = re.compile(r"[-/_]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEAST, _MOST_PLAIN = 4, 7  # figures of a mixed number, signs of it
# What counts, dates, prescribes or bends: "84-vuotias", "500mg", "1-0-1", "2024-2025", "12.30".
_COUNT = re.compile(
    r"[1-9]\d{0,2}(?: \d{3})* 000|(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?|\d{1,2}"
    r"|(?:[012]?\d|3[01])[/.-](?:0?\d|1[0-2])[/.-](?:19|20)\d\d|(?:0?\d|1[0-2])/[0-3]?\d/20\d\d"
    r"|(?:19|20)\d\d-\d\d-\d\d|\d{1,5}-?[a-zåäö]{2,15}|\d{1,4}[a-zåäö]|\d+\.\d+"
    r"|[^\W\d_]*\d{1,2}|[A-Z]\d{1,3}(?:\.\d+)?|\d{1,2}[.-]\d{1,2}\.?-\d{1,2}\.\d{1,2}(?:\.\d+)?"
)


def token_at(text: str, start: int) -> re.Match[str] | None:
    """Return a number from its first figure on, with all that is tied to it."""
    return _TOKEN.match(text, start)


def begin_at(text: str, start: int) -> int:
    """Return where the letters before a number begin, or -1 when it is part of something else."""
    if text[start - 1 : start] == "+":
        return -1
    if text[start - 1 : start] == " " and not text[start - 2 : start - 1].isupper():
        return start
    head = _HEAD.search(text, max(0, start - _LONGEST_HEAD), start)
    return head.start() if head else -1


def is_count(token: str) -> bool:
    """Tell whether a number counts, dates or prescribes, whatever word stands before it."""
    return bool(_COUNT.fullmatch(token))


def is_alone(text: str, begin: int, token: re.Match[str]) -> bool:
    """Tell whether a number looks so much like a case's that it needs no word before it."""
    whole = text[begin : token.end()]
    if not (whole.isupper() or _PARTS.search(whole)):
        return False
    if _STANDARD.fullmatch(whole):
        return False
    alone = _ALONE.match(text, begin)
    return bool(alone and alone.end() >= token.end()) or _is_mixed(whole)


def _is_mixed(whole: str) -> bool:
    """Tell whether capitals and figures are mixed in two parts: "AB12-99K"."""
    parts = [part for part in _PARTS.split(whole) if not _YEAR.fullmatch(part)]
    mixed = [
        part for part in parts if part.isalnum() and not part.isalpha() and not part.isdecimal()
    ]
    figures = sum(char.isdigit() for char in whole)
    is_long = figures >= _LEAST and len(whole) >= _MOST_PLAIN
    return is_long and whole.upper() == whole and len(parts) > 1 and len(mixed) > 1
