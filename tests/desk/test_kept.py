"""What a client asked to be kept from the worker concerned: who reads it, and who decides that."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from bot.first_readers import waits_unread
from storage import trail
from storage.staff import Grant
from tests.desk.office import Office, directory
from tests.desk.people import Person, person

UNIT, AREA, OTHER = "kotihoito-etela", "kotihoito", "kirjasto"
STORY = "Minua ei kuunneltu."

Hire = Callable[..., Awaitable[Person]]


@pytest.fixture
def dialect() -> str:
    return "sqlite"


@pytest.fixture
async def hire(office: Office) -> AsyncIterator[Hire]:
    """What lets somebody sign in, with roles given as "role@service"."""
    hired: list[Person] = []

    async def hiring(name: str, *roles: str) -> Person:
        grants = [Grant(*role.split("@")) for role in roles]
        hired.append(await person(office, name, *grants))
        return hired[-1]

    yield hiring
    for each in hired:
        await each.browser.close()


async def kept_feedback(office: Office) -> str:
    return await office.feedback(STORY, UNIT, reader="no")


def page(id_: str, which: str = "") -> str:
    return f"/desk/feedback/{id_}{which}"


async def test_what_is_kept_is_not_there_for_anyone_but_the_first_reader(
    office: Office, hire: Hire
) -> None:
    id_ = await kept_feedback(office)
    for name, role in (
        ("h", "handler@" + UNIT),
        ("s", "supervisor@" + AREA),
        ("c", "coordinator"),
    ):
        worker = await hire(name, role)
        assert STORY not in await worker.get("/desk")
        await worker.get(page(id_))
        assert worker.status == 404
    reader = await hire("lukija", "reader@" + AREA)
    assert STORY in await reader.get("/desk")
    html = await reader.get(page(id_))
    assert "Nyt tämän näkevät vain ensilukijat." in html


async def test_the_first_reader_shows_it_to_someone_and_takes_it_back(
    office: Office, hire: Hire
) -> None:
    id_ = await kept_feedback(office)
    reader, boss = await hire("lukija", "reader"), await hire("pomo", "supervisor@" + AREA)
    await reader.get(page(id_, "/readers"))
    await reader.post(page(id_, "/readers"), version="0", reader="pomo")
    assert "Tallennettu" in reader.html
    assert "pomo" in await reader.get(page(id_))
    html = await boss.get(page(id_))
    assert (boss.status, STORY in html) == (200, True)
    assert "Ensilukija antoi tämän sinun luettavaksesi" in html
    await reader.post(page(id_, "/readers"), version="1")
    await boss.get(page(id_))
    assert boss.status == 404
    deeds = await office.database.read(lambda conn: trail.latest(conn, limit=99, to=id_))
    told = [(each.deed.what, each.deed.detail) for each in deeds if "kept" in each.deed.what]
    assert told == [("kept-hidden", "pomo"), ("kept-shown", "pomo")]


async def test_a_handler_of_the_unit_is_not_offered_and_cannot_be_forced_in(
    office: Office, hire: Hire
) -> None:
    id_ = await kept_feedback(office)
    reader = await hire("lukija", "reader")
    for name, role in (("tekija", "handler@" + UNIT), ("muu", "handler@" + OTHER)):
        await office.hire(name, Grant(*role.split("@")))
    assert "tekija" not in await reader.get(page(id_, "/readers"))
    for name in ("tekija", "muu", "nobody"):
        await reader.post(page(id_, "/readers"), version="0", reader=name)
        assert reader.status == 403


async def test_who_is_close_to_the_unit_stands_apart_with_a_word_of_care(
    office: Office, hire: Hire
) -> None:
    id_ = await kept_feedback(office)
    reader = await hire("lukija", "reader")
    await office.hire("ylempi", Grant("supervisor", AREA))
    await office.hire("esihenkilo", Grant("supervisor", UNIT))
    far, _, near = (await reader.get(page(id_, "/readers"))).partition(
        "Asiakas pyysi varovaisuutta."
    )
    assert "ylempi" in far
    assert "esihenkilo" not in far
    assert "esihenkilo" in near


async def test_of_two_first_readers_who_decide_at_once_the_second_is_told(
    office: Office, hire: Hire
) -> None:
    id_ = await kept_feedback(office)
    one, other = await hire("yksi", "reader"), await hire("kaksi", "reader")
    await office.hire("pomo", Grant("supervisor", AREA))
    await one.post(page(id_, "/readers"), version="0", reader="pomo")
    await other.post(page(id_, "/readers"), version="0")
    assert other.status == 409
    assert "Joku muutti tätä palautetta" in other.html
    assert 'value="pomo" checked' in other.html


async def test_what_waits_for_a_first_reader_whom_nobody_named_is_said_to_who_can_name_one(
    office: Office, hire: Hire
) -> None:
    coordinator, handler = await hire("koo", "coordinator"), await hire("tekija", "handler")
    said = "odottaa ensilukijaa"
    assert said not in await coordinator.get("/desk")
    await kept_feedback(office)
    assert said in await coordinator.get("/desk")
    assert said not in await handler.get("/desk")
    assert await waits_unread(office.database, directory())
    await office.hire("muu", Grant("reader", OTHER))
    assert await waits_unread(office.database, directory())
    await office.hire("lukija", Grant("reader", AREA))
    assert said not in await coordinator.get("/desk")


async def test_what_nobody_asked_to_be_kept_has_no_page_for_deciding_it(
    office: Office, hire: Hire
) -> None:
    id_ = await office.feedback(STORY, UNIT)
    reader = await hire("lukija", "reader")
    await reader.get(page(id_, "/readers"))
    assert reader.place == page(id_)
