import asyncio
from functools import partial

import pytest
from sqlalchemy import Connection, func, select

from dialogs.feedback import Reach
from dialogs.session import Answer
from storage import addresses, feedbacks, followups, mailboxes, receipts
from storage.envelopes import FeedbackEnvelope
from storage.feedbacks import FeedbackRow, Standing
from storage.tables import followup, mailbox, message, news, open_token, return_address
from tests.storage.clients import STARTED, TODAY, Office

ANSWERS: dict[str, Answer] = {
    "story": "Jono oli pitkä.\nKukaan ei kertonut miksi.",
    "feelings": ("vihainen", "oma"),
}


def feedback(number: int, service: str = "kotihoito") -> FeedbackEnvelope:
    key = b"%d" % number
    return FeedbackEnvelope(
        flow="small",
        language="fi-simple",
        channel="web",
        service=service,
        answers=ANSWERS,
        reach=Reach.CHAT,
        receipt_hash=b"receipt" + key,
        erase_hash=b"erase" + key,
        address_box=b"box" + key,
        mailbox_hash=b"mailbox" + key,
    )


@pytest.fixture
async def rows(office: Office) -> list[FeedbackRow]:
    for services in (("kotihoito", "neuvola"), ("kotihoito", "kotihoito", "neuvola")):
        await office.put(*(feedback(len(services) * 10 + n, s) for n, s in enumerate(services)))
        await office.release()
    return await office.database.read(feedbacks.listed)


def read_it(conn: Connection, id_: str) -> feedbacks.StatusEvent | None:
    texts = {"fi": "Luettu.", "sv": "Läst."}
    return feedbacks.change_status(
        conn, id_, before="received", after="read", role="esihenkilo", texts=texts, made_on=TODAY
    )


async def test_feedback_comes_back_as_it_was_released(
    office: Office, rows: list[FeedbackRow]
) -> None:
    first = rows[0]
    assert first.answers == ANSWERS
    assert (first.edition, first.language, first.flow) == (2, "fi-simple", "small")
    assert await office.database.read(partial(feedbacks.find, id_=first.id)) == first
    assert await office.database.read(partial(feedbacks.find, id_="nobody")) is None


async def test_pages_follow_each_other_without_gap_or_repeat(
    office: Office, rows: list[FeedbackRow]
) -> None:
    pages: list[FeedbackRow] = []
    while page := await office.database.read(
        partial(feedbacks.listed, limit=2, after=pages[-1].id if pages else "")
    ):
        pages += page
    assert pages == rows
    assert [row.edition for row in rows] == [2, 2, 2, 1, 1]


async def test_feedback_is_found_by_service_status_and_edition(
    office: Office, rows: list[FeedbackRow]
) -> None:
    read = office.database.read
    found = await read(partial(feedbacks.listed, service="neuvola", edition=1))
    assert [(row.service, row.edition) for row in found] == [("neuvola", 1)]
    assert await read(partial(feedbacks.listed, status="done")) == []
    assert len(await read(partial(feedbacks.listed, status="received"))) == len(rows)


async def test_a_change_of_status_is_kept_with_its_words(
    office: Office, rows: list[FeedbackRow]
) -> None:
    event = await office.database.write(partial(read_it, id_=rows[0].id))
    assert event is not None
    assert (event.number, event.status, event.role) == (2, "read", "esihenkilo")
    history = await office.database.read(partial(feedbacks.history, id_=rows[0].id))
    assert history[-1] == event
    assert event.texts == {"fi": "Luettu.", "sv": "Läst."}
    counts = await office.database.read(feedbacks.counts)
    assert counts == {"received": 4, "read": 1}


async def test_of_two_who_change_a_status_at_once_one_is_told(
    office: Office, rows: list[FeedbackRow]
) -> None:
    change = partial(read_it, id_=rows[0].id)
    events = await asyncio.gather(*(office.database.write(change) for _ in range(5)))
    assert sum(event is not None for event in events) == 1
    assert len(await office.database.read(partial(feedbacks.history, id_=rows[0].id))) == 2


async def test_the_chat_part_is_told_where_a_feedback_stands_and_not_what_it_says(
    office: Office, rows: list[FeedbackRow]
) -> None:
    found = await office.database.read(partial(receipts.by_receipt, hash_=b"receipt20"))
    assert found is not None
    standing = await office.database.read(partial(feedbacks.standing, id_=found))
    assert standing == Standing(found, "kotihoito", "received", "")
    assert await office.database.read(partial(feedbacks.standing, id_="nobody")) is None


async def push_everything(office: Office) -> None:
    await office.database.write(partial(followups.derive, not_before=lambda: STARTED))
    for owed in await office.database.write(
        partial(followups.claim, now=STARTED, limit=99, hash_of=str.encode)
    ):
        box = owed.box.replace(b"box", b"mailbox")
        await office.database.write(
            partial(mailboxes.post, mailbox_hash=box, id_=owed.id, body=b"x")
        )


def ways_back(conn: Connection) -> dict[str, int]:
    tables = (return_address, followup, open_token, mailbox, message, news)
    return {t.name: conn.scalar(select(func.count()).select_from(t)) or 0 for t in tables}


async def test_erasing_takes_every_way_back_and_leaves_the_others(
    office: Office, rows: list[FeedbackRow]
) -> None:
    for row in rows:
        await office.database.write(partial(read_it, id_=row.id))
    await push_everything(office)
    before = await office.database.read(ways_back)
    assert before == dict.fromkeys(before, 5) | {"news": 0}
    await office.database.write(partial(feedbacks.erase, id_=rows[0].id))
    after = await office.database.read(ways_back)
    assert after == dict.fromkeys(before, 4) | {"news": 0}
    history = await office.database.read(partial(feedbacks.history, id_=rows[0].id))
    assert [event.texts for event in history] == [{}, {}]
    assert await office.database.read(partial(feedbacks.find, id_=rows[1].id)) is not None


async def test_an_address_that_is_gone_takes_its_buttons_and_pushes_with_it(
    office: Office, rows: list[FeedbackRow]
) -> None:
    await office.database.write(partial(read_it, id_=rows[0].id))
    await push_everything(office)
    (push,) = await office.database.read(followups.listed)
    found = await office.database.read(partial(addresses.find, id_=push.address_id))
    assert found is not None
    assert found.feedback == rows[0].id
    for _ in range(2):
        await office.database.write(partial(addresses.drop, id_=push.address_id))
    left = await office.database.read(ways_back)
    assert left == dict.fromkeys(left, 0) | {"return_address": 4, "mailbox": 4}
    number = found.box.removeprefix(b"box")
    read = office.database.read
    assert await read(partial(receipts.by_erase_token, hash_=b"erase" + number)) is None
    assert await read(partial(receipts.by_receipt, hash_=b"receipt" + number)) == rows[0].id


async def test_a_chat_that_moved_keeps_its_address_row(
    office: Office, rows: list[FeedbackRow]
) -> None:
    await office.database.write(partial(read_it, id_=rows[0].id))
    await office.database.write(partial(followups.derive, not_before=lambda: STARTED))
    (push,) = await office.database.read(followups.listed)
    moved = partial(addresses.replace, id_=push.address_id, box=b"moved")
    await office.database.write(moved)
    (owed,) = await office.database.write(
        partial(followups.claim, now=STARTED, limit=9, hash_of=str.encode)
    )
    assert owed.box == b"moved"
