"""What staff write: doubts that never block, and baits that do."""

import pytest

from bot.casework import CaseworkRefused
from tests.desk.colleagues import Answered, Corridor
from tests.desk.office import ROLE, Office

HARD = "Meillä oli kova kiire. Asiakas itse ei vastannut."


async def tried(corridor: Corridor, path: str, **texts: str) -> Answered:
    id_ = await corridor.office.feedback()
    aino = await corridor.hire("aino")
    form = {"before": "received", "version": "0", "after": "read", "role": ROLE}
    return await aino.post(f"/desk/feedback/{id_}/{path}", **form, **texts)


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_a_hard_reply_is_doubted_beside_its_preview_and_still_saved(
    corridor: Corridor, dialect: str
) -> None:
    shown = await tried(corridor, "preview", text_fi=HARD, text_sv="Du borde ha ringt.")
    doubts = shown.html.split('class="doubts"')[1].split("</div>")[0]
    assert "Kuulostaako tämä puolustelulta? ”kiire”" in doubts
    assert "Voiko tämän lukea syytöksenä? ”asiakas itse”" in doubts
    assert "”du borde ha”" in doubts
    id_ = (await corridor.office.rows())[0].id
    event = await corridor.office.casework.change_status(
        id_, before=None, after="read", role=ROLE, texts={"fi": HARD}
    )
    assert event.texts == {"fi": HARD}


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_a_kind_reply_is_left_alone(corridor: Corridor, dialect: str) -> None:
    shown = await tried(corridor, "preview", text_fi="Kiitos, että kerroit odotuksesta.")
    assert 'class="doubts"' not in shown.html


@pytest.mark.parametrize("dialect", ["sqlite"])
@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("fi", "Soita minulle 050 123 4567.", "050 123 4567"),
        ("sv", "Läs mera: https://bit.ly/abc", "https://bit.ly/abc"),
        ("en", "Write to maija.m@example.org.", "maija.m@example.org"),
        ("fi-simple", "Löydät minut: @maijanhoitaja", "@maijanhoitaja"),
    ],
)
async def test_a_way_to_meet_outside_the_feedback_is_refused_with_what_to_remove(
    corridor: Corridor, dialect: str, lang: str, text: str, found: str
) -> None:
    texts = {"text_fi": "Luin tämän."} | {f"text_{lang.replace('-', '_')}": text}
    refused = await tried(corridor, "status", **texts)
    assert refused.status == 422
    assert f"Poista tekstistä ({lang}): {found}." in refused.html
    assert f'id="text-{lang}-problem-1"' in refused.html


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_what_the_directory_shows_to_everyone_may_be_said(
    office: Office, dialect: str
) -> None:
    id_ = await office.feedback()
    text = (
        "Palveluohjaus neuvoo numerossa 09 123 4567 ja sivulla www.esimerkkila.example. Hätä: 112."
    )
    event = await office.casework.change_status(
        id_, before=None, after="read", role=ROLE, texts={"fi": text}
    )
    assert event.texts == {"fi": text}


async def test_a_client_is_asked_three_questions_at_most(office: Office) -> None:
    id_ = await office.feedback()
    await office.move(id_, "read")
    await office.move(id_, "asked", texts={"fi": "Milloin? Missä?", "sv": "När? Var?"})
    await office.move(id_, "in-handling")
    with pytest.raises(CaseworkRefused) as refused:
        await office.move(id_, "asked", texts={"fi": "Kuka? Miten?"})
    (problem,) = refused.value.problems
    assert problem.key == "refused-questions"
    assert dict(problem.args) == {"most": 3, "count": 4}
    await office.move(id_, "decided-no-change")
