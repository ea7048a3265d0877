"""Blurring: the first reader covers words in a client's text, for everybody and for good."""

from collections.abc import AsyncIterator

import pytest
from msgspec.structs import replace

from bot.config import RetentionSection
from bot.forgetting import forget
from storage import trail
from storage.engine import Database
from storage.envelopes import AdditionEnvelope
from storage.purge import vacuum
from storage.staff import Grant
from tests.desk.office import Office, told
from tests.desk.people import Person, person
from tests.disk import Disk

UNIT = "kotihoito-etela"
WORDS, NAME = "Rantakylän kissanhoitaja", "Tsarnajeff"
STORY = f"Olen {WORDS}. Ohjaaja {NAME} lähti, ja rantakylän\nkissanhoitaja jäi yksin."
BLURRED = f"Olen […]. Ohjaaja {NAME} lähti, ja […] jäi yksin."


@pytest.fixture
async def reader(office: Office) -> AsyncIterator[Person]:
    opened = await person(office, "lukija", Grant("reader"))
    yield opened
    await opened.browser.close()


async def released(office: Office, *, more: tuple[AdditionEnvelope, ...] = ()) -> str:
    envelope = replace(told(STORY, UNIT), names=(NAME,), receipt_hash=b"r" * 32)
    number = await office.release(envelope)
    if more:
        await office.release(*more)
    return next(row.id for row in await office.rows() if row.edition == number)


def form(words: str, version: str = "0", **more: str) -> dict[str, str]:
    return {"step": "what-happened", "addition": "", "words": words, "version": version, **more}


async def blur(reader: Person, id_: str, words: str, **more: str) -> str:
    return await reader.post(f"/desk/feedback/{id_}/blur", **form(words, **more))


async def text_of(office: Office, id_: str) -> str:
    row = await office.casework.with_names().find(id_)
    return str(row.answers["what-happened"])


async def test_blurring_is_looked_at_before_it_is_done(office: Office, reader: Person) -> None:
    id_ = await released(office)
    html = await blur(reader, id_, WORDS)
    assert html.count("<mark>[…]</mark>") == 2
    assert "Tätä ei voi perua." in html
    assert await text_of(office, id_) == STORY
    html = await blur(reader, id_, WORDS, confirmed="yes")
    assert "Sanat on sumennettu." in html
    assert await text_of(office, id_) == BLURRED


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_the_trail_tells_who_blurred_and_no_word(
    office: Office, reader: Person, dialect: str
) -> None:
    id_ = await released(office)
    await blur(reader, id_, WORDS, confirmed="yes")
    entries = await office.database.read(lambda conn: trail.latest(conn, limit=9, to=id_))
    assert [(each.deed.by, each.deed.what, each.deed.detail) for each in entries] == [
        ("lukija", "blurred", "")
    ]


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_a_name_that_is_blurred_is_in_no_list_of_names(
    office: Office, reader: Person, dialect: str
) -> None:
    id_ = await released(office)
    await blur(reader, id_, NAME, confirmed="yes")
    assert (await office.casework.with_names().find(id_)).names == ()


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_words_that_do_not_stand_there_are_said_to_be_so_and_kept_in_the_field(
    office: Office, reader: Person, dialect: str
) -> None:
    id_ = await released(office)
    html = await blur(reader, id_, "kissanhoit", confirmed="yes")
    assert reader.status == 422
    assert "Näitä sanoja ei ole tässä tekstissä." in html
    assert 'value="kissanhoit"' in html


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_words_on_two_lines_are_blurred_as_they_come_from_a_field_of_one(
    office: Office, reader: Person, dialect: str
) -> None:
    id_ = await released(office)
    await blur(reader, id_, "rantakylän kissanhoitaja jäi yksin", confirmed="yes")
    assert (await text_of(office, id_)).endswith("lähti, ja […].")


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_what_was_chosen_from_a_list_cannot_be_blurred(
    office: Office, reader: Person, dialect: str
) -> None:
    id_ = await office.feedback(STORY, UNIT, shareable="yes")
    await blur(reader, id_, "yes", step="shareable", confirmed="yes")
    assert reader.status == 422


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_of_two_who_blur_at_once_the_second_looks_again(
    office: Office, reader: Person, dialect: str
) -> None:
    id_ = await released(office)
    await blur(reader, id_, WORDS, confirmed="yes")
    await blur(reader, id_, NAME, confirmed="yes")
    assert reader.status == 409
    assert "Joku muutti tätä palautetta sillä välin." in reader.html
    assert await text_of(office, id_) == BLURRED


async def test_an_addition_is_blurred_in_its_place(office: Office, reader: Person) -> None:
    added = AdditionEnvelope(
        {"added": "Myös Liisa lähti."}, receipt_hash=b"r" * 32, names=("Liisa",)
    )
    id_ = await released(office, more=(added,))
    one = (await office.casework.with_names().additions(id_))[0]
    row = await office.casework.with_names().find(id_)
    assert row.names == ("Liisa", NAME)
    version = str(row.version)
    await blur(
        reader, id_, "Liisa", version=version, step="added", addition=one.id, confirmed="yes"
    )
    one = (await office.casework.with_names().additions(id_))[0]
    assert (one.answers, one.names) == ({"added": "Myös […] lähti."}, ())
    assert (await office.casework.with_names().find(id_)).names == (NAME,)


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_an_own_word_among_choices_is_blurred_and_the_choices_stay(
    office: Office, reader: Person, dialect: str
) -> None:
    id_ = await office.feedback(STORY, UNIT, feelings=("sad", "~kuin Liisa"))
    await blur(reader, id_, "Liisa", step="feelings", confirmed="yes")
    row = await office.casework.find(id_)
    assert row.answers["feelings"] == ("sad", "~kuin […]")


async def test_after_the_night_no_byte_holds_what_was_blurred(
    office: Office, reader: Person, database: Database, disk: Disk
) -> None:
    id_ = await released(office)
    await vacuum(database)
    assert disk.holds("kissanhoitaja", log=False) == {"kissanhoitaja"}
    await blur(reader, id_, WORDS, confirmed="yes")
    must = await forget(database, office.today(), RetentionSection(), {}, {})
    assert must
    await vacuum(database, full=must)
    assert disk.holds("kissanhoitaja", log=False) == set()
    assert disk.holds(NAME, log=False) == {NAME}
