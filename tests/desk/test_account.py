"""One's own account: ways in come and go just after signing in, sessions are seen and ended."""

import re

import pytest

from bot.desk.browsers import label_of
from bot.desk.front import FrontSettings
from bot.desk.second import Second, entrances
from storage.ways import Ways
from tests.desk.coming_in import (
    NEW,
    accept,
    authenticator,
    invited,
    make_passkey,
    options,
    turn_codes_on,
)
from tests.desk.office import Office, Visitor

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"


@pytest.fixture
def dialect() -> str:
    return "sqlite"  # what differs between databases is tried in tests/storage


async def test_an_account_that_was_left_open_changes_no_way_in(
    office: Office, reader: Visitor
) -> None:
    await reader.get("/desk/account")
    phone, asked = authenticator(reader), await options(reader, "/desk/account/passkey")
    office.clock.later(minutes=15)
    await reader.get("/desk/account")
    assert "Kirjautumistapoja voi muuttaa vain heti" in reader.html
    assert not await options(reader, "/desk/account/passkey")
    await reader.post("/desk/account/passkey", credential=phone.make(asked))
    await reader.post("/desk/account/app/remove")
    await reader.get("/desk/account/app")
    assert reader.place == "/desk/account"
    assert "Puhelin" not in reader.html
    await reader.post("/desk/logout", page="/desk/account")
    assert reader.place == "/desk/login?page=/desk/account"


async def test_codes_are_turned_on_and_off_by_who_has_signed_in_just_now(
    office: Office, reader: Visitor
) -> None:
    await turn_codes_on(reader, office.clock)
    assert reader.place == "/desk/account?saved=app"
    assert "Salasanan jälkeen kysytään koodi" in reader.html
    await reader.post("/desk/account/app/remove")
    assert "Poistettu" in reader.html
    await reader.post("/desk/logout")
    await reader.sign_in()
    assert reader.place == "/desk"


async def test_the_last_way_in_stays(office: Office) -> None:
    office.front = FrontSettings(second=Second.EVERYONE)
    newcomer = Visitor(await office.browser())
    await accept(newcomer, await invited(office))
    await make_passkey(newcomer, "/desk/setup", authenticator(newcomer))
    await newcomer.get("/desk/account")
    found = re.search(r'name="id" value="([^"]+)"', newcomer.html)
    assert found
    await newcomer.post("/desk/account/passkey/remove", id=found[1])
    assert newcomer.status == 422
    assert "Tätä ei voi poistaa" in newcomer.html
    assert "Puhelin" in newcomer.html
    await newcomer.browser.close()


@pytest.mark.parametrize(
    ("ways", "wanted", "left"),
    [
        (Ways(True, None, None, 0), False, {"password"}),
        (Ways(True, None, None, 0), True, set()),
        (Ways(True, b"box", None, 0), True, {"password"}),
        (Ways(False, b"box", None, 0), False, set()),
        (Ways(True, None, None, 2), True, {"passkey"}),
        (Ways(False, None, "issuer 42", 0), True, {"provider"}),
    ],
)
def test_a_password_alone_is_a_way_in_only_where_no_more_is_wanted(
    ways: Ways, wanted: bool, left: set[str]
) -> None:
    assert entrances(ways, wanted=wanted) == left


async def test_who_has_no_password_chooses_one_just_after_signing_in(
    office: Office, visitor: Visitor
) -> None:
    await accept(visitor, await invited(office))
    await make_passkey(visitor, "/desk/setup", authenticator(visitor))
    await visitor.get("/desk/password")
    assert 'id="now"' not in visitor.html
    office.clock.later(minutes=15)
    await visitor.post("/desk/password", new=NEW, again=NEW)
    assert visitor.place == "/desk/account"
    await visitor.post("/desk/logout")
    await visitor.sign_in("liisa", NEW)
    assert visitor.status == 401


async def test_an_account_without_a_password_looks_like_a_wrong_one(
    office: Office, visitor: Visitor
) -> None:
    await invited(office)
    for password in ("", "x"):
        await visitor.sign_in("liisa", password)
        assert visitor.status == 401


async def test_sessions_are_shown_with_their_browser_and_ended_one_by_one(
    office: Office, reader: Visitor
) -> None:
    other = Visitor(await office.browser())
    other.browser.session.headers["User-Agent"] = FIREFOX
    await other.sign_in()
    office.clock.later(minutes=6)
    await other.get("/desk")
    await reader.get("/desk/account")
    shown = re.search(r"Firefox, Linux.*?</li>", reader.html, re.DOTALL)
    assert shown
    assert "12:00 UTC" in shown[0]
    assert "12:06 UTC" in shown[0]
    assert reader.html.count("tämä selain") == 1
    found = re.search(r'name="id" value="([^"]+)"', shown[0])
    assert found
    await reader.post("/desk/account/sessions/end", id=found[1])
    assert "Istunto on suljettu" in reader.html
    await other.get("/desk")
    assert other.place == "/desk/login"
    await other.sign_in()
    await reader.post("/desk/account/sessions/others")
    await other.get("/desk")
    assert other.place == "/desk/login"
    await reader.get("/desk")
    assert reader.place == "/desk"
    await other.browser.close()


async def test_nobody_ends_a_session_of_somebody_else(office: Office, reader: Visitor) -> None:
    await reader.get("/desk/account")
    await office.hire("olli")
    other = Visitor(await office.browser())
    await other.sign_in("olli")
    await other.get("/desk/account")
    ids = await office.database.read(
        lambda conn: (
            conn.exec_driver_sql("SELECT id FROM staff_session WHERE staff = 'sirkka'")
            .scalars()
            .all()
        )
    )
    for id_ in ids:
        await other.post("/desk/account/sessions/end", id=id_)
    await reader.get("/desk")
    assert reader.place == "/desk"
    await other.browser.close()


@pytest.mark.parametrize(
    ("agent", "label"),
    [
        (FIREFOX, "Firefox, Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/142.0 Safari/537.36 Edg/142.0", "Edge, Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18 like Mac OS X) Safari/604.1", "Safari, iPhone"),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/142.0 Mobile Safari/537.36", "Chrome, Android"),
        ("curl/8", ""),
        ("", ""),
    ],
)
def test_a_browser_is_called_by_two_words_and_no_version(agent: str, label: str) -> None:
    assert label_of(agent) == label
