"""What a page of settings asks for: fields with the values that would be in force, and back again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from bot.overlay import Overlay
from dialogs.errors import Problem
from storage.settings import Values

NEW = "new"  # in place of a slug


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form; what it is called is a text of the desk, or `label` as it stands."""

    name: str
    value: str
    kind: str = "text"  # text, number, select, area, long, check
    key: str = ""
    label: str = ""
    options: Sequence[tuple[str, str]] = ()
    language: str = ""
    shipped: str = ""  # what stands there when it is given back
    note: str = ""  # who says so, or why it cannot be changed
    locked: bool = False
    problems: tuple[str, ...] = ()

    def filled(self, posted: Mapping[str, str], problems: Sequence[tuple[str, str]]) -> "Field":
        """Return it as it was filled in, with what is wrong with it."""
        own = tuple(said for name, said in problems if name == self.name)
        given = posted.get(self.name, "" if self.kind == "check" and posted else self.value)
        return replace(self, value=given, problems=own)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a sheet is made from: an overlay as it would be in force, and the reader's language."""

    overlay: Overlay
    language: str


class Sheet(Protocol):
    """A page of settings."""

    @property
    def within(self) -> tuple[str, ...]:
        """Return how the keys that it changes begin."""
        ...

    def fields(self, seen: Seen) -> Sequence[Field]:
        """Return what is asked."""
        ...

    def values(self, posted: Mapping[str, str], seen: Seen) -> Values:
        """Return the settings that the form asks for."""
        ...

    def field_of(self, problem: Problem) -> str:
        """Return the field that a problem belongs to, empty if it is none of these."""
        ...


def plain(posted: Mapping[str, str], name: str) -> str:
    """Return a field with the line ends of a file."""
    return posted.get(name, "").replace("\r\n", "\n").strip()


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet in its place: its title, what leads to it, and what can be done there."""

    sheet: Sheet
    title: str
    lead: str
    address: str
    extra: Mapping[str, object] = field(default_factory=dict)
