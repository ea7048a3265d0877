"""From polling to webhook and back, and two instances by mistake: said loudly, nothing lost."""

import asyncio
import logging
from dataclasses import replace

import pytest

from tests.channels.telegram.botapi import BotApi, Refuse
from tests.channels.telegram.harness import Bot, Desk, serving

MAIJA = 7700077700
CONFLICT = Refuse(409, "Conflict: terminated by other getUpdates request")
ANOTHER, HOOKED = "telegram.another-instance-polls", "telegram.another-instance-set-a-webhook"
TAKEN = "telegram.webhook-taken"


@pytest.fixture(autouse=True)
def _every_line(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "kuulluksi")


def events(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == "kuulluksi"]


def ids(*desks: Desk) -> set[str]:
    return {each.id for desk in desks for each in desk.events}


@pytest.mark.parametrize(("before", "after"), [("polling", "webhook"), ("webhook", "polling")])
async def test_moving_from_one_to_the_other_keeps_what_waits_at_telegram(
    api: BotApi, before: str, after: str
) -> None:
    first, second = Desk(), Desk()
    async with serving(api, first.take, before):
        await api.write(MAIJA, "ennen")
        await api.replies(MAIJA, 1)
    await api.write(MAIJA, "kukaan ei kuule")
    await api.until(lambda: api.unconfirmed)
    async with serving(api, second.take, after):
        await api.write(MAIJA, "jälkeen")
        await api.replies(MAIJA, 3)
    assert ids(first) == {"500"}
    assert ids(second) == {"501", "502"}


async def test_a_second_poller_is_said_once_and_loses_nothing(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    api.fail("getUpdates", CONFLICT, CONFLICT, CONFLICT)
    async with serving(api, Desk().take):
        await api.write(MAIJA, "Hei")
        await api.replies(MAIJA, 1)
    assert events(caplog).count(ANOTHER) == 1
    assert "telegram.well-again" not in events(caplog)  # they take turns: it is not over yet


async def test_a_poller_is_well_again_when_the_other_has_been_gone_for_a_while(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    api.fail("getUpdates", CONFLICT)
    async with serving(api, Desk().take) as bot:
        await api.write(MAIJA, "Hei")
        await api.replies(MAIJA, 1)
        bot.time.now += 601
        await api.write(MAIJA, "Taas")
        await api.replies(MAIJA, 2)
    assert events(caplog).count("telegram.well-again") == 1


async def test_two_pollers_at_once_lose_nothing(api: BotApi) -> None:
    one, two = Desk(), Desk()
    api.one_sender = False
    async with serving(api, one.take), serving(api, two.take):
        for number in range(10):
            await api.write(MAIJA, str(number))
        await api.until(lambda: not api.unconfirmed)
    assert ids(one, two) == {str(500 + number) for number in range(10)}


async def test_a_poller_takes_back_what_another_instance_gave_to_a_webhook(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk()
    async with serving(api, desk.take):
        await api.write(MAIJA, "Hei")
        await api.replies(MAIJA, 1)
        api.hook = {"url": "http://127.0.0.1:1/of-another"}
        await api.write(MAIJA, "Kuuletko")
        await api.replies(MAIJA, 2)
        assert not api.hook
    assert events(caplog).count(HOOKED) == 1
    assert ids(desk) == {"500", "501"}


async def test_a_webhook_that_another_instance_took_is_said_and_taken_back(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk()
    bot = Bot(api, "webhook")
    bot.channel._timing = replace(bot.channel._timing, watch=0.01)
    await bot.start(desk.take)
    await api.until(lambda: api.count("getWebhookInfo"))
    api.do("deleteWebhook", {})  # as a poller does at its start
    await api.write(MAIJA, "Kuuletko")
    await api.replies(MAIJA, 1)
    assert api.hook["url"] == bot.url
    looks = api.count("getWebhookInfo")
    await api.until(lambda: api.count("getWebhookInfo") > looks)
    await asyncio.sleep(0)
    await bot.stop()
    assert events(caplog).count(TAKEN) == 1
    assert ids(desk) == {"500"}
