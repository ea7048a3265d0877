"""Bank accounts: IBANs of any country, in groups or not, also stuck to words."""

import re
from collections.abc import Iterator

from dialogs.identifying.finds import Find, Kind

_START = re.compile(
    r"(?:(?<![^\W_])|(?-i:(?<=[^\W\d_A-Z])(?=[A-Z])))[A-Z]{2} ?\d\d(?=(?:[ .-]{0,2}[A-Z0-9]){11})",
    re.IGNORECASE,
)
# How long the accounts of a country are, with its two letters and the two figures of the check.
_LENGTHS_TEXT = """
15 NO 16 BE 18 DK FI FO GL NL SD 19 MK SI 20 AT BA EE KZ LT LU MN XK 21 CH HR LI LV
22 BG BH BY CR DE GB GE IE ME RS VA 23 AE GI IL IQ OM SO TL 24 AD CZ ES MD PK RO SA SE SK TN VG
25 LY PT ST 26 IS TR 27 FR GR IT MC MR SM 28 AL AZ CY DO GT HU LB NI PL SV 29 BR EG PS QA UA
30 JO KW MU 31 MT SC 32 LC 33 RU
"""
# A Finnish account with a figure mistyped, lost or doubled is still somebody's account.
_FINNISH = re.compile(r"FI ?\d\d(?:[ .-]{0,2}\d){13,15}(?!\d)", re.IGNORECASE)
_SIGNS = re.compile(r"[ .-]")


def _codes() -> dict[str, re.Pattern[str]]:
    codes, length = {}, ""
    for word in _LENGTHS_TEXT.split():
        length = word if word.isdecimal() else length
        form = rf"(?:[ .-]{{0,2}}[A-Z0-9]){{{length}}}(?!\d)"
        codes[word] = re.compile(form, re.IGNORECASE)
    return codes


_CODES = _codes()


def accounts(text: str) -> Iterator[Find]:
    """Yield the bank accounts."""
    for start in _START.finditer(text):
        if end := _end(text, start):
            yield Find(start.start(), end, Kind.IBAN)


def _end(text: str, start: re.Match[str]) -> int:
    """Return where the account ends, whatever stands after it; 0 when it is none."""
    form = _CODES.get(start.group()[:2].upper())
    code = form.match(text, start.start()) if form else None
    if code and _is_account(_SIGNS.sub("", code.group())):
        return code.end()
    typo = _FINNISH.match(text, start.start())
    return typo.end() if typo else 0


def _is_account(code: str) -> bool:
    from stdnum.iso7064 import mod_97_10  # noqa: PLC0415 - loaded when such a code is seen

    return code.isascii() and mod_97_10.is_valid(code[4:] + code[:4])
