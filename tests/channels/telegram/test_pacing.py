import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.channels.telegram.pacing import Limits, Pacer
from tests.channels.telegram.faketime import FakeTime


class Street:
    """A pacer on a clock of its own, and the log of what it let out."""

    def __init__(self) -> None:
        self.time = FakeTime()
        self.pacer = Pacer(Limits(), self.time.clock, self.time.sleep)
        self.out: list[tuple[float, str]] = []
        self.tasks: list[asyncio.Task[None]] = []

    def send(self, chat: str, *, push: bool = False, name: str = "") -> None:
        self.tasks.append(asyncio.create_task(self._send(chat, name or chat, push=push)))

    async def _send(self, chat: str, name: str, *, push: bool) -> None:
        await self.pacer.turn(chat, push=push)
        self.out.append((round(self.time.now - 1000.0, 3), name))

    def times(self, name: str) -> list[float]:
        return [at for at, each in self.out if each == name]


@pytest.fixture
async def street() -> AsyncIterator[Street]:
    street = Street()
    yield street
    for task in street.tasks:
        task.cancel()
    street.pacer.close()


async def test_one_chat_gets_three_at_once_and_then_one_a_second(street: Street) -> None:
    for _ in range(6):
        street.send("a")
    await street.time.advance(10)
    assert [round(at) for at in street.times("a")] == [0, 0, 0, 1, 2, 3]


async def test_no_second_holds_more_than_thirty(street: Street) -> None:
    for chat in range(200):
        street.send(str(chat), push=True)
    await street.time.advance(20)
    moments = [at for at, _ in street.out]
    assert len(moments) == 200
    assert max(sum(at <= each < at + 1 for each in moments) for at in moments) <= 30


async def test_a_wave_of_pushes_uses_the_allowed_rate(street: Street) -> None:
    for chat in range(1000):
        street.send(str(chat), push=True)
    await street.time.advance(38)
    assert len(street.out) >= 38 * 25 * 0.95


async def test_replies_go_before_pushes_that_waited_longer(street: Street) -> None:
    for chat in range(100):
        street.send(f"p{chat}", push=True)
    await street.time.advance(1)
    street.send("r")
    await street.time.advance(0.05)
    assert street.times("r")
    assert len(street.out) < 100


async def test_within_a_chat_the_reply_goes_before_the_push(street: Street) -> None:
    for number in range(3):
        street.send("a", name=f"first{number}")
    await street.time.advance(0)
    street.send("a", push=True, name="push")
    street.send("a", name="reply")
    await street.time.advance(5)
    assert [name for _, name in street.out[3:]] == ["reply", "push"]


async def test_a_paused_chat_never_stops_the_others(street: Street) -> None:
    assert not street.pacer.refused("a", 30)
    street.send("a")
    for chat in "bcdefgh":
        street.send(chat)
    await street.time.advance(1)
    assert {name for _, name in street.out} == set("bcdefgh")
    await street.time.advance(28)
    assert not street.times("a")
    await street.time.advance(1.1)
    assert street.times("a") == [30.0]


async def test_after_a_pause_a_chat_gets_one_a_second(street: Street) -> None:
    street.pacer.pause("a", 5)
    for _ in range(3):
        street.send("a")
    await street.time.advance(10)
    assert [round(at) for at in street.times("a")] == [5, 6, 7]


async def test_three_chats_refused_at_once_stop_everyone(street: Street) -> None:
    assert [street.pacer.refused(chat, 7) for chat in "abc"] == [False, False, True]
    street.send("d")
    await street.time.advance(6.9)
    assert not street.out
    await street.time.advance(0.2)
    assert street.times("d") == [7.0]


async def test_refusals_with_a_success_between_are_not_everyones(street: Street) -> None:
    assert not street.pacer.refused("a", 7)
    assert not street.pacer.refused("b", 7)
    street.pacer.accepted()
    assert not street.pacer.refused("c", 7)


async def test_who_gives_up_waiting_takes_no_turn(street: Street) -> None:
    for number in range(5):
        street.send("a", name=str(number))
    await street.time.advance(0)
    street.tasks[3].cancel()
    await street.time.advance(1.1)
    assert [name for _, name in street.out] == ["0", "1", "2", "4"]


async def test_idle_chats_are_forgotten(street: Street) -> None:
    for chat in range(50):
        street.send(str(chat))
    await street.time.advance(60)
    street.send("last")
    await street.time.advance(0)
    assert set(street.pacer._lines) == {"last"}
