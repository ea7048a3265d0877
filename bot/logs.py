"""Log lines: the name of an event and a few fields, never what a client did.

Rule 1: our own lines are written by `record` alone; its fields are listed below, and their
values are numbers or short plain words.
Rule 2: of any other library's line only its logger, its level and the class of its exception
remain: messages and tracebacks may hold an address or a text.
"""

import json
import logging
import re
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import TextIO

NUMBERS = frozenset({"attempts", "count", "edition", "port", "seconds", "status"})
WORDS = frozenset(
    {
        *("channel", "error", "every", "flow", "job", "method", "mode", "part", "reason", "route"),
        "service",  # of the directory
    }
)

Field = str | int | float

_OURS = "kuulluksi"
_WORD = re.compile(r"[A-Za-z/][A-Za-z0-9._/{}-]{0,63}")
_EVENT = re.compile(r"[a-z]+(?:[.-][a-z]+)*")
_HIDDEN = "?"
_HOME = Path(__file__).parent.parent

_logger = logging.getLogger(_OURS)


def record(event: str, *, level: int = logging.INFO, **fields: Field) -> None:
    """Write one line: `record("edition.made", edition=7)`."""
    _logger.log(level, event, extra={"fields": {key: fields[key] for key in sorted(fields)}})


def warn(event: str, error: BaseException | None = None, **fields: Field) -> None:
    """Write one line about something wrong, with the class of the error and its place."""
    info = (type(error), error, error.__traceback__) if error else None
    _logger.warning(event, exc_info=info, extra={"fields": fields})


def set_up(level: str, form: str, stream: TextIO | None = None) -> None:
    """Send every logger of the process through one reducing formatter."""
    out = stream or sys.stderr
    plain = form == "plain" or (form == "auto" and out.isatty())
    handler = logging.StreamHandler(out)
    handler.setFormatter(Plain() if plain else Json())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    _logger.setLevel(level.upper())
    logging.captureWarnings(capture=True)
    logging.raiseExceptions = False  # a bad format call would print its arguments


class Json(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(_reduced(record), ensure_ascii=True)


class Plain(logging.Formatter):
    """One readable line, for a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        line = _reduced(record)
        head = f"{line.pop('level')!s:7} {line.pop('event', None) or line.pop('logger')}"
        return " ".join([head, *(f"{key}={value}" for key, value in line.items())])


def _reduced(record: logging.LogRecord) -> dict[str, Field]:
    line: dict[str, Field] = {"level": record.levelname.lower()}
    if record.name == _OURS:
        line |= _own(record)
    else:
        line["logger"] = _word(record.name)
    return line | _exception(record)


def _own(record: logging.LogRecord) -> dict[str, Field]:
    fields: Mapping[str, Field] = getattr(record, "fields", {})
    event = str(record.msg)
    kept = {key: _value(key, value) for key, value in fields.items() if key in NUMBERS | WORDS}
    return {"event": event if _EVENT.fullmatch(event) else _HIDDEN, **kept}


def _value(key: str, value: Field) -> Field:
    if key in NUMBERS:
        return value if isinstance(value, int | float) else _HIDDEN
    return _word(value)


def _word(value: object) -> str:
    return value if isinstance(value, str) and _WORD.fullmatch(value) else _HIDDEN


def _exception(record: logging.LogRecord) -> dict[str, Field]:
    if not record.exc_info or record.exc_info[0] is None:
        return {}
    kind, _, trace = record.exc_info
    return {"exception": f"{kind.__module__}.{kind.__qualname__}", "at": place(trace)}


def place(trace: TracebackType | None) -> str:
    """Say where an error arose: our innermost file and line, no source and no values."""
    for frame in reversed(traceback.extract_tb(trace)):
        path = Path(frame.filename)
        if path.is_relative_to(_HOME) and "site-packages" not in path.parts:
            return f"{path.relative_to(_HOME)}:{frame.lineno}"
    return _HIDDEN
