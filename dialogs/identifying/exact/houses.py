"""What follows the name of a street: the number, the staircase, the flat."""

import re

# With the beginning of the place.
POSTCODE_AFTER = r"[,\s]{1,3}(?:FI?-)?\d{5}[\s,]{0,2}[^\W\d_]"
_HOUSE = re.compile(r"[1-9]\d{0,3}(?!\d)(?!\.\d|:\d)(?!,\d\d?(?!\d))(?: ?[-/] ?\d{1,4}(?!\d))?")
# A letter in lower case is a staircase when it is stuck to the number, or no word by itself.
_STAIRCASE = re.compile(
    r" ?[A-ZÅÄÖА-Я](?:(?![\w'’])|(?=\d{1,3}(?!\w)))(?! (?:am|was|have|had|can|do|will|want)\b)"
    r"|[a-dfgjkа-дж](?!\w)|[a-zåäö](?=\d{1,3}(?!\w))"
    r"| [a-zåäö](?= ?\d{1,3}(?!\d)(?![.:,]\d))"
    r"| [a-df](?![\w'’./-])"
)
_FLAT_NUMBER = re.compile(
    r" ?\d{1,3}(?!\d)(?![.:]\d|,\d{1,2}(?!\d))(?! ?(?:€|%|euro|min|km|kpl|vuot))[a-z]?(?!\w)"
)
_FLAT = re.compile(
    r"[ ,]{0,2}(?:as|lh|lgh|lk|ls|ovi|oven|huon|asunto|asunnossa|huoneisto|rappu|rapussa|porras|lgh|lägenhet|bst|bostad"
    r"|trappa|uppgång|flat|apt|apartment|unit|stairs?|krt|korter|кв|квартир[аеы]|корп|подъезд"
    r"|شقة|بناية|مدخل|guri|h)(?![^\W\d_])[.:]? ?(?:nro|numero|no|nr|№|رقم)?\.? ?"
    r"(?:\d{1,4}[a-z]?|[A-Z])(?!\w)",
    re.IGNORECASE,
)
_CASE_ENDING = re.compile(r":[a-zåäö]{1,5}(?!\w)")


def house_at(text: str, start: int) -> tuple[int, bool]:
    """Return where the house that begins here ends, and whether more than the number is told.

    Without a house the end is 0.
    """
    house = _HOUSE.match(text, start)
    if not house:
        return 0, False
    end = _after(_STAIRCASE, text, house.end())
    if end > house.end():
        end = _after(_FLAT_NUMBER, text, _after(_STAIRCASE, text, end))
    end = _after(_FLAT, text, _after(_FLAT, text, end))
    end = _after(_CASE_ENDING, text, end)
    return end, end > house.end()


def _after(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start
