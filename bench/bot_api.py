"""A Bot API that costs little: it knows the last buttons of each chat, and counts what it refuses."""

import re
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from urllib.parse import parse_qs

import msgspec
from aiohttp import web

_TAG = re.compile(r'"callback_data": ?"([^":]*):')
_DONE = b'{"ok":true,"result":true}'
_LATE = b'{"ok":false,"error_code":429,"parameters":{"retry_after":1}}'


class BotApi:
    """Takes every call; with `a_second` it refuses messages beyond so many in any second."""

    def __init__(self, clock: Callable[[], float], a_second: int = 0) -> None:
        self.url = ""
        self.tags: dict[str, str] = {}  # of the open conversation, by chat
        self.sent: dict[str, float] = {}  # when the last message of a chat came
        self.messages, self.refused = 0, 0
        self._clock, self._a_second = clock, a_second
        self._lately: deque[float] = deque()

    @asynccontextmanager
    async def running(self) -> AsyncIterator["BotApi"]:
        application = web.Application()
        application.router.add_post("/bot{token}/{method}", self._answer)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        try:
            yield self
        finally:
            await runner.cleanup()

    async def _answer(self, request: web.Request) -> web.Response:
        body = (await request.read()).decode()
        if request.match_info["method"] != "sendMessage":
            return _answer(_DONE)
        if self._a_second and not self._has_room():
            self.refused += 1
            return _answer(_LATE, 429)
        fields = parse_qs(body)
        self._show(fields["chat_id"][0], fields.get("reply_markup", [""])[0])
        return _answer(msgspec.json.encode({"ok": True, "result": {"message_id": self.messages}}))

    def _has_room(self) -> bool:
        now = self._clock()
        while self._lately and self._lately[0] <= now - 1:
            self._lately.popleft()
        if len(self._lately) >= self._a_second:
            return False
        self._lately.append(now)
        return True

    def _show(self, chat: str, markup: str) -> None:
        self.messages += 1
        self.sent[chat] = self._clock()
        if tag := _TAG.search(markup):
            self.tags[chat] = tag[1]


def _answer(body: bytes, status: int = 200) -> web.Response:
    return web.Response(body=body, status=status, content_type="application/json")
