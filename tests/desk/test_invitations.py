"""From the link to the desk: what an invitation allows, once and for a week."""

import pytest

from bot.access import Role
from bot.desk.front import FrontSettings
from bot.desk.second import Second
from bot.people import People
from storage import staff, ways
from storage.staff import Grant
from tests.desk.coming_in import (
    NEW,
    accept,
    authenticator,
    code_of,
    invited,
    make_passkey,
    secret_in,
    show_passkey,
)
from tests.desk.office import NAME, Office, Visitor, directory, hashed


@pytest.fixture
def dialect() -> str:
    return "sqlite"  # what differs between databases is tried in tests/storage


async def test_who_is_invited_chooses_a_password_and_is_in(
    office: Office, visitor: Visitor
) -> None:
    await accept(visitor, await invited(office))
    assert visitor.place == "/desk/setup"
    await visitor.post("/desk/setup/password", new=NEW, again=NEW)
    assert visitor.place == "/desk"
    assert "liisa" in visitor.html
    await visitor.post("/desk/logout")
    await visitor.sign_in("liisa", NEW)
    assert visitor.place == "/desk"


async def test_a_role_that_is_trusted_needs_an_app_beside_the_password(
    office: Office, visitor: Visitor
) -> None:
    office.front = FrontSettings(second=Second.TRUSTED)
    newcomer = Visitor(await office.browser())
    await accept(newcomer, await invited(office, "liisa", Grant("coordinator")))
    await newcomer.post("/desk/setup/password", new=NEW, again=NEW)
    assert newcomer.place == "/desk/setup/app"
    secret = secret_in(newcomer.html)
    await newcomer.post("/desk/setup/app", code="000 000")
    assert newcomer.status == 422
    assert secret_in(newcomer.html) == secret
    await newcomer.post("/desk/setup/app", code=code_of(secret, office.clock))
    assert newcomer.place == "/desk"
    await newcomer.browser.close()


async def test_who_is_invited_makes_a_passkey_and_signs_in_with_it(
    office: Office, visitor: Visitor
) -> None:
    await accept(visitor, await invited(office))
    phone = authenticator(visitor)
    await make_passkey(visitor, "/desk/setup", phone)
    assert visitor.place == "/desk"
    await visitor.post("/desk/logout")
    await show_passkey(visitor, phone, "/desk/account")
    assert visitor.place == "/desk/account"
    assert "Puhelin" in visitor.html


async def test_a_link_is_used_once_and_opening_it_uses_nothing_up(
    office: Office, visitor: Visitor
) -> None:
    link = await invited(office)
    other = Visitor(await office.browser())
    for _ in range(3):
        await visitor.get(link)
        assert "Sinut on kutsuttu" in visitor.html
    await accept(visitor, link)
    await accept(other, link)
    await visitor.post("/desk/setup/password", new=NEW, again=NEW)
    await other.get("/desk/setup")
    await other.post("/desk/setup/password", new=NEW + "x", again=NEW + "x")
    assert "Kutsu ei ole enää voimassa" in other.html
    await visitor.get(link)
    assert visitor.status == 404
    await other.sign_in("liisa", NEW)
    assert other.place == "/desk"
    await other.browser.close()


@pytest.mark.parametrize("path", ["x" * 43, "short", "ä" * 43, "..%2f..%2flogin"])
async def test_a_link_that_nobody_has_given_leads_nowhere(visitor: Visitor, path: str) -> None:
    await visitor.get(f"/desk/invitation/{path}")
    assert visitor.status == 404
    assert "Set-Cookie" not in visitor.headers
    await visitor.get("/desk/setup")
    assert visitor.place == "/desk/login?over=1"


async def test_a_link_is_over_after_a_week_and_what_was_begun_after_a_quarter_of_an_hour(
    office: Office, visitor: Visitor
) -> None:
    link = await invited(office)
    await accept(visitor, link)
    office.clock.later(minutes=15)
    await visitor.get("/desk/setup")
    assert visitor.place == "/desk/login?over=1"
    office.clock.later(days=7)
    await visitor.get(link)
    assert visitor.status == 404


async def test_who_is_removed_meanwhile_stays_out(office: Office, visitor: Visitor) -> None:
    await accept(visitor, await invited(office))
    await People(office.database, directory(), office.trail).remove("", "liisa")
    await visitor.post("/desk/setup/password", new=NEW, again=NEW)
    assert "Kutsu ei ole enää voimassa" in visitor.html
    assert await office.database.read(lambda conn: staff.find(conn, "liisa")) is None


async def test_a_reset_ends_every_way_in_and_every_session(
    office: Office, visitor: Visitor
) -> None:
    await accept(visitor, await invited(office))
    phone = authenticator(visitor)
    await make_passkey(visitor, "/desk/setup", phone)
    token = await People(office.database, directory(), office.trail).reset("", "liisa")
    await visitor.get("/desk")
    assert visitor.place == "/desk/login"
    await show_passkey(visitor, phone)
    assert visitor.status == 401
    assert not (await office.database.read(lambda conn: ways.find(conn, "liisa"))).any
    await visitor.get(f"/desk/invitation/{token}")
    assert "Tee uusi tapa kirjautua" in visitor.html


async def test_a_poor_password_is_refused_and_the_link_still_works(
    office: Office, visitor: Visitor
) -> None:
    await accept(visitor, await invited(office))
    for new, again, reason in (
        ("lyhyt", "lyhyt", "vähintään 12"),
        (NEW, NEW + "x", "molempiin kenttiin"),
        ("minä olen Liisa", "minä olen Liisa", "ei ole tunnustasi"),
    ):
        await visitor.post("/desk/setup/password", new=new, again=again)
        assert visitor.status == 422
        assert reason in visitor.html
    await visitor.post("/desk/setup/password", new=NEW, again=NEW)
    assert visitor.place == "/desk"


async def test_a_password_from_before_leads_to_the_second_proof_and_nothing_else(
    office: Office, visitor: Visitor
) -> None:
    office.front = FrontSettings(second=Second.TRUSTED)
    browser = Visitor(await office.browser())
    await browser.sign_in(NAME)
    assert browser.place == "/desk/setup"
    assert "Vahvista kirjautumisesi" in browser.html
    await browser.get("/desk")
    assert browser.place == "/desk/login"
    await browser.get("/desk/setup/app")
    await browser.post("/desk/setup/password", new=NEW, again=NEW)
    assert browser.place == "/desk/login?over=1"
    secret = secret_in(await browser.get("/desk/setup/app"))
    await browser.post("/desk/setup/app", code=code_of(secret, office.clock))
    assert browser.place == "/desk"
    thief = Visitor(await office.browser())
    await thief.sign_in(NAME)
    assert thief.place == "/desk/code"
    await thief.get("/desk/setup")
    assert thief.place == "/desk/login?over=1"
    for each in (browser, thief):
        await each.browser.close()


async def test_who_was_half_in_with_an_old_password_begins_anew(office: Office) -> None:
    await office.hire()
    office.front = FrontSettings(second=Second.TRUSTED)
    thief = Visitor(await office.browser())
    await thief.sign_in(NAME)
    secret = secret_in(await thief.get("/desk/setup/app"))
    await office.database.write(lambda conn: staff.set_password(conn, NAME, hashed(NEW)))
    await thief.post("/desk/setup/app", code=code_of(secret, office.clock))
    assert thief.place == "/desk/login?over=1"
    assert not (await office.database.read(lambda conn: ways.find(conn, NAME))).has_code
    await thief.browser.close()


def test_who_needs_a_second_proof_is_said_by_the_setting() -> None:
    def wanted(second: Second) -> set[str]:
        accounts = {
            role: staff.StaffRow("x", "", one_time=False, grants=(Grant(role),)) for role in Role
        }
        return {role for role in Role if second.is_wanted(accounts[role])}

    assert wanted(Second.NOBODY) == set()
    assert wanted(Second.TRUSTED) == {"reader", "coordinator", "administrator"}
    assert wanted(Second.EVERYONE) == set(Role)
