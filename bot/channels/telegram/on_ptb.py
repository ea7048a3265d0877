"""Telegram's calls by python-telegram-bot (PTB); the only module that imports it.

PTB's Bot and its way of making a request are used; its HTTP client is not (one call by httpx costs
as much as twenty by aiohttp, and it logs addresses that hold the token), nor its update models.
Answers are judged as with every other library, before PTB sees them; what PTB raises by itself is
judged by its class alone, for its texts hold chat ids and what was sent.
"""

import logging
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from aiohttp import ClientSession, TCPConnector
from telegram import Bot, error
from telegram.request import BaseRequest, RequestData

from bot.channels.telegram.calls import CallFailed, Calls, Fault, Params, result_of
from bot.channels.telegram.posting import posted

_CONNECTIONS = 100

_FAULTS: Mapping[type[error.TelegramError], Fault] = {
    error.Forbidden: Fault.GONE,
    error.InvalidToken: Fault.UNAUTHORISED,
    error.EndPointNotFound: Fault.UNAUTHORISED,
    error.Conflict: Fault.CONFLICT,
    error.BadRequest: Fault.REFUSED,  # to PTB a kind of NetworkError
    error.TimedOut: Fault.CUT,  # likewise
    error.NetworkError: Fault.CUT,
    error.TelegramError: Fault.REFUSED,
}


class Judged(error.TelegramError):
    """An answer that was judged already, on its way through PTB."""

    def __init__(self, failure: CallFailed) -> None:
        super().__init__(failure.reason)
        self.failure = failure


class _Request(BaseRequest):
    """A request on aiohttp, whose forms and answers are made and read as our others are."""

    def __init__(self) -> None:
        self._http: ClientSession | None = None

    @property
    def read_timeout(self) -> None:
        """None: each call says how long it waits."""

    async def initialize(self) -> None:
        """Do nothing: the first call opens the connections."""

    async def shutdown(self) -> None:
        """Close all connections."""
        if self._http is not None:
            await self._http.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        *timeouts: Any,
        **more_timeouts: Any,
    ) -> tuple[int, bytes]:
        """Post a form; raises Judged when it was not done."""
        if self._http is None:
            self._http = ClientSession(connector=TCPConnector(limit=_CONNECTIONS))
        params: Params = request_data.parameters if request_data else {}
        try:
            status, body = await posted(self._http, url, params, read_timeout)
            if not 200 <= status < 300:  # noqa: PLR2004 - what PTB takes for done
                result_of(status, body)
        except CallFailed as failure:
            raise Judged(failure) from None
        return status, body

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return what was done in PTB's form; raises Judged."""
        try:
            return {"result": result_of(200, payload)}
        except CallFailed as failure:
            raise Judged(failure) from None


class _Bot(Bot):
    """PTB's Bot, which lets its own kinds call any method by name."""

    async def call(self, method: str, params: Params, seconds: float) -> object:
        """Return the result as it comes; raises TelegramError."""
        return await self._post(method, dict(params), read_timeout=seconds)


class PtbCalls:
    """The Bot API, called by PTB's Bot."""

    def __init__(self, token: str, api_url: str) -> None:
        self._request = _Request()
        self._bot = _Bot(
            token,
            base_url=f"{api_url}/bot",
            request=self._request,
            get_updates_request=self._request,
        )

    async def call(self, method: str, params: Params, *, seconds: float = 30.0) -> object:
        try:
            return await self._bot.call(method, params, seconds)
        except error.TelegramError as raised:
            raise failure_of(raised) from None

    async def close(self) -> None:
        await self._request.shutdown()


def failure_of(raised: error.TelegramError) -> CallFailed:
    """Judge what PTB raised."""
    match raised:
        case Judged():
            return raised.failure
        case error.RetryAfter():
            wait = raised.retry_after
            seconds = wait.total_seconds() if isinstance(wait, timedelta) else wait
            return CallFailed(Fault.TOO_MANY, seconds=seconds)
        case error.ChatMigrated():
            return CallFailed(Fault.MOVED, moved_to=raised.new_chat_id)
        case _:
            fault = next(_FAULTS[kind] for kind in type(raised).__mro__ if kind in _FAULTS)
            return CallFailed(fault, reason=type(raised).__name__)


def open_calls(token: str, api_url: str) -> Calls:
    """Return the calls of this bot."""
    for name in ("telegram", "httpx"):  # their lines hold tokens, texts and whole answers
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    return PtbCalls(token, api_url)
