"""Texts longer than one message holds, cut where a reader would pause."""

import unicodedata

_JOINER = "\u200d"
_ONE_UNIT = "\uffff"  # the last character that takes one UTF-16 unit
_PAUSES = ("\n\n", "\n", ". ", " ")


def split(text: str, limit: int) -> list[str]:
    """Cut a text into parts of at most `limit` UTF-16 units, never inside a word or an emoji.

    Telegram counts UTF-16 units. Only a word that is longer than a part is cut.
    """
    parts = []
    while units(text) > limit:
        at = _place(text, _longest(text, limit))
        parts.append(text[:at].rstrip())
        text = text[at:].lstrip()
    parts.append(text)
    return [part for part in parts if part.strip()]


def units(text: str) -> int:
    """Return the length of a text as Telegram counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "replace")) // 2


def _longest(text: str, limit: int) -> int:
    """Return how many characters fit."""
    room, at = limit, 0
    while at < len(text) and room > 0:
        room -= 1 if text[at] <= _ONE_UNIT else 2
        at += 1
    return at if room >= 0 else at - 1


def _place(text: str, most: int) -> int:
    """Return the best place to cut, at most `most`: the widest pause in the second half."""
    for pause in _PAUSES:
        at = text.rfind(pause, most // 2, most + 1)
        if at > 0:
            return at + len(pause.rstrip(" \n"))
    return _between_graphemes(text, most)


def _between_graphemes(text: str, most: int) -> int:
    at = most
    while at > most // 2 and _joined(text, at):
        at -= 1
    return at


def _joined(text: str, at: int) -> bool:
    """Tell whether the characters on both sides of this place are seen as one."""
    before, after = text[at - 1], text[at : at + 1]
    return (
        _JOINER in (before, after)
        or _clings(after)
        or (
            _is_flag_letter(before)
            and _is_flag_letter(after)
            and _letters_before(text, at) % 2 == 1
        )
    )


def _clings(char: str) -> bool:
    """Tell whether this is a mark, a skin tone or a tag, which belongs to what it follows."""
    return bool(char) and (
        unicodedata.category(char).startswith("M")
        or "\U0001f3fb" <= char <= "\U0001f3ff"
        or "\U000e0020" <= char <= "\U000e007f"
    )


def _is_flag_letter(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _letters_before(text: str, at: int) -> int:
    start = at
    while start > 0 and _is_flag_letter(text[start - 1]):
        start -= 1
    return at - start
