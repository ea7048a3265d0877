"""Changing a directory of services: tables of their own laid over the file, and all of it as TOML."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date

from dialogs.tables import is_table

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
_ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def merged(text: str, roles: Mapping[str, str], services: Mapping[str, str]) -> str:
    """Return a directory with these roles and services in place of its own, or after them.

    Each is given as TOML, by its slug. What cannot be read is returned as it is: the reader of
    directories says what is wrong with it.
    """
    try:
        whole = tomllib.loads(text)
        for slug, table in roles.items():
            whole.setdefault("roles", {})[slug] = tomllib.loads(table)
        known = {each["slug"]: place for place, each in enumerate(whole.get("services", ()))}
        for slug, table in services.items():
            read = tomllib.loads(table) | {"slug": slug}
            if slug in known:
                whole["services"][known[slug]] = read
            else:
                whole.setdefault("services", []).append(read)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return text
    return written(whole)


def services_in(text: str) -> Mapping[str, Mapping[str, object]]:
    """Return the services of a directory as they are written, by slug; the text must be valid."""
    return {each["slug"]: each for each in tomllib.loads(text).get("services", ())}


def roles_in(text: str) -> Mapping[str, Mapping[str, object]]:
    """Return the names of the roles of a directory as they are written, by slug; as above."""
    roles: Mapping[str, Mapping[str, object]] = tomllib.loads(text).get("roles", {})
    return roles


def written(table: Mapping[str, object]) -> str:
    """Return a table as TOML."""
    return "\n".join(_lines(table, "")).strip() + "\n"


def _lines(table: Mapping[str, object], place: str) -> Iterator[str]:
    for name, value in table.items():
        if not (is_table(value) or _is_tables(value)):
            yield f"{_key(name)} = {_value(value)}"
    for name, value in table.items():
        path = f"{place}.{_key(name)}" if place else _key(name)
        if is_table(value):
            if not value or not all(is_table(each) for each in value.values()):
                yield from ("", f"[{path}]")
            yield from _lines(value, path)
        elif _is_tables(value):
            for each in _tables(value):
                yield from ("", f"[[{path}]]", *_lines(each, path))


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(is_table(each) for each in value)


def _tables(value: object) -> Iterator[Mapping[str, object]]:
    return (each for each in value if is_table(each)) if isinstance(value, list) else iter(())


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return f"[{', '.join(_value(each) for each in value)}]"
    return _quoted(str(value))


def _key(name: str) -> str:
    return name if name and set(name) <= _PLAIN else _quoted(name)


def _quoted(text: str) -> str:
    return f'"{"".join(_sign(each) for each in text)}"'


def _sign(sign: str) -> str:
    if sign in _ESCAPED:
        return _ESCAPED[sign]
    return sign if sign.isprintable() else f"\\U{ord(sign):08x}"
