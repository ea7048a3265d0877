"""The chat part: channels, intake and turns. It seals, and opens nothing that was sent."""

import secrets
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime

from aiohttp.web_routedef import AbstractRouteDef

from bot.afterwards import Afterwards
from bot.channels.channel import Channel, Take
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.hearing import Files, Hearing, speech_of
from bot.channels.telegram.hooking import Hook
from bot.channels.telegram.libraries import opener
from bot.channels.telegram.pacing import Limits
from bot.channels.telegram.timing import Timing
from bot.channels.web.channel import WebChannel
from bot.channels.web.gate import Gate
from bot.chat_limits import ChatLimits
from bot.config import Config
from bot.intake import Intake
from bot.keyring import Keyring
from bot.parts.common import Common, k_texts_of, today_of
from bot.telling import Telling
from bot.texts import load_texts, talk_of
from dialogs.events import Follows
from dialogs.flow import ADDITION, Flow
from dialogs.services import Directory
from storage.crowding import Crowd
from storage.engine import Database
from storage.keys import CHAT, DELIVERY
from storage.turns import TurnWriter
from storage.waking import MAIL

_SHARE_OF_PUSHES = 1 / 3  # of Telegram's limits, where another process sends the replies

FOLLOWS: Mapping[str, Follows] = {
    "telegram": Follows.HERE,
    "web": Follows.MAILBOX,
    "plain": Follows.NOWHERE,
    "terminal": Follows.NOWHERE,
    "demonstration": Follows.HERE,
}


def seed() -> bytes:
    """Return the randomness that one conversation is made from."""
    return secrets.token_bytes(32)


class Chat:
    """From an event of any channel to its committed turn."""

    def __init__(
        self,
        config: Config,
        db: Database,
        flows: Mapping[str, Flow],
        directory: Directory,
        *,
        flow: str = "",
        on_pooled: Callable[[], None] = lambda: None,
    ) -> None:
        keys = Keyring(config.keys_dir, today_of(config))
        texts = talk_of(config)
        facts = {
            "every": config.edition.every,
            "weekday": config.edition.weekday,
            "backup_days": config.database.backup_days,
        }
        self.turn_day = keys
        crowd = Crowd(k_texts_of(config, directory))
        self.writer = TurnWriter(
            db, keys, flows, lambda: datetime.now(UTC), on_pooled, crowd=crowd
        )
        self.afterwards = Afterwards(
            db, keys, texts, Telling(texts, directory), facts=facts, on_pooled=on_pooled
        )
        self.intake = Intake(
            self.writer,
            self.afterwards,
            flow or next(iter(flows)),
            FOLLOWS,
            () if flow else flows.keys() - {ADDITION},
        )

    async def close(self) -> None:
        """Finish the turns that came."""
        await self.writer.close()


def take_of(common: Common, chat: Chat, channel: Channel) -> Take:
    """Return what takes a channel's events; Telegram's chats last, so they have limits."""
    take = chat.intake.take
    if channel.name != "telegram":
        return take
    return ChatLimits(common.config.limits, take, talk_of(common.config)).take


def web_channel(common: Common, chat: Chat) -> WebChannel:
    """Return the pages and their protocol; they hear of what another process puts into mailboxes."""
    config = common.config
    channel = WebChannel(
        common.db,
        load_texts("web"),
        common.demonstration,
        config.web.origins,
        seed,
        gate=Gate(config.limits, time.time, behind_proxy=config.web.behind_proxy),
        move=chat.writer.move,
        public_url=config.web.public_url,
    )
    common.db.listen(MAIL, channel.heard)
    return channel


def telegram_channel(
    config: Config, parts: Collection[str], chat: Chat | None = None
) -> tuple[Channel, Sequence[AbstractRouteDef]]:
    """Return Telegram's channel for these parts, and what the web server is to serve for it."""
    telegram = config.telegram
    secret = telegram.webhook_secret.get_secret_value()
    channel = TelegramChannel(
        opener(telegram.library)(telegram.token.get_secret_value(), telegram.api_url),
        Hook(telegram.webhook_url, secret) if telegram.mode == "webhook" else None,
        talk_of(config),
        seed,
        Timing(limits=_limits_of(parts)),
    )
    if telegram.mode == "guest" and chat:
        secret = telegram.guest_secret.get_secret_value()
        channel.be_guest(secret, chat.writer.is_talking, config.web.public_url)
    if telegram.speech and chat:
        files = Files(telegram.api_url, telegram.token.get_secret_value())
        channel.hear(Hearing(speech_of(telegram.speech), files.fetch))
    return channel, channel.routes()


def _limits_of(parts: Collection[str]) -> Limits:
    """Return what this process may send: Telegram limits the bot, whoever speaks for it."""
    if CHAT in parts and DELIVERY in parts:
        return Limits()
    return Limits().share(1 - _SHARE_OF_PUSHES if CHAT in parts else _SHARE_OF_PUSHES)
