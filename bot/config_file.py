"""Reading the configuration: the file, the environment, and every problem at once.

Rule 1: a problem names the key, what is wrong with the value, and what is expected.
Rule 2: the value of a secret is never repeated.
Rule 3: a relative path starts at the folder of the configuration file.
"""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.config import PREFIX, Config
from bot.errors import ConfigInvalid

FILE_VARIABLE = "KUULLUKSI_CONFIG"
DEFAULT_FILE = "config.toml"

_SECRETS = frozenset(
    {
        *("database.url", "mail.password", "telegram.token", "telegram.webhook_secret"),
        "desk.oidc.client_secret",
    }
)
_SHOWN = 60


def read_config(file: Path | None = None) -> Config:
    """Read the file (or `config.toml` if there is one) and the environment."""
    path = file or named_file()
    given = _read_file(path, must=path != Path(DEFAULT_FILE))
    strangers = tuple(_unknown_variables())
    try:
        config = Config(**given)
    except ValidationError as error:
        found = tuple(_line(problem) for problem in error.errors(include_url=False))
        raise ConfigInvalid(found + strangers) from None
    if strangers:
        raise ConfigInvalid(strangers)
    return _anchored(config, path, given)


def named_file() -> Path:
    """Return the file that the environment names, else `config.toml` here."""
    return Path(os.environ.get(FILE_VARIABLE) or DEFAULT_FILE)


def _read_file(path: Path, *, must: bool) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        if must:
            raise ConfigInvalid(
                (f"{path}: there is no such file; expected a config.toml",)
            ) from None
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigInvalid((f"{path}: cannot be read ({type(error).__name__})",)) from None
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at .*\)$", str(error))
        raise ConfigInvalid(
            (f"{path}: expected TOML {place[0] if place else ''}".strip(),)
        ) from None


def _line(problem: ErrorDetails) -> str:
    """Say one problem in one line: key, value, what is expected."""
    steps = [str(step) for step in problem["loc"]]
    key = ".".join(steps)
    where = f"{key} ({PREFIX}{'__'.join(steps).upper()})"
    if problem["type"] == "extra_forbidden":
        return f"{where}: there is no such setting; {_known(steps[:-1])}"
    return f"{where}: {_value(key, problem)}{expected(problem)}"


def _value(key: str, problem: ErrorDetails) -> str:
    given = problem["input"]
    if key in _SECRETS or not isinstance(given, str | int | float | bool):
        return ""
    shown = str(given)
    return f'"{shown[:_SHOWN]}…": ' if len(shown) > _SHOWN else f'"{shown}": '


def expected(problem: ErrorDetails) -> str:
    """Say what a setting must be."""
    message = problem["msg"]
    if problem["type"] == "string_pattern_mismatch":
        return "expected an address such as https://example.org"
    return message.replace("Input should be", "expected", 1)


def _known(section: list[str]) -> str:
    fields = Config.model_fields
    for step in section:
        annotation = fields[step].annotation if step in fields else None
        fields = getattr(annotation, "model_fields", {})
    return f"expected one of: {', '.join(fields)}"


def _unknown_variables() -> Iterator[str]:
    """Find names of the environment that look like ours and are not: a slip of the pen."""
    known = {FILE_VARIABLE} | {PREFIX + name.upper() for name in Config.model_fields}
    for name in sorted(os.environ):
        first = name.upper().split("__", maxsplit=1)[0]
        if name.upper().startswith(PREFIX) and first not in known:
            yield f"{name}: there is no such setting; {_known([])}"


def _anchored(config: Config, path: Path, given: Mapping[str, Any]) -> Config:
    root = path.parent
    paths = {name: getattr(config.organisation, name) for name in ("directory", "texts")}
    organisation = config.organisation.model_copy(
        update={name: str(root / path) if path else "" for name, path in paths.items()}
    )
    flows = tuple(str(root / flow) if "/" in flow else flow for flow in config.flows)
    return config.knowing(path, _named(given)).model_copy(
        update={
            "data_dir": root / config.data_dir,
            "keys_dir": root / config.keys_dir,
            "organisation": organisation,
            "flows": flows,
        }
    )


def _named(given: Mapping[str, Any]) -> frozenset[str]:
    """Return the names of all settings that the file gives."""
    return frozenset(
        f"{section}.{name}" if name else section
        for section, values in given.items()
        for name in (values if isinstance(values, dict) else ("",))
    )
