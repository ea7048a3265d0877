"""Every route x every role x every service: what is not in the table is refused.

Rule: a route that is not in the table fails the test, so whoever adds one says here whom it is for.
"""

import re
from collections.abc import Mapping
from itertools import product

import pytest

from bot.access import RIGHTS, Right, Role
from storage.staff import Grant
from tests.desk.office import Office, Visitor, directory
from tests.desk.test_guard import addresses

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
}
NOWHERE = "/desk/{rest}"  # answers "not found" to staff

UNIT, AREA, OTHER = "kotihoito-etela", "kotihoito", "kirjasto"
PLACES = ("*", UNIT, AREA, OTHER)
FEEDBACK = "/desk/feedback/{id}"
KEPT = {"reader": "no"}


def reaches(place: str, service: str) -> bool:
    return place == "*" or service in directory().within(place)


def allowed(role: Role, place: str, right: Right, service: str) -> bool:
    """Say it once more, in the plainest words, beside `bot.access`."""
    whole = role is Role.ADMINISTRATOR and place != "*"
    return right in RIGHTS[role] and reaches(place, service) and not whole


def expected(role: Role, place: str, needs: Right | str, path: str, *, kept: bool) -> set[int]:
    """Return the statuses that a request may be answered with."""
    if not isinstance(needs, Right):
        return {200, 303, 401, 422}
    if not any(allowed(role, place, needs, each) for each in directory().services):
        return {403}
    if path.startswith(FEEDBACK):
        sees = allowed(role, place, Right.READ, UNIT)
        sees = sees and (not kept or allowed(role, place, Right.READ_KEPT, UNIT))
        if not sees and not path.endswith(("status", "preview")):
            return {404}
        return {200, 303, 409} if sees else {404, 303}
    return {200, 303, 422}


async def answer(visitor: Visitor, method: str, path: str) -> int:
    origin = str(visitor.browser.make_url("")).rstrip("/")
    response = await visitor.browser.request(
        method,
        path,
        data={"csrf": visitor.csrf, "after": "read", "before": "-"} if method != "GET" else None,
        headers={"Origin": origin},
        allow_redirects=False,
    )
    await response.read()
    return response.status


def test_every_route_of_the_desk_stands_in_the_table(office: Office) -> None:
    routes = set(addresses(office.application()))
    assert {path for _, path in routes - TABLE.keys()} <= {NOWHERE}
    assert TABLE.keys() <= routes


@pytest.mark.parametrize("dialect", ["sqlite"])
@pytest.mark.parametrize("kept", [False, True], ids=["open", "kept"])
@pytest.mark.parametrize(("role", "place"), list(product(Role, PLACES)))
async def test_each_role_at_each_place_reaches_what_the_table_says_and_nothing_else(
    office: Office, dialect: str, role: Role, place: str, kept: bool
) -> None:
    id_ = await office.feedback(service=UNIT, **(KEPT if kept else {}))
    await office.hire("liisa", Grant(role, place))
    visitor = Visitor(await office.browser())
    await visitor.sign_in("liisa")
    await visitor.get("/desk/password")
    for (method, path), needs in TABLE.items():
        if path in {"/desk/logout", "/desk/static/{version}/{name}", "/desk/password"}:
            continue
        real = re.sub(r"\{id\}", id_, path).replace("{language}", "fi")
        status = await answer(visitor, method, real)
        may = expected(role, place, needs, path, kept=kept)
        assert status in may, (method, path, role, place, status)
    assert (await office.rows())[0].status == "received"
    await visitor.browser.close()


@pytest.mark.parametrize("dialect", ["sqlite"])
@pytest.mark.parametrize(("role", "place"), list(product(Role, PLACES)))
async def test_each_role_at_each_place_sees_its_own_services_in_the_queue(
    office: Office, dialect: str, role: Role, place: str
) -> None:
    for service in (UNIT, "kotihoito-pohjoinen", OTHER):
        await office.feedback(f"Tarina: {service}", service=service)
        await office.feedback(f"Säilytetty: {service}", service=service, **KEPT)
    await office.hire("liisa", Grant(role, place))
    visitor = Visitor(await office.browser())
    await visitor.sign_in("liisa")
    html = await visitor.get("/desk")
    await visitor.browser.close()
    for service in (UNIT, "kotihoito-pohjoinen", OTHER):
        seen = allowed(role, place, Right.READ, service)
        assert (f"Tarina: {service}" in html) is seen
        kept = seen and allowed(role, place, Right.READ_KEPT, service)
        assert (f"Säilytetty: {service}" in html) is kept


async def test_who_may_not_move_a_feedback_is_told_so_and_nothing_changes(
    office: Office,
) -> None:
    id_ = await office.feedback(service=UNIT)
    await office.hire("liisa", Grant("handler", OTHER))
    account = next(each for each in await office.accounts() if each.name == "liisa")
    with pytest.raises(Exception, match="unknown-feedback"):
        await office.casework.of(account).change_status(
            id_, before=None, after="read", role="head-nurse", texts={}
        )
    assert await office.status(id_) == "received"
