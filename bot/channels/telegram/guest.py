"""The guest's door: another bot hands in its updates, and is told which of them were ours.

Rule 1: it is answered after the turn is committed; what is not ours leaves no trace here.
Rule 2: the same update, handed in again, is answered the same and taken once.
"""

import asyncio
from collections import OrderedDict
from http import HTTPStatus

import msgspec
from aiohttp import web

from bot.channels.telegram.posted import posted_update
from bot.channels.telegram.turns import Turns

PATH = "/telegram/guest"
HEADER = "X-Kuulluksi-Secret"

_TRIES = 3  # within the time that the other bot waits
_REMEMBERED = 10_000  # answers, by the updates' numbers alone


class Guest:
    """Takes in what the other bot posts."""

    def __init__(self, turns: Turns, secret: str) -> None:
        self._turns = turns
        self._secret = secret.encode()
        self._open = True
        self._answers: OrderedDict[int, bool] = OrderedDict()

    def routes(self) -> list[web.RouteDef]:
        """Return what the web server is to serve."""
        return [web.post(PATH, self._receive)]

    def close(self) -> None:
        """Take nothing new: the other bot goes on without us."""
        self._open = False

    async def _receive(self, request: web.Request) -> web.Response:
        raw = await posted_update(request, HEADER, self._secret, is_open=self._open)
        return raw if isinstance(raw, web.Response) else await self._handle(raw)

    async def _handle(self, raw: object) -> web.Response:
        number = raw.get("update_id") if isinstance(raw, dict) else None
        if isinstance(number, int) and number in self._answers:
            return _handled(ours=self._answers[number])
        errand = self._turns.begin(raw, tries=_TRIES)
        if errand is None:
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        if errand.taken:
            await asyncio.wait({errand.taken})
        if not errand.kept:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        self._remember(errand.update, errand.ours)
        return _handled(ours=errand.ours)

    def _remember(self, number: int, ours: bool) -> None:
        self._answers[number] = ours
        while len(self._answers) > _REMEMBERED:
            self._answers.popitem(last=False)


def _handled(*, ours: bool) -> web.Response:
    body = msgspec.json.encode({"handled": ours})
    return web.Response(body=body, content_type="application/json")
