"""Lets Kuulluksi see every update first; what it takes, your bot does not handle.

For aiogram 3. Copy this file beside your bot, and before you start polling:

    dispatcher.update.outer_middleware(Kuulluksi("http://127.0.0.1:8080/telegram/guest", secret))
"""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import TelegramObject
from aiohttp import ClientError, ClientSession, ClientTimeout

log = logging.getLogger(__name__)


class Kuulluksi(BaseMiddleware):
    """Hands updates in; while Kuulluksi is away, the bot goes on by itself."""

    def __init__(self, url: str, secret: str, seconds: float = 5.0) -> None:
        self._url = url
        self._headers = {"X-Kuulluksi-Secret": secret, "Content-Type": "application/json"}
        self._patience = ClientTimeout(total=seconds)

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        return None if await self._handled(event) else await handler(event, data)

    async def _handled(self, update: TelegramObject) -> bool:
        raw = update.model_dump_json(by_alias=True, exclude_unset=True)
        try:
            async with (
                ClientSession(timeout=self._patience, headers=self._headers) as http,
                http.post(self._url, data=raw) as answer,
            ):
                answer.raise_for_status()
                return bool((await answer.json())["handled"])
        except (ClientError, TimeoutError, ValueError) as error:  # its text may hold an address
            log.warning("Kuulluksi did not take an update (%s), going on", type(error).__name__)
            return False
