from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from storage import staff
from storage.engine import Database
from storage.errors import StaffExists
from storage.staff import Grant, StaffRow

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
async def account(database: Database) -> StaffRow:
    grants = [Grant("handler", "neuvola"), Grant("reader")]
    add = partial(staff.add, name="liisa", grants=grants, password_hash="hash", title="nurse")
    await database.write(add)
    found = await database.read(partial(staff.find, name="liisa"))
    assert found is not None
    return found


def test_a_password_is_recognised_and_another_is_not() -> None:
    made = staff.hash_password("salasana")
    assert made.startswith("$argon2id$")
    assert staff.verify_password(made, "salasana")
    assert not staff.verify_password(made, "Salasana")


async def test_an_account_begins_with_a_one_time_password(
    database: Database, account: StaffRow
) -> None:
    grants = (Grant("handler", "neuvola"), Grant("reader"))
    assert account == StaffRow("liisa", "hash", one_time=True, title="nurse", grants=grants)
    change = partial(staff.set_password, name="liisa", password_hash="new")
    await database.write(change)
    (changed,) = await database.read(staff.listed)
    assert changed == replace(account, password_hash="new", one_time=False)


async def test_a_name_is_given_once(database: Database, account: StaffRow) -> None:
    again = partial(staff.add, name="liisa", grants=[Grant("supervisor")], password_hash="other")
    with pytest.raises(StaffExists, match="liisa"):
        await database.write(again)
    assert await database.read(staff.listed) == [account]


async def test_a_session_lasts_until_it_expires_or_is_closed(
    database: Database, account: StaffRow
) -> None:
    ends = NOW + timedelta(hours=8)
    for token in (b"a", b"b"):
        session = partial(
            staff.open_session, token_hash=token, name="liisa", now=NOW, expires=ends
        )
        await database.write(session)
    await database.write(partial(staff.close_session, token_hash=b"b"))
    read = database.read
    assert await read(partial(staff.session, token_hash=b"a", now=NOW)) == account
    assert await read(partial(staff.session, token_hash=b"a", now=ends)) is None
    assert await read(partial(staff.session, token_hash=b"b", now=NOW)) is None
    assert await database.write(partial(staff.forget_old_sessions, now=NOW)) == 0
    assert await database.write(partial(staff.forget_old_sessions, now=ends)) == 1


async def test_a_new_password_ends_every_session(database: Database, account: StaffRow) -> None:
    ends = NOW + timedelta(hours=8)
    session = partial(staff.open_session, token_hash=b"a", name="liisa", now=NOW, expires=ends)
    await database.write(session)
    await database.write(partial(staff.set_password, name="liisa", password_hash="new"))
    assert await database.read(partial(staff.session, token_hash=b"a", now=NOW)) is None


async def test_a_removed_account_takes_its_sessions_along(
    database: Database, account: StaffRow
) -> None:
    ends = NOW + timedelta(hours=8)
    session = partial(staff.open_session, token_hash=b"a", name="liisa", now=NOW, expires=ends)
    await database.write(session)
    assert await database.write(partial(staff.remove, name="liisa"))
    assert not await database.write(partial(staff.remove, name="liisa"))
    assert await database.read(partial(staff.session, token_hash=b"a", now=NOW)) is None
