"""Texts as Telegram parses them: HTML of few tags, and what is left of it is counted."""

import re
from html import unescape

MOST_ENTITIES = 100
_TAGS = frozenset(
    {
        *("a", "b", "blockquote", "code", "del", "em", "i", "ins"),
        *("pre", "s", "span", "strike", "strong", "tg-emoji", "tg-spoiler", "u"),
    }
)
_TAG = re.compile(r"<(/?)([a-zA-Z-]*)([^<>]*)>")


class CannotParse(ValueError):
    """A text breaks the rules of its parse mode."""


def parsed(text: str, mode: str) -> str:
    """Return the text as it is shown; raises CannotParse."""
    if not mode:
        return text
    if mode != "HTML":
        raise CannotParse(f"unsupported parse_mode {mode}")
    _check(text)
    return unescape(_TAG.sub("", text))


def _check(text: str) -> None:
    opened: list[str] = []
    count = 0
    for slash, name, _ in _TAG.findall(text):
        if name.lower() not in _TAGS:
            raise CannotParse(f"unsupported start tag {name!r}")
        if not slash:
            opened.append(name)
            count += 1
        elif not opened or opened.pop() != name:
            raise CannotParse(f"unexpected end tag {name!r}")
    if opened:
        raise CannotParse(f"can't find end tag corresponding to {opened[-1]!r}")
    if count > MOST_ENTITIES:
        raise CannotParse("too many entities")
    if "<" in _TAG.sub("", text):
        raise CannotParse("unescaped <")
