"""The words of the interface, one folder a part: in it a Fluent file, or a folder of them, a language."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from dialogs.texts import Texts

_END = ".ftl"


@cache
def load_texts(part: str) -> Texts:
    """Read `bot/locales/PART/LANGUAGE.ftl`, or `bot/locales/PART/LANGUAGE/*.ftl`."""
    folder = files("bot") / "locales" / part
    found = {each.name.removesuffix(_END): _sources(each) for each in folder.iterdir()}
    return Texts({language: found[language] for language in sorted(found) if found[language]})


def _sources(place: Traversable) -> list[str]:
    if place.is_dir():
        inside = sorted(place.iterdir(), key=lambda each: each.name)
        return [source for each in inside for source in _sources(each)]
    return [place.read_text("utf-8")] if place.name.endswith(_END) else []
