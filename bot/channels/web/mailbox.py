"""`GET /api/events`: what the server says by itself, as a stream or as a long poll."""

import asyncio
from contextlib import suppress
from http import HTTPStatus

import msgspec
from aiohttp import web

from bot.channels.web.bearers import Origins, bearer
from bot.channels.web.headers import PRIVATE
from bot.channels.web.padding import pad, spare
from bot.channels.web.streams import Streams
from bot.channels.web.wire import Notice, Notices, encode
from storage.engine import Database
from storage.mailboxes import waiting
from storage.sealing import open_message, token_hash

KEEPALIVE_SECONDS = 15.0  # proxies cut a silent connection after 60
WRITE_SECONDS = 30.0  # a page that does not read any more is let go
LONGEST_POLL = 25
_MOST_DIGITS = 10


class EventsHandler:
    """Reads a mailbox and waits at it; an unknown one just waits, like an empty one."""

    def __init__(self, db: Database, streams: Streams, origins: Origins) -> None:
        self._db = db
        self._streams = streams
        self._origins = origins

    async def answer(self, request: web.Request) -> web.StreamResponse:
        headers = {**PRIVATE, **self._origins.headers(request)}
        token = bearer(request)
        after = _number(request.headers.get("Last-Event-ID") or request.query.get("after", "0"))
        wait = _number(request.query.get("wait", "0"))
        if token is None:
            return web.json_response({}, status=HTTPStatus.UNAUTHORIZED, headers=headers)
        if after is None or wait is None:
            return web.json_response({}, status=HTTPStatus.BAD_REQUEST, headers=headers)
        if "text/event-stream" in request.headers.get("Accept", ""):
            return await self._stream(request, token, after, headers)
        return await self._poll(token, after, min(wait, LONGEST_POLL), headers)

    async def _poll(
        self, token: str, after: int, wait: float, headers: dict[str, str]
    ) -> web.Response:
        with self._streams.waiting_at(token_hash(token)) as news:
            found = await self._look(token, after)
            if not found and wait and not self._streams.closing:
                await _wait(news, wait)
                found = await self._look(token, after)
        body = pad(encode(Notices(found)))
        return web.Response(body=body, content_type="application/json", headers=headers)

    async def _stream(
        self, request: web.Request, token: str, after: int, headers: dict[str, str]
    ) -> web.StreamResponse:
        response = web.StreamResponse(headers={**headers, "X-Accel-Buffering": "no"})
        response.content_type = "text/event-stream"
        await response.prepare(request)
        # A page that went away is no error, and a log line about it would be a client's moment.
        with suppress(ConnectionError, TimeoutError):
            await self._listen(response, token, after)
        return response

    async def _listen(self, response: web.StreamResponse, token: str, after: int) -> None:
        with self._streams.waiting_at(token_hash(token)) as news:
            await _write(response, b": listening\n\n")
            while not self._streams.closing:
                news.clear()
                after = await self._tell(response, token, after)
                if not await _wait(news, KEEPALIVE_SECONDS):
                    await _write(response, b": keepalive\n\n")

    async def _tell(self, response: web.StreamResponse, token: str, after: int) -> int:
        for notice in await self._look(token, after):
            await _write(
                response, _padded(b"id: %d\ndata: %b\n" % (notice.number, encode(notice)))
            )
            after = notice.number
        return after

    async def _look(self, token: str, after: int) -> tuple[Notice, ...]:
        found = await self._db.read(lambda conn: waiting(conn, token_hash(token), after))
        opened = ((each.number, open_message(token, each.body)) for each in found)
        return tuple(Notice(number, msgspec.Raw(body)) for number, body in opened)


async def _wait(news: asyncio.Event, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):
            return await news.wait()
    except TimeoutError:
        return False


async def _write(response: web.StreamResponse, data: bytes) -> None:
    async with asyncio.timeout(WRITE_SECONDS):
        await response.write(data)


def _padded(event: bytes) -> bytes:
    """End an event with a comment that fills it up to its step."""
    return event + b":" + b" " * spare(len(event) + 3) + b"\n\n"


def _number(text: str) -> int | None:
    """Return a cursor or a number of seconds, None for anything else."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < _MOST_DIGITS else None
