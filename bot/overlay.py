"""What an administrator set on the desk, by key: it lies over the files, and is checked as they are.

| key | its value |
| --- | --- |
| `edition.every` and the others of THRESHOLDS | as in the environment |
| `services/SLUG`, `roles/SLUG` | the table of `services.toml`, as TOML |
| `flows/NAME/FILE` | the whole file |
| `texts/LANGUAGE/KEY` | one text that clients are told, as Fluent writes it |

Rule 1: the environment beats the desk, the desk beats the files, the files beat the defaults.
Rule 2: nothing is here that leads in or out of the installation: no secret, path, address or port.
"""

import os
from collections.abc import Iterator, Mapping
from datetime import time, timedelta
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from bot.config import PREFIX, Config
from bot.config_file import expected
from bot.errors import SettingsInvalid
from dialogs.errors import Problem

Overlay = Mapping[str, str]

THRESHOLDS = (
    *(
        "edition.every",
        "edition.weekday",
        "edition.hour",
        "edition.k_texts",
        "edition.merge_after",
    ),
    *("push.spread", "push.waking_from", "push.waking_to", "push.quiet"),
    *("retention.heard_wait", "retention.after_case", "retention.texts"),
    "privacy.allow",
)
SERVICES, ROLES, FLOWS, TEXTS = "services/", "roles/", "flows/", "texts/"
FILES = (SERVICES, ROLES, FLOWS, TEXTS)


def laid_over(config: Config, overlay: Overlay) -> Config:
    """Return the configuration with the overlay in force; raises SettingsInvalid.

    Thresholds are put in place; the rest is kept for those who read the files.
    """
    config = config.base
    changed: dict[str, BaseModel] = {}
    problems: list[Problem] = [*_strangers(overlay)]
    for name in dict.fromkeys(each.partition(".")[0] for each in THRESHOLDS):
        try:
            changed[name] = _section(config, name, overlay)
        except ValidationError as error:
            problems += _problems(name, error)
    if problems:
        raise SettingsInvalid(tuple(problems))
    return config.with_overlay(changed, overlay) if overlay else config


def below(overlay: Overlay, prefix: str) -> dict[str, str]:
    """Return what has this prefix, without it."""
    return {
        key.removeprefix(prefix): value for key, value in overlay.items() if key.startswith(prefix)
    }


def name_of(flow: str) -> str:
    """Return the name by which keys call a configured flow: its own, or that of its folder."""
    return Path(flow).name


def source_of(config: Config, key: str) -> str:
    """Return who says what a threshold is: environment, desk, file or default."""
    if in_environment(key):
        return "environment"
    if key in config.overlay:
        return "desk"
    return "file" if key in config.given else "default"


def in_environment(key: str) -> bool:
    """Tell whether the environment has the last word on a threshold."""
    name = PREFIX + key.replace(".", "__").upper()
    return any(each.upper() == name for each in os.environ)


def value_of(config: Config, key: str) -> object:
    """Return a threshold as it is in force."""
    section, name = key.split(".")
    return getattr(getattr(config, section), name)


def elsewhere(config: Config) -> list[tuple[str, str, str]]:
    """Return what the environment or the desk says: key, which of the two, and its value.

    Of whole files and texts, only the size.
    """
    thresholds = [
        (key, source_of(config, key), as_text(value_of(config, key)))
        for key in THRESHOLDS
        if source_of(config, key) in {"environment", "desk"}
    ]
    others = [
        (key, "desk", f"{len(value)} characters")
        for key, value in config.overlay.items()
        if key.startswith(FILES)
    ]
    return [*thresholds, *others]


def as_text(value: object) -> str:
    """Return the value of a threshold as the environment would give it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, timedelta):
        return _span(int(value.total_seconds()))
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, tuple):
        return ", ".join(value)
    return "" if value is None else str(value)


def _span(seconds: int) -> str:
    for unit, size in (("d", 86400), ("h", 3600), ("m", 60)):
        if seconds and seconds % size == 0 and not (unit == "d" and seconds == size):
            return f"{seconds // size}{unit}"
    return f"{seconds}s" if seconds else "0"


def _strangers(overlay: Overlay) -> Iterator[Problem]:
    for key in overlay:
        if key not in THRESHOLDS and not key.startswith(FILES):
            yield Problem("desk", key, "there is no such setting")


def _section(config: Config, name: str, overlay: Overlay) -> BaseModel:
    section: BaseModel = getattr(config, name)
    changes: dict[str, Any] = {
        key: value or None if key == "k_texts" else value
        for key, value in below(overlay, f"{name}.").items()
        if not in_environment(f"{name}.{key}")
    }
    return type(section).model_validate(dict(section) | changes) if changes else section


def _problems(section: str, error: ValidationError) -> Iterator[Problem]:
    for each in error.errors(include_url=False):
        place = ".".join((section, *(str(step) for step in each["loc"][:1])))
        yield Problem("desk", place, expected(each))
