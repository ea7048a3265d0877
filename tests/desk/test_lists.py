"""The queue's tabs, search, saved views and keys, as a browser without scripts meets them."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.indexing import Index
from dialogs.flow import ADDITION
from storage.staff import Grant
from storage.tables import feedback
from tests.desk.office import Office, Visitor, flow, told
from tests.desk.test_queue import shown


@pytest.fixture
def index(office: Office) -> Index:
    return Index(office.database, {"experience": flow(), ADDITION: flow(ADDITION)})


async def care(office: Office, id_: str, **values: object) -> None:
    """Say whose the next step is, and by when."""
    mine = update(feedback).where(feedback.c.id == id_).values(values)
    await office.database.write(lambda conn: conn.execute(mine).rowcount)


async def test_each_line_says_the_next_step_whose_it_is_and_by_when(
    office: Office, reader: Visitor
) -> None:
    today, id_ = office.today(), ""
    for owner, taken_by, days, said in (
        ("head-nurse", None, 30, "vastaava hoitaja"),
        ("head-nurse", "sirkka", 1, "Sinä"),
        ("head-nurse", "pirjo", 0, "pirjo"),
    ):
        id_ = await office.feedback(f"Tarina: {said}")
        await care(office, id_, owner=owner, taken_by=taken_by, due_on=today + timedelta(days))
    html = await reader.get("/desk")
    for said in (
        "vastaava hoitaja",
        "viimeistään 22.12.2026",
        "Sinä",
        "huomenna",
        "pirjo",
        "tänään",
    ):
        assert said in html
    await office.move(id_, "read", "done")
    assert "pirjo</bdi>" not in await reader.get("/desk?tab=all&edition=3")


async def test_what_is_late_says_so_in_words_and_stands_first(
    office: Office, reader: Visitor
) -> None:
    soon = await office.feedback("Pian.")
    late = await office.feedback("Myöhässä.", service="neuvola")
    await care(office, soon, owner="head-nurse", due_on=office.today() + timedelta(days=3))
    await care(office, late, owner="head-nurse", due_on=office.today() - timedelta(days=2))
    html = await reader.get("/desk?tab=mine")
    assert shown(html) == ["Myöhässä.", "Pian."]
    assert re.findall(r'<h2 id="group-[a-z]+">([^<]+)<', html) == [
        "Myöhässä",
        "Seitsemän päivän sisällä",
    ]
    assert "2 päivää myöhässä" in html
    assert shown(await reader.get("/desk?tab=late")) == ["Myöhässä."]
    first = (await reader.get("/desk")).split('id="tabs"')[0]
    assert "Myöhässä." in first
    assert "2 päivää myöhässä" in first


async def test_what_was_raised_to_a_place_of_mine_is_among_the_late(
    office: Office, reader: Visitor
) -> None:
    id_ = await office.feedback("Noussut.")
    await care(office, id_, level="kotihoito", due_on=office.today() + timedelta(days=5))
    assert shown(await reader.get("/desk?tab=late")) == ["Noussut."]
    assert "Noussut tasolle" in reader.html


async def test_empty_lists_say_what_is_so(office: Office, reader: Visitor) -> None:
    await office.feedback(service="kirjasto")
    assert "Sinulla ei ole nyt mitään kesken" in await reader.get("/desk?tab=mine")
    assert "Mikään ei ole myöhässä" in await reader.get("/desk?tab=late")


async def test_words_are_searched_within_every_list_and_the_search_is_said(
    office: Office, reader: Visitor, index: Index
) -> None:
    await office.release(told("Hoitajalle ei annettu aikaa."), told("Kahvi oli kylmää."))
    await index.file()
    assert shown(await reader.get("/desk?q=hoitajien+ajat")) == ["Hoitajalle ei annettu aikaa."]
    assert "“hoitajien ajat”" in reader.html
    assert "Näkyvissä yksi rivi." in reader.html
    assert shown(await reader.get("/desk?tab=waiting&q=kahvi")) == []
    for odd in ("%00", "%22", "'", "*", "a" * 3000, "%F0%9F%98%80"):
        await reader.get(f"/desk?q={odd}")
        assert reader.status == 200


async def test_a_search_and_its_filters_end_where_the_reader_may_not_look(
    office: Office, index: Index
) -> None:
    await office.release(told("Jono oli pitkä."), told("Jono kirjastossa.", service="kirjasto"))
    await office.release(told("Jono salassa.", reader="no"))
    await index.file()
    await office.hire("liisa", Grant("handler", "kotihoito-etela"))
    browser = await office.browser()
    visitor = Visitor(browser)
    await visitor.sign_in("liisa")
    for query in ("q=jono", "q=jono&service=kirjasto", "q=salassa", "service=kirjasto"):
        html = await visitor.get(f"/desk?{query}")
        assert set(shown(html)) <= {"Jono oli pitkä."}
    assert 'value="kirjasto"' not in visitor.html
    await browser.close()


async def test_a_view_is_kept_opened_and_removed(office: Office, reader: Visitor) -> None:
    await office.feedback()
    await reader.get("/desk?tab=late&service=kotihoito")
    await reader.post(
        "/desk/views", name=" Etelän  myöhäiset ", query="tab=late&service=kotihoito"
    )
    assert reader.place == "/desk?tab=late&service=kotihoito&note=view-kept"
    assert "Etelän myöhäiset" in reader.html
    await reader.post("/desk/views", name="", query="tab=nothing&q=%00")
    assert reader.place == "/desk?note=view-unnamed"
    await reader.post("/desk/views/remove", name="Etelän myöhäiset", query="")
    assert "Näkymä on poistettu" in reader.html
    assert "Etelän myöhäiset" not in reader.html


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_keys_are_switched_off_for_a_browser_and_on_again(
    office: Office, reader: Visitor, dialect: str
) -> None:
    await office.feedback()
    assert '<dialog id="keys"' in await reader.get("/desk")
    await reader.get("/desk/keys")
    assert "pois tässä selaimessa" in await reader.post("/desk/keys", keys="off")
    assert '<dialog id="keys"' not in await reader.get("/desk")
    await reader.get("/desk/keys")
    await reader.post("/desk/keys", keys="on")
    assert '<dialog id="keys"' in await reader.get("/desk")
