"""What stands around the program and could betray a client: logs of the proxy and the database."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.auditing.results import Result, good_if
from bot.findings import Grade
from storage import inspecting
from storage.engine import Database

_OFF: Mapping[str, tuple[str, ...]] = {
    "log_statement": ("none",),
    "log_duration": ("off",),
    "log_min_duration_statement": ("-1",),
    "log_min_duration_sample": ("-1",),
    "log_min_error_statement": ("panic", "fatal"),
    "log_error_verbosity": ("terse",),
    "log_parameter_max_length": ("0",),
    "log_parameter_max_length_on_error": ("0",),
    "log_lock_waits": ("off",),
    "log_connections": ("off", ""),
    "log_disconnections": ("off",),
    "track_commit_timestamp": ("off",),
    "archive_mode": ("off",),
}
_NOT_LOADED = ("auto_explain", "pg_stat_statements")

_ACCESS = re.compile(r"^\s*access_log\s+(\S+?)\s*(?:\s\S+)*;", re.MULTILINE)
_ERRORS = re.compile(r"^\s*error_log\s+(\S+)(?:\s+(\w+))?\s*;", re.MULTILINE)
_ADDRESS = re.compile(r"\$(?:remote_addr|binary_remote_addr|proxy_add_x_forwarded_for|realip)")
_FOR_LIMITS = re.compile(r"proxy_set_header\s+X-Forwarded-For\s+\$remote_addr\s*;")
_COMMENT = re.compile(r"^\s*#.*$", re.MULTILINE)
_SERVER = re.compile(r"^\s*server\s*\{", re.MULTILINE)
_SILENT = ("emerg", "alert")


async def database(db: Database) -> tuple[Result, ...]:
    """Look at the settings of the database's server."""
    if db.dialect == "sqlite":
        return ()  # it is a library in our own process: it has no settings of its own, and no log
    found = await db.read(
        lambda conn: inspecting.settings(conn, (*_OFF, "shared_preload_libraries"))
    )
    loaded = [each for each in _NOT_LOADED if each in found.get("shared_preload_libraries", "")]
    return (
        good_if("database-log", not _wrong(found), ", ".join(_wrong(found)) or 0),
        good_if("database-libraries", not loaded, ", ".join(loaded) or 0),
    )


def proxy(file: Path) -> tuple[Result, ...]:
    """Look at the configuration of nginx."""
    try:
        text = _COMMENT.sub("", file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        return (Result("proxy-unread", Grade.WRONG, type(error).__name__),)
    return tuple(_proxy(text))


def _proxy(text: str) -> Iterator[Result]:
    servers = len(_SERVER.findall(text))
    logs = [place for place in _ACCESS.findall(text) if place != "off"]
    silent = len(_ACCESS.findall(text)) - len(logs)
    yield good_if("proxy-access", not logs and silent >= max(servers, 1), f"{silent}/{servers}")
    spoken = [place for place, level in _ERRORS.findall(text) if level not in _SILENT]
    yield good_if("proxy-errors", not spoken and bool(_ERRORS.search(text)), len(spoken))
    used = _ADDRESS.findall(_FOR_LIMITS.sub("", text))  # that header is what the limits go by
    yield good_if("proxy-addresses", not used, len(used))


def _wrong(found: Mapping[str, str]) -> list[str]:
    return [
        f"{name}={value}" for name, value in found.items() if value not in _OFF.get(name, (value,))
    ]
