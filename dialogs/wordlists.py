"""Reading the finder's word lists from text: all problems at once, or typed values."""

import tomllib
from collections.abc import Mapping

from dialogs.errors import FlowInvalid, Problem
from dialogs.identifying.lexicon import KEYS, Lexicon
from dialogs.tables import Table


def read_lexicon(text: str, file: str) -> Lexicon:
    """Read the lists of one language; raises FlowInvalid with all problems."""
    problems: list[Problem] = []
    try:
        table = Table(file, "", tomllib.loads(text), problems)
    except ValueError as error:
        raise FlowInvalid((Problem(file, "", f"is not TOML: {error}"),)) from None
    lists = {key: table.texts(key) for key in KEYS}
    table.finish(f": a word list has {', '.join(KEYS)}")
    for key, entries in lists.items():
        for entry in entries:
            if entry != entry.casefold() or not entry.strip("* "):
                table.note(key, f"{entry!r} must be a word in small letters")
    if problems:
        raise FlowInvalid(tuple(problems))
    return Lexicon(lists)


def read_functions(text: str, file: str) -> Mapping[str, frozenset[str]]:
    """Read the words typical of each language; raises FlowInvalid with all problems."""
    problems: list[Problem] = []
    table = Table(file, "", tomllib.loads(text), problems)
    found = {lang: frozenset(table.texts(lang)) for lang in table.values}
    if problems:
        raise FlowInvalid(tuple(problems))
    return found


def read_names(text: str) -> Mapping[str, frozenset[str]]:
    """Read names, one a line; after a tab the languages in which each is an ordinary word."""
    known: dict[str, frozenset[str]] = {"": frozenset()}
    found: dict[str, frozenset[str]] = {}
    for line in text.splitlines():
        name, _, languages = line.partition("\t")
        if name and not name.startswith("#"):
            if languages not in known:
                known[languages] = frozenset(languages.split(","))
            found[name] = known[languages]
    return found
