"""Who is invited, changed, reset and removed, and what the rules prevent."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.config import Config
from bot.files import directory_of
from bot.people import People, PeopleRefused, UnknownAccount, Wish
from bot.texts import load_texts
from storage import invitations, trail
from storage.engine import Database
from storage.sealing import token_hash
from storage.staff import Grant
from storage.trail import Trail

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HANDLER = Wish("Liisa", (Grant("handler", "kotihoito-etela"),), "head-nurse", "liisa@example.org")


def administrator(name: str) -> Wish:
    return Wish(name, (Grant("administrator"),))


@pytest.fixture
def people(database: Database) -> People:
    return People(database, directory_of(Config()), Trail(bytes(32), lambda: NOW))


def keys(refused: pytest.ExceptionInfo[PeopleRefused]) -> list[str]:
    return [problem.key for problem in refused.value.problems]


async def test_who_is_invited_has_no_way_in_but_a_link_for_a_week(
    database: Database, people: People
) -> None:
    token = await people.invite("", HANDLER)
    (member,) = await people.listed()
    assert not member.ways.any
    assert (member.account.grants, member.account.email) == (HANDLER.grants, HANDLER.email)
    found = await database.read(lambda conn: invitations.find(conn, token_hash(token), NOW))
    assert found == invitations.Invitation("Liisa", "invite")
    assert member.invited_until
    assert (member.invited_until - NOW).days == 7


async def test_everything_that_is_wrong_with_an_invitation_is_said_at_once(
    people: People,
) -> None:
    await people.invite("", HANDLER)
    wrong = Wish(
        "liisa",
        (Grant("boss"), Grant("handler", "nowhere"), Grant("administrator", "neuvola")),
        "king",
        "LIISA@example.org",
    )
    with pytest.raises(PeopleRefused) as refused:
        await people.invite("", wrong)
    assert keys(refused) == [
        *("refused-name-taken", "refused-email-taken", "refused-unknown-title"),
        *("refused-unknown-role", "refused-place", "refused-whole"),
    ]
    for language in ("fi", "sv", "en"):
        assert all(each.say(load_texts("desk"), language) for each in refused.value.problems)
    with pytest.raises(PeopleRefused) as refused:
        await people.invite("", Wish(" x\n", (), email="no address"))
    assert keys(refused) == ["refused-name", "refused-email", "refused-no-role"]
    assert len(await people.listed()) == 1


async def test_nobody_takes_the_last_administrator_away(people: People) -> None:
    await people.invite("", administrator("eeva"))
    for deed in (
        people.remove("", "eeva"),
        people.change("", replace(HANDLER, name="eeva")),
    ):
        with pytest.raises(PeopleRefused) as refused:
            await deed
        assert keys(refused) == ["refused-last-administrator"]
    await people.invite("eeva", administrator("olli"))
    await people.remove("olli", "eeva")
    assert [each.account.name for each in await people.listed()] == ["olli"]


async def test_of_two_administrators_who_remove_each_other_one_stays(people: People) -> None:
    await people.invite("", administrator("eeva"))
    await people.invite("", administrator("olli"))
    await asyncio.gather(
        people.remove("eeva", "olli"), people.remove("olli", "eeva"), return_exceptions=True
    )
    assert len(await people.listed()) == 1


async def test_of_two_who_are_invited_by_one_name_at_once_one_is(people: People) -> None:
    tried = await asyncio.gather(
        *(people.invite("", replace(HANDLER, email="")) for _ in range(2)),
        return_exceptions=True,
    )
    assert [type(each) for each in tried].count(PeopleRefused) == 1
    assert len(await people.listed()) == 1


async def test_nobody_shuts_out_themselves(people: People) -> None:
    await people.invite("", administrator("eeva"))
    await people.invite("", administrator("olli"))
    deeds = {
        "refused-own-removal": people.remove("eeva", "eeva"),
        "refused-own-reset": people.reset("eeva", "eeva"),
        "refused-own-role": people.change("eeva", replace(HANDLER, name="eeva")),
    }
    for key, deed in deeds.items():
        with pytest.raises(PeopleRefused) as refused:
            await deed
        assert keys(refused) == [key]


async def test_who_is_not_there_cannot_be_changed(people: People) -> None:
    for deed in (
        people.remove("", "x"),
        people.change("", replace(HANDLER, name="x")),
        people.sign_out("", "x"),
    ):
        with pytest.raises(UnknownAccount):
            await deed
    with pytest.raises(UnknownAccount):
        await people.reset("", "x")


async def test_every_deed_is_in_the_trail_and_no_token_is(
    database: Database, people: People
) -> None:
    tokens = [await people.invite("eeva", HANDLER), await people.reset("eeva", "Liisa")]
    await people.change("eeva", replace(HANDLER, grants=(Grant("supervisor", "kotihoito"),)))
    await people.sign_out("eeva", "Liisa")
    await people.remove("eeva", "Liisa")
    found = await database.read(lambda conn: trail.latest(conn, limit=10))
    assert [each.deed.what for each in reversed(found)] == [
        *("account-added", "account-reset", "account-changed", "sessions-ended"),
        "account-removed",
    ]
    assert {(each.deed.by, each.deed.to) for each in found} == {("eeva", "Liisa")}
    assert found[-1].deed.detail == "handler@kotihoito-etela"
    assert not any(token in repr(found) for token in tokens)
