"""The next step, its owner and its date: always there, and changed by those who may."""

from datetime import date, timedelta

import pytest
from sqlalchemy import insert, update

from storage import trail
from storage.staff import Grant
from storage.tables import feedback, shown_to
from tests.desk.colleagues import Corridor
from tests.desk.office import ROLE, Office

UNIT = "kotihoito-etela"
HANDLER = Grant("handler", UNIT)
READER = Grant("reader", "kotihoito")


async def due(office: Office, on: date | None, **more: object) -> None:
    await office.database.write(
        lambda conn: conn.execute(update(feedback).values(due_on=on, owner="head-nurse", **more))
    )


async def deeds(office: Office, id_: str) -> list[tuple[str, str, str]]:
    found = await office.database.read(lambda conn: trail.latest(conn, limit=20, to=id_))
    return [(each.deed.by, each.deed.what, each.deed.detail) for each in reversed(found)]


async def test_the_next_step_its_owner_and_its_date_stand_at_the_top(corridor: Corridor) -> None:
    office, aino = corridor.office, await corridor.hire("aino", HANDLER)
    id_ = await office.feedback()
    await due(office, office.today() + timedelta(days=5))
    page = await aino.get(f"/desk/feedback/{id_}")
    clock = page.html.split('class="clock"')[1].split("</dl>")[0]
    for shown in ("Lue palaute", "vastaava hoitaja", "27.11.2026"):
        assert shown in clock
    assert "Myöhässä" not in clock


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_what_is_late_says_so_in_words(corridor: Corridor, dialect: str) -> None:
    office, aino = corridor.office, await corridor.hire("aino", HANDLER)
    id_ = await office.feedback()
    await due(office, office.today() - timedelta(days=3), level="kotihoito")
    page = await aino.get(f"/desk/feedback/{id_}")
    assert "Myöhässä 3 päivää" in page.html
    assert "Nyt tasolla Ikääntyneiden palvelut › Kotihoito" in page.html
    await office.move(id_, "read", "asked")
    await due(office, office.today() - timedelta(days=1))
    assert "Asiakas ei vastannut, jatka ilman" in (await aino.get(f"/desk/feedback/{id_}")).html


async def test_a_feedback_is_taken_dropped_and_taken_by_somebody_else(corridor: Corridor) -> None:
    office = corridor.office
    aino, eino = await corridor.hire("aino", HANDLER), await corridor.hire("eino", HANDLER)
    id_ = await office.feedback()
    taken = await aino.post(f"/desk/feedback/{id_}/take", version="0")
    assert taken.place.endswith("?done=taken")
    assert "Sinä olet ottanut tämän" in (await aino.get(taken.place)).html
    assert "Ottanut aino" in (await eino.get(f"/desk/feedback/{id_}")).html
    assert (await eino.post(f"/desk/feedback/{id_}/drop", version="1")).status == 409
    await aino.post(f"/desk/feedback/{id_}/drop", version="1")
    await eino.post(f"/desk/feedback/{id_}/take", version="2")
    assert (await office.casework.find(id_)).taken_by == "eino"
    whats = [(by, what) for by, what, _ in await deeds(office, id_) if what != "opened"]
    assert whats == [("aino", "taken"), ("aino", "dropped"), ("eino", "taken")]


async def test_only_those_with_the_right_give_it_to_someone_who_may_move_it(
    corridor: Corridor,
) -> None:
    office = corridor.office
    aino, eino = await corridor.hire("aino", HANDLER), await corridor.hire("eino", HANDLER)
    boss = await corridor.hire("liisa")
    await corridor.hire("muualta", Grant("handler", "kirjasto"))
    id_ = await office.feedback()
    assert "clock-give" not in (await aino.get(f"/desk/feedback/{id_}")).html
    refused = await aino.post(f"/desk/feedback/{id_}/give", version="0", to="person:eino")
    assert refused.status == 403
    page = await boss.get(f"/desk/feedback/{id_}")
    assert 'value="person:eino"' in page.html
    assert 'value="person:muualta"' not in page.html
    for nobody in ("person:muualta", "person:", "role:automatic", "role:Maija", ""):
        wrong = await boss.post(f"/desk/feedback/{id_}/give", version="0", to=nobody)
        assert wrong.status == 422
        assert "Valitse luettelosta, kenelle" in wrong.html
    await boss.post(f"/desk/feedback/{id_}/give", version="0", to="person:eino")
    assert "Sinä olet ottanut tämän" in (await eino.get(f"/desk/feedback/{id_}")).html
    await boss.post(f"/desk/feedback/{id_}/give", version="1", to="role:service-manager")
    row = await office.casework.find(id_)
    assert (row.owner, row.taken_by) == ("service-manager", None)
    given = [detail for _, what, detail in await deeds(office, id_) if what == "given"]
    assert given == ["eino", "service-manager"]


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_what_a_client_keeps_from_workers_is_given_to_those_who_may_see_it(
    corridor: Corridor, dialect: str
) -> None:
    office, reader = corridor.office, await corridor.hire("lukija", READER)
    for name in ("aino", "eino"):
        await corridor.hire(name, HANDLER)
    id_ = await office.feedback(reader="no")
    await office.database.write(
        lambda conn: conn.execute(insert(shown_to).values(feedback=id_, staff="aino"))
    )
    page = await reader.get(f"/desk/feedback/{id_}")
    assert 'value="person:aino"' in page.html
    assert 'value="person:lukija"' in page.html
    assert 'value="person:eino"' not in page.html


async def test_each_move_sets_the_date_and_who_goes_on(corridor: Corridor) -> None:
    office, aino = corridor.office, await corridor.hire("aino", HANDLER)
    id_ = await office.feedback()
    await due(office, office.today() + timedelta(days=2))
    path, today = f"/desk/feedback/{id_}/status", office.today()

    async def move(after: str, **more: str) -> tuple[int | None, str, str, str | None]:
        row = await office.casework.find(id_)
        form = {"before": row.status, "version": str(row.version), "after": after, "role": ROLE}
        done = await aino.post(path, text_fi="Kerron lisää.", **form, **more)
        assert done.status == 303
        row = await office.casework.find(id_)
        return (
            (row.due_on - today).days if row.due_on else None,
            row.level,
            row.owner,
            row.taken_by,
        )

    assert await move("read") == (2, UNIT, "head-nurse", None)
    assert await move("in-handling") == (14, UNIT, "head-nurse", "aino")
    assert await move("needs-decision") == (14, "kotihoito", "service-manager", None)
    by_when = (today + timedelta(days=30)).isoformat()
    assert await move("decided-change", by_when=by_when) == (30, UNIT, "head-nurse", None)
    assert await move("done") == (None, UNIT, "head-nurse", None)


@pytest.mark.parametrize("dialect", ["sqlite"])
@pytest.mark.parametrize("given", ["yesterday", "2026-11-21", "2030-01-01", "2026-02-30"])
async def test_a_date_that_no_step_can_have_is_refused(
    corridor: Corridor, dialect: str, given: str
) -> None:
    office, aino = corridor.office, await corridor.hire("aino", HANDLER)
    id_ = await office.feedback()
    refused = await aino.post(
        f"/desk/feedback/{id_}/status",
        before="received",
        version="0",
        after="read",
        role=ROLE,
        by_when=given,
    )
    assert refused.status == 422
    assert 'id="by-when-problem-1"' in refused.html
    assert await office.status(id_) == "received"


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_what_has_ended_is_nobodys(corridor: Corridor, dialect: str) -> None:
    office, aino = corridor.office, await corridor.hire("aino")
    id_ = await office.feedback()
    await office.move(id_, "read", "done")
    page = await aino.get(f"/desk/feedback/{id_}")
    assert "Ei määräpäivää" in page.html
    assert 'class="deeds"' not in page.html
    assert (await aino.post(f"/desk/feedback/{id_}/take", version="2")).status == 409


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_the_queue_says_quietly_what_waits_for_its_reader(
    corridor: Corridor, dialect: str
) -> None:
    office = corridor.office
    aino, muu = (
        await corridor.hire("aino", HANDLER),
        await corridor.hire("muu", Grant("handler", "kirjasto")),
    )
    await office.feedback()
    await due(office, office.today() - timedelta(days=1))
    await office.feedback()
    assert "Yksi palaute on myöhässä." in (await aino.get("/desk")).html
    assert 'class="reminder"' not in (await muu.get("/desk")).html
