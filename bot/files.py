"""Data files: read here as text, from the package or from a path, and parsed by `dialogs`.

A name without a slash is one that is shipped; anything else is a path.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from math import ceil
from pathlib import Path

from bot.config import Config
from bot.errors import FilesMissing
from bot.overlay import FLOWS, ROLES, SERVICES, below, name_of
from dialogs.flow import ADDITION, Flow
from dialogs.parsing import read_directory, read_flow, read_signposts
from dialogs.replying import Tone, read_tone
from dialogs.services import Directory, Theme
from dialogs.setting import Setting
from dialogs.signposting import Signpost
from dialogs.theming import read_theme_list
from dialogs.writing import merged

_DIALOGS, _SAMPLES = files("dialogs"), files("bot") / "samples"
DIRECTORY = "services.toml"

_K_TEXTS = 5  # where each service has its own number, this is what most have
_WEEK = timedelta(days=7)
_TAKEN = (".toml", ".ftl")
_IDENTIFYING = _DIALOGS / "identifying"


def setting_of(config: Config, *, demonstration: bool = False) -> Setting:
    """Return what flows must know of this installation."""
    edition = config.edition
    return Setting(
        directory=directory_of(config),
        every=edition.every,
        weekday=edition.weekday,
        k_texts=edition.k_texts or _K_TEXTS,
        merge_weeks=ceil(edition.merge_after / _WEEK),
        one_k=edition.k_texts is not None,
        web_address=config.web.public_url,
        demonstration=demonstration,
        signposts=signposts_of(config),
    )


def directory_of(config: Config) -> Directory:
    """Read the organisation and its services, as the file and the desk say."""
    roles, services = below(config.overlay, ROLES), below(config.overlay, SERVICES)
    place = _directory_place(config)
    text = text_of(place, "organisation.directory")
    whole = merged(text, roles, services) if roles or services else text
    found = read_directory(whole, place.name)
    return found if found.themes else replace(found, themes=_general_themes())


def directory_text(config: Config) -> str:
    """Return what the file says of the organisation and its services."""
    return text_of(_directory_place(config), "organisation.directory")


def _directory_place(config: Config) -> Traversable:
    path = config.organisation.directory
    return Path(path) if path else _SAMPLES / DIRECTORY


def _general_themes() -> tuple[Theme, ...]:
    place = _DIALOGS / "themes" / "general.toml"
    return read_theme_list(text_of(place, "themes"), place.name)


@cache
def tones() -> Mapping[str, Tone]:
    """Return the words that a client may hear otherwise than they are meant, by language."""
    folder = _DIALOGS / "tone"
    found = {file.name.removesuffix(".toml"): file for file in folder.iterdir()}
    return {lang: read_tone(text_of(file, "tone"), file.name) for lang, file in found.items()}


def signposts_of(config: Config) -> tuple[Signpost, ...]:
    """Read where to get help, in the configured country."""
    name = config.organisation.signposts
    place = Path(name) if "/" in name else _DIALOGS / "signposts" / f"{name}.toml"
    return read_signposts(text_of(place, "organisation.signposts"), place.name)


def flows_of(config: Config, setting: Setting) -> dict[str, Flow]:
    """Read every configured flow; the first one is the one that opens.

    The shipped flow of additions is always there; a configured one of its name takes its place.
    """
    flows = (flow_of(config, name, setting) for name in (*config.flows, ADDITION))
    found: dict[str, Flow] = {}
    for flow in flows:
        found.setdefault(flow.id, flow)
    return found


def flow_of(config: Config, name: str, setting: Setting) -> Flow:
    """Read one configured flow, as its files and the desk say."""
    return read_flow(flow_files(config, name), _phrases(), setting)


def flow_files(config: Config, name: str) -> dict[str, str]:
    """Return the files of one configured flow by name, as they and the desk say."""
    return _flow_folder(name) | below(config.overlay, f"{FLOWS}{name_of(name)}/")


def flow_in(name: str | Path, setting: Setting) -> Flow:
    """Read one flow: a shipped one by its name, any other by the path of its folder."""
    return read_flow(_flow_folder(name), _phrases(), setting)


def _flow_folder(name: str | Path) -> dict[str, str]:
    shipped = isinstance(name, str) and "/" not in name
    folder = _DIALOGS / "flows" / name if shipped else Path(name)
    if not folder.is_dir():
        raise FilesMissing(f"flows: {name}: expected a folder with a flow.toml")
    return _texts_in(folder)


def word_list(name: str) -> str:
    """Return one of the finder's word lists: of a language, or `functions`."""
    return text_of(_IDENTIFYING / "words" / f"{name}.toml", "words")


def name_lists() -> tuple[str, str]:
    """Return the lists of given names and of surnames."""
    folder = _IDENTIFYING / "names"
    return text_of(folder / "given.txt", "names"), text_of(folder / "surnames.txt", "names")


def experiences() -> str:
    """Return the invented experiences of the demonstration, one JSON object a line."""
    return text_of(_SAMPLES / "experiences.jsonl", "samples")


def situations() -> str:
    """Return what more experiences of the demonstration are put together from, as TOML."""
    return text_of(_SAMPLES / "situations.toml", "samples")


def _phrases() -> dict[str, str]:
    """Return what the engine itself says, by language."""
    found = _texts_in(_DIALOGS / "phrases")
    return {name.removesuffix(".ftl"): text for name, text in found.items()}


def _texts_in(folder: Traversable) -> dict[str, str]:
    taken = (file for file in folder.iterdir() if file.name.endswith(_TAKEN))
    return {file.name: text_of(file, folder.name) for file in taken}


def text_of(place: Traversable, setting: str) -> str:
    """Read a file that a setting names; raises FilesMissing."""
    try:
        return place.read_text("utf-8")
    except FileNotFoundError:
        raise FilesMissing(f"{setting}: {place}: there is no such file") from None
    except UnicodeDecodeError:
        raise FilesMissing(f"{setting}: {place}: expected UTF-8 text") from None
    except OSError as error:
        raise FilesMissing(f"{setting}: {place}: {error.strerror or 'cannot be read'}") from None
