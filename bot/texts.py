"""The words of the interface, one folder a part, one Fluent file a language."""

from functools import cache
from importlib.resources import files

from bot.config import Config
from bot.overlay import TEXTS, below
from dialogs.texts import Texts


@cache
def load_texts(part: str) -> Texts:
    """Read `bot/locales/PART/*.ftl`."""
    return Texts(sources(part))


def sources(part: str) -> dict[str, list[str]]:
    """Return the Fluent sources of a part, by language."""
    folder = files("bot") / "locales" / part
    found = {file.name: file.read_text("utf-8") for file in folder.iterdir() if file.is_file()}
    fluent = sorted(name for name in found if name.endswith(".ftl"))
    return {name.removesuffix(".ftl"): [found[name]] for name in fluent}


def talk_of(config: Config) -> Texts:
    """Return what clients are told outside a conversation, as shipped and as the desk says."""
    changed: dict[str, list[str]] = {}
    for key, value in below(config.overlay, TEXTS).items():
        language, _, name = key.partition("/")
        changed.setdefault(language, []).append(message(name, value))
    if not changed:
        return load_texts("talk")
    shipped = sources("talk")
    return Texts({each: [*shipped[each], "\n".join(changed.get(each, ()))] for each in shipped})


def message(key: str, value: str) -> str:
    """Return a text as a message of a Fluent file."""
    lines = value.strip().splitlines()
    return "\n".join((f"{key} =", *(f"    {line}" if line.strip() else "" for line in lines)))
