import io
from datetime import time, timedelta

import pytest
from sqlalchemy import select

from bot import logs
from bot.channels.channel import Gone, Moved, Rejected, RetryLater, Unsure
from bot.pushtimes import PushTimes
from storage import followups
from storage.sealing import Address
from storage.tables import followup, open_token, receipt
from tests.bot.house import HELSINKI, House

CHAT = Address("telegram", "4242")
MINUTE = timedelta(minutes=1)


async def states(house: House) -> list[str]:
    return [row.state for row in await house.db.read(followups.listed)]


async def test_a_push_says_that_there_is_a_message_and_nothing_of_it(house: House) -> None:
    await house.told_and_read(CHAT)
    await house.delivery().sweep()
    (push,) = house.channel.pushes
    assert push.address == CHAT
    assert push.notice.text == "There is a message for you."
    assert push.notice.step == "@open"
    assert [choice.label for choice in push.notice.choices] == ["Open"]
    assert await states(house) == ["sent"]


async def test_a_push_speaks_the_language_of_its_conversation(house: House) -> None:
    await house.told_and_read(CHAT, lang="fi")
    await house.delivery().sweep()
    assert house.channel.pushes[0].notice.lang == "fi"
    assert house.channel.pushes[0].notice.choices[0].id.startswith("fi.")


async def test_the_button_opens_the_words(house: House) -> None:
    await house.told_and_read(CHAT)
    await house.delivery().sweep()
    (push,) = house.channel.pushes
    (said,) = await house.press(CHAT, push.notice, push.notice.choices[0].id)
    assert "Your feedback has been read. Read by: unit supervisor." in said.text
    assert "Words." in said.text


async def test_nothing_is_sent_twice(house: House) -> None:
    await house.told_and_read(CHAT)
    delivery = house.delivery()
    await delivery.sweep()
    await delivery.sweep()
    assert len(house.channel.pushes) == 1


async def test_a_client_without_a_return_address_is_never_pushed_to(house: House) -> None:
    await house.tell(CHAT, reach="none")
    await house.release().make()
    await house.move("read")
    await house.delivery().sweep()
    assert house.channel.pushes == []


async def test_a_blocked_client_loses_the_return_address(house: House) -> None:
    await house.told_and_read(CHAT)
    house.channel.outcomes = [Gone()]
    delivery = house.delivery()
    await delivery.sweep()
    await house.move("in-handling")
    await delivery.sweep()
    assert len(house.channel.pushes) == 1
    assert await states(house) == []


async def test_a_push_that_may_not_go_yet_goes_later(house: House) -> None:
    await house.told_and_read(CHAT)
    house.channel.outcomes = [RetryLater(30)]
    delivery = house.delivery()
    await delivery.sweep()
    house.now += timedelta(seconds=29)
    await delivery.sweep()
    assert len(house.channel.pushes) == 1
    house.now += timedelta(seconds=2)
    await delivery.sweep()
    assert len(house.channel.pushes) == 2
    assert await states(house) == ["sent"]


async def read_by_noon(house: House, *beside: str) -> None:
    await house.tell(CHAT, beside=beside)
    await house.release().make()
    await house.move("read")


async def test_news_wait_for_the_hours_that_the_client_chose(house: House) -> None:
    await read_by_noon(house, "evening")
    delivery = house.delivery()
    for hour in (12, 15):
        house.now = house.now.replace(hour=hour)
        await delivery.sweep()
    assert house.channel.pushes == []
    house.now = house.now.replace(hour=19, minute=59, second=59)
    await delivery.sweep()
    assert [push.address for push in house.channel.pushes] == [CHAT]


async def test_waiting_for_the_clients_hours_is_no_attempt_and_leaves_no_token(
    house: House,
) -> None:
    await read_by_noon(house, "morning")
    await house.delivery().sweep()
    columns = select(followup.c.state, followup.c.attempts, followup.c.doubtful)
    rows = await house.db.read(lambda conn: list(conn.execute(columns)))
    assert [tuple(row) for row in rows] == [("due", 0, False)]
    assert await house.db.read(lambda conn: list(conn.execute(select(open_token)))) == []


async def test_the_clients_hours_hold_where_news_go_out_at_night_too(house: House) -> None:
    await read_by_noon(house, "morning")
    times = PushTimes(timedelta(), time(8), time(20), False, HELSINKI)
    house.now = house.now.replace(hour=23)
    await house.delivery(times).sweep()
    assert house.channel.pushes == []


async def test_a_chat_that_moved_keeps_the_clients_hours(house: House) -> None:
    await read_by_noon(house, "afternoon")
    house.channel.outcomes = [Moved(Address("telegram", "-100"))]
    delivery = house.delivery()
    await delivery.sweep()
    house.now = house.now.replace(hour=17)
    await house.move("in-handling")
    await delivery.sweep()
    assert [push.address.value for push in house.channel.pushes] == [CHAT.value, "-100"]


async def test_a_client_of_this_chat_may_have_a_code_too(house: House) -> None:
    await read_by_noon(house, "code", "!saved", "!saved")
    await house.delivery().sweep()
    assert len(house.channel.pushes) == 1
    hashes = await house.db.read(lambda conn: list(conn.scalars(select(receipt.c.hash))))
    assert [len(each) for each in hashes] == [32]


async def test_when_everyone_has_to_wait_nobody_else_is_tried(house: House) -> None:
    await house.told_and_read(CHAT)
    house.channel.outcomes = [RetryLater(60, everyone=True)]
    delivery = house.delivery()
    await delivery.sweep()
    await house.move("in-handling")
    await delivery.sweep()
    assert len(house.channel.pushes) == 1
    house.now += 3 * MINUTE
    await delivery.sweep()
    assert len(house.channel.pushes) == 3


async def test_a_doubtful_push_is_tried_once_more_with_the_same_button(house: House) -> None:
    await house.told_and_read(CHAT)
    house.channel.outcomes = [Unsure(), Unsure()]
    delivery = house.delivery()
    for _ in range(4):
        await delivery.sweep()
        house.now += 2 * MINUTE
    first, second = house.channel.pushes
    assert first.notice == second.notice
    assert first.followup == second.followup
    assert await states(house) == ["unsure"]
    (said,) = await house.press(CHAT, first.notice, first.notice.choices[0].id)
    assert "Words." in said.text


async def test_a_channel_that_fails_leaves_doubt_and_stops_nobody(house: House) -> None:
    await house.told_and_read(CHAT)
    house.channel.outcomes = [RuntimeError("4242")]
    delivery = house.delivery()
    await delivery.sweep()
    house.now += 2 * MINUTE
    await delivery.sweep()
    assert len(house.channel.pushes) == 2
    assert await states(house) == ["sent"]


async def test_a_refused_push_is_logged_by_its_code_only(house: House) -> None:
    out = io.StringIO()
    logs.set_up("info", "json", out)
    await house.told_and_read(CHAT)
    house.channel.outcomes = [Rejected("button-data-invalid")]
    await house.delivery().sweep()
    assert await states(house) == ["rejected"]
    assert '"reason": "button-data-invalid"' in out.getvalue()
    assert "4242" not in out.getvalue()


async def test_a_chat_that_moved_is_found_at_its_new_address_from_then_on(house: House) -> None:
    moved = Address("telegram", "-100777")
    await house.told_and_read(CHAT)
    house.channel.outcomes = [Moved(moved)]
    delivery = house.delivery()
    await delivery.sweep()
    await house.move("in-handling")
    await delivery.sweep()
    assert [push.address for push in house.channel.pushes] == [CHAT, moved, moved]


async def test_a_channel_that_is_switched_off_keeps_its_pushes_waiting(house: House) -> None:
    await house.told_and_read(CHAT)
    house.channel.name = "elsewhere"
    await house.delivery().sweep()
    assert await states(house) == ["due"]


async def test_what_was_being_sent_when_the_process_ended_is_sent_again(house: House) -> None:
    await house.told_and_read(CHAT)
    first = house.delivery()
    house.channel.outcomes = [KeyboardInterruption()]
    with pytest.raises(KeyboardInterruption):
        await first.sweep()
    assert await states(house) == ["sending"]
    second = house.delivery()
    await second.recover()
    await second.sweep()
    assert [push.followup for push in house.channel.pushes] == [
        house.channel.pushes[0].followup
    ] * 2
    assert house.channel.pushes[0].notice == house.channel.pushes[1].notice


class KeyboardInterruption(BaseException):
    """Ends a test's process, so to speak."""


async def test_quiet_hours_hold_a_push_until_morning_even_at_once(house: House) -> None:
    house.now = house.now.replace(hour=22)
    await house.told_and_read(CHAT)
    delivery = house.delivery()
    await delivery.sweep()
    house.now += timedelta(hours=9, minutes=59)
    await delivery.sweep()
    assert house.channel.pushes == []
    house.now += MINUTE
    await delivery.sweep()
    assert len(house.channel.pushes) == 1


async def test_a_push_that_came_due_while_the_server_was_down_waits_for_morning_too(
    house: House,
) -> None:
    await house.told_and_read(CHAT)
    delivery = house.delivery()
    house.now = house.now.replace(hour=19, minute=59)
    house.channel.outcomes = [RetryLater(120)]
    await delivery.sweep()
    house.now += timedelta(hours=3)
    await delivery.sweep()
    assert len(house.channel.pushes) == 1
    house.now = house.now.replace(hour=8, minute=0) + timedelta(days=1)
    await delivery.sweep()
    assert len(house.channel.pushes) == 2


async def test_pushes_are_spread_and_a_worker_cannot_watch_the_phone_ring(house: House) -> None:
    await house.told_and_read(CHAT)
    delivery = house.delivery(
        PushTimes(timedelta(hours=24), time(8), time(20), quiet=True, zone=HELSINKI)
    )
    await delivery.sweep()
    (row,) = await house.db.read(followups.listed)
    assert house.now <= row.not_before <= house.now + timedelta(hours=24)
    house.now = row.not_before + MINUTE
    await delivery.sweep()
    assert len(house.channel.pushes) == 1
