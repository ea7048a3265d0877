"""What an organisation's own words for a shipped text must keep: its place and what it tells."""

from collections.abc import Iterator

from dialogs.errors import Problem
from dialogs.texts import Texts, mentioned, unreadable

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
