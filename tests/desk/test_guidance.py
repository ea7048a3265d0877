import pytest

from bot.desk.guidance import PIECES, piece_for
from tests.desk.colleagues import Corridor

IDS = [piece.id for piece in PIECES]


@pytest.mark.parametrize(
    ("status", "feelings", "themes", "piece"),
    [
        ("reopened", (), (), "reopened"),
        ("received", ("afraid",), (), "fear"),
        ("received", ("angry", "grateful"), (), "tomorrow"),
        ("received", ("sad",), (), "true"),
        ("received", (), (), "true"),
        ("received", ("relieved", "grateful"), ("appointments",), ""),
        ("reopened", ("grateful",), (), "reopened"),
        ("read", ("angry",), (), ""),
        ("done", ("angry",), (), ""),
    ],
)
def test_the_piece_is_chosen_by_what_the_feedback_is(
    status: str, feelings: tuple[str, ...], themes: tuple[str, ...], piece: str
) -> None:
    assert piece_for(status, {"feelings": feelings}, themes, ()) == piece


def test_what_is_known_is_not_shown_and_nothing_remains_when_all_is() -> None:
    seen: list[str] = []
    while piece := piece_for("received", {"feelings": ("angry",)}, ("encounter",), seen):
        seen.append(piece)
    assert seen == ["tomorrow", "true", "not-you", "thank", "guess"]
    assert piece_for("reopened", {"feelings": ("angry", "afraid", "unsure")}, (), IDS) == ""


async def test_a_piece_goes_away_when_it_is_known_and_comes_back_when_asked_for(
    corridor: Corridor,
) -> None:
    office = corridor.office
    aino, eino = await corridor.hire("aino"), await corridor.hire("eino")
    page = f"/desk/feedback/{await office.feedback(feelings=('angry',))}"
    assert "Lue kahdesti, vastaa huomenna" in (await aino.get(page)).html
    known = await aino.post("/desk/guidance/known", piece="tomorrow", page=page)
    assert known.place == page
    assert "Asiakkaalle se oli totta" in (await aino.get(page)).html
    assert "Lue kahdesti, vastaa huomenna" in (await eino.get(page)).html
    for piece in (*IDS, "nonsense"):
        await aino.post("/desk/guidance/known", piece=piece, page="https://elsewhere.example")
    assert 'class="piece"' not in (await aino.get(page)).html
    assert (await corridor.account("aino")).knows == tuple(sorted(IDS))
    everything = await aino.get("/desk/guidance")
    assert everything.html.count('class="piece"') == len(IDS)
    assert everything.html.count("Tiedät tämän jo.") == len(IDS)
    await aino.post("/desk/guidance/again")
    assert "Lue kahdesti, vastaa huomenna" in (await aino.get(page)).html
