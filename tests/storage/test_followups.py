import asyncio
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import Connection

from dialogs.feedback import Reach
from storage import feedbacks, followups, push_totals
from storage.engine import Database
from storage.envelopes import FeedbackEnvelope
from storage.followups import (
    DUE,
    REJECTED,
    SENDING,
    SENT,
    UNSURE,
    DeadLetter,
    FollowupRow,
    Owed,
)
from tests.storage.clients import STARTED, TODAY, Office

SOON = STARTED + timedelta(hours=1)


def feedback(box: bytes) -> FeedbackEnvelope:
    return FeedbackEnvelope(
        flow="small",
        language="fi",
        channel="telegram",
        service="neuvola",
        answers={},
        reach=Reach.CHAT if box else Reach.NONE,
        address_box=box,
    )


async def move(office: Office, before: str, after: str) -> None:
    """Let each feedback go from one status to the next."""
    for row in await office.database.read(feedbacks.listed):
        change = partial(
            feedbacks.change_status,
            id_=row.id,
            before=before,
            after=after,
            role="esihenkilo",
            texts={"fi": "Luettu."},
            made_on=TODAY,
        )
        await office.database.write(change)


async def owe(office: Office, number: int) -> None:
    """Release feedback, and let each be read."""
    await office.put(*(feedback(b"box") for _ in range(number)), feedback(b""))
    await office.release()
    await move(office, "received", "read")
    await office.database.write(partial(followups.derive, not_before=lambda: STARTED))


async def claim(office: Office, limit: int = 99) -> list[Owed]:
    return await office.database.write(
        partial(followups.claim, now=office.now, limit=limit, hash_of=str.encode)
    )


async def only(office: Office) -> FollowupRow:
    (row,) = await office.database.read(followups.listed)
    return row


async def test_each_change_is_owed_once_to_each_address(office: Office) -> None:
    await owe(office, 3)
    assert len(await office.database.read(followups.listed)) == 3
    again = partial(followups.derive, not_before=lambda: STARTED)
    assert await office.database.write(again) == 0


async def test_that_it_was_received_is_not_pushed(office: Office) -> None:
    await office.put(feedback(b"box"))
    await office.release()
    derive = partial(followups.derive, not_before=lambda: STARTED)
    assert await office.database.write(derive) == 0


async def test_later_news_never_come_before_what_is_still_owed(office: Office) -> None:
    late = STARTED + timedelta(hours=20)
    await owe(office, 1)
    await office.database.write(
        partial(followups.later, id_=(await only(office)).id, not_before=late)
    )
    await move(office, "read", "done")
    await office.database.write(partial(followups.derive, not_before=lambda: STARTED))
    first, second = await office.database.read(followups.listed)
    assert (first.not_before, second.not_before) == (late, late + timedelta(seconds=1))


async def test_nothing_is_claimed_before_its_time(office: Office) -> None:
    await owe(office, 1)
    assert await office.database.read(followups.next_due) == STARTED
    office.later(seconds=-1)
    assert await claim(office) == []
    office.later(seconds=1)
    (owed,) = await claim(office)
    assert (owed.box, owed.attempts, owed.doubtful) == (b"box", 1, False)
    assert await office.database.read(followups.next_due) is None


async def test_no_row_is_given_to_two_deliveries(office: Office, database_url: str) -> None:
    await owe(office, 40)
    other = Database.open(database_url)
    take = partial(followups.claim, now=office.now, limit=7, hash_of=str.encode)
    claims = await asyncio.gather(
        *(database.write(take) for _ in range(4) for database in (office.database, other))
    )
    claimed = [owed.id for each in claims for owed in each]
    claimed += [owed.id for owed in await claim(office)]
    assert len(claimed) == len(set(claimed)) == 40
    await other.close()


async def test_a_push_that_must_wait_is_due_again_with_its_attempts_counted(
    office: Office,
) -> None:
    await owe(office, 1)
    (owed,) = await claim(office)
    await office.database.write(partial(followups.later, id_=owed.id, not_before=SOON))
    assert await office.database.read(followups.next_due) == SOON
    assert await claim(office) == []
    office.later(hours=1)
    (again,) = await claim(office)
    assert (again.id, again.attempts, again.doubtful) == (owed.id, 2, False)


async def test_what_became_of_a_push_is_kept(office: Office) -> None:
    await owe(office, 3)
    first, second, third = await claim(office)
    await office.database.write(partial(followups.sent, id_=first.id))
    await office.database.write(partial(followups.rejected, id_=second.id, reason="too-long"))
    await office.database.write(partial(followups.unsure, id_=third.id))
    rows = {row.id: row for row in await office.database.read(followups.listed)}
    assert [rows[each.id].state for each in (first, second, third)] == [SENT, REJECTED, UNSURE]
    assert [rows[each.id].doubtful for each in (first, second, third)] == [False, False, True]
    assert await claim(office) == []


async def test_a_push_in_doubt_can_be_tried_again_knowingly(office: Office) -> None:
    await owe(office, 1)
    (owed,) = await claim(office)
    await office.database.write(partial(followups.unsure, id_=owed.id, not_before=SOON))
    office.later(hours=1)
    (again,) = await claim(office)
    assert again.doubtful


async def test_what_a_cut_process_was_sending_is_due_again_in_doubt(office: Office) -> None:
    await owe(office, 2)
    await claim(office, limit=1)
    assert await office.database.write(followups.recover) == 1
    rows = await office.database.read(followups.listed)
    assert [row.state for row in rows] == [DUE, DUE]
    assert sorted(row.doubtful for row in rows) == [False, True]


async def test_a_repeat_that_was_cut_as_well_is_not_repeated_once_more(office: Office) -> None:
    await owe(office, 1)
    for state in (DUE, UNSURE):
        assert len(await claim(office)) == 1
        assert await office.database.write(followups.recover) == 1
        row = await only(office)
        assert (row.state, row.doubtful) == (state, True)
    assert await claim(office) == []
    assert await office.database.read(totals) == [(1, {"unsure": 1}, 0)]


async def test_what_became_of_pushes_is_counted_and_outlives_their_rows(office: Office) -> None:
    await owe(office, 5)
    first, second, third, *_ = await claim(office, limit=3)
    write = office.database.write
    await write(partial(followups.unsure, id_=first.id, not_before=office.now))
    (again,) = [each for each in await claim(office) if each.id == first.id]
    await write(partial(followups.sent, id_=again.id))
    await write(partial(followups.gone, owed=second))
    await write(partial(followups.rejected, id_=third.id, reason="too-long"))
    counts = {"sent": 1, "repeated": 1, "gone": 1, "rejected": 1}
    assert await office.database.read(totals) == [(1, counts, 2)]
    for row in await office.database.read(feedbacks.listed):
        await write(partial(feedbacks.erase, id_=row.id))
    assert await office.database.read(totals) == [(1, counts, 0)]


async def test_what_was_refused_is_listed_by_its_code_and_can_go_out_again(office: Office) -> None:
    await owe(office, 2)
    (owed,) = await claim(office, limit=1)
    await office.database.write(partial(followups.rejected, id_=owed.id, reason="too-long"))
    dead = await office.database.read(followups.dead_letters)
    assert dead == [DeadLetter(owed.id, 1, 1, "too-long")]
    retry = partial(followups.retry, ids=None, now=office.now)
    assert await office.database.write(retry) == 1
    assert await office.database.read(followups.dead_letters) == []
    assert await office.database.read(totals) == [(1, {"rejected": 0}, 2)]
    assert owed.id in [each.id for each in await claim(office)]


def totals(conn: Connection) -> list[tuple[int, dict[str, int], int]]:
    listed = push_totals.listed(conn, (DUE, SENDING))
    return [(each.edition, dict(each.counts), each.waiting) for each in listed]


@pytest.mark.parametrize("attempts", [1, 2])
async def test_the_token_of_every_attempt_opens_the_words(office: Office, attempts: int) -> None:
    await owe(office, 1)
    row = await only(office)
    for number in range(attempts):
        token = partial(followups.set_open_token, id_=row.id, hash_=b"token%d" % number)
        await office.database.write(token)
    for number in range(attempts):
        opened = partial(followups.opened, token_hash=b"token%d" % number)
        notice = await office.database.read(opened)
        assert notice is not None
        assert (notice.service, notice.event.status) == ("neuvola", "read")
        assert notice.event.texts == {"fi": "Luettu."}
    unknown = partial(followups.opened, token_hash=b"of nobody")
    assert await office.database.read(unknown) is None
