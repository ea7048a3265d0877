"""The shipped texts, taken apart and said: what the tests of wording look at."""

import itertools
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from dialogs.texts import Texts

ROOT = Path(__file__).parents[2]
LANGUAGES = ("fi", "fi-simple", "sv", "en")
PARTS: Mapping[str, Path] = {
    "flow": ROOT / "dialogs/flows/experience",
    "addition": ROOT / "dialogs/flows/addition",
    "phrases": ROOT / "dialogs/phrases",
    "talk": ROOT / "bot/locales/talk",
    "poster": ROOT / "bot/locales/poster",
}
SIGNPOSTS = ROOT / "dialogs/signposts/finland.toml"

# Every argument that a text may use, with the values that lead to different words.
VALUES: Mapping[str, tuple[str | int, ...]] = {
    "organisation": ("Esimerkkilän hyvinvointialue",),
    "every": ("weekly", "daily", "at-once"),
    "weekday": (3,),
    "hours": (24,),
    "k": (1, 5),
    "channel": ("telegram", "web", "plain", "terminal"),
    "web": ("none", "https://palaute.example.org"),
    "demo": ("yes", "no"),
    "weeks": (8,),
    "latest": ("none", "18. tammikuuta 2027"),
    "pace": ("edition", "soon"),
    "day": ("18",),
    "month": tuple(range(1, 13)),
    "year": ("2027",),
    "reach": ("chat", "receipt", "none"),
    "days": (0, 14),
    "feeling": ("invisible", "other"),
    "service": ("Kotihoito",),
    "follows": ("here", "mailbox"),
    "limit": (4000,),
    "left": (0, 200),
    "what": ("voice", "photo", "sticker", "video", "document", "contact", "location", "other"),
    "most": (5,),
    "text": ("Odotin kauan.",),
    "word": ("väsynyt",),
    "words": ("Vihainen, Surullinen",),
    "title": ("Mitä tapahtui",),
    "code": ("1234 5678 9012 3456",),
    "role": ("yksikön esihenkilö",),
    "language": ("fi", "sv", "en"),
    "backup_days": (1, 30),
    "years": (0, 1, 2),
    "answer": ("yes", "partly", "no"),
    "kind": ("PERSON", "STAFF", "HETU", "EMAIL", "POSTCODE_CITY", "CASE_ID", "HANDLE"),
    "place": ("Maija sanoi niin.",),
    "number": (2,),
    "gone": (0, 1, 23),
    "stays": (0, 1, 23),
}


@dataclass(frozen=True, slots=True)
class Wording:
    """One text of one language: a message or an attribute, and the arguments it uses."""

    part: str
    key: str
    arguments: frozenset[str]


def source(part: str, lang: str) -> str:
    return (PARTS[part] / f"{lang}.ftl").read_text("utf-8")


@cache
def wordings(part: str, lang: str) -> Mapping[str, Wording]:
    """Return every text by its key, `message` or `message.attribute`."""
    entries = messages(part, lang)
    found: dict[str, Wording] = {}
    for name, message in entries.items():
        if message.value is not None:
            found[name] = Wording(part, name, _arguments(message.value, entries))
        for attribute in message.attributes:
            key = f"{name}.{attribute.id.name}"
            found[key] = Wording(part, key, _arguments(attribute.value, entries))
    return found


@cache
def messages(part: str, lang: str) -> Mapping[str, ast.Message]:
    body = FluentParser().parse(source(part, lang)).body
    return {entry.id.name: entry for entry in body if isinstance(entry, ast.Message)}


def referred(part: str, lang: str) -> frozenset[str]:
    """Return the messages that other messages are made of."""
    reader = _Reader()
    for message in messages(part, lang).values():
        reader.visit(message)
    return frozenset(reader.references)


@cache
def sayings(part: str, lang: str) -> tuple[tuple[str, str], ...]:
    """Return each text under its key, in every form that its arguments give it."""
    texts = Texts({lang: (source(part, lang),)})
    return tuple(
        (wording.key, text)
        for wording in wordings(part, lang).values()
        for text in sorted({texts.say(lang, wording.key, **each) for each in _given(wording)})
    )


@cache
def numbers() -> Mapping[str, Mapping[str, str]]:
    """Return the numbers of each signpost, by its id."""
    table = tomllib.loads(SIGNPOSTS.read_text("utf-8"))
    return {each["id"]: each["numbers"] for each in table["signposts"]}


def _given(wording: Wording) -> Iterator[dict[str, str | int]]:
    own = numbers().get(wording.key.removeprefix("signpost-"), {})
    names = sorted(wording.arguments)
    values = [(own[name],) if name in own else VALUES[name] for name in names]
    return (dict(zip(names, each, strict=True)) for each in itertools.product(*values))


def _arguments(pattern: ast.Pattern, entries: Mapping[str, ast.Message]) -> frozenset[str]:
    reader = _Reader()
    reader.visit(pattern)
    inner = (entries[name].value for name in reader.references)
    nested = (_arguments(value, entries) for value in inner if value is not None)
    return frozenset(reader.variables).union(*nested)


class _Reader(Visitor):
    """Notes what a text is made of."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  named by fluent.syntax
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802  likewise
        self.references.add(node.id.name)
