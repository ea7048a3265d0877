"""Every route x every role x every service: what is not in the table is refused.

Rule: a route that is not in the table fails the test, so whoever adds one says here whom it is for.
"""

import re
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import product

import pytest
from aiohttp import DummyCookieJar
from aiohttp.test_utils import TestClient, TestServer

from bot.access import RIGHTS, Right, Role
from bot.casework import UnknownFeedback
from bot.desk.visit import csrf_of, new_token
from storage import staff
from storage.sealing import token_hash
from storage.staff import Grant
from tests.desk.office import KEYS, Browser, Office, directory
from tests.desk.test_guard import COOKIE, addresses

ANYONE, STAFF = "anyone", "staff"

TABLE: Mapping[tuple[str, str], Right | str] = {
    ("GET", "/desk/static/{version}/{name}"): ANYONE,
    ("GET", "/desk/login"): ANYONE,
    ("POST", "/desk/login"): ANYONE,
    ("GET", "/desk/language/{language}"): ANYONE,
    ("POST", "/desk/logout"): STAFF,
    ("GET", "/desk/password"): STAFF,
    ("POST", "/desk/password"): STAFF,
    ("GET", "/desk"): STAFF,
    ("GET", "/desk/"): STAFF,
    ("GET", "/desk/feedback/{id}"): Right.READ,
    ("GET", "/desk/feedback/{id}/status"): Right.READ,
    ("POST", "/desk/feedback/{id}/status"): Right.MOVE,
    ("GET", "/desk/feedback/{id}/preview"): Right.READ,
    ("POST", "/desk/feedback/{id}/preview"): Right.MOVE,
    ("GET", "/desk/feedback/{id}/take"): Right.READ,
    ("POST", "/desk/feedback/{id}/take"): Right.MOVE,
    ("GET", "/desk/feedback/{id}/drop"): Right.READ,
    ("POST", "/desk/feedback/{id}/drop"): Right.MOVE,
    ("GET", "/desk/feedback/{id}/give"): Right.READ,
    ("POST", "/desk/feedback/{id}/give"): Right.ASSIGN,
    ("GET", "/desk/feedback/{id}/themes"): Right.READ,
    ("POST", "/desk/feedback/{id}/themes"): Right.MOVE,
    ("GET", "/desk/guidance"): Right.READ,
    ("POST", "/desk/guidance/known"): Right.READ,
    ("POST", "/desk/guidance/again"): Right.READ,
    ("GET", "/desk/proposals"): Right.PROPOSE,
    ("GET", "/desk/proposals/new"): Right.PROPOSE,
    ("POST", "/desk/proposals/new"): Right.PROPOSE,
    ("GET", "/desk/proposals/{proposal}"): Right.PROPOSE,
    ("POST", "/desk/proposals/{proposal}"): Right.DECIDE,
    ("GET", "/desk/feedback/{id}/readers"): Right.SHOW_KEPT,
    ("POST", "/desk/feedback/{id}/readers"): Right.SHOW_KEPT,
    ("GET", "/desk/feedback/{id}/blur"): Right.BLUR,
    ("POST", "/desk/feedback/{id}/blur"): Right.BLUR,
    ("GET", "/desk/together"): Right.MOVE,
    ("POST", "/desk/together"): Right.MOVE,
    ("POST", "/desk/views"): Right.READ,
    ("POST", "/desk/views/remove"): Right.READ,
    ("GET", "/desk/keys"): STAFF,
    ("POST", "/desk/keys"): STAFF,
    ("GET", "/desk/trail"): Right.SEE_TRAIL,
    ("GET", "/desk/settings"): Right.MANAGE_SETTINGS,
    ("POST", "/desk/settings/use"): Right.MANAGE_SETTINGS,
    ("POST", "/desk/settings/discard"): Right.MANAGE_SETTINGS,
    ("GET", "/desk/settings/services"): Right.MANAGE_SETTINGS,
    ("GET", "/desk/settings/changes"): Right.MANAGE_SETTINGS,
    ("POST", "/desk/settings/take-back"): Right.MANAGE_SETTINGS,
    ("GET", "/desk/settings/thresholds"): Right.MANAGE_SETTINGS,
    ("POST", "/desk/settings/thresholds"): Right.MANAGE_SETTINGS,
    ("GET", "/desk/settings/{kind}/{name}"): Right.MANAGE_SETTINGS,
    ("POST", "/desk/settings/{kind}/{name}"): Right.MANAGE_SETTINGS,
    ("POST", "/desk/login/passkey"): ANYONE,
    ("POST", "/desk/login/passkey/options"): ANYONE,
    ("GET", "/desk/code"): ANYONE,
    ("POST", "/desk/code"): ANYONE,
    ("GET", "/desk/invitation/{token}"): ANYONE,
    ("POST", "/desk/invitation"): ANYONE,
    ("GET", "/desk/setup"): ANYONE,
    ("POST", "/desk/setup/passkey"): ANYONE,
    ("POST", "/desk/setup/passkey/options"): ANYONE,
    ("POST", "/desk/setup/password"): ANYONE,
    ("GET", "/desk/setup/app"): ANYONE,
    ("POST", "/desk/setup/app"): ANYONE,
    ("GET", "/desk/account"): STAFF,
    ("GET", "/desk/account/app"): STAFF,
    ("POST", "/desk/account/passkey/options"): STAFF,
    ("POST", "/desk/account/passkey"): STAFF,
    ("POST", "/desk/account/passkey/name"): STAFF,
    ("POST", "/desk/account/passkey/remove"): STAFF,
    ("POST", "/desk/account/app"): STAFF,
    ("POST", "/desk/account/app/remove"): STAFF,
    ("POST", "/desk/account/sessions/end"): STAFF,
    ("POST", "/desk/account/sessions/others"): STAFF,
    ("GET", "/desk/staff"): Right.MANAGE_PEOPLE,
    ("GET", "/desk/staff/invite"): Right.MANAGE_PEOPLE,
    ("GET", "/desk/staff/person"): Right.MANAGE_PEOPLE,
    ("GET", "/desk/staff/link"): Right.MANAGE_PEOPLE,
    ("POST", "/desk/staff/invite"): Right.MANAGE_PEOPLE,
    ("POST", "/desk/staff/person"): Right.MANAGE_PEOPLE,
    ("POST", "/desk/staff/reset"): Right.MANAGE_PEOPLE,
    ("POST", "/desk/staff/sign-out"): Right.MANAGE_PEOPLE,
    ("POST", "/desk/staff/remove"): Right.MANAGE_PEOPLE,
}
NOWHERE = "/desk/{rest}"  # answers "not found" to staff
UNASKED = {"/desk/logout", "/desk/password", "/desk/static/{version}/{name}"}

UNIT, AREA, OTHER = "kotihoito-etela", "kotihoito", "kirjasto"
PLACES = ("*", UNIT, AREA, OTHER)
FEEDBACK = "/desk/feedback/{id}"
KEPT = {"reader": "no"}
LEADING_BACK = ("status", "preview", "take", "drop", "give", "themes")  # when asked for with GET
NO_SUCH = "0" * 16


def reaches(place: str, service: str) -> bool:
    return place == "*" or service in directory().within(place)


def allowed(role: Role, place: str, right: Right, service: str) -> bool:
    """Say it once more, in the plainest words, beside `bot.access`."""
    whole = role is Role.ADMINISTRATOR and place != "*"
    return right in RIGHTS[role] and reaches(place, service) and not whole


def expected(role: Role, place: str, needs: Right | str, path: str, *, kept: bool) -> set[int]:
    """Return the statuses that a request may be answered with."""
    if not isinstance(needs, Right):
        return {200, 303, 401, 404, 422, 429}
    if not any(allowed(role, place, needs, each) for each in directory().services):
        return {403}
    if path.startswith(FEEDBACK):
        sees = allowed(role, place, Right.READ, UNIT)
        sees = sees and (not kept or allowed(role, place, Right.READ_KEPT, UNIT))
        if not sees and (path == FEEDBACK or not path.endswith(LEADING_BACK)):
            return {404}
        return {200, 303, 409, 422} if sees else {404, 303}
    if path.startswith("/desk/settings"):  # what a form lacks, or takes back, is not there
        return {200, 303, 404, 409, 422}
    return {404} if "{proposal}" in path else {200, 303, 422}


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who is signed in, and the form token of that session."""

    role: Role
    place: str
    cookie: str
    csrf: str

    @classmethod
    async def hired(cls, office: Office, role: Role, place: str) -> "Member":
        """Make the account and its session; signing in has tests of its own."""
        name, token = f"{role}@{place}", new_token()
        await office.hire(name, Grant(role, place))
        now, ends = office.clock(), office.clock() + timedelta(hours=8)
        await office.database.write(
            lambda conn: staff.open_session(
                conn, token_hash(token), name, now=now, expires=ends, label=""
            )
        )
        return cls(role, place, token, csrf_of(KEYS.session_key, token))


@pytest.fixture
async def members(office: Office) -> list[Member]:
    return [await Member.hired(office, role, place) for role, place in product(Role, PLACES)]


@pytest.fixture
async def browser(office: Office) -> AsyncIterator[Browser]:
    opened = TestClient(TestServer(office.application()), cookie_jar=DummyCookieJar())
    await opened.start_server()
    yield opened
    await opened.close()


async def answer(browser: Browser, member: Member, method: str, path: str) -> tuple[int, str]:
    response = await browser.request(
        method,
        path,
        data={"csrf": member.csrf, "after": "read", "before": "-"} if method != "GET" else None,
        headers={"Origin": str(browser.make_url("")).rstrip("/")},
        cookies={COOKIE: member.cookie},
        allow_redirects=False,
    )
    return response.status, await response.text()


def test_every_route_of_the_desk_stands_in_the_table(office: Office) -> None:
    routes = set(addresses(office.application()))
    assert {path for _, path in routes - TABLE.keys()} <= {NOWHERE}
    assert TABLE.keys() <= routes


@pytest.mark.parametrize("dialect", ["sqlite"])
@pytest.mark.parametrize("kept", [False, True], ids=["open", "kept"])
async def test_each_role_at_each_place_reaches_what_the_table_says_and_nothing_else(
    office: Office, browser: Browser, members: list[Member], dialect: str, kept: bool
) -> None:
    id_ = await office.feedback(service=UNIT, **(KEPT if kept else {}))
    asked = {each: needs for each, needs in TABLE.items() if each[1] not in UNASKED}
    for member, ((method, path), needs) in product(members, asked.items()):
        real = re.sub(r"\{id\}", id_, path).replace("{language}", "fi")
        real = real.replace("{proposal}", NO_SUCH).replace("{token}", "x" * 43)
        real = real.replace("{kind}/{name}", "role/new")
        status, _ = await answer(browser, member, method, real)
        may = expected(member.role, member.place, needs, path, kept=kept)
        assert status in may, (method, path, member.role, member.place, status)
    assert await office.status(id_) == "received"


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_each_role_at_each_place_sees_its_own_services_in_the_queue(
    office: Office, browser: Browser, members: list[Member], dialect: str
) -> None:
    services = (UNIT, "kotihoito-pohjoinen", OTHER)
    for service in services:
        await office.feedback(f"Tarina: {service}", service=service)
        await office.feedback(f"Säilytetty: {service}", service=service, **KEPT)
    for member, service in product(members, services):
        _, html = await answer(browser, member, "GET", "/desk")
        seen = allowed(member.role, member.place, Right.READ, service)
        assert (f"Tarina: {service}" in html) is seen
        kept = seen and allowed(member.role, member.place, Right.READ_KEPT, service)
        assert (f"Säilytetty: {service}" in html) is kept


async def test_who_may_not_move_a_feedback_is_told_so_and_nothing_changes(
    office: Office,
) -> None:
    id_ = await office.feedback(service=UNIT)
    await office.hire("liisa", Grant("handler", OTHER))
    account = next(each for each in await office.accounts() if each.name == "liisa")
    with pytest.raises(UnknownFeedback):
        await office.casework.of(account).change_status(
            id_, before=None, after="read", role="head-nurse", texts={}
        )
    assert await office.status(id_) == "received"
