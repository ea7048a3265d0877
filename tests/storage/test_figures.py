"""Figures: blocks of enough answers, few hidden with the next lowest, nothing computed again."""

from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update

from dialogs.feedback import Reach
from storage import editions
from storage.editions import Plan
from storage.envelopes import ErasureEnvelope, FeedbackEnvelope
from storage.figures import HEARD, Counting, Table, figures
from storage.suppression import LEAST, suppressed
from storage.tables import feedback
from tests.storage.clients import TODAY, Office

DAY = timedelta(days=1)
COUNTING = Counting({"small": {"mood": ("good", "bad", "so-so")}}, lambda _service: 10)


def told(
    mood: str | tuple[str, ...], service: str = "care", code: bytes = b""
) -> FeedbackEnvelope:
    answers = {"story": "Tarina.", "mood": mood}
    return FeedbackEnvelope("small", "fi", "web", service, answers, Reach.NONE, receipt_hash=code)


async def release(
    office: Office, *envelopes: FeedbackEnvelope | ErasureEnvelope, made_on: date = TODAY
) -> None:
    await office.put(*envelopes)
    opened = await office.pooled()
    chosen = {id_: each.service for id_, each in opened if isinstance(each, FeedbackEnvelope)}
    plan = Plan(opened, chosen, made_on, counting=COUNTING)
    await office.database.write(partial(editions.make_round, names=[], plan=plan))


async def published(office: Office, *services: str) -> Table:
    tables = await office.database.read(partial(figures, services=services or None))
    return tables.get("mood", {})


async def test_figures_wait_until_a_service_has_enough_answers(office: Office) -> None:
    await release(office, *[told("good")] * 6)
    assert await published(office) == {}
    await release(office, *[told("good")] * 4, *[told("bad")] * 8)
    assert await published(office) == {"good": 10, "bad": None, "so-so": None}


async def test_a_block_is_never_computed_again(office: Office) -> None:
    moods = [told(mood) for mood in ("good", "bad", "so-so") for _ in range(7)]
    await release(office, told("good", code=b"code"), *moods)
    before = await published(office)
    await release(office, *[told("bad")] * 3, ErasureEnvelope(receipt_hash=b"code"))
    assert await published(office) == before == {"good": 8, "bad": 7, "so-so": 7}


async def test_several_services_are_the_sum_of_what_each_shows(office: Office) -> None:
    care = [told(mood) for mood in ("good", "bad", "so-so") for _ in range(6)]
    library = [told(mood, "library") for mood in ("good", "bad", "so-so") for _ in range(7)]
    await release(office, *care, *library)
    assert (await published(office, "care"))["good"] == 6
    assert (await published(office))["good"] == 13


async def test_several_options_of_one_client_are_counted_each_and_own_words_are_not(
    office: Office,
) -> None:
    await release(office, *[told(("good", "bad", "!own:harmaa"))] * 10)
    assert await published(office) == {"good": None, "bad": 10, "so-so": None}


async def ended(office: Office, heard: str, count: int, day: date) -> None:
    """So many released cases of care end with this answer."""
    some = select(feedback.c.id).where(feedback.c.ended_on.is_(None)).limit(count)
    changed = update(feedback).where(feedback.c.id.in_(some)).values(heard=heard, ended_on=day)
    await office.database.write(lambda conn: conn.execute(changed).rowcount)


async def heard(office: Office) -> Table:
    tables = await office.database.read(partial(figures, services=["care"]))
    return tables.get(HEARD, {})


async def test_whether_clients_became_heard_is_told_once_enough_cases_ended(
    office: Office,
) -> None:
    await release(office, *[told("good")] * 40)
    await ended(office, "yes", 9, TODAY)
    await ended(office, "no", 7, TODAY + DAY)
    await release(office, told("good"), made_on=TODAY + DAY)
    assert await heard(office) == {}
    await release(office, told("good"), made_on=TODAY + 2 * DAY)
    assert await heard(office) == {"yes": 9, "no": None, "partly": None}


async def test_a_case_that_ends_later_is_counted_in_a_later_block(office: Office) -> None:
    await release(office, *[told("good")] * 40)
    await ended(office, "yes", 8, TODAY)
    await ended(office, "no", 6, TODAY)
    await release(office, told("good"), made_on=TODAY + DAY)
    await ended(office, "yes", 9, TODAY + DAY)
    await ended(office, "no", 5, TODAY + DAY)
    before = await heard(office)
    await release(office, told("good"), made_on=TODAY + DAY)
    assert await heard(office) == before
    await release(office, told("good"), made_on=TODAY + 7 * DAY)
    assert (before["yes"], (await heard(office))["yes"]) == (8, 17)


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({"a": 9, "b": 7}, {"a": 9, "b": 7}),
        ({"a": 9, "b": 7, "c": 3}, {"a": 9, "b": None, "c": None}),
        ({"a": 9, "b": 0, "c": 1}, {"a": None, "b": None, "c": None}),
        ({"a": 9, "b": 3, "c": 4}, {"a": 9, "b": None, "c": None}),
        ({}, {}),
    ],
)
def test_few_are_hidden_with_the_next_lowest(counts: dict[str, int], shown: Table) -> None:
    assert suppressed(counts) == shown


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 40), max_size=8))
def test_never_one_alone_is_hidden_and_never_fewer_than_five(counts: dict[str, int]) -> None:
    shown = suppressed(counts)
    hidden = [counts[option] for option, count in shown.items() if count is None]
    assert all(count is None or count >= LEAST for count in shown.values())
    assert not hidden or len(hidden) == len(counts) or (len(hidden) >= 2 and sum(hidden) >= LEAST)
