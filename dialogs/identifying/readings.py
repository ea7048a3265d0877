"""What an analyser of Finnish words says of one word; it is handed in from outside."""

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct


class Sense(StrEnum):
    """What a word can be."""

    GIVEN = "given"
    SURNAME = "surname"
    PLACE = "place"
    ORDINARY = "ordinary"


class Reading(Struct, frozen=True):
    """One way to read a word; `inside` is a case that says where (in, from, into)."""

    sense: Sense
    base: str
    inside: bool = False


Analyser = Callable[[str], tuple[Reading, ...]]
"""Returns every reading of a Finnish word, in any form; none when it is unknown."""


def unknown(word: str) -> tuple[Reading, ...]:
    """Stand in for an analyser where there is none: no word is known."""
    return ()
