"""Phone numbers: as the library knows them, as Finns write them, as people mistype them."""

import re
from collections.abc import Iterator

from dialogs.identifying.exact.matching import is_measure, is_sum, numbers, words_before
from dialogs.identifying.finds import Find, Kind

_ENDS = r"(?!\d)(?![.:]\d)(?!,\d{1,4}(?!\d))"
_GAP = r"(?: {0,2}\(0\) ?|\)? {0,2}[/-]? ?)"
_OURS = re.compile(
    rf"(?<!\d[.:+-])(?<![^\W_])(?<![+§])(?:\(?0[1-9](?:{_GAP}\d){{5,9}}|0(?: \d){{7,10}}"
    rf"|00[1-9](?:{_GAP}\d){{8,13}}|\(?\+ ?[1-9](?:{_GAP}\d){{6,13}}|8[ -]?\(?9\d\d\)?(?:[ -]?\d){{7}}){_ENDS}"
)
# Runs that may be a number of some kind: the library looks at those that we do not know.
_RUN = re.compile(
    r"(?<!\d[.,:/+-])(?<![\d+§])[+(]{0,2}"
    rf"\d(?:(?: ?\(\d{{1,4}}\) ?|{_GAP}|\. ?)\d){{4,14}}{_ENDS}"
)
_LIKELY = re.compile(r"\d(?:[ ()/.-]{0,4}\d){4}")
_SIGNS = re.compile(r"\(?\+ ?\Z|\(\Z")  # before the first figure
_HOUR = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
_HOURS = re.compile(rf"{_HOUR} ?- ?{_HOUR}(?:\D+{_HOUR} ?- ?{_HOUR})*")
_YEARS = re.compile(r"(?:\D*(?:19|20)\d\d)+\D*")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?: 000)+|\d+[.-]\d+")  # 250 000, and ranges of two counts
_LIBRARY = 7  # digits that the library needs at least
_PREFIX = re.compile(r"\(?(?:0|\+|358)")  # without one of them the library takes none for valid
_LONG = 7  # figures of a number that counts nothing but money
# Numbers that all of Finland may call: emergencies, helplines and what is free of charge.
_PUBLIC = re.compile(
    r"(?:112|116 ?\d{3}|0800[ -]?(?:\d{4,6}|\d{3} ?\d{3})|080 ?005 ?005|09[ -]?2525 ?011\d)(?!\d)"
)

_CUE = re.compile(
    r"""(?:
      (?<![^\W_])(?:
        puh(?:elin\w*|elime\w*|nro|nr)?|puhnro|känny\w*|gsm\w*|soit\w+|soi[dt]a\w*|tavoit\w+
      | tekstar\w+|tekstiviest\w+|whatsapp\w*|whats\w*|wa|viber\w*|signal\w*
      | tel|tele?f\w*|tfn|tlf|mob\w*|ring\w*|når|nå|sms\w*|messa\w*
      | call\w*|phone\w*|cell\w*|text|reach|dial\w*
      | helista\w*|mobiil\w*|wac\w*|taleef\w*|telef\w*|teleef\w*|soo\ wac
      | тел\w*|моб\w*|звон\w*|позвон\w*|набер\w*|ватсап\w*|вотсап\w*|вайбер\w*
      | (?:[وبلف]?ال|ل|و)?(?:هاتف|تلفون|تليفون|جوال|موبايل|موبيل|واتس|واتساب)\w*
      | اتصل\w*|تلفن\w*|دقوا|دق\ علي
      )
    | (?<![^\W_])(?:numero|nummer|number|номер|رقم|lambar|nambar|nro)\w{0,6}
    )
    [^\d\n.!?]{0,24}\Z""",
    re.VERBOSE,
)
_DOT = re.compile(r"(?<=puh|tel|tfn|nro|тел|mob|gsm)\.")
# Other numbers that people are called by or wait with.
_OTHER = re.compile(
    r"jono|vuoro|huone|hissi|linja|kerro|kilo|summa|kpl|könum|kölapp|rum\w*snum|queue|room|ticket"
    r"|bus|tuba|кабинет|очеред|комнат|غرفة|qol|€|euro|hinta|makso|laki|lain|§|pykäl"
)


def phones(text: str) -> Iterator[Find]:
    """Yield the phone numbers, but not those that all of Finland calls."""
    end = 0
    for start in numbers(text):
        if start < end or not _LIKELY.match(text, start):
            continue
        if public := _PUBLIC.match(text, start):
            end = public.end()
        elif run := _run_at(text, start):
            end = run.end()
            yield from _in_run(run)


def _run_at(text: str, start: int) -> re.Match[str] | None:
    start -= _signs(text, start)
    ours = _OURS.match(text, start)
    return ours if ours and _is_ours(ours) else _RUN.match(text, start)


def _signs(text: str, start: int) -> int:
    """Return how many of the characters before a number belong to it."""
    signs = _SIGNS.search(text, max(0, start - 3), start)
    return len(signs.group()) if signs else 0


def _is_ours(match: re.Match[str]) -> bool:
    return not (_HOURS.fullmatch(match.group()) or is_sum(match.string, match.end()))


def _figures(number: str) -> int:
    return sum(char.isdigit() for char in number)


def _in_run(run: re.Match[str]) -> Iterator[Find]:
    text, number = run.string, run.group()
    figures = _figures(number)
    if _HOURS.fullmatch(number):
        return
    if run.re is _OURS or _is_called(run, figures):
        yield Find(*run.span(), Kind.PHONE)
    elif figures >= _LIBRARY and _PREFIX.match(number) and number.count("(") <= 1:
        yield from _by_library(text, run)


def _is_called(run: re.Match[str], figures: int) -> bool:
    """Tell whether the words before say that this is a phone number, however it is written."""
    number, text = run.group(), run.string
    if _YEARS.fullmatch(number) or _GROUPED.fullmatch(number):
        return False
    ahead = _DOT.sub(" ", words_before(text, run.start()))
    if not _CUE.search(ahead) or _OTHER.search(ahead):
        return False
    least = 5 if number.startswith(("0", "+", "(0")) else 6
    is_amount = is_sum if figures >= _LONG else is_measure
    return figures >= least and not is_amount(text, run.end())


def _by_library(text: str, run: re.Match[str]) -> Iterator[Find]:
    # Heavy, and needed only where our own form does not know the number.
    from phonenumbers import Leniency, PhoneNumberMatcher  # noqa: PLC0415 - loaded when the first number is seen

    if is_sum(text, run.end()):
        return
    for match in PhoneNumberMatcher(run.group(), "FI", leniency=Leniency.VALID):
        yield Find(run.start() + match.start, run.start() + match.end, Kind.PHONE)
