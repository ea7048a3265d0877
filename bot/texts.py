"""The words of the interface, one folder a part: in it a Fluent file, or a folder of them, a language."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from bot.config import Config
from bot.errors import FilesMissing
from bot.files import text_of
from bot.overlay import TEXTS, below
from dialogs.errors import FlowInvalid
from dialogs.rewording import problems
from dialogs.texts import Texts

_END = ".ftl"


@cache
def load_texts(part: str) -> Texts:
    """Read `bot/locales/PART/LANGUAGE.ftl`, or `bot/locales/PART/LANGUAGE/*.ftl`."""
    return Texts(sources(part))


def sources(part: str) -> dict[str, list[str]]:
    """Return the Fluent sources of a part, by language."""
    folder = files("bot") / "locales" / part
    found = {each.name.removesuffix(_END): _sources(each) for each in folder.iterdir()}
    return {language: found[language] for language in sorted(found) if found[language]}


def _sources(place: Traversable) -> list[str]:
    if place.is_dir():
        inside = sorted(place.iterdir(), key=lambda each: each.name)
        return [source for each in inside for source in _sources(each)]
    return [place.read_text("utf-8")] if place.name.endswith(_END) else []


def talk_of(config: Config) -> Texts:
    """Return what clients are told outside a conversation: as shipped, as files and the desk say.

    Raises FlowInvalid with every problem of every text.
    """
    filed, changed = own_sources(config), _desk_sources(config)
    if not (filed or changed):
        return load_texts("talk")
    found = [
        problem
        for given in (filed, changed)
        for lang, source in given.items()
        for problem in problems(f"{lang}.ftl", source, load_texts("talk"), lang)
    ]
    if found:
        raise FlowInvalid(tuple(found))
    return Texts(
        {
            lang: [*shipped, filed.get(lang, ""), changed.get(lang, "")]
            for lang, shipped in sources("talk").items()
        }
    )


def own_sources(config: Config) -> dict[str, str]:
    """Return the organisation's own texts, by language; raises FilesMissing."""
    folder = config.organisation.texts
    if not folder:
        return {}
    if not Path(folder).is_dir():
        raise FilesMissing(f"organisation.texts: {folder}: expected a folder with LANGUAGE.ftl")
    return {
        file.stem: text_of(file, "organisation.texts")
        for file in sorted(Path(folder).glob("*.ftl"))
    }


def _desk_sources(config: Config) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for key, value in below(config.overlay, TEXTS).items():
        language, _, name = key.partition("/")
        found.setdefault(language, []).append(message(name, value))
    return {language: "\n".join(messages) for language, messages in found.items()}


def message(key: str, value: str) -> str:
    """Return a text as a message of a Fluent file."""
    lines = value.strip().splitlines()
    if len(lines) == 1:
        return f"{key} = {lines[0]}"
    return "\n".join((f"{key} =", *(f"    {line}" if line.strip() else "" for line in lines)))
