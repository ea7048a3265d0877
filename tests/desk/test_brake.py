"""Guessing is slowed, and no stranger locks out who has been here before."""

from datetime import timedelta

import pytest

from bot.desk.brake import EVERYWHERE, FREE, Brake, Guess
from bot.desk.pending import Pending
from tests.desk.coming_in import beside, invited
from tests.desk.office import NAME, Clock, Office, Visitor

DEVICE = "kuulluksi-device"


@pytest.fixture
def dialect() -> str:
    return "sqlite"


async def test_a_stranger_slows_strangers_and_not_a_browser_that_was_here_before(
    office: Office, reader: Visitor
) -> None:
    await reader.get("/desk")
    await reader.post("/desk/logout")
    async with beside(reader) as stranger:
        for _ in range(FREE + 1):
            await stranger.sign_in(password="väärä")
        assert stranger.status == 429
        await stranger.sign_in()
        assert stranger.status == 429
        await reader.sign_in()
        assert reader.place == "/desk"


async def test_guessing_in_a_known_browser_is_slowed_as_well(
    office: Office, reader: Visitor
) -> None:
    await reader.get("/desk")
    await reader.post("/desk/logout")
    for _ in range(FREE):
        await reader.sign_in(password="väärä")
        assert reader.status == 401
    await reader.sign_in()
    assert reader.status == 429
    async with beside(reader) as other:
        await other.sign_in()
        assert other.place == "/desk"


async def test_a_known_browser_is_known_for_its_own_names_alone_and_cannot_be_forged(
    office: Office, reader: Visitor
) -> None:
    await office.hire("olli")
    jar = reader.browser.session.cookie_jar.filter_cookies(reader.browser.make_url("/desk"))
    word = jar[DEVICE].value
    assert NAME not in word
    await reader.get("/desk")
    await reader.post("/desk/logout")
    async with beside(reader) as stranger:
        for _ in range(FREE):
            await stranger.sign_in("olli", "väärä")
        await reader.sign_in("olli")
        assert reader.status == 429
        for forged in ("x" * 44, word[:-1], word[:22] + word[22:].swapcase(), "ä", "." * 99):
            await stranger.get("/desk/login")
            await stranger.browser.post("/desk/login", data={}, cookies={DEVICE: forged})
            stranger.browser.session.cookie_jar.update_cookies({DEVICE: forged})
            await stranger.sign_in("olli")
            assert stranger.status == 429, forged


async def test_several_people_who_share_a_computer_are_all_known_there(
    office: Office, reader: Visitor
) -> None:
    await office.hire("olli")
    for name in (NAME, "olli"):
        await reader.get("/desk")
        if reader.place == "/desk":
            await reader.post("/desk/logout")
        await reader.sign_in(name)
    await reader.post("/desk/logout")
    async with beside(reader) as stranger:
        for name in (NAME, "olli"):
            for _ in range(FREE):
                await stranger.sign_in(name, "väärä")
        for name in (NAME, "olli"):
            await reader.sign_in(name)
            assert reader.place == "/desk"
            await reader.post("/desk/logout")


def test_strangers_are_capped_all_together_whatever_names_they_try() -> None:
    clock = Clock()
    brake = Brake(clock)
    for number in range(EVERYWHERE):
        assert brake.minutes(Guess("password", f"name-{number}")) == 0
        brake.failed(Guess("password", f"name-{number}"))
    assert brake.minutes(Guess("password", "anybody")) == 1
    assert brake.minutes(Guess("code", "anybody")) == 1
    assert brake.minutes(Guess("password", "anybody", "device")) == 0
    clock.later(minutes=1)
    assert brake.minutes(Guess("password", "anybody")) == 0


def test_who_has_shown_what_they_know_does_not_count_against_all() -> None:
    brake = Brake(Clock(), everywhere=2)
    for _ in range(9):
        right = Guess("password", "sirkka")
        assert brake.minutes(right) == 0
        brake.failed(right)
        brake.passed(right)


async def test_wrong_links_wait_and_a_right_one_never_does(
    office: Office, visitor: Visitor
) -> None:
    link = await invited(office)
    for number in range(EVERYWHERE):
        await visitor.get(f"/desk/invitation/{number:043}")
    assert visitor.status == 429
    await visitor.get(link)
    assert visitor.status == 200


def test_what_is_begun_is_bounded_forgotten_and_belongs_to_one_browser() -> None:
    clock = Clock()
    pending: Pending[int] = Pending(timedelta(minutes=5), clock)
    for number in range(20_010):
        pending.begin(str(number), number)
    assert len(pending) == 20_000
    assert pending.look("9") is None
    assert pending.take("20009") == 20_009
    assert pending.take("20009") is None
    clock.later(minutes=5)
    assert pending.look("20008") is None
    pending.begin("new", 1)
    assert len(pending) == 1
