"""Several feedbacks moved with one message: each guarded by itself, one event for each."""

import re
from collections.abc import Sequence

from storage.staff import Grant
from tests.desk.office import Office, Visitor, told

WORDS = "Luimme nämä yhdessä."


async def released(office: Office, count: int = 3, service: str = "kotihoito-etela") -> list[str]:
    await office.release(*(told(f"Tarina {number}.", service) for number in range(count)))
    return [row.id for row in await office.rows() if row.service == service]


async def picks(office: Office, ids: Sequence[str]) -> list[str]:
    rows = {row.id: row for row in await office.rows()}
    return [f"{id_}.{rows[id_].version}" for id_ in ids]


async def choose(reader: Visitor, chosen: Sequence[str]) -> str:
    return await reader.get("/desk/together?" + "&".join(f"id={each}" for each in chosen))


async def move(reader: Visitor, chosen: Sequence[str], **form: str) -> str:
    """Send the form, with every chosen feedback in it."""
    fields = [("csrf", reader.csrf), ("role", "head-nurse"), *(("id", each) for each in chosen)]
    data = [*fields, *((key.replace("_", "-"), value) for key, value in form.items())]
    origin = str(reader.browser.make_url("")).rstrip("/")
    answer = await reader.browser.post("/desk/together", data=data, headers={"Origin": origin})
    return await reader._keep(answer)


async def test_what_is_chosen_in_the_queue_moves_with_one_message_and_an_event_each(
    office: Office, reader: Visitor
) -> None:
    ids = await released(office)
    html = await reader.get("/desk")
    chosen = re.findall(r'name="id" value="([^"]+)"', html)
    assert sorted(each.partition(".")[0] for each in chosen) == sorted(ids)
    await choose(reader, chosen[:2])
    assert "Valitsit 2 palautetta" in reader.html
    await move(reader, chosen[:2], after="read", text_fi=WORDS, back="tab=mine")
    assert reader.place == "/desk?tab=mine&moved=2"
    assert "2 palautetta siirrettiin" in reader.html
    for each in chosen[:2]:
        history = await office.casework.history(each.partition(".")[0])
        assert [(event.status, dict(event.texts)) for event in history][1:] == [
            ("read", {"fi": WORDS})
        ]
    assert await office.status(chosen[2].partition(".")[0]) == "received"


async def test_what_changed_since_it_was_chosen_stays_and_is_named(
    office: Office, reader: Visitor
) -> None:
    ids = await released(office)
    chosen = await picks(office, ids)
    await choose(reader, chosen)
    await office.move(ids[0], "read")
    html = await move(reader, chosen, after="read")
    assert reader.status == 409
    assert "Siirrettiin 2. Ennalleen jäi 1" in html
    assert re.findall(r'href="/desk/feedback/([^"]+)"', html) == [ids[0]]
    assert len(await office.casework.history(ids[0])) == 2
    assert {await office.status(id_) for id_ in ids} == {"read"}


async def test_different_statuses_are_moved_one_after_the_other(
    office: Office, reader: Visitor
) -> None:
    ids = await released(office)
    await office.move(ids[0], "read")
    chosen = await picks(office, ids)
    html = await choose(reader, chosen)
    assert "eri tiloissa" in html
    links = re.findall(r'href="(/desk/together\?[^"]+)"', html)
    assert sorted(link.count("id=") for link in links) == [1, 2]
    await move(reader, chosen, after="read")
    assert reader.status == 409
    assert "Siirrettiin 2. Ennalleen jäi 1" in reader.html
    assert {await office.status(id_) for id_ in ids} == {"read"}


async def test_what_prevents_a_move_is_said_once_and_nothing_is_moved(
    office: Office, reader: Visitor
) -> None:
    ids = await released(office)
    await office.move(ids[0], "read")
    await office.move(ids[1], "read")
    chosen = await picks(office, ids[:2])
    await choose(reader, chosen)
    html = await move(reader, chosen, after="in-handling", text_sv="Bara på svenska.")
    assert reader.status == 422
    assert html.count('<li><a href="#text-fi">') == 1
    assert "Bara på svenska." in html
    await move(reader, chosen, after="asked", text_fi="Milloin tämä tapahtui?")
    assert "yhdeltä asiakkaalta kerrallaan" in reader.html
    assert {await office.status(id_) for id_ in ids[:2]} == {"read"}


async def test_nobody_moves_what_they_do_not_see(office: Office) -> None:
    own, other = await released(office, 1), await released(office, 1, "kirjasto")
    await office.hire("liisa", Grant("handler", "kotihoito-etela"))
    browser = await office.browser()
    visitor = Visitor(browser)
    await visitor.sign_in("liisa")
    chosen = await picks(office, [*own, *other])
    html = await choose(visitor, chosen)
    assert f"/desk/feedback/{other[0]}" not in html
    await move(visitor, chosen, after="read")
    assert visitor.place == "/desk?moved=1"
    assert [await office.status(id_) for id_ in (*own, *other)] == ["read", "received"]
    for odd in ([], ["x"], [f"{other[0]}.1"], ["a.99999999999999999999"]):
        await choose(visitor, odd)
        assert visitor.place == "/desk"
    await browser.close()
