from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.pushtimes import PushTimes
from dialogs.feedback import Hours

HELSINKI = ZoneInfo("Europe/Helsinki")
DAY, NOTHING, HOUR = timedelta(days=1), timedelta(), timedelta(hours=1)


def times(spread: timedelta = DAY, *, quiet: bool = True) -> PushTimes:
    return PushTimes(spread, time(8), time(20), quiet, HELSINKI)


def local(text: str) -> datetime:
    whole = text if text.startswith("20") else f"2026-{text}"
    return datetime.fromisoformat(whole).replace(tzinfo=HELSINKI)


@pytest.mark.parametrize(
    ("spread", "now", "share", "expected"),
    [
        # at once in the day, in the morning where it is night
        (NOTHING, "11-22 12:00", 0.5, "11-22 12:00"),
        (NOTHING, "11-22 08:00", 0.5, "11-22 08:00"),
        (NOTHING, "11-22 07:59", 0.5, "11-22 08:00"),
        (NOTHING, "11-22 20:00", 0.5, "11-23 08:00"),
        (NOTHING, "11-22 23:30", 0.9, "11-23 08:00"),
        # the next 24 hours, without the night: 8 hours today and 4 tomorrow
        (DAY, "11-22 12:00", 0.0, "11-22 12:00"),
        (DAY, "11-22 12:00", 0.5, "11-22 18:00"),
        (DAY, "11-22 12:00", 0.75, "11-23 09:00"),
        (DAY, "11-22 12:00", 0.999999, "11-23 12:00"),
        (DAY, "11-22 02:00", 0.25, "11-22 11:00"),
        (DAY, "11-22 22:00", 0.5, "11-23 14:00"),
        # a short spread at the end of the day goes on in the morning
        (HOUR, "11-22 19:30", 0.5, "11-22 19:45"),
        (HOUR, "11-22 21:00", 0.5, "11-23 08:30"),
        # summer time begins on 29 March and ends on 25 October: mornings stay at eight
        (NOTHING, "03-28 21:00", 0.0, "03-29 08:00"),
        (NOTHING, "10-24 21:00", 0.0, "10-25 08:00"),
        (DAY, "03-28 20:00", 0.5, "03-29 14:00"),
        (DAY, "10-24 20:00", 0.5, "10-25 13:30"),
        # the end of the year
        (NOTHING, "12-31 22:00", 0.0, "2027-01-01 08:00"),
    ],
)
def test_a_push_waits_for_a_random_moment_of_waking_hours(
    spread: timedelta, now: str, share: float, expected: str
) -> None:
    picked = times(spread).pick(local(now), lambda: share)
    assert abs(picked - local(expected)) < timedelta(seconds=1)


@pytest.mark.parametrize(
    ("now", "awake"),
    [
        ("11-22 07:59", False),
        ("11-22 08:00", True),
        ("11-22 19:59", True),
        ("11-22 20:00", False),
        ("03-29 07:59", False),
        ("03-29 08:00", True),
        ("10-25 19:59", True),
        ("10-25 20:00", False),
    ],
)
def test_news_go_out_in_waking_hours_only(now: str, awake: bool) -> None:
    assert times().is_awake(local(now)) is awake


def test_without_quiet_hours_the_night_counts_too() -> None:
    night = local("11-22 23:00")
    assert times(quiet=False).is_awake(night)
    assert times(NOTHING, quiet=False).pick(night, lambda: 0.5) == night
    assert times(HOUR, quiet=False).pick(night, lambda: 0.5) == night + HOUR / 2


def test_no_moment_of_any_hour_of_the_year_falls_into_the_night() -> None:
    now = local("01-01 00:30")
    for _ in range(365 * 4):
        now += timedelta(hours=6)
        for share in (0.0, 0.37, 0.99):
            picked = times().pick(now, iter((share,)).__next__)
            assert now <= picked <= now + DAY + HOUR
            assert time(8) <= picked.astimezone(HELSINKI).time() <= time(20)


@pytest.mark.parametrize(
    ("hours", "now", "share", "expected"),
    [
        (Hours.EVENING, "11-22 12:00", 0.0, "11-22 16:00"),
        (Hours.EVENING, "11-22 12:00", 0.5, "11-22 18:00"),
        (Hours.MORNING, "11-22 12:00", 0.25, "11-23 09:00"),
        (Hours.MORNING, "11-22 03:00", 0.25, "11-22 09:00"),
        (Hours.AFTERNOON, "11-22 23:00", 0.75, "11-23 15:00"),
        # summer time begins in the night
        (Hours.MORNING, "03-28 13:00", 0.5, "03-29 10:00"),
    ],
)
def test_outside_the_clients_hours_a_moment_is_drawn_from_the_next_ones(
    hours: Hours, now: str, share: float, expected: str
) -> None:
    assert times().until(local(now), hours, lambda: share) == local(expected)


@pytest.mark.parametrize(
    ("hours", "now"),
    [
        (Hours.MORNING, "11-22 08:00"),
        (Hours.AFTERNOON, "11-22 15:59"),
        (Hours.EVENING, "11-22 18:00"),
    ],
)
def test_inside_the_clients_hours_nothing_waits(hours: Hours, now: str) -> None:
    assert times().until(local(now), hours, lambda: 0.5) is None


def test_hours_that_are_all_night_here_give_way_to_the_waking_ones() -> None:
    early = PushTimes(NOTHING, time(8), time(15), True, HELSINKI)
    assert early.until(local("11-22 10:00"), Hours.EVENING, lambda: 0.5) is None
    assert early.until(local("11-22 15:30"), Hours.AFTERNOON, lambda: 0.0) == local("11-23 12:00")
