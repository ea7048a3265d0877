"""The sheets of one service and of one role."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.config import Config
from bot.desk.sheets import NEW, Field, Seen, plain
from bot.files import directory_text
from bot.overlay import ROLES, SERVICES, below
from dialogs.errors import Problem
from dialogs.parsing import SLUG, read_directory
from dialogs.places import EVERY, KINDS
from dialogs.services import Directory
from dialogs.texts import Texts
from dialogs.writing import merged, roles_in, services_in, written
from storage.settings import Values

NAMED = ("fi", "fi-simple", "sv", "en")
NUMBERS: Mapping[str, int] = {
    "answer_days": 14,
    "step_days": 14,
    "escalate_days": 7,
    "k_texts": 5,
    "k_figures": 10,
    "texts_days": 0,
}

Table = Mapping[str, object]


def directory_with(config: Config, seen: Seen) -> tuple[str, Directory]:
    """Return the directory as it would be in force: written, and read."""
    roles, services = below(seen.overlay, ROLES), below(seen.overlay, SERVICES)
    return _read(directory_text(config), tuple(roles.items()), tuple(services.items()))


@lru_cache(maxsize=4)
def _read(
    filed: str, roles: tuple[tuple[str, str], ...], services: tuple[tuple[str, str], ...]
) -> tuple[str, Directory]:
    """Read a directory once, however often a page asks for it."""
    text = merged(filed, dict(roles), dict(services))
    return text, read_directory(text, "services.toml")


@dataclass(frozen=True, slots=True)
class ServiceSheet:
    """One service, or a new one."""

    config: Config
    texts: Texts
    slug: str

    @property
    def within(self) -> tuple[str, ...]:
        return (SERVICES,) if self.slug == NEW else (f"{SERVICES}{self.slug}",)

    def fields(self, seen: Seen) -> Sequence[Field]:
        text, directory = directory_with(self.config, seen)
        return [*self._fields(services_in(text).get(self.slug, {}), directory, seen.language)]

    def values(self, posted: Mapping[str, str], seen: Seen) -> Values:
        text, _ = directory_with(self.config, seen)
        slug = plain(posted, "slug") if self.slug == NEW else self.slug
        table = _service(services_in(text).get(self.slug, {}), posted)
        filed = services_in(directory_text(self.config)).get(slug, {})
        same = {**filed, "slug": slug} == {**table, "slug": slug}
        return {f"{SERVICES}{slug}": None if same else written(table)}

    def field_of(self, problem: Problem) -> str:
        if problem.file != "services.toml":
            return ""
        place, _, rest = problem.place.partition("].")
        _, _, lang = rest.partition(".")
        if place.startswith("services["):
            return (
                f"name-{lang or NAMED[0]}" if rest.startswith("names") else rest.partition(".")[0]
            )
        return ""

    def _fields(self, table: Table, directory: Directory, lang: str) -> Iterator[Field]:
        def ask(name: str, kind: str = "text", **more: Sequence[tuple[str, str]]) -> Field:
            value = str(table.get(name, NUMBERS.get(name, "")))
            return Field(name, value, kind, f"service-{name.replace('_', '-')}", **more)  # type: ignore[arg-type]

        if self.slug == NEW:
            yield ask("slug")
        yield from _names(table.get("names"), self.texts, lang)
        above = [("", self.texts.say(lang, "service-top"))]
        above += [
            (slug, directory.path(slug, lang))
            for slug in directory.services
            if self.slug not in directory.services or slug not in directory.within(self.slug)
        ]
        yield ask("parent", "select", options=above)
        yield ask(
            "kind",
            "select",
            options=[
                (each, self.texts.say(lang, f"service-kind-{each}")) for each in reversed(KINDS)
            ],
        )
        roles = [(slug, directory.role(slug, lang)) for slug in directory.roles]
        yield ask("handler", "select", options=roles)
        yield from (ask(name, "number") for name in NUMBERS)
        often = [(each, self.texts.say(lang, f"set-edition-every-{each}")) for each in EVERY]
        yield ask(
            "every", "select", options=[("", self.texts.say(lang, "service-every-same")), *often]
        )
        yield from _searches(table.get("search"), self.texts, lang)
        closed = "yes" if table.get("closed") is True else ""
        yield Field("closed", closed, "check", "service-closed")


@dataclass(frozen=True, slots=True)
class RoleSheet:
    """One role, or a new one."""

    config: Config
    texts: Texts
    slug: str

    @property
    def within(self) -> tuple[str, ...]:
        return (ROLES,) if self.slug == NEW else (f"{ROLES}{self.slug}",)

    def fields(self, seen: Seen) -> Sequence[Field]:
        text, _ = directory_with(self.config, seen)
        new = [Field("slug", "", "text", "service-slug")] if self.slug == NEW else []
        return [*new, *_names(roles_in(text).get(self.slug), self.texts, seen.language)]

    def values(self, posted: Mapping[str, str], seen: Seen) -> Values:
        text, _ = directory_with(self.config, seen)
        slug = plain(posted, "slug") if self.slug == NEW else self.slug
        names = _named(roles_in(text).get(self.slug, {}), posted, "name")
        same = roles_in(directory_text(self.config)).get(slug) == names
        return {f"{ROLES}{slug}": None if same else written(names)}

    def field_of(self, problem: Problem) -> str:
        return f"name-{NAMED[0]}" if problem.place.startswith("roles") else ""


def is_slug(text: str) -> bool:
    """Tell whether a new service or role may be called so in files."""
    return text != NEW and SLUG.fullmatch(text) is not None


def _names(names: object, texts: Texts, lang: str) -> Iterator[Field]:
    known = names if isinstance(names, dict) else {}
    for each in dict.fromkeys((*NAMED, *known)):
        label = f"{texts.say(lang, 'service-name')}: {_called(each, texts, lang)}"
        yield Field(f"name-{each}", str(known.get(each, "")), label=label, language=each)


def _searches(search: object, texts: Texts, lang: str) -> Iterator[Field]:
    known = search if isinstance(search, dict) else {}
    for each in dict.fromkeys((*NAMED, *known)):
        label = f"{texts.say(lang, 'service-search')}: {_called(each, texts, lang)}"
        yield Field(f"search-{each}", ", ".join(known.get(each, ())), label=label, language=each)


def _called(tag: str, texts: Texts, lang: str) -> str:
    key = f"words-in-{tag}"
    return texts.say(lang, key) if texts.has(lang, key) else tag


def _named(old: Table, posted: Mapping[str, str], prefix: str) -> dict[str, object]:
    tags = dict.fromkeys((*old, *NAMED))
    given = {tag: plain(posted, f"{prefix}-{tag}") for tag in tags}
    return {tag: value for tag, value in given.items() if value}


def _service(old: Table, posted: Mapping[str, str]) -> dict[str, object]:
    """Return a service as the form says; what it does not ask for stays."""
    table = {key: value for key, value in old.items() if key not in _ASKED}
    for name in ("parent", "kind", "handler", "every"):
        if value := plain(posted, name):
            table[name] = value
    for name, usual in NUMBERS.items():
        value = plain(posted, name)
        number = int(value) if value.isascii() and value.isdigit() else value
        if number not in {"", usual} or name in old:
            table[name] = usual if number == "" else number
    if posted.get("closed"):
        table["closed"] = True
    names, search = old.get("names"), old.get("search")
    table["names"] = _named(names if isinstance(names, dict) else {}, posted, "name")
    words = _named(search if isinstance(search, dict) else {}, posted, "search")
    if words:
        table["search"] = {
            tag: [word.strip() for word in str(said).split(",") if word.strip()]
            for tag, said in words.items()
        }
    return table


_ASKED = frozenset({"parent", "kind", "handler", "every", "closed", "names", "search", *NUMBERS})
