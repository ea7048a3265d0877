"""A wave of pushes, on a clock that runs as fast as anyone sleeps, before a strict Telegram."""

import asyncio
from collections import defaultdict, deque

import pytest

from bot.channels.channel import RetryLater
from bot.channels.telegram.pacing import Limits, Pacer
from dialogs.replies import Reply
from storage.sealing import Address
from tests.channels.telegram.botapi import BotApi, Refuse
from tests.channels.telegram.faketime import HastyTime
from tests.channels.telegram.harness import Bot

PUSHES = 10_000
ALLOWED = 25  # a second
NOTICE = Reply("Sinulle on viesti.", "fi", "@open")


class Strict:
    """Telegram's limits: thirty in any second, and in a chat one a second after three at once."""

    def __init__(self) -> None:
        self.refused = 0
        self._lately: deque[float] = deque()
        self._chats: defaultdict[str, float] = defaultdict(float)

    def ask(self, chat: str, now: float) -> None:
        while self._lately and self._lately[0] <= now - 1:
            self._lately.popleft()
        used = max(self._chats[chat], now)
        if len(self._lately) >= 30 or used - now > 2 + 1e-9:
            self.refused += 1
            return
        self._lately.append(now)
        self._chats[chat] = used + 1


class Process:
    """A process that sends: its pacer, and how long each of its replies waited."""

    def __init__(self, time: HastyTime, telegram: Strict, limits: Limits) -> None:
        self.time, self.telegram = time, telegram
        self.pacer = Pacer(limits, time.clock, time.sleep)
        self.sent = 0
        self.waited: list[float] = []

    async def push(self, chat: str) -> None:
        await self.pacer.turn(chat, push=True)
        self.telegram.ask(chat, self.time.now)
        self.sent += 1
        if self.sent % 100 == 0:
            await self.reply(f"client {self.sent}")

    async def reply(self, chat: str) -> None:
        asked = self.time.now
        await self.pacer.turn(chat)
        self.telegram.ask(chat, self.time.now)
        self.waited.append(self.time.now - asked)


async def test_ten_thousand_pushes_use_the_allowed_rate_and_are_never_refused() -> None:
    time, telegram = HastyTime(), Strict()
    process = Process(time, telegram, Limits())
    began = time.now
    await asyncio.gather(*(process.push(str(number)) for number in range(PUSHES)))
    assert telegram.refused == 0
    messages = PUSHES + len(process.waited)
    assert messages / (time.now - began) >= 0.95 * ALLOWED
    assert len(process.waited) == PUSHES / 100
    assert max(process.waited) < 0.2


def test_processes_that_share_a_bot_keep_its_limits_together() -> None:
    whole = Limits()
    replies, pushes = whole.share(2 / 3), whole.share(1 / 3)
    assert 1 / replies.seconds + 1 / pushes.seconds == pytest.approx(1 / whole.seconds)
    assert replies.burst + pushes.burst <= whole.burst
    chats = 1 / replies.chat_seconds + 1 / pushes.chat_seconds
    assert chats == pytest.approx(1 / whole.chat_seconds)
    assert replies.chat_burst + pushes.chat_burst == whole.chat_burst


async def test_a_push_to_a_chat_that_has_to_wait_goes_back_to_its_row(api: BotApi) -> None:
    bot = Bot(api)
    chat, other = Address("telegram", "77"), Address("telegram", "88")
    api.fail("sendMessage", Refuse(429, "Too Many Requests", {"retry_after": 600}))
    assert await bot.channel.push(chat, "1", NOTICE) == RetryLater(600)
    waits = await bot.channel.push(chat, "2", NOTICE)
    assert isinstance(waits, RetryLater)
    assert (round(waits.seconds), waits.everyone) == (600, False)
    await bot.channel.push(other, "3", NOTICE)
    assert (api.count("sendMessage"), api.texts(88)) == (2, ["Sinulle on viesti."])
    await bot.stop()


async def test_after_a_refusal_of_everyone_no_push_goes_out(api: BotApi) -> None:
    bot = Bot(api)
    api.fail("sendMessage", *[Refuse(429, "Too Many Requests", {"retry_after": 60})] * 3)
    chats = [Address("telegram", str(number)) for number in range(70, 75)]
    outcomes = [await bot.channel.push(chat, "1", NOTICE) for chat in chats]
    assert outcomes[1:3] == [RetryLater(60), RetryLater(60, everyone=True)]
    assert all(isinstance(each, RetryLater) and each.everyone for each in outcomes[2:])
    assert api.count("sendMessage") == 3
    await bot.stop()


async def test_an_end_lets_no_push_wait_in_line(api: BotApi) -> None:
    bot = Bot(api)
    api.one_sender = False  # pushes stand in no order
    bot.channel._sender._pacer._sleep = asyncio.Event().wait  # type: ignore[assignment]
    chat = Address("telegram", "77")
    pushes = [asyncio.create_task(bot.channel.push(chat, "1", NOTICE)) for _ in range(4)]
    await api.until(lambda: api.count("sendMessage") == 3)
    await bot.stop()
    outcomes = await asyncio.gather(*pushes)
    assert outcomes.count(RetryLater(0)) == 1
