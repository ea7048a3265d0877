import re

import pytest
from sqlalchemy import insert

from storage.staff import Grant
from storage.tables import burst
from tests.desk.office import Office, Visitor, told


def shown(html: str) -> list[str]:
    """Return the first words of every line, in order."""
    return re.findall(r'<a class="words"[^>]*>([^<]+)</a>', html)


async def test_an_empty_desk_says_what_will_come(reader: Visitor) -> None:
    assert "Yhtään palautetta ei ole vielä tullut" in reader.html


async def test_the_newest_edition_stands_first_and_what_waits_stands_before_what_is_done(
    office: Office, reader: Visitor
) -> None:
    old = await office.feedback("Vanha kertomus.")
    await office.release(told("Yksi."), told("Toinen."))
    one = next(row.id for row in await office.rows() if row.answers["what-happened"] == "Yksi.")
    await office.move(one, "read", "done")
    await office.move(old, "read")
    await reader.get("/desk")
    assert shown(reader.html) == ["Toinen.", "Yksi.", "Vanha kertomus."]
    assert re.findall(r"<h2 id=\"group-\d\">([^<]+)</h2>", reader.html) == [
        "Koonti 2, uusin",
        "Koonti 1",
    ]
    assert "Lue palaute" in reader.html
    assert "Päätä, miten asia etenee" in reader.html


async def test_filters_narrow_and_say_so(office: Office, reader: Visitor) -> None:
    await office.feedback("Etelästä.", service="kotihoito-etela")
    moved = await office.feedback("Kirjastosta.", service="kirjasto")
    await office.move(moved, "read")
    for query, left in {
        "status=read": ["Kirjastosta."],
        "service=kotihoito-etela": ["Etelästä."],
        "edition=2": ["Kirjastosta."],
        "edition=1&status=read": [],
    }.items():
        await reader.get(f"/desk?{query}")
        assert shown(reader.html) == left
        assert "Poista rajaukset" in reader.html
    assert "Näillä rajauksilla ei löytynyt palautteita" in reader.html


@pytest.mark.parametrize(
    "query",
    [
        "status=nothing",
        "service=%00",
        "edition=-1",
        "edition=99999999999999",
        "edition=x",
        "after=%00",
        "after='",
    ],
)
async def test_filters_that_make_no_sense_are_left_out(
    office: Office, reader: Visitor, query: str
) -> None:
    await office.feedback("Kertomus.")
    await reader.get(f"/desk?{query}")
    assert shown(reader.html) == ["Kertomus."]


async def test_a_long_queue_comes_in_pages(office: Office, reader: Visitor) -> None:
    await office.release(*(told(f"Kertomus {number}.") for number in range(55)))
    await reader.get("/desk")
    first = shown(reader.html)
    more = re.search(r'href="(/desk\?after=[^"]+)"', reader.html)
    assert more
    await reader.get(more[1])
    assert len(set(first)) == 50
    assert len(set(first) | set(shown(reader.html))) == 55


async def test_a_feedback_without_words_is_named_so(office: Office, reader: Visitor) -> None:
    await office.release(told("", feelings=("angry",)))
    await reader.get("/desk")
    assert "Ei kirjoitettua kertomusta" in reader.html


async def test_an_unknown_service_is_named_so(office: Office, reader: Visitor) -> None:
    await office.feedback(service="")
    await reader.get("/desk")
    assert "Palvelu ei tiedossa" in reader.html


async def test_long_words_are_cut_between_words(office: Office, reader: Visitor) -> None:
    await office.feedback("Odotin päätöstä. " * 40)
    await reader.get("/desk")
    assert shown(reader.html)[0].endswith("päätöstä. …") or shown(reader.html)[0].endswith(
        "Odotin …"
    )
    assert len(shown(reader.html)[0]) < 150


async def test_no_language_and_no_size_of_a_batch_is_shown(
    office: Office, reader: Visitor
) -> None:
    await office.feedback("Jag väntade länge.")
    await reader.get("/desk")
    page = reader.html.split("<footer")[0]
    assert not re.search(r'lang="(?!fi")', page)
    assert not re.search(r"\b1 palaute", page)


@pytest.mark.parametrize(("role", "is_told"), [("coordinator", True), ("handler", False)])
async def test_a_day_with_very_many_is_told_to_those_who_look_after_the_whole(
    office: Office, role: str, is_told: bool
) -> None:
    await office.feedback()
    await office.database.write(
        lambda conn: conn.execute(insert(burst).values(edition=1, service="kirjasto")).rowcount
    )
    await office.hire("valvoja", Grant(role))
    browser = await office.browser()
    visitor = Visitor(browser)
    await visitor.sign_in("valvoja")
    html = await visitor.get("/desk")
    await browser.close()
    assert ("samana päivänä" in html) is is_told
