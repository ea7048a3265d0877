"""Settings as a folder of files: what is in force, for git, and the way back.

thresholds.toml    the sections of config.toml that the desk can change
services.toml      the organisation's services and roles
flows/NAME/*       each configured flow
texts/LANGUAGE.ftl what clients are told in other words than the shipped ones
"""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.config import Config
from bot.errors import FilesMissing, Refused
from bot.files import directory_text, flow_files, text_of
from bot.overlay import (
    FLOWS,
    ROLES,
    SERVICES,
    TEXTS,
    THRESHOLDS,
    as_text,
    below,
    name_of,
    value_of,
)
from bot.texts import load_texts, message, own_sources
from dialogs import rewording
from dialogs.errors import FlowInvalid, Problem
from dialogs.flow import ADDITION
from dialogs.parsing import read_directory
from dialogs.rewording import values
from dialogs.writing import merged, roles_in, services_in, written
from storage.settings import Values

THRESHOLD_FILE, SERVICE_FILE = "thresholds.toml", "services.toml"


def files_of(config: Config) -> dict[str, str]:
    """Return every file by its place in the folder, as settings are in force."""
    roles, services = below(config.overlay, ROLES), below(config.overlay, SERVICES)
    directory = directory_text(config)
    files = {
        THRESHOLD_FILE: written(_thresholds(config)),
        SERVICE_FILE: merged(directory, roles, services) if roles or services else directory,
    }
    for name in dict.fromkeys((*config.flows, ADDITION)):
        files |= {
            f"{FLOWS}{name_of(name)}/{file}": text
            for file, text in flow_files(config, name).items()
        }
    return files | {f"{TEXTS}{lang}.ftl": text for lang, text in own_texts(config).items()}


def own_texts(config: Config) -> dict[str, str]:
    """Return the organisation's own texts by language, as files and the desk say."""
    found = {lang: values(source) for lang, source in own_sources(config).items()}
    for key, value in below(config.overlay, TEXTS).items():
        lang, _, name = key.partition("/")
        found.setdefault(lang, {})[name] = value
    return {
        lang: "\n".join(message(name, value) for name, value in texts.items()) + "\n"
        for lang, texts in found.items()
    }


def write(folder: Path, config: Config) -> None:
    """Write the folder; files of the same names are overwritten, others are left alone."""
    for place, text in files_of(config).items():
        path = folder / place
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        except OSError as error:
            raise Refused(f"{path}: cannot be written: {error.strerror}") from None


def read(folder: Path, config: Config) -> tuple[Values, Sequence[Problem]]:
    """Return the settings that make everything as the folder says, and what the desk cannot change.

    What the folder lacks is as the files of the installation say.
    """
    if not folder.is_dir():
        raise FilesMissing(
            f"{folder}: expected a folder, as `kuulluksi settings export` writes it"
        )
    base, problems = config.base, list[Problem]()
    wanted: dict[str, str] = {
        **_read_thresholds(folder / THRESHOLD_FILE, base, problems),
        **_read_directory(folder / SERVICE_FILE, base, problems),
        **_read_flows(folder, base, problems),
        **_read_texts(folder, base, problems),
    }
    nothing: dict[str, str | None] = dict.fromkeys(config.overlay)
    return nothing | wanted, problems


def _thresholds(config: Config) -> dict[str, object]:
    sections: dict[str, dict[str, object]] = {}
    for key in THRESHOLDS:
        section, name = key.split(".")
        value = value_of(config, key)
        if value is not None:
            plain = value if isinstance(value, bool | int | str) else as_text(value)
            sections.setdefault(section, {})[name] = (
                list(value) if isinstance(value, tuple) else plain
            )
    return dict(sections)


def _toml(path: Path, problems: list[Problem]) -> Mapping[str, object]:
    if not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        problems.append(Problem(path.name, "", f"is not TOML: {error}"))
        return {}


def _read_thresholds(path: Path, base: Config, problems: list[Problem]) -> dict[str, str]:
    found: dict[str, str] = {}
    for section, table in _toml(path, problems).items():
        for name, value in (table if isinstance(table, dict) else {"": table}).items():
            key = f"{section}.{name}"
            if key not in THRESHOLDS:
                problems.append(Problem(path.name, key, "is no threshold of the desk"))
            else:
                found[key] = as_text(tuple(value) if isinstance(value, list) else value)
    if path.exists() and "edition.k_texts" not in found:
        found["edition.k_texts"] = ""
    return {key: text for key, text in found.items() if text != as_text(value_of(base, key))}


def _read_directory(path: Path, base: Config, problems: list[Problem]) -> dict[str, str]:
    if not path.exists():
        return {}
    given, old, found = text_of(path, "services"), directory_text(base), dict[str, str]()
    try:
        organisation = read_directory(given, path.name).organisation
    except FlowInvalid as error:
        problems += error.problems
        return {}
    if organisation != read_directory(old, path.name).organisation:
        problems.append(Problem(path.name, "organisation", "is changed in the file itself"))
    for prefix, read in ((SERVICES, services_in), (ROLES, roles_in)):
        before, after = read(old), read(given)
        gone = "is gone: feedback names it. Close a service instead"
        problems += [Problem(path.name, slug, gone) for slug in before.keys() - after.keys()]
        found |= {
            f"{prefix}{slug}": written(table)
            for slug, table in after.items()
            if table != before.get(slug)
        }
    return found


def _read_flows(folder: Path, base: Config, problems: list[Problem]) -> dict[str, str]:
    found: dict[str, str] = {}
    known = {name_of(name): name for name in (*base.flows, ADDITION)}
    for path in sorted((folder / "flows").glob("*/*")):
        name = path.parent.name
        if name not in known:
            problems.append(Problem(f"flows/{name}", "", "is no flow of the configuration"))
            continue
        text = text_of(path, "flows")
        if text != flow_files(base, known[name]).get(path.name):
            found[f"{FLOWS}{name}/{path.name}"] = text
    return found


def _read_texts(folder: Path, base: Config, problems: list[Problem]) -> dict[str, str]:
    filed = {lang: values(source) for lang, source in own_sources(base).items()}
    found: dict[str, str] = {}
    for path in sorted((folder / "texts").glob("*.ftl")):
        source, lang = text_of(path, "texts"), path.stem
        problems += rewording.problems(f"texts/{path.name}", source, load_texts("talk"), lang)
        old = filed.get(lang, {})
        found |= {
            f"{TEXTS}{lang}/{key}": value
            for key, value in values(source).items()
            if value != old.get(key)
        }
    return found
