"""Passkeys through the pages, with an authenticator of software."""

from dataclasses import replace

import pytest

from storage import trail
from tests.desk.authenticator import Authenticator
from tests.desk.coming_in import authenticator, beside, make_passkey, options, show_passkey
from tests.desk.office import Office, Visitor


@pytest.fixture
def dialect() -> str:
    return "sqlite"  # what differs between databases is tried in tests/storage


@pytest.fixture
async def phone(reader: Visitor) -> Authenticator:
    """A passkey of the member of staff, who has left since."""
    made = authenticator(reader)
    await make_passkey(reader, "/desk/account", made)
    await reader.post("/desk/logout")
    return made


async def test_a_passkey_lets_its_owner_in_without_a_password(
    office: Office, reader: Visitor, phone: Authenticator
) -> None:
    await show_passkey(reader, phone)
    assert reader.place == "/desk"
    newest, *_ = await office.database.read(lambda conn: trail.latest(conn, limit=1))
    assert (newest.deed.what, newest.deed.detail) == ("signed-in", "passkey")


async def test_a_challenge_is_used_once_and_belongs_to_one_browser(
    office: Office, reader: Visitor, phone: Authenticator
) -> None:
    await reader.get("/desk/login")
    asked = await options(reader, "/desk/login/passkey")
    stolen = phone.show(asked)
    async with beside(reader) as thief:
        await thief.get("/desk/login")
        for given in (stolen, phone.show(asked)):
            await thief.post("/desk/login/passkey", credential=given)
            assert thief.status == 401
        await reader.post("/desk/login/passkey", credential="{}")
        await reader.post("/desk/login/passkey", credential=stolen)
        assert reader.status == 401


async def test_a_challenge_lives_five_minutes(
    office: Office, reader: Visitor, phone: Authenticator
) -> None:
    await reader.get("/desk/login")
    asked = await options(reader, "/desk/login/passkey")
    office.clock.later(minutes=5)
    await reader.post("/desk/login/passkey", credential=phone.show(asked))
    assert reader.status == 401
    assert "Pääsyavainta ei tunnistettu" in reader.html


async def test_another_key_another_site_and_a_clone_are_not_let_in(
    reader: Visitor, phone: Authenticator
) -> None:
    await show_passkey(reader, phone)
    await reader.post("/desk/logout")
    for wrong in (
        Authenticator(phone.origin),
        replace(Authenticator(phone.origin), id=phone.id),
        replace(phone, origin="https://evil.example"),
        replace(phone, count=0),
    ):
        await show_passkey(reader, wrong)
        assert reader.status == 401


async def test_guessed_passwords_of_strangers_do_not_slow_a_passkey(
    office: Office, reader: Visitor, phone: Authenticator
) -> None:
    for _ in range(7):
        await reader.sign_in(password="väärä")
    await show_passkey(reader, phone)
    assert reader.place == "/desk"


async def test_a_passkey_is_named_renamed_and_removed_by_its_owner(
    reader: Visitor, phone: Authenticator
) -> None:
    await show_passkey(reader, phone, "/desk/account")
    assert "Puhelin" in reader.html
    id_ = reader.html.split('name="id" value="')[1].split('"')[0]
    await reader.post("/desk/account/passkey/name", id=id_, name=" Työ\u00a0puhelin ")
    assert "Nimi on vaihdettu" in reader.html
    await reader.post("/desk/account/passkey/name", id=id_, name="Avainnippu")
    assert "Avainnippu" in reader.html
    for strange in ("", "%%%", "x" * 5000):
        await reader.post("/desk/account/passkey/remove", id=strange)
        assert "Avainnippu" in reader.html
    await reader.post("/desk/account/passkey/remove", id=id_)
    assert "Avainnippu" not in reader.html


async def test_the_same_passkey_is_not_taken_twice(reader: Visitor, phone: Authenticator) -> None:
    await show_passkey(reader, phone)
    await make_passkey(reader, "/desk/account", phone)
    assert reader.status == 422
    assert "Pääsyavainta ei voitu tallentaa" in reader.html
