"""Bank accounts: IBANs of any country, in groups or not."""

import re
from collections.abc import Iterator
from string import ascii_uppercase

from dialogs.identifying.finds import Find, Kind

_START = re.compile(r"(?<![^\W_])[A-Z]{2} ?\d\d(?=(?:[ .-]{0,2}[A-Z0-9]){11})", re.IGNORECASE)
_GROUPS = re.compile(r"[ .-]{0,2}[A-Z0-9]+", re.IGNORECASE)
_SHORTEST, _LONGEST = 15, 34
# A Finnish account with a figure mistyped, lost or doubled is still somebody's account.
_FINNISH = re.compile(r"FI ?\d\d(?:[ .-]{0,2}\d){13,15}(?!\d)", re.IGNORECASE)
_CHECK = 97
_VALUES = {ord(letter): str(int(letter, 36)) for letter in ascii_uppercase}


def accounts(text: str) -> Iterator[Find]:
    """Yield the bank accounts."""
    for start in _START.finditer(text):
        end = max(_ends(text, start), default=0)
        if end:
            yield Find(start.start(), end, Kind.IBAN)


def _ends(text: str, start: re.Match[str]) -> Iterator[int]:
    """Yield the ends of groups up to which the text is an account; a word may follow it."""
    code, end = start.group(), start.end()
    while (group := _GROUPS.match(text, end)) and len(code) <= _LONGEST:
        code, end = code + group.group().strip(" .-"), group.end()
        if _is_account(code.replace(" ", "")):
            yield end
    if typo := _FINNISH.match(text, start.start()):
        yield typo.end()


def _is_account(code: str) -> bool:
    # The sum is cheap and turns away all but one in 97.
    moved = code[4:] + code[:4]
    if not _SHORTEST <= len(code) <= _LONGEST or not code.isascii():
        return False
    if int(moved.upper().translate(_VALUES)) % _CHECK != 1:
        return False
    from stdnum import iban  # noqa: PLC0415 - loaded when the first likely account is seen

    return iban.is_valid(code)
