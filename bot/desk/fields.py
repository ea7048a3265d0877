"""What a form brought, as plain text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import web

from bot.casework import LANGUAGES

_MOST_DIGITS = 9


async def posted(request: web.Request, name: str) -> str:
    """Return a field of the form, empty where it is missing or is a file."""
    value = (await request.post()).get(name, "")
    return value if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True)
class Typed:
    """The form of a status as it was filled in."""

    before: str = ""
    after: str = ""
    role: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    version: int | None = None
    by_when: str = ""


async def typed(request: web.Request) -> Typed:
    """Read the form of a status."""
    texts = {language: await posted(request, f"text-{language}") for language in LANGUAGES}
    before, after, role, version, by_when = [
        await posted(request, name) for name in ("before", "after", "role", "version", "by-when")
    ]
    seen = number(version) if version else None
    return Typed(before, after, role, texts, seen, by_when)


def number(given: str) -> int:
    """Read the version that a form brings; -1, which no row has, where it is none."""
    plain = given.isascii() and given.isdigit() and len(given) <= _MOST_DIGITS
    return int(given) if plain else -1
