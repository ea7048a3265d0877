"""The kinds of values that settings have beyond numbers and words, each read from text."""

import re
from datetime import time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


def _span(value: object) -> object:
    """Read `24h`, `90m`, `45s`, `2d` or `0`."""
    if isinstance(value, timedelta):
        return value
    if str(value) == "0":
        return timedelta()
    found = re.fullmatch(r"(\d{1,4})([smhd])", str(value))
    if not found:
        raise PydanticCustomError("expected", "expected a time such as 24h, 90m or 0")
    return timedelta(**{_UNITS[found[2]]: int(found[1])})


def _clock(value: object) -> object:
    """Read `08:00`."""
    if isinstance(value, time):
        return value
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", str(value)):
        raise PydanticCustomError("expected", "expected a time of day such as 08:00")
    return time.fromisoformat(str(value))


def _zone(value: object) -> object:
    """Read the name of a time zone."""
    if isinstance(value, ZoneInfo):
        return value
    try:
        return ZoneInfo(str(value))
    except (OSError, ValueError, KeyError):
        raise PydanticCustomError(
            "expected", "expected the name of a time zone such as Europe/Helsinki"
        ) from None


def _words(value: object) -> object:
    """Read a list, or in the environment words with commas between them."""
    if not isinstance(value, str):
        return value
    return [word.strip() for word in value.split(",") if word.strip()]


def _mailbox(value: object) -> object:
    """Read `name@example.org`, or nothing."""
    if value and not re.fullmatch(
        r"[^@\s<>,;\"]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,250}", str(value)
    ):
        raise PydanticCustomError("expected", "expected an address such as palaute@example.org")
    return value


Span = Annotated[timedelta, BeforeValidator(_span)]
Clock = Annotated[time, BeforeValidator(_clock)]
Zone = Annotated[ZoneInfo, BeforeValidator(_zone)]
Words = Annotated[tuple[str, ...], BeforeValidator(_words)]
Url = Annotated[str, Field(pattern=r"^(https?://[^\s/]+(/\S*)?)?$")]
Origin = Annotated[str, Field(pattern=r"^https?://[^\s/]+$")]
Origins = Annotated[tuple[Origin, ...], BeforeValidator(_words)]
Mailbox = Annotated[str, BeforeValidator(_mailbox)]
