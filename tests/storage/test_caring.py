"""What clients do later sets the clock of a handling, by days of editions alone."""

from datetime import date, timedelta
from functools import partial

from storage import editions, feedbacks
from storage.caring import Care
from storage.editions import Plan
from storage.envelopes import AdditionEnvelope, Envelope, HeardEnvelope, WithdrawalEnvelope
from storage.feedbacks import FeedbackRow
from tests.storage.clients import TODAY, Office
from tests.storage.test_editions import feedback, move, released

CODE = b"code"
LATER = TODAY + timedelta(days=7)


async def sent(office: Office) -> FeedbackRow:
    return await released(office, feedback(receipt_hash=CODE))


async def edition(office: Office, *envelopes: Envelope) -> None:
    """Make an edition a week later, in which a chief answers in ten days and acts in five."""
    await office.put(*envelopes)
    plan = Plan(await office.pooled(), {}, LATER, care_of=lambda _: Care("chief", 10, 5))
    await office.database.write(lambda conn: editions.release(conn, plan))


async def standing(office: Office, row: FeedbackRow) -> tuple[str, str, int | None, int]:
    now = await office.database.read(partial(feedbacks.find, id_=row.id))
    assert now is not None
    return now.status, now.owner, _days(now.due_on), now.version


def _days(on: date | None) -> int | None:
    return (on - LATER).days if on else None


async def test_a_no_gives_the_promised_days_anew(office: Office) -> None:
    row = await sent(office)
    await move(office, row, "received", "read")
    await move(office, row, "read", "done")
    await edition(office, HeardEnvelope(row.id, "no"))
    assert await standing(office, row) == ("reopened", "chief", 10, 3)


async def test_an_answer_to_a_question_gives_the_days_of_a_step(office: Office) -> None:
    row = await sent(office)
    await move(office, row, "received", "read")
    await move(office, row, "read", "asked")
    await edition(office, AdditionEnvelope({"added": "Kello yhdeksän."}, receipt_hash=CODE))
    status, _, days, version = await standing(office, row)
    assert (status, days, version) == ("in-handling", 5, 3)


async def test_an_addition_that_nobody_has_read_guards_against_older_forms(office: Office) -> None:
    row = await sent(office)
    await edition(office, AdditionEnvelope({"added": "Lisää."}, receipt_hash=CODE))
    assert await standing(office, row) == ("received", "", None, 1)
    stale = await office.database.write(
        lambda conn: feedbacks.change_status(
            conn,
            row.id,
            before="received",
            after="read",
            role="r",
            texts={},
            made_on=LATER,
            version=0,
        )
    )
    assert stale is None


async def test_what_is_withdrawn_is_due_no_more(office: Office) -> None:
    row = await sent(office)
    await edition(office, WithdrawalEnvelope(receipt_hash=CODE))
    status, _, days, _ = await standing(office, row)
    assert (status, days) == ("withdrawn", None)
