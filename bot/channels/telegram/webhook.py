"""The webhook: an update is answered with 200 only when it is kept."""

import asyncio
from http import HTTPStatus

import msgspec
from aiohttp import web

from bot.channels.telegram.posted import posted_update
from bot.channels.telegram.timing import Timing
from bot.channels.telegram.turns import Errand, Turns

PATH = "/telegram/webhook"

_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_TRIES = 4  # then Telegram tries again, which may be out of order


class Webhook:
    """Takes in what Telegram posts."""

    def __init__(self, turns: Turns, secret: str, timing: Timing) -> None:
        self._turns, self._timing = turns, timing
        self._secret = secret.encode()
        self._open = True

    def routes(self) -> list[web.RouteDef]:
        """Return what the web server is to serve."""
        return [web.post(PATH, self._receive)]

    def close(self) -> None:
        """Take nothing new: Telegram keeps it."""
        self._open = False

    async def _receive(self, request: web.Request) -> web.Response:
        raw = await posted_update(request, _HEADER, self._secret, is_open=self._open)
        return raw if isinstance(raw, web.Response) else await self._handle(raw)

    async def _handle(self, raw: object) -> web.Response:
        errand = self._turns.begin(raw, tries=_TRIES, answers=False)
        if errand is None:
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        if errand.over:
            await asyncio.wait({errand.over}, timeout=self._timing.patience)
        if errand.taken and not errand.kept:
            await asyncio.wait({errand.taken})
        if not errand.kept:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        return _answer(errand)


def _answer(errand: Errand) -> web.Response:
    """Acknowledge; a press is answered along with it, which saves a call."""
    if not errand.press:
        return web.Response()
    call = {"method": "answerCallbackQuery", "callback_query_id": errand.press}
    return web.Response(body=msgspec.json.encode(call), content_type="application/json")
