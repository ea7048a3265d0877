"""A worker passes a proposal on to the level that can decide, and sees what became of it."""

import re
from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import update

from storage import feedbacks, proposals, trail
from storage.proposals import ProposalRow
from storage.staff import Grant
from storage.tables import proposal
from tests.desk.colleagues import Colleague, Corridor
from tests.desk.office import Office

UNIT, AREA, TOP = "kotihoito-etela", "kotihoito", "ikaantyneet"
TEXT = "Peruutuksesta soitetaan aina."
HANDLER, BOSS, CHIEF = Grant("handler", UNIT), Grant("supervisor", AREA), Grant("coordinator", TOP)


async def proposed(office: Office, colleague: Colleague, **form: str) -> ProposalRow:
    before = {each.id for each in await made_by(office, colleague)}
    done = await colleague.post("/desk/proposals/new", text=TEXT, **form)
    assert (done.status, done.place) == (303, "/desk/proposals?done=proposed")
    (made,) = [each for each in await made_by(office, colleague) if each.id not in before]
    return made


async def made_by(office: Office, colleague: Colleague) -> Sequence[ProposalRow]:
    return await office.database.read(lambda conn: proposals.made_by(conn, colleague.name))


async def row(office: Office, id_: str) -> ProposalRow:
    found = await office.database.read(lambda conn: proposals.find(conn, id_))
    assert found is not None
    return found


async def test_a_proposal_goes_to_the_level_above_with_that_levels_clock(
    corridor: Corridor,
) -> None:
    office = corridor.office
    aino, boss = await corridor.hire("aino", HANDLER), await corridor.hire("liisa", BOSS)
    id_ = await office.feedback()
    form = await aino.get(f"/desk/proposals/new?feedback={id_}")
    levels = re.findall(r'<option value="([a-z-]+)"', form.html.split('id="level"')[1])
    assert levels == [AREA, TOP]
    made = await proposed(office, aino, feedback=id_, level=AREA)
    assert (made.service, made.feedback, made.level) == (UNIT, id_, AREA)
    assert made.due_on == office.today() + timedelta(days=10)
    for page in ("/desk/proposals", f"/desk/feedback/{id_}"):
        assert TEXT in (await aino.get(page)).html
    waiting = (await boss.get("/desk/proposals")).html.split('id="mine"')[0]
    assert f"/desk/proposals/{made.id}" in waiting
    assert "Yksi ehdotus odottaa päätöstäsi." in (await boss.get("/desk")).html
    found = await office.database.read(lambda conn: trail.latest(conn, limit=9, to=made.id))
    assert [(each.deed.by, each.deed.what) for each in found] == [("aino", "proposed")]


async def test_whoever_proposed_reads_what_was_decided_and_why(corridor: Corridor) -> None:
    office = corridor.office
    aino, boss = await corridor.hire("aino", HANDLER), await corridor.hire("liisa", BOSS)
    made = await proposed(office, aino, service=UNIT, level=AREA)
    page = f"/desk/proposals/{made.id}"
    assert "Tallenna vastaus" not in (await aino.get(page)).html
    assert (await aino.post(page, version="0", answer="accepted")).status == 403
    form = {"version": "0", "role": "service-manager"}
    missing = await boss.post(page, **form)
    assert missing.status == 422
    assert "Valitse, miten vastaat." in missing.html
    assert "Kirjoita perustelut." in missing.html
    done = await boss.post(page, answer="accepted", reasons="Otamme tavaksi.", **form)
    assert done.place == "/desk/proposals?done=answered"
    read = (await aino.get(page)).html
    for shown in ("Hyväksytty", "Otamme tavaksi.", "palvelupäällikkö, 22.11.2026"):
        assert shown in read
    assert TEXT not in (await boss.get("/desk/proposals")).html
    assert (await boss.post(page, answer="declined", reasons="Ei.", **form)).status == 409


async def test_who_cannot_decide_passes_it_up_and_what_they_said_stays(
    corridor: Corridor,
) -> None:
    office = corridor.office
    aino, boss = await corridor.hire("aino", HANDLER), await corridor.hire("liisa", BOSS)
    chief = await corridor.hire("ritva", CHIEF)
    made = await proposed(office, aino, service=UNIT, level=AREA)
    page = f"/desk/proposals/{made.id}"
    said = {"role": "service-manager"}
    await boss.post(page, version="0", answer="pass", reasons="Kannatan, raha ei riitä.", **said)
    up = await row(office, made.id)
    assert (up.level, up.state, up.version) == (TOP, "open", 1)
    assert up.due_on == office.today() + timedelta(days=14)
    assert (await boss.post(page, version="1", answer="accepted", **said)).status == 404
    refused = await chief.post(page, version="1", answer="pass", reasons="Ylös.", **said)
    assert "Ylempää tasoa ei ole" in refused.html
    await chief.post(page, version="1", answer="declined", reasons="Ensi vuonna.", **said)
    read = (await aino.get(page)).html
    for shown in ("Ei toteuteta", "Kannatan, raha ei riitä.", "Ensi vuonna."):
        assert shown in read


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_a_proposal_is_not_there_for_those_whom_it_does_not_concern(
    corridor: Corridor, dialect: str
) -> None:
    office = corridor.office
    aino = await corridor.hire("aino", HANDLER)
    others = [
        await corridor.hire("muualla", Grant("supervisor", "kirjasto")),
        await corridor.hire("samassa", HANDLER),
    ]
    alone = await proposed(office, aino, service=UNIT, level=AREA)
    assert [(await each.get(f"/desk/proposals/{alone.id}")).status for each in others] == [
        404,
        404,
    ]
    about = await office.feedback()
    tied = await proposed(office, aino, feedback=about, level=AREA)
    assert [(await each.get(f"/desk/proposals/{tied.id}")).status for each in others] == [404, 200]


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_what_is_missing_or_forged_is_said_and_what_was_written_stays(
    corridor: Corridor, dialect: str
) -> None:
    office, aino = corridor.office, await corridor.hire("aino", HANDLER)
    hidden = await office.feedback(service="kirjasto")
    for wrong, said in (
        ({"service": "kirjasto", "level": "kirjasto"}, "Valitse palvelu luettelosta."),
        ({"service": UNIT, "level": "kirjasto"}, "Valitse taso"),
        ({"service": UNIT, "level": UNIT}, "Valitse taso"),
    ):
        refused = await aino.post("/desk/proposals/new", text=TEXT, **wrong)
        assert refused.status == 422
        assert said in refused.html
        assert TEXT in refused.html
    empty = await aino.post("/desk/proposals/new", service=UNIT, level=AREA, text=" \n ")
    assert "Kirjoita, mitä ehdotat." in empty.html
    long = await aino.post("/desk/proposals/new", service=UNIT, level=AREA, text="x" * 4001)
    assert "enintään 4000" in long.html.replace("\u00a0", "")
    assert (await aino.get(f"/desk/proposals/new?feedback={hidden}")).status == 404
    elsewhere = await aino.post("/desk/proposals/new", feedback=hidden, level=AREA, text=TEXT)
    assert elsewhere.status == 404


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_a_decision_that_is_needed_from_above_offers_a_proposal(
    corridor: Corridor, dialect: str
) -> None:
    office, aino = corridor.office, await corridor.hire("aino", HANDLER)
    id_ = await office.feedback()
    await office.move(id_, "read", "needs-decision")
    offer = f'<p><a href="/desk/proposals/new?feedback={id_}">Vie asia päättäjälle'
    assert offer in (await aino.get(f"/desk/feedback/{id_}?saved=yes")).html
    await proposed(office, aino, feedback=id_, level=AREA)
    assert offer not in (await aino.get(f"/desk/feedback/{id_}?saved=yes")).html


async def test_what_a_client_erases_goes_from_proposals_about_it_too(corridor: Corridor) -> None:
    office, aino = corridor.office, await corridor.hire("aino", HANDLER)
    id_ = await office.feedback()
    made = await proposed(office, aino, feedback=id_, level=AREA)
    other = await proposed(office, aino, service=UNIT, level=AREA)
    await office.database.write(
        lambda conn: conn.execute(
            update(proposal).where(proposal.c.id == made.id).values(answer="Sanoja.")
        )
    )
    await office.database.write(lambda conn: feedbacks.erase(conn, id_))
    gone = await row(office, made.id)
    assert (gone.text, gone.answer, gone.feedback, gone.state) == ("", "", None, "declined")
    assert "Teksti on poistettu" in (await aino.get(f"/desk/proposals/{made.id}")).html
    assert await row(office, other.id) == other
