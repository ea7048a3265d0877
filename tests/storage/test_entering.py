"""Coming in is whole or nothing, on either database."""

import asyncio
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from storage import entering, invitations, passkeys, staff, trail, ways
from storage.engine import Database
from storage.entering import Code, Making, Opening
from storage.errors import WayRefused
from storage.passkeys import PasskeyRow
from storage.staff import Grant
from storage.trail import Deed, Trail
from storage.ways import Ways

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TRAIL = Trail(bytes(32), lambda: NOW)
KEY = PasskeyRow(b"a", "liisa", b"public", 0, "Puhelin", NOW.date())
ALL = Making("liisa", b"token", "hash", Code(b"box", 7), KEY)

make = partial(entering.make, trail=TRAIL)


@pytest.fixture(autouse=True)
async def liisa(database: Database) -> None:
    """An account with an open invitation."""
    grants = [Grant("handler")]
    await database.write(
        partial(staff.add, name="liisa", grants=grants, email="liisa@example.org")
    )
    expires = NOW + timedelta(days=7)
    give = partial(invitations.give, name="liisa", token_hash=b"token", purpose="invite")
    await database.write(partial(give, expires=expires))


async def deeds(database: Database) -> list[str]:
    found = await database.read(partial(trail.latest, limit=20))
    return [each.deed.what for each in reversed(found)]


async def test_an_invitation_makes_every_way_in_at_once_and_is_used_up(
    database: Database,
) -> None:
    await database.write(partial(make, making=ALL))
    found = await database.read(partial(ways.find, name="liisa"))
    assert found == Ways(has_password=True, totp_box=b"box", subject=None, passkeys=1)
    assert await deeds(database) == [
        *("invitation-used", "password-changed", "code-added", "passkey-added"),
    ]
    with pytest.raises(WayRefused):
        await database.write(partial(make, making=ALL))


async def test_of_two_who_use_one_invitation_at_once_one_is_in(database: Database) -> None:
    first, second = (Making("liisa", b"token", password_hash=each) for each in ("a", "b"))
    tried = await asyncio.gather(
        *(database.write(partial(make, making=each)) for each in (first, second)),
        return_exceptions=True,
    )
    assert [type(each) for each in tried].count(WayRefused) == 1
    assert await deeds(database) == ["invitation-used", "password-changed"]


async def test_what_is_refused_uses_nothing_up(database: Database) -> None:
    await database.write(partial(passkeys.add, row=KEY))
    with pytest.raises(WayRefused):
        await database.write(partial(make, making=ALL))
    assert await database.read(partial(invitations.find, token_hash=b"token", now=NOW))
    assert await deeds(database) == []


async def test_an_invitation_of_somebody_else_makes_nothing(database: Database) -> None:
    await database.write(partial(staff.add, name="matti", grants=[Grant("handler")]))
    with pytest.raises(WayRefused):
        await database.write(partial(make, making=Making("matti", b"token", "hash")))
    assert not (await database.read(partial(ways.find, name="matti"))).any


async def test_an_address_links_the_organisations_own_sign_in_once(database: Database) -> None:
    link = partial(entering.link, trail=TRAIL, email="liisa@example.org")
    assert await database.write(partial(link, subject="issuer 42")) == "liisa"
    assert await database.write(partial(link, subject="issuer 43")) is None
    assert await database.read(partial(ways.by_subject, subject="issuer 42")) == "liisa"
    assert await deeds(database) == ["invitation-used", "provider-linked"]


async def test_of_two_last_ways_in_that_are_taken_away_at_once_one_stays(
    database: Database,
) -> None:
    await database.write(partial(make, making=ALL))
    drop = partial(entering.drop, trail=TRAIL, keeps=lambda left: left.any)
    no_key = partial(passkeys.remove, name="liisa", id_=b"a")
    no_password = partial(staff.set_password, name="liisa", password_hash="")
    deed = Deed("liisa", "passkey-removed", "liisa")
    tried = await asyncio.gather(
        *(database.write(partial(drop, deed=deed, work=work)) for work in (no_key, no_password)),
        return_exceptions=True,
    )
    assert [type(each) for each in tried].count(WayRefused) == 1
    assert (await database.read(partial(ways.find, name="liisa"))).any


async def test_a_new_session_takes_the_place_of_the_old_one(database: Database) -> None:
    for old, new, way in ((b"", b"one", "passkey"), (b"one", b"two", "")):
        opening = Opening("liisa", old, new, NOW, NOW + timedelta(hours=8), "Firefox, Linux")
        await database.write(partial(entering.enter, trail=TRAIL, opening=opening, way=way))
    read = database.read
    assert await read(partial(staff.session, token_hash=b"one", now=NOW)) is None
    assert await read(partial(staff.session, token_hash=b"two", now=NOW))
    await database.write(partial(entering.leave, trail=TRAIL, token_hash=b"two", name="liisa"))
    assert await read(partial(staff.session, token_hash=b"two", now=NOW)) is None
    assert await deeds(database) == ["signed-in", "signed-out"]
