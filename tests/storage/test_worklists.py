"""The lists that staff work from: whose each line is, in which order, page by page."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import insert

from storage import views, worklists
from storage.engine import Database
from storage.feedbacks import Sight
from storage.rows import FeedbackRow, add_feedback
from storage.staff import add as add_account
from storage.tables import edition, feedback_theme
from storage.views import View
from storage.worklists import Tab, Wanted
from tests.storage.clients import TODAY

DAY = timedelta(days=1)
ME = Sight("me", frozenset({"unit", "area"}), frozenset())
ASKED = Wanted(Tab.ALL, TODAY, title="nurse")


def row(name: str, **more: Any) -> FeedbackRow:
    plain = FeedbackRow(
        id=name,
        edition=2,
        service="unit",
        language="fi",
        status="read",
        flow="small",
        answers={},
        heard="",
        owner="nurse",
        due_on=TODAY + 5 * DAY,
        level="unit",
    )
    return replace(plain, **more)


ROWS = (
    row("a", edition=1),
    row("b", status="asked", due_on=TODAY + DAY),
    row("c", due_on=TODAY - DAY),
    row("d", status="done", due_on=None),
    row("e", owner="doctor"),
    row("f", owner="doctor", taken_by="me", due_on=None),
    row("g", taken_by="other"),
    row("h", level="area", owner="doctor"),
    row("i", kept=True, due_on=TODAY - DAY),
    row("j", service="elsewhere", level="elsewhere", due_on=TODAY - DAY),
)


@pytest.fixture
async def filled(database: Database) -> Database:
    days = [{"number": number, "made_on": TODAY} for number in (1, 2)]
    await database.write(lambda conn: conn.execute(insert(edition), days))
    await database.write(lambda conn: add_feedback(conn, ROWS))
    themes = [{"feedback": id_, "theme": theme} for id_, theme in ("ax", "cx", "cy", "iz")]
    await database.write(lambda conn: conn.execute(insert(feedback_theme), themes))
    return database


async def ids(database: Database, wanted: Wanted, limit: int = 20) -> str:
    rows = await database.read(lambda conn: worklists.page(conn, ME, wanted, limit))
    return "".join(each.id for each in rows)


async def test_each_list_holds_what_it_says_and_nothing_that_is_out_of_sight(
    filled: Database,
) -> None:
    found = {tab: await ids(filled, replace(ASKED, tab=tab)) for tab in Tab}
    assert found == {
        Tab.EDITION: "bcdefgh",
        Tab.MINE: "cbaf",  # the first due first, what has no date last
        Tab.WAITING: "b",
        Tab.LATE: "ch",  # past its day, and what came up to a place of mine
        Tab.ALL: "bcdefgha",  # the newest edition first
    }
    assert await ids(filled, replace(ASKED, tab=Tab.MINE, title="")) == "f"


async def test_lists_are_filtered_by_service_status_theme_and_edition(filled: Database) -> None:
    cases: tuple[tuple[dict[str, Any], str], ...] = (
        ({"services": frozenset({"elsewhere"})}, ""),
        ({"status": "asked"}, "b"),
        ({"theme": "x"}, "ca"),
        ({"theme": "z"}, ""),
        ({"edition": 1}, "a"),
        ({"edition": 2, "theme": "x"}, "c"),
    )
    for narrower, left in cases:
        assert await ids(filled, replace(ASKED, **narrower)) == left
    assert await filled.read(lambda conn: worklists.themes_seen(conn, ME)) == ["x", "y"]
    found = await filled.read(lambda conn: worklists.themes_of(conn, ["a", "c"]))
    assert found == {"a": ("x",), "c": ("x", "y")}


@pytest.mark.parametrize("tab", [Tab.ALL, Tab.MINE])
async def test_pages_follow_each_other_though_lines_change_between_them(
    filled: Database, tab: Tab
) -> None:
    wanted, found = replace(ASKED, tab=tab), list[FeedbackRow]()
    whole = await ids(filled, wanted)
    while page := await next_page(filled, wanted, found):
        found += page
    assert "".join(each.id for each in found) == whole


async def next_page(
    database: Database, wanted: Wanted, before: Sequence[FeedbackRow]
) -> list[FeedbackRow]:
    after = worklists.mark(before[-1], wanted.tab) if before else ""
    asked = replace(wanted, after=after)
    return await database.read(lambda conn: worklists.page(conn, ME, asked, 2))


async def test_views_are_each_accounts_own_and_at_most_twenty(database: Database) -> None:
    for name in ("me", "other"):
        await database.write(partial(add_account, name=name, grants=()))
    for number in range(views.MOST):
        kept = View(f"{number:02}", "tab=mine")
        assert await database.write(partial(views.keep, account="me", kept=kept))
    more = View("more", "tab=late")
    assert not await database.write(lambda conn: views.keep(conn, "me", more))
    assert await database.write(lambda conn: views.keep(conn, "other", more))
    anew = View("00", "tab=late")
    assert await database.write(lambda conn: views.keep(conn, "me", anew))
    assert (await database.read(lambda conn: views.listed(conn, "me")))[0] == anew
    await database.write(lambda conn: views.remove(conn, "me", "more"))
    assert await database.read(lambda conn: views.listed(conn, "other")) == [more]
