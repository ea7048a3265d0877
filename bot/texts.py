"""The words of the interface, one folder a part, one Fluent file a language."""

from functools import cache
from importlib.resources import files

from dialogs.texts import Texts


@cache
def load_texts(part: str) -> Texts:
    """Read `bot/locales/PART/*.ftl`."""
    folder = files("bot") / "locales" / part
    sources = {file.name: file.read_text("utf-8") for file in folder.iterdir() if file.is_file()}
    fluent = sorted(name for name in sources if name.endswith(".ftl"))
    return Texts({name.removesuffix(".ftl"): [sources[name]] for name in fluent})
