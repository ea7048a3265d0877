"""What clients do with feedback that is released already, on both databases."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from sqlalchemy import Connection, Table, func, insert, select

from dialogs.statuses import AUTOMATIC, WITHDRAWN
from storage import feedbacks, receipts
from storage.additions import AdditionRow, added_in, additions_of, days_of
from storage.envelopes import (
    AdditionEnvelope,
    ErasureEnvelope,
    HeardEnvelope,
    WithdrawalEnvelope,
)
from storage.feedbacks import FeedbackRow
from storage.tables import feedback as feedback_table
from storage.tables import followup, open_token, return_address
from tests.storage.clients import TODAY, Office
from tests.storage.test_editions import feedback, listed, move, released

CODE, ERASE, OPENS = b"code", b"erase", b"opens"


async def sent(office: Office) -> FeedbackRow:
    """Release one feedback with a receipt and an erasing button."""
    return await released(office, feedback(receipt_hash=CODE, erase_hash=ERASE))


def addition(text: str = "lisää") -> AdditionEnvelope:
    return AdditionEnvelope({"added": text}, receipt_hash=CODE)


async def added(office: Office, row: FeedbackRow) -> list[AdditionRow]:
    return await office.database.read(lambda conn: additions_of(conn, row.id))


async def ended_on(office: Office, row: FeedbackRow) -> date | None:
    query = select(feedback_table.c.ended_on).where(feedback_table.c.id == row.id)
    found: date | None = await office.database.read(lambda conn: conn.scalar(query))
    return found


async def by_code(office: Office) -> str | None:
    return await office.database.read(lambda conn: receipts.by_receipt(conn, CODE))


async def close(office: Office, row: FeedbackRow) -> None:
    await move(office, row, "received", "read")
    await move(office, row, "read", "done")


async def let_open(office: Office, row: FeedbackRow) -> None:
    """Make the row of a push that was sent, with its token."""
    (event,) = await office.database.read(lambda conn: feedbacks.history(conn, row.id))
    pushed = {"id": "f", "return_address": "a", "status_event": event.id, "state": "sent"}
    rest = {"not_before": 0, "attempts": 1, "doubtful": False}
    rows = (
        (return_address, {"id": "a", "feedback": row.id, "box": b"b"}),
        (followup, pushed | rest),
        (open_token, {"hash": OPENS, "followup": "f", "status_event": event.id}),
    )
    for table, values in rows:
        await office.database.write(partial(_insert, table=table, values=values))


def _insert(conn: Connection, table: Table, values: Mapping[str, object]) -> None:
    conn.execute(insert(table), [values])


async def size(office: Office, table: Table) -> int:
    query = select(func.count()).select_from(table)
    return await office.database.read(lambda conn: conn.scalar(query) or 0)


# ---- adding


async def test_an_addition_comes_in_the_edition_of_its_round(office: Office) -> None:
    row = await sent(office)
    await office.put(addition(), feedback(story="toinen"))
    assert (await office.release()).edition == 2
    (one,) = await added(office, row)
    assert one == AdditionRow(row.id, 2, TODAY, {"added": "lisää"}, id=one.id)
    assert await office.database.read(lambda conn: days_of(conn, row.id)) == [TODAY]
    assert await office.database.read(lambda conn: added_in(conn, 2)) == {row.id}


async def test_a_round_of_additions_alone_makes_an_edition(office: Office) -> None:
    row = await sent(office)
    await office.put(addition("yksi"), addition("kaksi"))
    assert (await office.release()).edition == 2
    assert {str(each.answers["added"]) for each in await added(office, row)} == {"yksi", "kaksi"}
    assert await office.pooled() == []


async def test_an_answer_to_a_question_of_staff_brings_the_case_back_into_handling(
    office: Office,
) -> None:
    row = await sent(office)
    await move(office, row, "received", "read")
    await move(office, row, "read", "asked")
    await office.put(addition("yksi"), addition("kaksi"))
    await office.release()
    events = await office.database.read(lambda conn: feedbacks.history(conn, row.id))
    assert [each.status for each in events][-2:] == ["asked", "in-handling"]
    assert events[-1].role == AUTOMATIC


async def test_an_addition_to_what_nobody_asked_about_changes_no_status(office: Office) -> None:
    row = await sent(office)
    await office.put(addition())
    await office.release()
    assert (await listed(office))[0].status == row.status


async def test_the_token_of_a_push_leads_to_the_feedback(office: Office) -> None:
    row = await sent(office)
    await let_open(office, row)
    await office.put(AdditionEnvelope({"added": "tästä"}, token_hash=OPENS))
    await office.release()
    assert [each.answers for each in await added(office, row)] == [{"added": "tästä"}]


async def test_an_addition_to_nothing_is_dropped_and_makes_no_edition(office: Office) -> None:
    await sent(office)
    await office.put(AdditionEnvelope({"added": "kenen"}, receipt_hash=b"wrong"))
    assert (await office.release()).edition is None
    assert await office.pooled() == []


# ---- withdrawing


async def test_a_withdrawn_feedback_keeps_its_words_and_its_receipt_only(office: Office) -> None:
    row = await sent(office)
    await let_open(office, row)
    await office.put(WithdrawalEnvelope(receipt_hash=CODE))
    await office.release()
    (now,) = await listed(office)
    assert (now.status, now.answers) == (WITHDRAWN, row.answers)
    assert await by_code(office) == row.id
    assert await ended_on(office, row) == TODAY
    for table in (return_address, followup, open_token):
        assert await size(office, table) == 0


async def test_withdrawing_twice_is_as_withdrawing_once(office: Office) -> None:
    row = await sent(office)
    await office.put(*(WithdrawalEnvelope(receipt_hash=CODE) for _ in range(2)))
    await office.release()
    await office.put(WithdrawalEnvelope(receipt_hash=CODE))
    await office.release()
    events = await office.database.read(lambda conn: feedbacks.history(conn, row.id))
    assert [each.status for each in events] == ["received", WITHDRAWN]


async def test_what_was_added_before_the_withdrawal_is_kept(office: Office) -> None:
    row = await sent(office)
    await office.put(WithdrawalEnvelope(receipt_hash=CODE), addition())
    await office.release()
    assert len(await added(office, row)) == 1
    await office.put(addition("liian myöhään"))
    await office.release()
    assert len(await added(office, row)) == 1


async def test_a_withdrawn_feedback_can_still_be_erased(office: Office) -> None:
    row = await sent(office)
    await office.put(WithdrawalEnvelope(receipt_hash=CODE))
    await office.release()
    await office.put(ErasureEnvelope(receipt_hash=CODE))
    await office.release()
    (now,) = await listed(office)
    assert (now.id, now.answers) == (row.id, {})
    assert await by_code(office) is None


# ---- erasing


async def test_adding_withdrawing_and_erasing_in_one_round_leaves_nothing(office: Office) -> None:
    row = await sent(office)
    await office.put(
        ErasureEnvelope(token_hash=ERASE), WithdrawalEnvelope(receipt_hash=CODE), addition()
    )
    await office.release()
    (now,) = await listed(office)
    assert (now.status, now.answers) == (WITHDRAWN, {})
    assert await added(office, row) == []
    assert await by_code(office) is None


async def test_erasing_takes_what_was_added_before_and_ends_the_case(office: Office) -> None:
    row = await sent(office)
    await office.put(addition())
    await office.release()
    await office.put(ErasureEnvelope(token_hash=ERASE))
    await office.release()
    assert await added(office, row) == []
    assert await ended_on(office, row) == TODAY


# ---- the end of a case


async def test_a_client_who_became_heard_ends_the_case(office: Office) -> None:
    row = await sent(office)
    await close(office, row)
    await office.put(HeardEnvelope(row.id, "partly"))
    await office.release()
    assert await ended_on(office, row) == TODAY


async def test_a_client_who_was_not_heard_opens_the_case_again(office: Office) -> None:
    row = await sent(office)
    await close(office, row)
    await office.put(HeardEnvelope(row.id, "yes"))
    await office.release()
    await office.put(HeardEnvelope(row.id, "no"))
    await office.release()
    assert await ended_on(office, row) is None
    assert (await listed(office))[0].status == "reopened"
