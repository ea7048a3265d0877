"""The grades of a word, and what decides one where nothing else does."""

from enum import IntEnum

from dialogs.identifying.tokens import Token

SHORTEST = 3  # letters of an inflected name's base
LONG = 5  # letters of a base that an ordinary word does not meet by accident
WHERE = ("ssa", "ssä", "sta", "stä")  # in and from: said of places


class Grade(IntEnum):
    """From no name to a name by itself."""

    NO = 0
    ASKED = 1  # also an ordinary word: only where a cue asks for a name
    WEAK = 2  # beside a cue or another name
    LIKELY = 3


def unlisted(token: Token) -> Grade:
    """Grade a capital word inside a sentence that no list knows: mostly a foreign name."""
    written = len(token.low) >= SHORTEST and token.text[1:].islower()
    return Grade.LIKELY if written else Grade.NO
