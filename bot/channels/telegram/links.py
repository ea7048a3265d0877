"""Links into the bot that name a service, a collection (a flow by its id) or both: `?start=…`.

Telegram takes 64 of A-Z, a-z, 0-9, `_` and `-`. `SERVICE`, `COLLECTION_` and `COLLECTION_SERVICE`
are read; with OURS before them another bot, whose guest we are, knows that the link is ours.
"""

import re
from dataclasses import dataclass

OURS = "fb__"

_PAYLOAD = re.compile(
    r"(?P<ours>fb__)?(?:(?P<collection>[a-z][a-z0-9-]{0,23})_)?(?P<service>[a-z0-9][a-z0-9-]{0,31})?"
)


@dataclass(frozen=True, slots=True)
class Link:
    """What a link names; `ours`: it can be no other bot's."""

    service: str = ""
    collection: str = ""
    ours: bool = False


def read_link(payload: str) -> Link:
    """Return what the payload of a link names; of what cannot be one, nothing."""
    found = _PAYLOAD.fullmatch(payload)
    if found is None:
        return Link()
    return Link(found["service"] or "", found["collection"] or "", bool(found["ours"]))


def link_to(bot: str, service: str, collection: str = "", *, guest: bool = False) -> str:
    """Return the address that opens the bot at a service; `bot` is its user name without `@`."""
    named = f"{collection}_{service}" if collection else service
    return f"https://t.me/{bot}?start={OURS if guest else ''}{named}"
