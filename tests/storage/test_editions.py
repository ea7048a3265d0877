import asyncio
from datetime import date
from functools import partial

import pytest

from dialogs.feedback import Reach
from storage import editions, feedbacks, receipts
from storage.envelopes import ErasureEnvelope, FeedbackEnvelope, Heard, HeardEnvelope
from storage.feedbacks import FeedbackRow
from tests.storage.clients import TODAY, Office


def feedback(
    service: str = "kotihoito",
    story: str = "tarina",
    channel: str = "web",
    erase_hash: bytes = b"",
    receipt_hash: bytes = b"",
) -> FeedbackEnvelope:
    return FeedbackEnvelope(
        flow="small",
        language="fi",
        channel=channel,
        service=service,
        answers={"story": story},
        reach=Reach.NONE,
        erase_hash=erase_hash,
        receipt_hash=receipt_hash,
    )


async def listed(office: Office) -> list[FeedbackRow]:
    return await office.database.read(feedbacks.listed)


async def released(office: Office, envelope: FeedbackEnvelope) -> FeedbackRow:
    await office.put(envelope)
    await office.release()
    return (await listed(office))[0]


async def move(office: Office, row: FeedbackRow, before: str, after: str) -> None:
    event = await office.database.write(
        lambda conn: feedbacks.change_status(
            conn, row.id, before=before, after=after, role="r", texts={}, made_on=TODAY
        )
    )
    assert event is not None


async def test_a_service_waits_until_it_has_k_texts_and_then_all_of_it_goes(
    office: Office,
) -> None:
    await office.put(*(feedback("kotihoito") for _ in range(3)), feedback("neuvola"))
    assert await office.release(k_texts=4) == editions.Released(0, None)
    await office.put(feedback("kotihoito"))
    assert await office.release(k_texts=4) == editions.Released(4, 1)
    assert {row.service for row in await listed(office)} == {"kotihoito"}
    assert len(await office.pooled()) == 1


@pytest.mark.parametrize("channel", ["terminal", "demonstration"])
async def test_what_was_written_for_practice_makes_no_batch_large_enough(
    office: Office, channel: str
) -> None:
    await office.put(*(feedback(channel=channel) for _ in range(9)), feedback())
    assert (await office.release(k_texts=2)).feedbacks == 0
    await office.put(feedback())
    assert (await office.release(k_texts=2)).feedbacks == 11


async def test_with_k_of_one_everything_goes(office: Office) -> None:
    await office.put(feedback(channel="terminal"), feedback(service=""))
    assert (await office.release(k_texts=1)).feedbacks == 2


async def test_editions_are_numbered_and_the_newest_is_listed_first(office: Office) -> None:
    await office.put(feedback(story="vanha"))
    await office.release()
    await office.put(feedback(story="uusi"), feedback(story="uudempi"))
    await office.release()
    rows = await listed(office)
    assert [row.edition for row in rows] == [2, 2, 1]
    assert rows[-1].answers == {"story": "vanha"}
    assert await office.database.read(editions.latest) == 2


async def test_the_order_of_an_edition_is_not_the_order_of_the_pool(office: Office) -> None:
    stories = [f"{number:02}" for number in range(40)]
    await office.put(*(feedback(story=story) for story in stories))
    pooled = [
        e.answers["story"] for _, e in await office.pooled() if isinstance(e, FeedbackEnvelope)
    ]
    await office.release()
    shown = [row.answers["story"] for row in await listed(office)]
    assert sorted(map(str, shown)) == stories
    assert shown != stories
    assert shown != pooled


async def test_a_released_feedback_was_received_on_the_day_of_its_edition(office: Office) -> None:
    row = await released(office, feedback())
    history = await office.database.read(lambda conn: feedbacks.history(conn, row.id))
    assert [(each.number, each.status, each.made_on) for each in history] == [
        (1, "received", TODAY)
    ]


async def test_a_round_is_recorded_once(office: Office) -> None:
    record = editions.record_round
    for name, first in (("2026-W46", True), ("2026-W47", True), ("2026-W47", False)):
        assert await office.database.write(partial(record, name=name)) is first
    assert await office.database.read(editions.last_rounds) == ["2026-W47", "2026-W46"]


async def test_of_two_rounds_one_of_which_was_made_elsewhere_none_is_made_twice(
    office: Office,
) -> None:
    await office.database.write(partial(editions.record_round, name="weekly"))
    await office.put(feedback())
    plan = editions.Plan(opened := await office.pooled(), {opened[0][0]: "kotihoito"}, TODAY)
    both = partial(editions.make_round, names=["daily", "weekly"], plan=plan)
    assert await office.database.write(both) is None
    assert await office.database.read(editions.last_rounds) == ["weekly"]
    one = partial(editions.make_round, names=["daily"], plan=plan)
    assert await office.database.write(one) == editions.Released(1, 1)


@pytest.mark.parametrize(
    ("answer", "status"), [("no", "reopened"), ("partly", "done"), ("yes", "done")]
)
async def test_only_a_no_opens_what_was_done(office: Office, answer: Heard, status: str) -> None:
    row = await released(office, feedback())
    await move(office, row, "received", "read")
    await move(office, row, "read", "done")
    await office.put(HeardEnvelope(row.id, answer))
    assert await office.release(k_texts=5) == editions.Released(0, None)
    (after,) = await listed(office)
    assert (after.status, after.heard) == (status, answer)
    assert await office.pooled() == []


async def test_a_no_to_what_is_still_open_is_noted_and_opens_nothing(office: Office) -> None:
    row = await released(office, feedback())
    await office.put(HeardEnvelope(row.id, "no"), HeardEnvelope("nobody", "no"))
    await office.release()
    (after,) = await listed(office)
    assert (after.status, after.heard) == ("received", "no")


async def test_what_is_erased_while_it_waits_is_never_released_nor_counted(
    office: Office,
) -> None:
    await office.put(
        feedback(erase_hash=b"button"), feedback(receipt_hash=b"code"), feedback(story="jää")
    )
    await office.put(ErasureEnvelope(token_hash=b"button"), ErasureEnvelope(receipt_hash=b"code"))
    assert (await office.release(k_texts=2)).feedbacks == 0
    assert len(await office.pooled()) == 1
    assert (await office.release(k_texts=1)).feedbacks == 1


@pytest.mark.parametrize(
    "erasure", [ErasureEnvelope(token_hash=b"button"), ErasureEnvelope(receipt_hash=b"code")]
)
async def test_what_is_erased_after_its_edition_stays_as_an_empty_row(
    office: Office, erasure: ErasureEnvelope
) -> None:
    row = await released(office, feedback(erase_hash=b"button", receipt_hash=b"code"))
    await office.put(erasure)
    await office.release(made_on=date(2026, 11, 29))
    (after,) = await listed(office)
    assert (after.id, after.status, after.answers) == (row.id, "withdrawn", {})
    read = office.database.read
    assert await read(lambda conn: receipts.by_receipt(conn, b"code")) is None
    assert await read(lambda conn: receipts.by_erase_token(conn, b"button")) is None
    history = await read(lambda conn: feedbacks.history(conn, row.id))
    assert [each.status for each in history] == ["received", "withdrawn"]
    await office.put(HeardEnvelope(row.id, "no"), erasure)
    await office.release()
    assert await listed(office) == [after]


async def test_two_rounds_at_once_use_no_envelope_twice(office: Office) -> None:
    await office.put(*(feedback() for _ in range(10)))
    opened = await office.pooled()
    chosen = dict.fromkeys((id_ for id_, _ in opened), "kotihoito")
    release = partial(editions.release, plan=editions.Plan(opened, chosen, TODAY))
    made = await asyncio.gather(*(office.database.write(release) for _ in range(3)))
    assert sorted(each.feedbacks for each in made) == [0, 0, 10]
    assert len(await listed(office)) == 10


async def test_a_conversation_becomes_a_feedback_its_receipt_leads_to(office: Office) -> None:
    writer = office.writer()
    client = office.client("1", writer)
    await client.send("Kukaan ei soittanut.", "receipt")
    ((_, envelope),) = await office.pooled()
    assert isinstance(envelope, FeedbackEnvelope)
    await office.release()
    (row,) = await listed(office)
    assert row.answers == {"story": "Kukaan ei soittanut."}
    found = await office.database.read(
        lambda conn: receipts.by_receipt(conn, envelope.receipt_hash)
    )
    assert found == row.id
