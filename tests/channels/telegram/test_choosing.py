"""What the configuration chooses: the library, and the share of the pace that a process has."""

from collections.abc import Collection

import pytest
from pydantic import SecretStr

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.pacing import Limits
from bot.config import Config, TelegramSection
from bot.parts.chat import telegram_channel
from storage.keys import CHAT, DELIVERY, DESK, PARTS
from tests.channels.telegram.botapi import TOKEN


def chosen(parts: Collection[str], library: str = "aiogram") -> TelegramChannel:
    section = TelegramSection.model_validate({"token": SecretStr(TOKEN), "library": library})
    channel, routes = telegram_channel(Config(telegram=section), parts)
    assert isinstance(channel, TelegramChannel)
    assert not routes
    return channel


def test_the_library_is_the_one_that_is_configured(library: str) -> None:
    calls = type(chosen(PARTS, library)._calls).__name__
    assert calls == {"aiogram": "AiogramCalls", "python-telegram-bot": "PtbCalls"}[library]


@pytest.mark.parametrize(
    ("parts", "share"),
    [
        (PARTS, 1),
        ((CHAT, DELIVERY), 1),
        ((CHAT,), 2 / 3),
        ((CHAT, DESK), 2 / 3),
        ((DELIVERY,), 1 / 3),
    ],
)
def test_a_process_has_its_share_of_the_pace(parts: tuple[str, ...], share: float) -> None:
    limits, whole = chosen(parts)._timing.limits, Limits()
    assert whole.seconds / limits.seconds == pytest.approx(share)
    assert whole.chat_seconds / limits.chat_seconds == pytest.approx(share)
