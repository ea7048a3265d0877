"""Codes of an app: asked for after the password, used once, braked, sealed."""

import pytest

from bot.desk import totp
from bot.desk.brake import FREE
from storage import ways
from tests.desk.coming_in import code_of, secret_in, turn_codes_on
from tests.desk.office import NAME, PASSWORD, Clock, Office, Visitor


@pytest.fixture
def dialect() -> str:
    return "sqlite"  # what differs between databases is tried in tests/storage


@pytest.fixture
async def secret(office: Office, reader: Visitor) -> str:
    """The secret of an app that the member of staff has; they have left since."""
    made = await turn_codes_on(reader, office.clock)
    await reader.post("/desk/logout")
    office.clock.later(seconds=60)
    return made


async def test_a_password_alone_no_longer_opens_the_desk(
    office: Office, reader: Visitor, secret: str
) -> None:
    await reader.sign_in()
    assert reader.place == "/desk/code"
    for path in ("/desk", "/desk/account", "/desk/nowhere"):
        await reader.get(path)
        assert reader.place.startswith("/desk/login")
    await reader.get("/desk/code")
    await reader.post("/desk/code", code=code_of(secret, office.clock))
    assert reader.place == "/desk"


async def test_the_page_that_was_asked_for_is_not_forgotten_on_the_way(
    office: Office, reader: Visitor, secret: str
) -> None:
    await reader.get("/desk/login")
    await reader.post("/desk/login", name=NAME, password=PASSWORD, page="/desk/account")
    await reader.post("/desk/code", code=code_of(secret, office.clock))
    assert reader.place == "/desk/account"


async def test_a_code_is_used_once_and_an_older_one_never_after(
    office: Office, reader: Visitor, secret: str
) -> None:
    used = code_of(secret, office.clock)
    await reader.sign_in()
    await reader.post("/desk/code", code=used)
    await reader.post("/desk/logout")
    for wrong in (used, code_of(secret, office.clock, -1)):
        await reader.sign_in()
        await reader.post("/desk/code", code=wrong)
        assert reader.status == 401
    await reader.post("/desk/code", code=code_of(secret, office.clock, 1))
    assert reader.place == "/desk"


async def test_guessing_codes_is_slowed_and_the_right_one_waits_too(
    office: Office, reader: Visitor, secret: str
) -> None:
    await reader.sign_in()
    for wrong in ("", "12345", "1234567", "abcdef", "٠١٢٣٤٥")[:FREE]:
        await reader.post("/desk/code", code=wrong)
        assert reader.status == 401
    await reader.post("/desk/code", code=code_of(secret, office.clock))
    assert reader.status == 429
    office.clock.later(minutes=1, seconds=1)
    await reader.post("/desk/code", code=code_of(secret, office.clock))
    assert reader.place == "/desk"


async def test_who_takes_too_long_begins_anew(
    office: Office, reader: Visitor, secret: str
) -> None:
    await reader.sign_in()
    office.clock.later(minutes=15)
    await reader.post("/desk/code", code=code_of(secret, office.clock))
    assert reader.place == "/desk/login?over=1"
    assert "Aloita alusta" in reader.html


async def test_the_secret_is_sealed_in_the_database(
    office: Office, reader: Visitor, secret: str
) -> None:
    found = await office.database.read(lambda conn: ways.find(conn, NAME))
    assert found.totp_box
    assert secret.encode() not in found.totp_box


async def test_an_app_counts_only_once_it_has_shown_a_code(
    office: Office, reader: Visitor
) -> None:
    secret = secret_in(await reader.get("/desk/account/app"))
    await reader.post("/desk/account/app", code="000000")
    assert "Koodi ei kelpaa" in reader.html
    assert secret_in(reader.html) == secret
    await reader.post("/desk/logout")
    await reader.sign_in()
    assert reader.place == "/desk"


def test_a_clock_may_be_half_a_minute_off_and_no_more() -> None:
    clock, secret = Clock(), totp.new_secret()
    near = {
        later
        for later in range(-3, 4)
        if totp.step_of(secret, code_of(secret, clock, later), clock())
    }
    assert near == {-1, 0, 1}


def test_the_picture_holds_the_address_and_no_script() -> None:
    address = totp.address(totp.new_secret(), "Maija & <M>")
    assert address.startswith("otpauth://totp/Kuulluksi:Maija%20%26%20%3CM%3E?")
    picture = totp.picture(address)
    assert picture.startswith("<svg")
    assert "style" not in picture
