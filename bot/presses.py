"""The buttons that outlive a conversation: `LANG.TOKEN` or `LANG.TOKEN.ANSWER` under a step of `@…`."""

import re
from collections.abc import Collection
from dataclasses import dataclass

OPEN, HEARD, ERASE, RECEIPT = "@open", "@heard", "@erase", "@receipt"
ADD, WITHDRAW, HIDE = "@add", "@withdraw", "@hide"

_TOKEN = re.compile(r"[A-Za-z0-9_-]{8,64}")


@dataclass(frozen=True, slots=True)
class Press:
    """One press, read; an empty token leads nowhere."""

    lang: str
    token: str
    answer: str


def read_press(choice: str, languages: Collection[str]) -> Press:
    """Read a choice id; what is not one reads as a token that leads nowhere."""
    lang, _, rest = choice.partition(".")
    token, _, answer = rest.partition(".")
    known = lang if lang in languages else "fi"
    return Press(known, token if _TOKEN.fullmatch(token) else "", answer)
