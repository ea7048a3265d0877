"""Telegram's side of a webhook: an update is posted until it is taken."""

import asyncio
import json
from typing import TYPE_CHECKING

from aiohttp import ClientError, ClientSession
from yarl import URL

from tests.channels.telegram.chats import Json
from tests.channels.telegram.faults import POST, Cut, Fault, Twice
from tests.channels.telegram.fields import chat_in
from tests.channels.telegram.rules import RuleBroken

if TYPE_CHECKING:
    from tests.channels.telegram.botapi import BotApi

_PAUSES = (0.0, 0.0, 0.0, 0.005, 0.02, 0.05)  # seconds between tries; the last one goes on
_SECRET = "X-Telegram-Bot-Api-Secret-Token"


class Posting:
    """Posts what is offered, everything at once, in no order."""

    def __init__(self, api: "BotApi") -> None:
        self.http: ClientSession | None = None
        self._api = api
        self._tasks: dict[asyncio.Task[None], Json] = {}

    @property
    def waiting(self) -> list[Json]:
        """The updates that were not taken yet."""
        return list(self._tasks.values())

    def post(self, update: Json) -> None:
        """Begin to post an update."""
        task = asyncio.create_task(self._deliver(update))
        self._tasks[task] = update
        task.add_done_callback(self._done)

    def close(self) -> None:
        """Post nothing more."""
        for task in self._tasks:
            task.cancel()

    def _done(self, task: asyncio.Task[None]) -> None:
        update = self._tasks.pop(task)
        if not task.cancelled():
            self._api.happened(chat_in(update))
            self._api.happened()

    async def _deliver(self, update: Json) -> None:
        chat, tries = chat_in(update), 0
        while not self._api.is_forgotten(update):
            if not self._api.hook:
                self._api.put_back(update)
                return
            fault = self._api.take_fault(POST, chat)
            if await self._try(update, fault):
                return
            await asyncio.sleep(_PAUSES[min(tries, len(_PAUSES) - 1)])
            tries += 1

    async def _try(self, update: Json, fault: Fault | None) -> bool:
        """Post once; tell whether it was taken, as far as Telegram has heard."""
        if isinstance(fault, Cut) and not fault.done:
            await self._half(update)
            return False
        if isinstance(fault, Twice):
            twice = await asyncio.gather(self._post(update), self._post(update))
            return any(twice)
        return await self._post(update, heard=fault is None)

    async def _post(self, update: Json, *, heard: bool = True) -> bool:
        assert self.http is not None
        url, secret = str(self._api.hook["url"]), str(self._api.hook.get("secret_token", ""))
        try:
            async with self.http.post(url, json=update, headers={_SECRET: secret}) as got:
                body = await got.read()
        except (ClientError, OSError):
            return False
        if not heard:
            return False
        self._api.hook_answers.append(got.status)
        if got.status // 100 == 2 and body:
            self._call(json.loads(body))
        return got.status // 100 == 2

    def _call(self, call: Json) -> None:
        """Do the call that the answer is; nobody hears how it ends."""
        method = str(call.pop("method"))
        try:
            self._api.do(method, call)
        except RuleBroken as broken:
            self._api.broken.append(f"{method}: {broken}")
        except LookupError:
            return

    async def _half(self, update: Json) -> None:
        """Post half of an update, then cut the line."""
        url, body = URL(str(self._api.hook["url"])), json.dumps(update).encode()
        head = (
            f"POST {url.path} HTTP/1.1\r\nHost: localhost\r\n"
            f"{_SECRET}: {self._api.hook.get('secret_token', '')}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        try:
            _, writer = await asyncio.open_connection(url.host, url.port)
        except OSError:
            return
        writer.write(head.encode() + body[: len(body) // 2])
        await writer.drain()
        writer.transport.abort()
