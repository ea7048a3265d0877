"""Endings of cases that are written onto a detail: "131052-308T:lla", "Kalle_88'n", "…5685-le"."""

import re

from dialogs.identifying.finds import Find

_ENDING = re.compile(
    r"[:'’][a-zåäö]{1,5}(?:k(?:in|aan|ään|o|ö))?(?!\w)"
    r"|(?<=\w)-(?:[nslaä]|an|en|in|ta|tä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|[aäei]{2}n|seen"
    r"|ga|le|lt|st|sse|ks|ni|го|му|ом|ка|ku|kii|ta|tii|dii|da)(?!\w)"
)


def with_ending(text: str, find: Find) -> Find:
    """Return the detail with the ending of its case: without it the ending would stay behind."""
    ending = _ENDING.match(text, find.end)
    return Find(find.start, ending.end(), find.kind) if ending else find
