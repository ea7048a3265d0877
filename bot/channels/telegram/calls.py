"""Calls of the Bot API, as every library makes them, and what can go wrong with one.

Rule: a failure carries codes and numbers, never the words of Telegram (they hold chat ids) and
never what was sent.
"""

from collections.abc import Mapping
from enum import StrEnum
from http import HTTPStatus
from typing import Protocol

import msgspec
from yarl import URL

Json = str | int | float | bool | None | list["Json"] | Mapping[str, "Json"]
Params = Mapping[str, Json]

WEBHOOK_IS_ACTIVE = "webhook-is-active"


class Fault(StrEnum):
    """What went wrong, by what there is to do about it."""

    TOO_MANY = "too-many"  # wait for `seconds`
    GONE = "gone"  # this chat can never be written to
    MOVED = "moved"  # it is `moved_to` now
    REFUSED = "refused"  # an error of ours, named by `reason`
    UNAUTHORISED = "unauthorised"  # the token is wrong
    CONFLICT = "conflict"  # somebody else fetches this bot's updates
    NOT_SENT = "not-sent"  # Telegram did not do it, and may later
    CUT = "cut"  # nobody knows


class CallFailed(Exception):
    """A call of the Bot API failed; the fault says what to do."""

    def __init__(
        self, fault: Fault, *, seconds: float = 0.0, moved_to: int = 0, reason: str = ""
    ) -> None:
        super().__init__(reason or fault.value)
        self.fault, self.seconds, self.moved_to, self.reason = fault, seconds, moved_to, reason


class Calls(Protocol):
    """The one thing that differs between Telegram libraries."""

    async def call(self, method: str, params: Params, *, seconds: float = 30.0) -> object:
        """Return the result of one call, waiting at most so long for it; raises CallFailed."""

    async def close(self) -> None:
        """Close all connections."""


class _Parameters(msgspec.Struct):
    retry_after: float = 0
    migrate_to_chat_id: int = 0


class _Answer(msgspec.Struct):
    ok: bool
    result: object = None
    description: str = ""
    parameters: _Parameters | None = None


_decode = msgspec.json.Decoder(_Answer).decode


def form(params: Params) -> bytes:
    """Return parameters as a form: words as they are, anything else as JSON."""
    fields = {key: each if isinstance(each, str) else _json(each) for key, each in params.items()}
    return _NOWHERE.with_query(fields).raw_query_string.encode()  # eight times as fast as urllib


def _json(value: Json) -> str:
    return msgspec.json.encode(value).decode()


_NOWHERE = URL("http://-/")


def result_of(status: int, body: str | bytes) -> object:
    """Return the result in an answer of the Bot API; raises CallFailed."""
    try:
        answer = _decode(body)
    except (msgspec.DecodeError, UnicodeError):
        raise _unreadable(status) from None
    if answer.ok:
        return answer.result
    raise _refusal(status, answer)


def _unreadable(status: int) -> CallFailed:
    """Judge an answer that is no JSON: a page of a gateway in between.

    A gateway that gave up waiting, or a broken success, may have passed the message on.
    """
    if status == HTTPStatus.GATEWAY_TIMEOUT or status < HTTPStatus.BAD_REQUEST:
        return CallFailed(Fault.CUT, reason=f"http-{status}")
    return CallFailed(Fault.NOT_SENT, reason=f"http-{status}")


def _refusal(status: int, answer: _Answer) -> CallFailed:
    parameters = answer.parameters or _Parameters()
    if parameters.retry_after or status == HTTPStatus.TOO_MANY_REQUESTS:
        return CallFailed(Fault.TOO_MANY, seconds=parameters.retry_after or 1.0)
    if parameters.migrate_to_chat_id:
        return CallFailed(Fault.MOVED, moved_to=parameters.migrate_to_chat_id)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return CallFailed(Fault.NOT_SENT, reason=f"http-{status}")
    if status == HTTPStatus.BAD_REQUEST:
        return _bad_request(answer.description.lower())
    if status == HTTPStatus.CONFLICT and "webhook" in answer.description:
        return CallFailed(Fault.CONFLICT, reason=WEBHOOK_IS_ACTIVE)
    return CallFailed(_BY_STATUS.get(status, Fault.REFUSED), reason=f"http-{status}")


_BY_STATUS: Mapping[int, Fault] = {
    HTTPStatus.UNAUTHORIZED: Fault.UNAUTHORISED,
    HTTPStatus.NOT_FOUND: Fault.UNAUTHORISED,  # what a token of the wrong form is answered
    HTTPStatus.FORBIDDEN: Fault.GONE,
    HTTPStatus.CONFLICT: Fault.CONFLICT,
}

_GONE = ("chat not found", "user is deactivated", "peer_id_invalid", "user not found")
_REASONS = (
    "message is too long",
    "message text is empty",
    "button_data_invalid",
    "can't parse entities",
    "message is not modified",
    "query is too old",
    "message to delete not found",
    "message can't be deleted",
    "message to edit not found",
    "bot_command_invalid",
    "bad webhook",
)


def _bad_request(description: str) -> CallFailed:
    if any(each in description for each in _GONE):
        return CallFailed(Fault.GONE)
    known = next((each for each in _REASONS if each in description), "bad request")
    reason = known.replace("'", "").replace("_", "-").replace(" ", "-")
    return CallFailed(Fault.REFUSED, reason=reason)
