"""The form of an account: its choices in words, and what was filled in."""

from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import web

from bot.access import Role
from bot.desk.fields import posted
from bot.people import Wish
from dialogs.services import Directory
from dialogs.statuses import AUTOMATIC
from dialogs.texts import Texts
from storage.staff import EVERYWHERE, Grant

_EMPTY_ROWS = 2
_MOST_ROWS = 40


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen, each with its name; places stand in the order of the tree."""

    roles: Sequence[tuple[str, str, str]]  # with what it may do
    places: Sequence[tuple[str, str]]
    titles: Sequence[tuple[str, str]]

    def place(self, slug: str) -> str:
        """Return the name of a place; the slug where it is gone from the directory."""
        return dict(self.places).get(slug, slug)

    def role(self, name: str) -> str:
        """Return the name of a role."""
        return next((said for role, said, _ in self.roles if role == name), name)

    def title(self, slug: str) -> str:
        """Return the name of a title."""
        return dict(self.titles).get(slug, slug)

    @staticmethod
    def rows(grants: Sequence[Grant]) -> Sequence[Grant]:
        """Return the rows of the form: those there are, and room for more."""
        return [*grants, *[Grant("", EVERYWHERE)] * _EMPTY_ROWS]


def choices(texts: Texts, directory: Directory, language: str) -> Choices:
    """Return what can be chosen, in one language."""
    roles = [
        (role, texts.say(language, f"role-{role}"), texts.say(language, f"role-may-{role}"))
        for role in Role
    ]
    places = [(slug, directory.path(slug, language)) for slug in directory.services]
    titles = [
        (slug, directory.role(slug, language)) for slug in directory.roles if slug != AUTOMATIC
    ]
    return Choices(roles, [(EVERYWHERE, texts.say(language, "place-everywhere")), *places], titles)


async def wish_of(request: web.Request) -> Wish:
    """Read the form; a row without a role is none."""
    name, title, email = [
        (await posted(request, field)).strip() for field in ("name", "title", "email")
    ]
    rows = [
        Grant(await posted(request, f"role-{row}"), await posted(request, f"place-{row}"))
        for row in range(_MOST_ROWS)
    ]
    grants = {Grant(each.role, each.service or EVERYWHERE): None for each in rows if each.role}
    return Wish(name, tuple(grants), title, email)
