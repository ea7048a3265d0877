"""Telegram's calls by aiogram; the only module that imports it.

aiogram's Bot, session and methods are used; its update models are not (building them costs more
than a whole turn), nor its errors (their texts hold chat ids and what was sent).
"""

import logging
from functools import cache
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import AiogramError
from aiogram.methods import TelegramMethod

from bot.channels.telegram.calls import CallFailed, Calls, Fault, Params, result_of
from bot.channels.telegram.posting import posted


@cache
def _method(name: str) -> type[TelegramMethod[Any]]:
    """Return a method that takes any parameters and returns JSON as it comes."""
    body = {"__api_method__": name, "__returning__": object, "__module__": __name__}
    return cast("type[TelegramMethod[Any]]", type(name, (TelegramMethod,), body))


class _Session(AiohttpSession):
    """aiogram's session, with forms and answers made and read as our other libraries do."""

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[Any],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram names it so
    ) -> Any:
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        http = await self.create_session()
        return result_of(*await posted(http, url, method.model_extra or {}, timeout))

    async def close(self) -> None:
        """Close without aiogram's pause: aiohttp ends its TLS connections itself by now."""
        if self._session is not None:
            await self._session.close()


class AiogramCalls:
    """The Bot API, called by aiogram's Bot."""

    def __init__(self, token: str, api_url: str) -> None:
        self._bot = Bot(token, session=_Session(api=TelegramAPIServer.from_base(api_url)))

    async def call(self, method: str, params: Params, *, seconds: float = 30.0) -> object:
        try:
            return await self._bot(_method(method)(**params), request_timeout=round(seconds))
        except (AiogramError, ValueError) as error:
            raise CallFailed(Fault.REFUSED, reason=type(error).__name__) from None

    async def close(self) -> None:
        await self._bot.session.close()


def open_calls(token: str, api_url: str) -> Calls:
    """Return the calls of this bot."""
    # aiogram's own lines may hold whole updates, and none of them says what ours do not.
    logging.getLogger("aiogram").setLevel(logging.CRITICAL + 1)
    return AiogramCalls(token, api_url)
