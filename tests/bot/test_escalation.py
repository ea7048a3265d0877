"""What is late for as long as its level has patience is a matter of the level above."""

import asyncio
from datetime import timedelta

from sqlalchemy import update

from bot.escalation import Escalation
from storage import proposals, trail
from storage.engine import Database
from storage.tables import feedback
from tests.desk.office import Office, directory

DAY = timedelta(days=1)
UNIT, AREA, TOP = "kotihoito-etela", "kotihoito", "ikaantyneet"


def escalation(office: Office) -> Escalation:
    return Escalation(office.database, directory(), office.today, office.trail)


async def due(office: Office, id_: str, days: int, level: str = UNIT) -> None:
    on = office.today() + days * DAY
    change = update(feedback).where(feedback.c.id == id_).values(due_on=on, level=level)
    await office.database.write(lambda conn: conn.execute(change))


async def level(office: Office, id_: str) -> str:
    return (await office.casework.find(id_)).level


async def test_a_late_feedback_climbs_one_level_a_week_and_stays_at_the_top(
    database: Database,
) -> None:
    office = Office(database)
    id_ = await office.feedback()
    await due(office, id_, days=0)
    seen = []
    for _ in range(25):
        await escalation(office).run()
        seen.append(await level(office, id_))
        office.clock.later(days=1)
    assert seen == [UNIT] * 7 + [AREA] * 7 + [TOP] * 11
    row = await office.casework.find(id_)
    assert (row.status, row.version, row.due_on) == ("received", 2, office.today() - 25 * DAY)
    found = await database.read(lambda conn: trail.latest(conn, limit=9, to=id_))
    assert [(each.deed.by, each.deed.what) for each in found] == [("", "escalated")] * 2


async def test_what_waits_for_a_decision_above_climbs_from_there(database: Database) -> None:
    office = Office(database)
    id_ = await office.feedback()
    await office.move(id_, "read", "needs-decision")
    await due(office, id_, days=-7, level=AREA)
    other = await office.feedback()
    await due(office, other, days=-7, level=AREA)  # its unit had its own week before
    await escalation(office).run()
    assert await level(office, id_) == TOP
    assert await level(office, other) == AREA


async def test_several_processes_take_a_feedback_up_once(database: Database) -> None:
    office = Office(database)
    id_ = await office.feedback()
    await due(office, id_, days=-30)
    counts = await asyncio.gather(*(escalation(office).run() for _ in range(5)))
    assert sorted(counts) == [0, 0, 0, 0, 1]
    assert await level(office, id_) == AREA


async def test_what_is_in_time_or_has_ended_stays(database: Database) -> None:
    office = Office(database)
    in_time, ended = await office.feedback(), await office.feedback()
    await due(office, in_time, days=-6)
    await office.move(ended, "read", "done")
    assert await escalation(office).run() == 0
    assert (await office.casework.find(ended)).due_on is None


async def test_a_late_proposal_is_answered_by_the_next_level_in_its_own_time(
    database: Database,
) -> None:
    office = Office(database)
    today = office.today()
    made = proposals.new(
        about=None,
        service=UNIT,
        level=AREA,
        made_by="aino",
        text="Soitetaan.",
        made_on=today,
        due_on=today,
    )
    await database.write(lambda conn: proposals.add(conn, made))
    office.clock.later(days=7)
    assert await escalation(office).run() == 1
    assert await escalation(office).run() == 0
    up = await database.read(lambda conn: proposals.find(conn, made.id))
    assert up is not None
    assert (up.level, up.state, up.version) == (TOP, "open", 1)
    assert up.due_on == office.today() + 14 * DAY
