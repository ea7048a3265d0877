"""What a finder finds: a place in a text and the kind of detail that stands there."""

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct


class Kind(StrEnum):
    """The kinds of identifying details."""

    HETU = "HETU"  # a personal identity code
    PHONE = "PHONE"
    EMAIL = "EMAIL"
    ADDRESS = "ADDRESS"  # street, house and flat
    POSTCODE_CITY = "POSTCODE_CITY"
    DATE_EXACT = "DATE_EXACT"  # a day that can be looked up in an appointment book
    IBAN = "IBAN"
    CASE_ID = "CASE_ID"
    PLATE = "PLATE"
    LINK = "LINK"
    HANDLE = "HANDLE"  # a name in a social medium
    PERSON = "PERSON"
    STAFF = "STAFF"  # the name of a worker
    RARE = "RARE"  # words for a circumstance that few share
    OWN = "OWN"  # words that the client pointed at
    UNCHECKED = "UNCHECKED"  # nothing found: the finder failed, and the client looks alone


NAMES = frozenset({Kind.PERSON, Kind.STAFF})
STRUCTURED = frozenset(Kind) - NAMES - {Kind.RARE, Kind.OWN, Kind.UNCHECKED}


class Find(Struct, frozen=True, order=True):
    """One detail; `start` and `end` are characters of the text, `end` exclusive."""

    start: int
    end: int
    kind: Kind


class Finding(Struct, frozen=True):
    """What was found in a text; `ask`: somebody could be recognised from it."""

    finds: tuple[Find, ...] = ()
    ask: bool = False


Look = Callable[[str, str], Finding | None]
"""Looks through a text in a language; None when it failed or took too long."""
