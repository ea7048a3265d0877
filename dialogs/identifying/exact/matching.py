"""What the parts of the structured layer share: plain figures, and the words around a place."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

# A pattern, and the question whether what it matched is meant.
Form: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str]], bool]]

REACH = 48  # characters before a number in which its cue stands
CAPITALS = "A-ZÅÄÖÕÜŠŽÉÆØА-ЯЁ"  # of the languages that have them, for a class of a pattern

# Figures of other scripts, spaces that do not break and the kinds of hyphen become what the
# patterns know. One character for one, so that places in the text stay what they were.
_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xFF10)
_PLAIN = {zero + digit: str(digit) for zero in _ZEROS for digit in range(10)}
_PLAIN |= dict.fromkeys((0xA0, 0x2007, 0x2009, 0x200A, 0x202F), " ")
_PLAIN |= dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0xFF0D), "-")

_CYRILLIC, _ARABIC = "оеаи", "اليم"  # of each script some letters that hardly a word is without
_NUMBER = re.compile(r"\d+")

# A number that counts or measures something is no house, no phone and no case.
_SPELLED_UNIT = re.compile(
    r"""\s?(?:
      %|€|\$|°|§
    | (?:km|cm|mm|ml|mg|kg|min|tim|sek|eur|kr|mk|kpl|st|pcs|krs|vko|kk|pv|hlö|v|tl|tbl
        |sec|hrs?|yrs?|qof|сек|мин|км|шт|руб|кг|мг|чел|كم|м)\b
    | metri|metre|meter|mil[ej]|kilom|astet|grad|tun(?:ti|nin|nis)|viiko|päiv|vuo(?:tt|si|de)
    | kuukau|minuu|euro|kert[aoj]|kerran|kerro|henk|ihmi|asiak|potila|lasta|lapse|aikui|nuor
    | työnt|hoitaj|lääk|sängy|paikk|pist|years?|hours?|days?|weeks?|months?|minutes?|times?\b
    | people|persons?\b|patients?\b|clients?\b|pounds?\b|beds?\b|nurses?\b|doctors?\b|kids\b
    | children|år\b|timm|dag(?:ar|en)?\b|veck|månad|person|gång|kron|barn|patien|aasta|tund
    | minut|päeva|nädal|kuud\b|inime|kord[a]?\b|korrus|лет\b|год|час|минут|д(?:ня|ней)\b|недел
    | месяц|раз[а]?\b|метр|человек|рубл|евро|этаж|ساع|دقيق|يوم|أيام|ايام|سنة|سنوات|شهر|أشهر
    | اشهر|أسبوع|اسبوع|أسابيع|اسابيع|مرات|مرة|يورو|متر|شخص|طابق
    | maalmood|saac|toddobaad|bilood|sano|jeer|daqiiqo|dhakhtar)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SUM = re.compile(r"\s?(?:€|\$|(?:eur|kr|snt|sek|руб|евро|يورو)\w*|e\b)", re.IGNORECASE)
# One letter is a unit in lower case; capitals are staircases.
_LETTER_UNIT = re.compile(r"\s?[ehmtgl]\b(?!\s?\d)")


def in_plain_figures(text: str) -> str:
    """Return the text with the figures, spaces and hyphens that the patterns know."""
    return text.translate(_PLAIN)


def numbers(text: str) -> list[int]:
    """Return where the numbers begin: patterns are tried there and not at every character."""
    return [number.start() for number in _NUMBER.finditer(text)]


def at_numbers(
    likely: re.Pattern[str], forms: Iterable[Form], text: str
) -> Iterator[re.Match[str]]:
    """Yield the matches of the forms that hold, where a number begins that is likely at all."""
    for start in numbers(text):
        for pattern, holds in forms if likely.match(text, start) else ():
            match = pattern.match(text, start)
            if match and holds(match):
                yield match


def has_any(text: str, parts: Iterable[str]) -> bool:
    """Tell whether a text has one of these parts; asked of every text, so without a loop."""
    return any(map(text.__contains__, parts))


def has_any_of_scripts(text: str, *, cyrillic: Iterable[str], arabic: Iterable[str]) -> bool:
    """Tell whether a text has one of these parts; a text in Latin letters is asked nothing."""
    if is_latin(text):
        return False
    if has_any(text, _CYRILLIC) and has_any(text, cyrillic):
        return True
    return has_any(text, _ARABIC) and has_any(text, arabic)


def is_latin(text: str) -> bool:
    """Tell whether a text has only letters of western Europe, and no signs but theirs."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


def words_before(text: str, start: int, reach: int = REACH) -> str:
    """Return what stands before a place, in lower case."""
    return text[max(0, start - reach) : start].lower()


def is_measure(text: str, end: int) -> bool:
    """Tell whether the number that ends here counts or measures something."""
    return bool(_SPELLED_UNIT.match(text, end) or _LETTER_UNIT.match(text, end))


def is_sum(text: str, end: int) -> bool:
    """Tell whether the number that ends here is a sum of money; "min" may be Swedish for "my"."""
    return bool(_SUM.match(text, end))


def begins_sentence(text: str, start: int) -> bool:
    """Tell whether a capital here is owed to the sentence and not to a name."""
    ahead = text[max(0, start - 4) : start].rstrip(" \"'(-")
    return not ahead or ahead[-1] in ".!?:\n"
