"""Names of people in released words: masked for all but those who may see them."""

import re
from collections.abc import Sequence

MASK = "[…]"


def masked(text: str, names: Sequence[str], mask: str = MASK) -> str:
    """Return the text with a mask in the place of each name, whole words only."""
    if not names:
        return text
    longest_first = sorted(names, key=len, reverse=True)
    pattern = "|".join(re.escape(name) for name in longest_first)
    return re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", mask, text)
