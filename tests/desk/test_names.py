"""Names of people that a client left in the words: seen by the first reader, masked for others."""

from collections.abc import AsyncIterator

import pytest
from msgspec.structs import replace

from bot.desk.story import story
from storage.envelopes import AdditionEnvelope
from storage.staff import Grant
from tests.desk.office import Office, flow, told
from tests.desk.people import Person, person

UNIT = "kotihoito-etela"
NAME, OTHER = "Tsarnajeff", "Liisa"
STORY = f"{NAME} lähti. Soitin {NAME}ille, ja {OTHER} vastasi."
CODE = b"r" * 32


@pytest.fixture
def dialect() -> str:
    return "sqlite"


@pytest.fixture
async def people(office: Office) -> AsyncIterator[tuple[Person, Person]]:
    """A handler and a first reader."""
    handler = await person(office, "tekija", Grant("handler", UNIT))
    reader = await person(office, "lukija", Grant("reader", UNIT))
    yield handler, reader
    for each in (handler, reader):
        await each.browser.close()


async def released(office: Office, *, looked: bool = True) -> str:
    names = (NAME, f"{NAME}ille")
    await office.release(replace(told(STORY, UNIT), names=names, looked=looked, receipt_hash=CODE))
    return (await office.rows())[0].id


async def test_a_handler_reads_a_mask_and_the_first_reader_the_marked_name(
    office: Office, people: tuple[Person, Person]
) -> None:
    id_ = await released(office)
    handler, reader = people
    html = await handler.get(f"/desk/feedback/{id_}")
    assert f"[nimi] lähti. Soitin [nimi], ja {OTHER} vastasi." in html
    assert NAME not in html
    html = await reader.get(f"/desk/feedback/{id_}")
    assert f"<mark>{NAME}</mark> lähti. Soitin <mark>{NAME}ille</mark>, ja" in html
    assert "Nimet on merkitty tekstiin." in html


async def test_in_the_queue_nobody_reads_a_name(
    office: Office, people: tuple[Person, Person]
) -> None:
    await released(office)
    for each in people:
        html = await each.get("/desk")
        assert "[nimi] lähti." in html
        assert NAME not in html


async def test_the_mask_is_in_the_language_of_the_reader(
    office: Office, people: tuple[Person, Person]
) -> None:
    id_ = await released(office)
    handler, _ = people
    await handler.get("/desk/language/sv")
    assert "[namn] lähti." in await handler.get(f"/desk/feedback/{id_}")


async def test_who_is_named_in_an_addition_is_masked_in_the_story_too(
    office: Office, people: tuple[Person, Person]
) -> None:
    id_ = await released(office)
    added = {"added": f"{OTHER} tuli ja {NAME} ei."}
    await office.release(AdditionEnvelope(added, receipt_hash=CODE, names=(OTHER,)))
    handler, reader = people
    html = await handler.get(f"/desk/feedback/{id_}")
    assert OTHER not in html
    assert "[nimi] tuli ja [nimi] ei." in html
    assert f"<mark>{OTHER}</mark> tuli ja <mark>{NAME}</mark> ei." in await reader.get(
        f"/desk/feedback/{id_}"
    )


async def test_the_first_reader_is_told_where_names_were_not_looked_for(
    office: Office, people: tuple[Person, Person]
) -> None:
    said = "Nimiä ei etsitty kaikista teksteistä."
    handler, reader = people
    id_ = await released(office, looked=False)
    assert said in await reader.get(f"/desk/feedback/{id_}")
    assert said not in await handler.get(f"/desk/feedback/{id_}")


async def test_where_they_were_looked_for_nothing_is_said_of_it(
    office: Office, people: tuple[Person, Person]
) -> None:
    _, reader = people
    id_ = await released(office)
    assert "Nimiä ei etsitty" not in await reader.get(f"/desk/feedback/{id_}")


async def test_a_story_masks_names_by_itself(office: Office) -> None:
    await released(office)
    row = (await office.casework.with_names().listed())[0]
    (part,) = story(row, {"experience": flow()}, "fi")
    assert part.answers == (f"[…] lähti. Soitin […], ja {OTHER} vastasi.",)


async def test_the_operator_reads_a_mask_unless_names_are_asked_for(office: Office) -> None:
    id_ = await released(office)
    assert NAME not in str(await office.casework.find(id_))
    assert NAME in str(await office.casework.with_names().find(id_))
