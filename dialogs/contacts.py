"""Ways to meet outside the feedback, in a text of staff: links, numbers, addresses, handles.

A client who follows one is seen doing so; only what the whole organisation shows may stand there.
"""

import re
from collections.abc import Collection

from dialogs.identifying.exact.emails import emails
from dialogs.identifying.exact.handles import handles
from dialogs.identifying.exact.links import every_link
from dialogs.identifying.exact.matching import in_plain_figures
from dialogs.identifying.exact.phones import phones
from dialogs.identifying.finds import Find

_SCHEME = re.compile(r"(?:https?://)?(?:www\.)?", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d ()-]{3,}")
_ABROAD = re.compile(r"(?:\+|00)358")


def contacts(text: str, allowed: Collection[str]) -> tuple[str, ...]:
    """Return what leads a client elsewhere, as it stands in the text, but for what is allowed.

    An allowed page allows those below it, without a query: a query can be one client's own.
    """
    plain = in_plain_figures(text)
    known = frozenset(map(_shape, allowed))
    taken: list[Find] = []
    for look in (emails, every_link, phones, handles):  # an address holds what looks like a link
        for find in look(plain):
            if all(_is_apart(find, other) for other in taken):
                taken.append(find)
    found = (text[each.start : each.end] for each in sorted(taken))
    return tuple(each for each in found if not _is_known(each, known))


def _is_apart(one: Find, other: Find) -> bool:
    return one.end <= other.start or other.end <= one.start


def _is_known(found: str, known: Collection[str]) -> bool:
    shape = _shape(found)
    if shape in known:
        return True
    below = "?" not in shape and "#" not in shape and "@" not in shape
    return below and any(shape.startswith(f"{each}/") for each in known if "." in each)


def _shape(contact: str) -> str:
    """Return a contact as it is compared: a number by its figures, a page without its scheme."""
    if _PHONE.fullmatch(contact.strip()):
        return re.sub(r"\D", "", _ABROAD.sub("0", contact.strip()))
    return _SCHEME.sub("", contact.strip().casefold(), count=1).rstrip("/")
