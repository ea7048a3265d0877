"""All that is wrong with a turn at once; never a word of what the client wrote."""

import msgspec
from msgspec import Struct, json

from bot.channels.web.wire import TURNS

_KINDS = {str(turn.__struct_config__.tag): turn for turn in TURNS}

_EXPECTED = {
    "id": "a UUID in lower case",
    "lang": "a language tag such as fi or fi-simple",
    "service": "a slug of the directory",
    "flow": "the id of a flow",
    "text": "a string",
    "step": "the step of the reply",
    "choice": "the id of a choice of the reply",
    "choices": "a list of ids of choices of the reply",
    "tag": "the tag of the reply",
    "command": "one of: back, skip, stop, erase, language, help, state, start",
}


class Problem(Struct, frozen=True):
    """One field that is wrong, and what is expected there."""

    field: str
    expected: str


class Problems(Struct, frozen=True):
    """The body of a 400 answer."""

    problems: tuple[Problem, ...]


def find_problems(body: bytes) -> tuple[Problem, ...]:
    """Say of each field of a refused body what is expected there."""
    try:
        given = json.decode(body, type=dict[str, object])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return (Problem("", "a JSON object in UTF-8"),)
    turn = _KINDS.get(str(given.get("kind")))
    if turn is None:
        return (Problem("kind", "one of: " + ", ".join(_KINDS)),)
    fields = msgspec.structs.fields(turn)
    return tuple(
        Problem(field.name, _EXPECTED[field.name]) for field in fields if not _fits(given, field)
    )


def _fits(given: dict[str, object], field: msgspec.structs.FieldInfo) -> bool:
    if field.name not in given:
        return not field.required
    try:
        msgspec.convert(given[field.name], field.type)
    except msgspec.ValidationError:
        return False
    return True
