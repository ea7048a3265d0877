"""What an organisation's own words for a shipped text must keep: its place and what it tells."""

import textwrap
from collections.abc import Iterator

from fluent.syntax import ast

from dialogs.errors import Problem
from dialogs.texts import Texts, mentioned, parsed, unreadable

LONGEST = 500  # characters of one message that a tired person reads
_TRIED = "x" * 30  # stands for a name that is put in


def problems(file: str, source: str, shipped: Texts, lang: str) -> Iterator[Problem]:
    """Yield what is wrong with texts that stand in place of shipped ones, given as Fluent."""
    unread = unreadable(file, source)
    yield from unread
    found = {} if unread else mentioned(source)
    for key, names in found.items():
        if "." in key or key.startswith("-") or not shipped.has(lang, key):
            yield Problem(file, key, "there is no such text to be put in other words")
            continue
        for message in _of_one(source, shipped, lang, key, names):
            yield Problem(file, key, message)
    if not unread and not found:
        yield Problem(file, "", "must not be empty")


def _of_one(
    source: str, shipped: Texts, lang: str, key: str, names: frozenset[str]
) -> Iterator[str]:
    known = {f"${name}" for name in shipped.arguments(lang, key)}
    for name in sorted(names - known):
        may = f"only {', '.join(sorted(known))}" if known else "nothing"
        yield f"{name} is not known here: {may} can be put in"
    if names <= known:
        args = {name.removeprefix("$"): _TRIED for name in known}
        text, _ = Texts({lang: [source]}).formatted(lang, key, args)
        if len(text) > LONGEST:
            yield f"must be at most {LONGEST} characters, is {len(text)}"


def values(source: str) -> dict[str, str]:
    """Return each message of a source as it is written, by key."""
    return {
        entry.id.name: _unindented(source[entry.value.span.start : entry.value.span.end])
        for entry in parsed(source).body
        if isinstance(entry, ast.Message) and entry.value and entry.value.span
    }


def _unindented(text: str) -> str:
    first, _, rest = text.partition("\n")
    return "\n".join((first.strip(), textwrap.dedent(rest))).strip() if rest else first.strip()
