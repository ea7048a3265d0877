"""What lets somebody in beside the password: kept, used up, ended."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest

from storage import invitations, passkeys, staff, visits, ways
from storage.engine import Database
from storage.errors import SealBroken
from storage.passkeys import PasskeyRow
from storage.sealing import open_totp, seal_totp
from storage.staff import Grant

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = NOW.date()
KEY = bytes(range(32))


@pytest.fixture(autouse=True)
async def accounts(database: Database) -> None:
    for name, email in (("liisa", "Liisa@example.org"), ("matti", "")):
        add = partial(staff.add, name=name, grants=[Grant("handler")], email=email)
        await database.write(add)


def passkey(id_: bytes = b"a", name: str = "liisa") -> PasskeyRow:
    return PasskeyRow(id_, name, b"public", 0, "Puhelin", DAY)


def give(name: str, token: bytes, hours: int = 1) -> partial[None]:
    expires = NOW + timedelta(hours=hours)
    return partial(
        invitations.give, name=name, token_hash=token, purpose="invite", expires=expires
    )


async def test_a_code_is_used_once_however_many_try_at_once(database: Database) -> None:
    await database.write(partial(ways.set_totp, name="liisa", box=b"box", step=7))
    use = partial(ways.use_code, name="liisa", step=8)
    tried = await asyncio.gather(*(database.write(use) for _ in range(10)))
    assert tried.count(True) == 1
    assert not await database.write(partial(ways.use_code, name="liisa", step=7))
    assert await database.write(partial(ways.use_code, name="liisa", step=9))


def test_the_secret_of_an_app_opens_for_its_own_account_alone() -> None:
    box = seal_totp(KEY, "liisa", "SECRET")
    assert b"SECRET" not in box
    assert open_totp(KEY, "liisa", box) == "SECRET"
    for key, name in ((KEY, "matti"), (bytes(32), "liisa")):
        with pytest.raises(SealBroken):
            open_totp(key, name, box)


async def test_a_passkey_is_kept_once_and_belongs_to_one_account(database: Database) -> None:
    assert await database.write(partial(passkeys.add, row=passkey()))
    assert not await database.write(partial(passkeys.add, row=passkey(name="matti")))
    for foreign in (
        partial(passkeys.remove, name="matti", id_=b"a"),
        partial(passkeys.rename, name="matti", id_=b"a", called="Minun"),
    ):
        assert not await database.write(foreign)
    assert await database.write(partial(passkeys.rename, name="liisa", id_=b"a", called="Uusi"))
    (found,) = await database.read(partial(passkeys.of, name="liisa"))
    assert found.name == "Uusi"


async def test_of_two_uses_with_one_count_the_second_is_refused(database: Database) -> None:
    await database.write(partial(passkeys.add, row=passkey()))
    use = partial(passkeys.used, id_=b"a", before=0, count=1, today=date(2026, 11, 23))
    assert await database.write(use)
    assert not await database.write(use)
    found = await database.read(partial(passkeys.find, id_=b"a"))
    assert found
    assert found.used_on == date(2026, 11, 23)


async def test_an_invitation_is_used_once_replaces_the_one_before_and_ends(
    database: Database,
) -> None:
    await database.write(give("liisa", b"first"))
    await database.write(give("liisa", b"second"))
    take = database.write
    assert await take(partial(invitations.take, token_hash=b"first", now=NOW)) is None
    late = NOW + timedelta(hours=1)
    assert await take(partial(invitations.take, token_hash=b"second", now=late)) is None
    assert await take(partial(invitations.take, token_hash=b"second", now=NOW)) == "liisa"
    assert await take(partial(invitations.take, token_hash=b"second", now=NOW)) is None


async def test_an_address_finds_the_one_account_that_is_invited_with_it(
    database: Database,
) -> None:
    by = partial(invitations.take_by_email, now=NOW)
    assert await database.write(partial(by, email="liisa@example.org")) is None
    await database.write(give("liisa", b"a"))
    await database.write(give("matti", b"b"))
    for wrong in ("", "matti@example.org", "liisa%", "l_isa@example.org"):
        assert await database.write(partial(by, email=wrong)) is None
    assert await database.write(partial(by, email="liisa@EXAMPLE.org")) == "liisa"
    assert await database.write(partial(by, email="liisa@example.org")) is None


async def test_closing_an_account_ends_every_way_in(database: Database) -> None:
    await database.write(partial(passkeys.add, row=passkey()))
    await database.write(partial(ways.set_totp, name="liisa", box=b"box", step=7))
    await database.write(partial(ways.link, name="liisa", subject="issuer 42"))
    await database.write(partial(staff.set_password, name="liisa", password_hash="hash"))
    await database.write(give("liisa", b"a"))
    opening = partial(staff.open_session, token_hash=b"s", name="liisa", now=NOW)
    await database.write(partial(opening, expires=NOW + timedelta(hours=8)))
    found = await database.read(partial(ways.find, name="liisa"))
    assert (found.has_password, found.has_code, found.passkeys) == (True, True, 1)
    assert await database.read(partial(ways.by_subject, subject="issuer 42")) == "liisa"
    await database.write(partial(ways.close_all, name="liisa"))
    everyone = await database.read(ways.of_all)
    assert not everyone["liisa"].any
    assert await database.read(partial(staff.session, token_hash=b"s", now=NOW)) is None
    assert await database.read(partial(invitations.find, token_hash=b"a", now=NOW)) is None


async def test_sessions_are_seen_at_most_every_five_minutes_and_ended_one_by_one(
    database: Database,
) -> None:
    for token in (b"s", b"t"):
        opening = partial(staff.open_session, token_hash=token, name="liisa", now=NOW)
        await database.write(
            partial(opening, expires=NOW + timedelta(hours=8), label="Firefox, Linux")
        )
    first, _ = await database.read(partial(visits.of, name="liisa", now=NOW, this=b"s"))
    for minutes, seen in ((4, 0), (5, 5), (9, 5)):
        now = NOW + timedelta(minutes=minutes)
        await database.write(partial(visits.see, token_hash=b"s", now=now))
        first, _ = await database.read(partial(visits.of, name="liisa", now=NOW, this=b"s"))
        assert first.seen == NOW + timedelta(minutes=seen)
    assert (first.is_this, first.label, first.began) == (True, "Firefox, Linux", NOW)
    assert not await database.write(partial(visits.end, name="matti", id_=first.id))
    assert await database.write(partial(visits.end_others, name="liisa", this=b"s")) == 1
    assert await database.write(partial(visits.end, name="liisa", id_=first.id))
    assert not await database.read(partial(visits.of, name="liisa", now=NOW, this=b"s"))
