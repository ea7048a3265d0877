"""What people read, in each language: Fluent sources compiled once and said many times."""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Pattern
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from dialogs.errors import Problem


class Texts:
    """The texts of one part of the program; later sources of a language override earlier ones."""

    def __init__(self, files: Mapping[str, Sequence[str]]) -> None:
        self.languages = tuple(files)
        self._files = files
        self._bundles: dict[str, FluentBundle] = {}  # made when a language is first spoken
        self._plain: dict[tuple[str, str], str] = {}
        self._arguments: dict[tuple[str, str], frozenset[str]] = {}

    def has(self, lang: str, key: str) -> bool:
        """Tell whether this very language has the message, or `message.attribute`."""
        return lang in self._files and _pattern(self._bundle(lang), key) is not None

    def say(self, lang: str, key: str, **args: str | int) -> str:
        """Return the text, in the language, its base language or Finnish; raises KeyError."""
        if args:
            return self._format(lang, key, args)
        found = self._plain.get((lang, key))
        if found is None:
            found = self._plain[lang, key] = self._format(lang, key, {})
        return found

    def _format(self, lang: str, key: str, args: Mapping[str, str | int]) -> str:
        text, _errors = self.formatted(lang, key, args)
        return text

    def formatted(
        self, lang: str, key: str, args: Mapping[str, str | int]
    ) -> tuple[str, tuple[str, ...]]:
        """Return the text and what went wrong in it: arguments that it wants and was not given."""
        bundle = self._bundle_with(lang, key)
        pattern = _pattern(bundle, key)
        if pattern is None:
            raise KeyError(key)
        text, errors = bundle.format_pattern(pattern, dict(args))
        return str(text), tuple(str(error) for error in errors)

    def arguments(self, lang: str, key: str) -> frozenset[str]:
        """Return the names of the arguments that a text may use, in any of its forms."""
        found = self._arguments.get((lang, key))
        if found is None:
            found = self._arguments[lang, key] = _arguments(self._bundle_with(lang, key), key)
        return found

    def _bundle_with(self, lang: str, key: str) -> FluentBundle:
        for tag in (lang, lang.partition("-")[0], *self._fallbacks):
            if self.has(tag, key):
                return self._bundle(tag)
        raise KeyError(key)

    def _bundle(self, lang: str) -> FluentBundle:
        if lang not in self._bundles:
            self._bundles[lang] = _bundle(lang, self._files[lang])
        return self._bundles[lang]

    @cached_property
    def _fallbacks(self) -> tuple[str, ...]:
        return ("fi", *self.languages)


def _bundle(lang: str, sources: Sequence[str]) -> FluentBundle:
    # Variants such as `fi-simple` count and format as their base language does.
    bundle = FluentBundle([lang.partition("-")[0]], use_isolating=False)
    for source in sources:
        bundle.add_resource(parsed(source), allow_overrides=True)
    return bundle


@lru_cache(maxsize=64)
def parsed(source: str) -> ast.Resource:
    """Parse a source; it is slow, and the same source is read, checked and searched."""
    return FluentParser().parse(source)


def _pattern(bundle: FluentBundle, key: str) -> Pattern | None:
    name, _, attribute = key.partition(".")
    if not bundle.has_message(name):
        return None
    message = bundle.get_message(name)
    return message.attributes.get(attribute) if attribute else message.value


def _arguments(bundle: FluentBundle, key: str) -> frozenset[str]:
    """Return the arguments of a text and of the messages that it refers to."""
    met, waiting = {key}, [key]
    while waiting:
        fresh = _names_in(_pattern(bundle, waiting.pop())) - met
        met |= fresh
        waiting += [name for name in fresh if name[0] not in "$-"]
    return frozenset(name[1:] for name in met if name[0] == "$")


def unreadable(file: str, source: str) -> tuple[Problem, ...]:
    """Return what is not Fluent in a source, each with its line."""
    resource = parsed(source)
    return tuple(
        Problem(file, f"line {_line(source, entry)}", f"is not Fluent: {_complaint(entry)}")
        for entry in resource.body
        if isinstance(entry, ast.Junk)
    )


def mentioned(source: str) -> Mapping[str, frozenset[str]]:
    """Return what each message and attribute of a source uses, in any of its forms.

    An argument is given as `$name`, another message as `name`, a term as `-name`.
    """
    found: dict[str, frozenset[str]] = {}
    for entry in parsed(source).body:
        if isinstance(entry, ast.Message | ast.Term):
            sign = "-" if isinstance(entry, ast.Term) else ""
            found[f"{sign}{entry.id.name}"] = _names_in(entry.value)
            for attribute in entry.attributes:
                found[f"{sign}{entry.id.name}.{attribute.id.name}"] = _names_in(attribute.value)
    return found


def _names_in(pattern: ast.Pattern | None) -> frozenset[str]:
    reader = _Reader()
    reader.visit(pattern)
    return frozenset(reader.names)


class _Reader(Visitor):
    """Notes the names that a pattern uses."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  named by fluent.syntax
        self.names.add(f"${node.id.name}")

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802  likewise
        end = f".{node.attribute.name}" if node.attribute else ""
        self.names.add(f"{node.id.name}{end}")

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802  likewise
        self.names.add(f"-{node.id.name}")


def _line(source: str, entry: ast.Junk) -> int:
    start = entry.span.start if entry.span else 0
    return source.count("\n", 0, start) + 1


def _complaint(entry: ast.Junk) -> str:
    return "; ".join(note.message or note.code for note in entry.annotations) or "unreadable"
