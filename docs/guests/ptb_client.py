"""Lets Kuulluksi see every update first; what it takes, your bot does not handle.

For python-telegram-bot 20 and newer.
Copy this file beside your bot, and before you start polling:

    kuulluksi = Kuulluksi("http://127.0.0.1:8080/telegram/guest", secret)
    application.add_handler(TypeHandler(Update, kuulluksi), group=-10)
"""

import logging
from typing import Any

from httpx import AsyncClient, HTTPError
from telegram import Update
from telegram.ext import ApplicationHandlerStop

log = logging.getLogger(__name__)


class Kuulluksi:
    """Hands updates in; while Kuulluksi is away, the bot goes on by itself."""

    def __init__(self, url: str, secret: str, seconds: float = 5.0) -> None:
        self._url, self._seconds = url, seconds
        self._headers = {"X-Kuulluksi-Secret": secret}

    async def __call__(self, update: Update, context: Any) -> None:
        """Hand an update in; raises ApplicationHandlerStop when Kuulluksi has taken it."""
        if await self._handled(update.to_dict()):
            raise ApplicationHandlerStop

    async def _handled(self, raw: dict[str, Any]) -> bool:
        try:
            async with AsyncClient(timeout=self._seconds, headers=self._headers) as http:
                answer = await http.post(self._url, json=raw)
            return bool(answer.raise_for_status().json()["handled"])
        except (HTTPError, ValueError) as error:  # its text may hold an address
            log.warning("Kuulluksi did not take an update (%s), going on", type(error).__name__)
            return False
