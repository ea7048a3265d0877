"""What people read, in each language: Fluent sources compiled once and said many times."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast

from dialogs.errors import Problem


class Texts:
    """The texts of one part of the program; later sources of a language override earlier ones."""

    def __init__(self, files: Mapping[str, Sequence[str]]) -> None:
        self.languages = tuple(files)
        self._bundles = {lang: _bundle(lang, sources) for lang, sources in files.items()}
        self._plain: dict[tuple[str, str], str] = {}

    def has(self, lang: str, key: str) -> bool:
        """Tell whether this very language has the message, or `message.attribute`."""
        return lang in self._bundles and _has(self._bundles[lang], key)

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
        name, _, attribute = key.partition(".")
        message = bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise KeyError(key)
        text, errors = bundle.format_pattern(pattern, dict(args))
        return str(text), tuple(str(error) for error in errors)

    def _bundle_with(self, lang: str, key: str) -> FluentBundle:
        for tag in (lang, lang.partition("-")[0], *self._fallbacks):
            if self.has(tag, key):
                return self._bundles[tag]
        raise KeyError(key)

    @cached_property
    def _fallbacks(self) -> tuple[str, ...]:
        return ("fi", *self.languages)


def _bundle(lang: str, sources: Sequence[str]) -> FluentBundle:
    # Variants such as `fi-simple` count and format as their base language does.
    bundle = FluentBundle([lang.partition("-")[0]], use_isolating=False)
    for source in sources:
        bundle.add_resource(FluentResource(source), allow_overrides=True)
    return bundle


def _has(bundle: FluentBundle, key: str) -> bool:
    name, _, attribute = key.partition(".")
    if not bundle.has_message(name):
        return False
    message = bundle.get_message(name)
    return attribute in message.attributes if attribute else message.value is not None


def unreadable(file: str, source: str) -> tuple[Problem, ...]:
    """Return what is not Fluent in a source, each with its line."""
    resource = FluentParser().parse(source)
    return tuple(
        Problem(file, f"line {_line(source, entry)}", f"is not Fluent: {_complaint(entry)}")
        for entry in resource.body
        if isinstance(entry, ast.Junk)
    )


def _line(source: str, entry: ast.Junk) -> int:
    start = entry.span.start if entry.span else 0
    return source.count("\n", 0, start) + 1


def _complaint(entry: ast.Junk) -> str:
    return "; ".join(note.message or note.code for note in entry.annotations) or "unreadable"
