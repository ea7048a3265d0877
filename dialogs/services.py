"""The directory of services: a tree with names and search words in each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain


@dataclass(frozen=True, slots=True)
class Theme:
    """What feedback can be about; `words` are beginnings of words, by language."""

    slug: str
    names: Mapping[str, str]
    words: Mapping[str, tuple[str, ...]]

    def name(self, lang: str) -> str:
        """Return the name in this language, or the nearest there is."""
        return named(self.names, lang)


@dataclass(frozen=True, slots=True)
class Service:
    """One service; `parent` is the slug of the one above, empty at the top."""

    slug: str
    parent: str
    kind: str  # "area" groups others, "unit" meets clients
    names: Mapping[str, str]
    search: Mapping[str, tuple[str, ...]]
    handler: str
    answer_days: int
    k_texts: int = 5
    k_figures: int = 10
    every: str = ""  # weekly, daily or at-once; empty: as the installation does
    texts_days: int = 0  # how long words are kept; 0: as long as the installation says
    step_days: int = 14  # the time that the next step of a handling is given
    escalate_days: int = 7  # late for so long, a feedback is a matter of the level above
    themes: tuple[Theme, ...] = ()  # its own list; empty: that of the service above
    closed: bool = False  # takes no new feedback, nor does any service below it

    def name(self, lang: str) -> str:
        """Return the name in this language, in the language without its variant, or any there is."""
        return named(self.names, lang)


@dataclass(frozen=True, slots=True)
class Directory:
    """An organisation, its services in the order of the file, and the names of its roles."""

    organisation: Mapping[str, str]
    services: Mapping[str, Service]
    roles: Mapping[str, Mapping[str, str]]
    themes: tuple[Theme, ...] = ()
    contacts: tuple[str, ...] = ()  # its own pages, numbers and addresses: staff may name them

    def role(self, slug: str, lang: str) -> str:
        """Return the name of a role; the slug itself where the directory has none."""
        return named(self.roles[slug], lang) if slug in self.roles else slug

    def is_open(self, slug: str) -> bool:
        """Tell whether there is such a service and it takes new feedback."""
        while slug in self.services and not self.services[slug].closed:
            if not self.services[slug].parent:
                return True
            slug = self.services[slug].parent
        return False

    def within(self, slug: str) -> frozenset[str]:
        """Return a service with all below it."""
        below = (each.slug for each in self.services.values() if each.parent == slug)
        return frozenset({slug}).union(*(self.within(each) for each in below))

    def above(self, slug: str) -> tuple[str, ...]:
        """Return the services above one, the nearest first."""
        found: list[str] = []
        while slug in self.services and self.services[slug].parent in self.services:
            slug = self.services[slug].parent
            found.append(slug)
        return tuple(found)

    def theme_name(self, service: str, theme: str, lang: str) -> str:
        """Return the name of a theme, as this service has it or any other; else the slug itself."""
        lists = (self.themes_of(service), *(each.themes for each in self.services.values()))
        every = (*chain.from_iterable(lists), *self.themes)
        return next((each.name(lang) for each in every if each.slug == theme), theme)

    def themes_of(self, slug: str) -> tuple[Theme, ...]:
        """Return the themes of a service: its own, those of the nearest above, or everyone's."""
        lists = (
            self.services[each].themes
            for each in (slug, *self.above(slug))
            if each in self.services
        )
        return next((themes for themes in lists if themes), self.themes)

    def path(self, slug: str, lang: str) -> str:
        """Return the names from the top down to this service, for staff."""
        names: list[str] = []
        while slug in self.services:
            names.insert(0, self.services[slug].name(lang))
            slug = self.services[slug].parent
        return " › ".join(names)


def named(names: Mapping[str, str], lang: str) -> str:
    """Pick a name: this language, its base language, Finnish, or the first one."""
    for tag in (lang, lang.split("-", maxsplit=1)[0], "fi"):
        if tag in names:
            return names[tag]
    return next(iter(names.values()), "")
