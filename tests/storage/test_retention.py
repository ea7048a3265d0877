from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from sqlalchemy import Connection, func, insert, select, update

from storage import addresses, feedbacks, followups, mailboxes, proposals
from storage.envelopes import HeardEnvelope
from storage.feedbacks import FeedbackRow
from storage.proposals import Answer, ProposalRow
from storage.retention import (
    Options,
    drop_ways_back,
    empty_words,
    end_cases,
    erased_since,
    without_words,
)
from storage.rows import StatusEvent
from storage.tables import (
    addition,
    erase_token,
    feedback,
    followup,
    mailbox,
    message,
    new_id,
    open_token,
    receipt,
    return_address,
    status_event,
)
from tests.storage.clients import STARTED, TODAY, Office
from tests.storage.test_feedbacks import feedback as envelope

MONTH = timedelta(days=30)
YEARS = timedelta(days=730)
OPTIONS: Options = {"small": {"feelings": frozenset({"vihainen"})}}
WAYS_BACK = (
    *(receipt, erase_token, mailbox, message, return_address),
    *(followup, open_token),
)


@pytest.fixture
async def case(office: Office) -> FeedbackRow:
    """One feedback with every way back, a push and a message; done today."""
    await office.put(envelope(1))
    await office.release()
    (row,) = await office.database.read(feedbacks.listed)
    await move(office, row.id, "received", "done", TODAY)
    await office.database.write(partial(followups.derive, not_before=lambda: STARTED))
    await office.database.write(lambda conn: followups.claim(conn, STARTED, 9, lambda _: b"open"))
    await office.database.write(
        partial(mailboxes.post, mailbox_hash=b"mailbox1", id_="m", body=b"words")
    )
    return row


async def move(office: Office, id_: str, before: str, after: str, day: date) -> StatusEvent:
    event = await office.database.write(
        lambda conn: feedbacks.change_status(
            conn, id_, before=before, after=after, role="r", texts={"fi": "Sanat."}, made_on=day
        )
    )
    assert event is not None
    return event


async def proposed(office: Office, about: FeedbackRow) -> ProposalRow:
    made = proposals.new(
        about=about.id,
        service=about.service,
        level="ylempi",
        made_by="aino",
        text="Soitetaan aina.",
        made_on=TODAY,
        due_on=TODAY,
    )
    await office.database.write(lambda conn: proposals.add(conn, made))
    return made


async def said(office: Office, heard: str) -> None:
    await office.database.write(lambda conn: conn.execute(update(feedback).values(heard=heard)))


async def ended(office: Office, today: date) -> int:
    return await office.database.write(lambda conn: end_cases(conn, today, MONTH))


async def dropped(office: Office, today: date) -> int:
    return await office.database.write(lambda conn: drop_ways_back(conn, today, MONTH))


async def emptied(office: Office, today: date) -> int:
    return await office.database.write(
        lambda conn: empty_words(conn, today, lambda service: YEARS, OPTIONS)
    )


def counts(conn: Connection) -> list[int]:
    queries = [select(func.count()).select_from(table) for table in WAYS_BACK]
    return [conn.scalars(query).one() for query in queries]


# ---- when a case ends


async def test_a_closed_case_ends_when_its_client_was_heard(
    office: Office, case: FeedbackRow
) -> None:
    assert await ended(office, TODAY) == 0
    await said(office, "partly")
    assert await ended(office, TODAY) == 1
    assert await ended(office, TODAY) == 0


async def test_a_closed_case_ends_thirty_days_after_its_client_was_asked(
    office: Office, case: FeedbackRow
) -> None:
    assert await ended(office, TODAY + MONTH - timedelta(days=1)) == 0
    assert await ended(office, TODAY + MONTH) == 1


async def test_a_case_in_which_something_is_open_goes_on(office: Office) -> None:
    await office.put(envelope(1))
    await office.release()
    await said(office, "yes")
    assert await ended(office, TODAY + YEARS) == 0


async def test_who_was_not_heard_is_asked_anew_after_the_next_closing(
    office: Office, case: FeedbackRow
) -> None:
    await said(office, "no")
    assert await ended(office, TODAY) == 0
    await move(office, case.id, "done", "reopened", TODAY)
    later = TODAY + timedelta(days=20)
    await move(office, case.id, "reopened", "done", later)
    assert await ended(office, later + MONTH - timedelta(days=1)) == 0
    assert await ended(office, later + MONTH) == 1


async def test_a_withdrawn_case_is_over_at_once(office: Office, case: FeedbackRow) -> None:
    await move(office, case.id, "done", "withdrawn", TODAY)
    assert await ended(office, TODAY) == 1


async def test_an_open_proposal_keeps_its_case_open_until_it_is_answered(
    office: Office, case: FeedbackRow
) -> None:
    made = await proposed(office, case)
    await office.put(HeardEnvelope(case.id, "yes"))
    await office.release()
    assert await ended(office, TODAY + YEARS) == 0
    said = Answer("accepted", "Tehdään.", "r", TODAY, made.level, None)
    await office.database.write(lambda conn: proposals.answer(conn, made.id, 0, said))
    assert await ended(office, TODAY) == 1


async def test_an_open_proposal_does_not_hold_what_a_client_withdrew(
    office: Office, case: FeedbackRow
) -> None:
    await proposed(office, case)
    await move(office, case.id, "done", "withdrawn", TODAY)
    assert await ended(office, TODAY) == 1


# ---- what goes with it


async def test_every_way_back_dies_thirty_days_after_the_end_and_not_a_day_before(
    office: Office, case: FeedbackRow
) -> None:
    await said(office, "yes")
    await ended(office, TODAY)
    assert await dropped(office, TODAY + MONTH - timedelta(days=1)) == 0
    assert await office.database.read(counts) == [1] * len(WAYS_BACK)
    assert await dropped(office, TODAY + MONTH) == 5
    assert await office.database.read(counts) == [0] * len(WAYS_BACK)
    assert await office.database.read(partial(feedbacks.find, id_=case.id)) == replace(
        case, status="done", heard="yes", version=case.version + 1
    )


async def test_the_ways_back_of_other_cases_stay(office: Office, case: FeedbackRow) -> None:
    await said(office, "yes")
    await ended(office, TODAY)
    await office.put(envelope(2))
    await office.release()
    await dropped(office, TODAY + MONTH)
    (left,) = [row for row in await office.database.read(feedbacks.listed) if row.id != case.id]
    (box,) = await office.database.read(
        lambda conn: list(conn.scalars(select(return_address.c.id)))
    )
    found = await office.database.read(lambda conn: addresses.find(conn, box))
    assert found is not None
    assert found.feedback == left.id


# ---- words


async def test_words_go_when_they_are_old_and_chosen_options_stay(
    office: Office, case: FeedbackRow
) -> None:
    await office.database.write(
        lambda conn: conn.execute(
            insert(addition).values(id=new_id(), feedback=case.id, edition=1, answers='{"a":"b"}')
        )
    )
    assert await emptied(office, TODAY + YEARS - timedelta(days=1)) == 0
    assert await emptied(office, TODAY + YEARS) == 3
    assert await emptied(office, TODAY + YEARS) == 0
    row = await office.database.read(partial(feedbacks.find, id_=case.id))
    assert row is not None
    assert row.answers == {"feelings": ("vihainen",)}
    texts = await office.database.read(
        lambda conn: set(conn.scalars(select(status_event.c.texts)))
    )
    added = await office.database.read(lambda conn: set(conn.scalars(select(addition.c.answers))))
    assert texts == added == {"{}"}


async def test_words_of_staff_that_are_younger_than_the_feedback_stay_as_long_as_their_own_time(
    office: Office, case: FeedbackRow
) -> None:
    await move(office, case.id, "done", "reopened", TODAY + MONTH)
    await emptied(office, TODAY + YEARS)
    history = await office.database.read(partial(feedbacks.history, id_=case.id))
    assert [dict(event.texts) for event in history] == [{}, {}, {"fi": "Sanat."}]


async def test_proposals_lose_their_words_as_late_as_other_words_of_staff(
    office: Office, case: FeedbackRow
) -> None:
    made = await proposed(office, case)
    later = TODAY + MONTH
    said = Answer("declined", "Ei nyt.", "r", later, made.level, None)
    await office.database.write(lambda conn: proposals.answer(conn, made.id, 0, said))
    await emptied(office, TODAY + YEARS)
    row = await office.database.read(partial(proposals.find, id_=made.id))
    assert row is not None
    assert (row.text, row.answer) == ("", "Ei nyt.")
    assert await emptied(office, later + YEARS) == 1
    row = await office.database.read(partial(proposals.find, id_=made.id))
    assert row is not None
    assert (row.answer, row.state) == ("", "declined")


async def test_each_service_has_a_time_of_its_own(office: Office) -> None:
    await office.put(envelope(1, "kotihoito"), envelope(2, "neuvola"))
    await office.release()
    times = {"kotihoito": timedelta(days=100), "neuvola": YEARS}
    await office.database.write(
        lambda conn: empty_words(conn, TODAY + timedelta(days=100), times.__getitem__, OPTIONS)
    )
    rows = await office.database.read(feedbacks.listed)
    assert {row.service: "story" in row.answers for row in rows} == {
        "kotihoito": False,
        "neuvola": True,
    }


def test_only_what_is_on_a_list_passes_for_an_option() -> None:
    options = {"a": {"yes", "no"}, "b": {"one", "two"}}
    answers = {"a": "yes", "b": ("one", "~own words"), "c": "words", "d": None, "e": ("~own",)}
    assert without_words(answers, options) == {"a": "yes", "b": ("one",), "d": None}
    assert without_words({"a": "no, because"}, options) == {}


async def test_an_erasure_of_these_days_is_known_from_its_status_alone(
    office: Office, case: FeedbackRow
) -> None:
    assert not await office.database.read(lambda conn: erased_since(conn, TODAY))
    await move(office, case.id, "done", "withdrawn", TODAY)
    assert await office.database.read(lambda conn: erased_since(conn, TODAY))
    tomorrow = TODAY + timedelta(days=1)
    assert not await office.database.read(lambda conn: erased_since(conn, tomorrow))
