"""Themes: what feedback is about, and which of them its words suggest, with the reason.

The rule is one that anybody can check: a theme has words, a word of the text begins like one of
them, and that very word is the reason. Every language is looked for in every text.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dialogs.errors import FlowInvalid, Problem
from dialogs.services import Theme
from dialogs.tables import Table
from dialogs.words import fold

MOST = 4
"""Themes that are suggested at once: who must choose from everything is not helped."""

_REASONS = 3
_WHOLE = "."  # ends a word that is meant as it stands
_SHORTEST = 3  # letters of a beginning
_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A theme that a text suggests; `because` are words of the text."""

    theme: Theme
    because: tuple[str, ...]


def read_themes(table: Table) -> tuple[Theme, ...]:
    """Read the list of themes of a directory or of one of its services; problems go to the table."""
    themes = tuple(_theme(each) for each in table.tables("themes", required=False))
    seen: set[str] = set()
    for number, theme in enumerate(themes, start=1):
        if theme.slug in seen:
            table.note(f"themes[{number}].slug", f"{theme.slug!r} is there twice")
        seen.add(theme.slug)
    return themes


def read_theme_list(text: str, file: str) -> tuple[Theme, ...]:
    """Read a file of themes; raises FlowInvalid with all problems."""
    problems: list[Problem] = []
    try:
        table = Table(file, "", tomllib.loads(text), problems)
    except ValueError as error:
        raise FlowInvalid((Problem(file, "", f"is not TOML: {error}"),)) from None
    themes = read_themes(table)
    table.finish(": a file of themes has themes")
    if problems:
        raise FlowInvalid(tuple(problems))
    return themes


def suggested(
    themes: Sequence[Theme], texts: Iterable[str], most: int = MOST
) -> tuple[Suggestion, ...]:
    """Return the themes that these texts suggest, the one with most reasons first."""
    words = [f" {fold(text)} " for text in texts]
    found = [Suggestion(theme, tuple(dict.fromkeys(_reasons(theme, words)))) for theme in themes]
    found = sorted((each for each in found if each.because), key=lambda each: -len(each.because))
    return tuple(Suggestion(each.theme, each.because[:_REASONS]) for each in found[:most])


def _reasons(theme: Theme, texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        for beginning in (each for words in theme.words.values() for each in words):
            wanted = _wanted(beginning)
            start = text.find(wanted)
            if start >= 0:
                end = text.index(" ", start + len(wanted.rstrip()))
                yield text[start + 1 : end]


@lru_cache(maxsize=4096)
def _wanted(beginning: str) -> str:
    """Return a beginning as it stands in a folded text, which begins and ends with a space."""
    return f" {fold(beginning)}" + (" " if beginning.endswith(_WHOLE) else "")


def _theme(table: Table) -> Theme:
    names, words = table.table("names"), table.table("words")
    theme = Theme(
        slug=table.text("slug"),
        names={lang: names.text(lang) for lang in names.values},
        words={lang: words.texts(lang) for lang in words.values},
    )
    if not names.values:
        names.note("", "must give the name in at least one language")
    if theme.slug and not _SLUG.fullmatch(theme.slug):
        expected = "small letters a-z, digits and hyphens, at most 32"
        table.note("slug", f"{theme.slug!r} must be {expected}")
    for lang, beginnings in theme.words.items():
        for each in beginnings:
            if len(fold(each)) < _SHORTEST and not each.endswith(_WHOLE):
                words.note(lang, f"{each!r} must have at least {_SHORTEST} letters, or end in .")
    table.finish(": a theme has slug, names and words")
    return theme
