"""The administrator's page: inviting, changing, resetting and removing people."""

import re
from collections.abc import AsyncIterator

import pytest

from storage import staff, trail
from storage.staff import Grant
from tests.desk.office import Office, Visitor


@pytest.fixture
def dialect() -> str:
    return "sqlite"  # what differs between databases is tried in tests/storage


@pytest.fixture
async def head(office: Office) -> AsyncIterator[Visitor]:
    """An administrator at a browser."""
    await office.hire("eeva", Grant("administrator"), title="")
    browser = await office.browser()
    visitor = Visitor(browser)
    await visitor.sign_in("eeva")
    await visitor.get("/desk/staff/invite")
    yield visitor
    await browser.close()


async def invite(head: Visitor, name: str = "Maija M", **more: str) -> str:
    """Invite somebody on the page; return the path of the link."""
    form = {"role_0": "handler", "place_0": "kotihoito", "title": "head-nurse", **more}
    await head.get("/desk/staff/invite")
    await head.post("/desk/staff/invite", name=name, **form)
    found = re.search(r'class="secret" translate="no">[^<]*(/desk/invitation/[^<]+)<', head.html)
    return found[1] if found else ""


async def test_an_invitation_is_a_link_that_is_shown_once_and_never_in_an_address(
    office: Office, head: Visitor
) -> None:
    link = await invite(head, email="maija@example.org")
    assert head.place == "/desk/staff/link"
    await head.get("/desk/staff/link")
    assert head.place == "/desk/staff"
    assert link not in head.html
    for shown in ("Maija M", "vastaava hoitaja", "käsittelijä", "Kutsuttu"):
        assert shown in head.html
    guest = Visitor(await office.browser())
    await guest.get(link)
    assert "Sinut on kutsuttu" in guest.html
    await guest.browser.close()


async def test_a_form_that_is_wrong_says_everything_and_keeps_what_was_typed(
    office: Office, head: Visitor
) -> None:
    await head.post(
        "/desk/staff/invite",
        name="eeva",
        email="ei osoite",
        title="head-nurse",
        role_0="administrator",
        place_0="kotihoito",
    )
    assert head.status == 422
    for reason in ("Tämänniminen tunnus on jo", "Tarkista sähköpostiosoite", "aina koko"):
        assert head.html.count(reason) == 2
    for kept in ('value="ei osoite"', 'value="head-nurse" selected', 'value="kotihoito" selected'):
        assert kept in head.html
    assert len(await office.database.read(staff.listed)) == 1


async def test_roles_are_added_moved_and_taken_away(office: Office, head: Visitor) -> None:
    await invite(head)
    await head.get("/desk/staff/person?name=Maija+M")
    rows = {"role_0": "", "place_0": "kotihoito", "role_1": "supervisor", "place_1": "kirjasto"}
    await head.post("/desk/staff/person", name="Maija M", **rows, role_2="handler", place_2="*")
    assert "Tunnus on tallennettu" in head.html
    found = await office.database.read(lambda conn: staff.find(conn, "Maija M"))
    assert found
    assert found.grants == (Grant("handler"), Grant("supervisor", "kirjasto"))


async def test_a_change_of_roles_holds_at_once_in_an_open_session(
    office: Office, head: Visitor
) -> None:
    await office.hire("olli", Grant("administrator"))
    other = Visitor(await office.browser())
    await other.sign_in("olli")
    await other.get("/desk/staff")
    assert other.status == 200
    await head.post("/desk/staff/person", name="olli", role_0="handler", place_0="kotihoito")
    await other.get("/desk/staff")
    assert other.status == 403
    await other.browser.close()


async def test_a_removed_account_is_out_at_once(office: Office, head: Visitor) -> None:
    await office.hire("olli", Grant("handler"))
    other = Visitor(await office.browser())
    await other.sign_in("olli")
    await head.post("/desk/staff/remove", name="olli")
    assert "Tunnus on poistettu" in head.html
    await other.get("/desk")
    assert other.place == "/desk/login"
    await head.get("/desk/staff/person?name=olli")
    assert "Tunnusta ei enää ole" in head.html
    await other.browser.close()


async def test_a_reset_shows_a_new_link_and_signing_out_ends_sessions(
    office: Office, head: Visitor
) -> None:
    await office.hire("olli", Grant("handler"))
    other = Visitor(await office.browser())
    await other.sign_in("olli")
    await head.post("/desk/staff/sign-out", name="olli")
    await other.get("/desk")
    assert other.place == "/desk/login"
    await other.sign_in("olli")
    assert other.place == "/desk"
    await head.get("/desk/staff/invite")
    await head.post("/desk/staff/reset", name="olli")
    assert "/desk/invitation/" in head.html
    await other.sign_in("olli")
    assert other.status == 401
    await other.browser.close()


async def test_nobody_shuts_out_themselves_on_the_page(office: Office, head: Visitor) -> None:
    for path, reason in (
        ("remove", "Et voi poistaa omaa tunnustasi"),
        ("reset", "Et voi nollata omaa tunnustasi"),
    ):
        await head.post(f"/desk/staff/{path}", name="eeva")
        assert head.status == 422
        assert reason in head.html
    await head.post("/desk/staff/person", name="eeva", role_0="handler", place_0="*")
    assert "ainoa ylläpitäjä" in head.html
    deeds = await office.database.read(lambda conn: trail.latest(conn, limit=9))
    assert {each.deed.what for each in deeds} == {"signed-in"}


@pytest.mark.parametrize("path", ["invite", "person", "reset", "sign-out", "remove"])
async def test_no_form_about_people_is_taken_without_the_token_of_the_page(
    office: Office, head: Visitor, path: str
) -> None:
    await office.hire("olli", Grant("handler"))
    before = await office.database.read(staff.listed)
    form = {"role_0": "coordinator", "place_0": "*"}
    for wrong in ("", "x" * 43):
        await head.post(f"/desk/staff/{path}", csrf=wrong, name="olli", **form)
        assert head.status == 403
    await head.get("/desk/staff/invite")
    await head.post(f"/desk/staff/{path}", origin="https://evil.example", name="olli", **form)
    assert head.status == 403
    assert await office.database.read(staff.listed) == before
