import re

import pytest

from storage.staff import Grant
from storage.worklists import themes_of
from tests.desk.colleagues import Corridor
from tests.desk.office import Office, Visitor

STORY = "Aika peruttiin kolmesti. Hoitaja oli tyly."
MEMBER = Grant("handler", "kotihoito-etela")


async def test_themes_are_suggested_with_their_reason_and_chosen_by_a_person(
    corridor: Corridor,
) -> None:
    office, aino = corridor.office, await corridor.hire("aino", MEMBER)
    id_ = await office.feedback(STORY)
    page = await aino.get(f"/desk/feedback/{id_}")
    assert "Sanoista: aika, peruttiin" in page.html
    assert "Sanoista: tyly" in page.html
    assert " checked" not in page.html.split('class="themes"')[1].split("</form>")[0]
    saved = await aino.post(
        f"/desk/feedback/{id_}/themes", version="0", theme=["encounter", "money"]
    )
    assert saved.status == 303
    page = await aino.get(saved.place)
    assert re.findall(r'value="([a-z]+)" checked', page.html) == ["encounter", "money"]
    await aino.post(f"/desk/feedback/{id_}/themes", version="1")
    assert await office.database.read(lambda conn: themes_of(conn, [id_])) == {}


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_a_theme_that_is_not_on_the_list_of_the_service_is_refused(
    corridor: Corridor, dialect: str
) -> None:
    office, aino = corridor.office, await corridor.hire("aino", MEMBER)
    id_ = await office.feedback(STORY)
    for forged in ("own words of mine", "<script>"):
        refused = await aino.post(f"/desk/feedback/{id_}/themes", version="0", theme=forged)
        assert refused.status == 422
        assert "Valitse aiheet luettelosta" in refused.html
    assert (await office.casework.find(id_)).version == 0


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_the_reason_is_said_in_the_readers_language(
    office: Office, reader: Visitor, dialect: str
) -> None:
    id_ = await office.feedback("Jag fick vänta länge.")
    await reader.get("/desk/language/en")
    assert "Because of: vänta" in await reader.get(f"/desk/feedback/{id_}")
