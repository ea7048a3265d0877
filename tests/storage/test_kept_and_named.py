"""Names of people and what clients asked to be kept, from the envelope to where they end."""

from datetime import timedelta

from alembic import command
from alembic.script import ScriptDirectory
from msgspec.structs import replace
from sqlalchemy import Connection, insert, select, update

from storage import additions, erasing, feedbacks, inspecting, kept, staff
from storage.envelopes import AdditionEnvelope
from storage.feedbacks import FeedbackRow
from storage.migrating import config
from storage.retention import empty_words
from storage.schema import upgrade
from storage.staff import Grant
from storage.tables import addition, feedback, shown_to
from tests.storage.clients import TODAY, Office
from tests.storage.test_feedbacks import feedback as envelope

NAMES = ("Tsarnajeff", "Liisa")
YEARS = timedelta(days=730)


async def released(office: Office, **more: object) -> FeedbackRow:
    told = replace(envelope(1), names=NAMES, looked=True, **more)
    added = AdditionEnvelope(
        {"added": "Aatu tuli."}, receipt_hash=told.receipt_hash, names=("Aatu",)
    )
    await office.put(told)
    await office.release()
    await office.put(added)
    await office.release()
    (row,) = await office.database.read(feedbacks.listed)
    return row


def names(conn: Connection) -> list[str]:
    found = [*conn.scalars(select(feedback.c.names)), *conn.scalars(select(addition.c.names))]
    return [each for each in found if each != "[]"]


async def test_names_come_with_the_edition_in_an_order_that_tells_nothing(office: Office) -> None:
    row = await released(office)
    assert row.names == ("Aatu", "Liisa", "Tsarnajeff")
    assert row.looked
    (added,) = await office.database.read(lambda conn: additions.additions_of(conn, row.id))
    assert added.names == ("Aatu",)
    assert not added.looked


async def test_names_go_with_the_words_after_two_years(office: Office) -> None:
    await released(office)
    assert len(await office.database.read(names)) == 2
    await office.database.write(
        lambda conn: empty_words(conn, TODAY + YEARS, lambda service: YEARS, {})
    )
    assert await office.database.read(names) == []


async def test_names_go_with_an_erased_feedback(office: Office) -> None:
    row = await released(office)
    await office.database.write(lambda conn: erasing.erase(conn, row.id))
    assert await office.database.read(names) == []


async def test_what_waits_for_a_first_reader_is_what_is_kept_and_not_over(office: Office) -> None:
    row = await released(office, answers={"story": "Aika peruttiin.", "reader": "no"})
    assert row.kept
    assert await office.database.read(kept.waiting_at) == [row.service]
    await office.database.write(lambda conn: conn.execute(update(feedback).values(status="done")))
    assert await office.database.read(kept.waiting_at) == []


async def test_the_audit_counts_names_that_outlived_their_words(office: Office) -> None:
    await released(office)
    assert await office.database.read(inspecting.stray_names) == 0
    await office.database.write(lambda conn: conn.execute(update(feedback).values(answers="{}")))
    assert await office.database.read(inspecting.stray_names) == 1


async def test_the_audit_counts_what_is_shown_to_a_handler_of_the_unit(office: Office) -> None:
    row = await released(office)
    await office.database.write(lambda conn: staff.add(conn, "tekija", [Grant("handler", "x")]))
    shown = insert(shown_to).values(feedback=row.id, staff="tekija")
    await office.database.write(lambda conn: conn.execute(shown))
    assert await office.database.read(inspecting.shown_in_unit) == 0
    here = [Grant("handler", row.service)]
    await office.database.write(lambda conn: staff.set_grants(conn, "tekija", here))
    assert await office.database.read(inspecting.shown_in_unit) == 1


async def test_what_was_released_before_keeps_what_its_client_asked_for(office: Office) -> None:
    quoted = {"story": 'Näin: "reader":"no"', "reader": "yes"}
    await office.put(replace(envelope(1), answers={"reader": "no"}))
    await office.put(replace(envelope(2), answers=quoted))
    await office.release()
    await office.database.write(lambda conn: conn.execute(update(feedback).values(kept=False)))
    await office.database.write(lambda conn: command.downgrade(config(conn), _before(conn)))
    await upgrade(office.database)
    rows = await office.database.read(feedbacks.listed)
    assert {row.answers["reader"]: row.kept for row in rows} == {"no": True, "yes": False}


def _before(conn: Connection) -> str:
    """Return the revision before that of the first reader, whatever its number."""
    revisions = ScriptDirectory.from_config(config(conn)).walk_revisions()
    own = next(each for each in revisions if each.path.endswith("first_reader.py"))
    return str(own.down_revision)
