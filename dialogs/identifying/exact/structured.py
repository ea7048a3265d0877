"""The structured layer of the finder: details that have a form of their own, in any language.

Rule 1: a text is looked at in every language at once, for people mix them.
Rule 2: each family asks the cheap question first; most texts have no figure and no sign.
Rule 3: what a surer family has found is out of sight of the next, so that finds never overlap.
"""

import re
from collections.abc import Iterable

from dialogs.identifying.exact.accounts import accounts
from dialogs.identifying.exact.address_forms import formed_addresses
from dialogs.identifying.exact.addresses import addresses
from dialogs.identifying.exact.cases import cases
from dialogs.identifying.exact.dates import dates
from dialogs.identifying.exact.emails import emails, may_have_email
from dialogs.identifying.exact.endings import with_ending
from dialogs.identifying.exact.handles import handles, may_have_handle
from dialogs.identifying.exact.identity import identity_codes
from dialogs.identifying.exact.links import links, may_have_link
from dialogs.identifying.exact.matching import in_plain_figures
from dialogs.identifying.exact.named_houses import named_houses
from dialogs.identifying.exact.phones import phones
from dialogs.identifying.exact.plates import plates
from dialogs.identifying.exact.postcodes import postcodes
from dialogs.identifying.exact.worded_dates import may_have_month, numbered_dates, spelled_dates
from dialogs.identifying.finds import Find

_FIGURE = re.compile(r"\d")
_HIDDEN = "\0"  # stands where a surer family has found something; no pattern may take it in
# The questions that are asked of every text, in lower case, and who looks when the answer is yes.
_WORDED = (
    (may_have_email, emails),
    (may_have_link, links),
    (may_have_month, spelled_dates),
    (may_have_handle, handles),
)
# Who looks when there is a figure, from the surest to the least sure.
_FIGURED = (
    *(accounts, identity_codes, cases, dates, numbered_dates, phones, addresses),
    *(formed_addresses, named_houses, postcodes, plates),
)


def structured(text: str) -> tuple[Find, ...]:
    """Return the details that have a form of their own, in order and without overlaps."""
    has_figures = bool(_FIGURE.search(text))
    left = in_plain_figures(text) if has_figures else text
    lowered = f" {left.lower()}"
    families = [family for may_have, family in _WORDED if may_have(lowered)]
    found: list[Find] = []
    for family in (*families, *(_FIGURED if has_figures else ())):
        own = _longest(with_ending(left, find) for find in family(left))
        found += own
        left = _hide(left, own)
    return tuple(sorted(found))


def _longest(finds: Iterable[Find]) -> list[Find]:
    """Return the finds of one family, the longer of two that overlap."""
    kept: list[Find] = []
    for find in sorted(finds):
        if not kept or kept[-1].end <= find.start:
            kept.append(find)
        elif find.end - find.start > kept[-1].end - kept[-1].start:
            kept[-1] = find
    return kept


def _hide(text: str, finds: list[Find]) -> str:
    parts, end = [], 0
    for find in finds:
        parts += [text[end : find.start], _HIDDEN * (find.end - find.start)]
        end = find.end
    return "".join([*parts, text[end:]]) if finds else text
