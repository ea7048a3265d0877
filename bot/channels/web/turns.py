"""`POST /api/turns`: what the client says; the answer carries the next question."""

from collections.abc import Callable

import msgspec
from aiohttp import web

from bot.channels.channel import Take
from bot.channels.web.bearers import Origins, bearer
from bot.channels.web.bodies import read_body
from bot.channels.web.gate import RETRY_SECONDS, Gate, Stopped
from bot.channels.web.headers import PRIVATE
from bot.channels.web.padding import pad
from bot.channels.web.problems import Problems, find_problems
from bot.channels.web.wire import Answer, encode, is_over, parse_turn, to_event
from storage.sealing import Address


class TurnsHandler:
    """Parses a turn, hands it to the intake, and answers only after its commit."""

    def __init__(
        self, take: Take, origins: Origins, seed: Callable[[], bytes], gate: Gate
    ) -> None:
        self._gate = gate
        self._take = take
        self._origins = origins
        self._seed = seed

    async def answer(self, request: web.Request) -> web.Response:
        token = bearer(request)
        if token is None:
            return self._answer(request, 401)
        body = await read_body(request, "application/json")
        if isinstance(body, int):
            return self._answer(request, body)
        try:
            turn = parse_turn(body)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return self._answer(request, 400, msgspec.json.encode(Problems(find_problems(body))))
        event = to_event(turn, self._seed())
        address = Address("web", token)
        stopped = await self._gate.stops(request, address, event)
        if stopped:
            return self._later(request, stopped)
        replies = await self._take(address, event)
        return self._answer(request, 200, encode(Answer(replies, is_over(event, replies))))

    def _later(self, request: web.Request, stopped: Stopped) -> web.Response:
        body = {"challenge": stopped.challenge} if stopped.challenge else {}
        answer = self._answer(request, 429, msgspec.json.encode(body))
        if not stopped.challenge:
            answer.headers["Retry-After"] = str(RETRY_SECONDS)
        return answer

    def _answer(self, request: web.Request, status: int, body: bytes = b"{}") -> web.Response:
        return web.Response(
            status=status,
            body=pad(body),
            content_type="application/json",
            headers={**PRIVATE, **self._origins.headers(request)},
        )
