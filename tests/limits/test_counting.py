"""The counters: bounded in memory, forgetful, and never more generous than they say."""

import ipaddress

from hypothesis import given
from hypothesis import strategies as st

from bot.limits.buckets import Buckets
from bot.limits.marks import HOUR, Marker, network_of

MARKS = (b"a", b"b")


class Clock:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@given(st.integers(1, 50), st.lists(st.floats(0, 100), max_size=200))
def test_a_bucket_never_gives_more_than_its_limit_and_what_time_gives_back(
    limit: int, pauses: list[float]
) -> None:
    clock = Clock()
    began = clock.now
    bucket = Buckets(limit, 60, clock)
    given_out = 0
    for pause in pauses:
        clock.now += pause
        has_room = bucket.has_room(MARKS)
        taken = bucket.take(MARKS)
        assert taken is has_room
        given_out += taken
        assert given_out <= limit + (clock.now - began) * limit / 60 + 0.02


@given(st.integers(1, 200))
def test_a_whole_limit_is_there_at_once_and_again_after_its_time(limit: int) -> None:
    clock = Clock()
    bucket = Buckets(limit, 60, clock)
    for _ in range(2):
        assert all(bucket.take(MARKS) for _ in range(limit))
        assert not bucket.take(MARKS)
        clock.now += 60


@given(st.lists(st.binary(min_size=1, max_size=2)))
def test_a_flood_of_marks_fills_no_memory(marks: list[bytes]) -> None:
    bucket = Buckets(3, 60, Clock(), most=10)
    for mark in marks:
        bucket.take((mark, b""))
        assert len(bucket) <= 10


def test_a_count_lasts_over_one_new_key_and_is_forgotten_after_the_next() -> None:
    clock = Clock()
    marker = Marker(clock)
    first = marker.of("198.51.100.7")
    clock.now += HOUR
    second = marker.of("198.51.100.7")
    assert second[1] == first[0]
    assert second[0] not in first
    clock.now += HOUR
    assert first[0] not in marker.of("198.51.100.7")
    clock.now += 100 * HOUR
    assert not set(marker.of("198.51.100.7")) & {*first, *second}


def test_no_mark_can_be_told_from_another_programs() -> None:
    assert Marker(Clock()).of("198.51.100.7") != Marker(Clock()).of("198.51.100.7")


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_is_its_own_network(address: ipaddress.IPv4Address) -> None:
    assert network_of(str(address)) == str(address)
    assert network_of(f"::ffff:{address}") == str(address)


def test_a_household_of_ipv6_is_one_network() -> None:
    same = {network_of(each) for each in ("2001:db8:0:aa00::1", "2001:db8:0:aaff:1::2")}
    assert same == {"2001:db8:0:aa00::/56"}
    assert network_of("fe80::1%eth0") == "fe80::/56"


def test_a_counter_holds_no_address() -> None:
    clock = Clock()
    marker, bucket = Marker(clock), Buckets(3, 60, clock)
    bucket.take(marker.of("198.51.100." + "77"))
    held = list(bucket._full)
    assert len(held) == 1
    assert b"198.51" not in held[0]
