"""Telegram's calls by aiogram; the only module that imports it.

aiogram's Bot, session and methods are used; its update models are not (building them costs more
than a whole turn), nor its errors (their texts hold chat ids and what was sent).
"""

import logging
from collections.abc import Callable
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import AiogramError
from aiogram.methods import TelegramMethod
from aiohttp import ClientConnectorError, ClientError, ClientTimeout

from bot.channels.telegram.calls import CallFailed, Fault, Params, form, result_of
from bot.channels.telegram.channel import Hook, TelegramChannel
from bot.channels.telegram.timing import Timing
from dialogs.texts import Texts

_METHODS = (
    "answerCallbackQuery",
    "deleteMessage",
    "deleteMessages",
    "deleteWebhook",
    "editMessageText",
    "getMe",
    "getUpdates",
    "sendMessage",
    "setMyCommands",
    "setMyDescription",
    "setMyShortDescription",
    "setWebhook",
)


def _method(name: str) -> type[TelegramMethod[Any]]:
    """Return a method that takes any parameters and returns JSON as it comes."""
    body = {"__api_method__": name, "__returning__": object, "__module__": __name__}
    return cast("type[TelegramMethod[Any]]", type(name, (TelegramMethod,), body))


_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_CLASSES = {name: _method(name) for name in _METHODS}


class _Session(AiohttpSession):
    """aiogram's session, with forms and answers made and read as our other libraries do."""

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[Any],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram names it so
    ) -> Any:
        http = await self.create_session()
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        patience = ClientTimeout(total=timeout)
        try:
            async with http.post(
                url, data=form(method.model_extra or {}), headers=_FORM, timeout=patience
            ) as answer:
                return result_of(answer.status, await answer.read())
        except ClientConnectorError as error:  # without a connection nothing can have arrived
            raise CallFailed(Fault.NOT_SENT, reason=type(error).__name__) from None
        except (ClientError, TimeoutError, OSError) as error:
            raise CallFailed(Fault.CUT, reason=type(error).__name__) from None

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
            return await self._bot(_CLASSES[method](**params), request_timeout=round(seconds))
        except (AiogramError, ValueError) as error:
            raise CallFailed(Fault.REFUSED, reason=type(error).__name__) from None

    async def close(self) -> None:
        await self._bot.session.close()


class AiogramChannel(TelegramChannel):
    """Telegram on aiogram."""

    def __init__(
        self,
        *,
        token: str,
        api_url: str,
        mode: str,
        webhook_url: str,
        webhook_secret: str,
        texts: Texts,
        seed: Callable[[], bytes],
        timing: Timing | None = None,
    ) -> None:
        # aiogram's own lines may hold whole updates, and none of them says what ours do not.
        logging.getLogger("aiogram").setLevel(logging.CRITICAL + 1)
        hook = Hook(webhook_url, webhook_secret) if mode == "webhook" else None
        calls = AiogramCalls(token, api_url)
        super().__init__(calls, hook, texts, seed, timing or Timing())
