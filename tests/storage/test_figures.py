"""Figures: blocks of enough answers, few hidden with the next lowest, nothing computed again."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.feedback import Reach
from storage import editions
from storage.editions import Plan
from storage.envelopes import ErasureEnvelope, FeedbackEnvelope
from storage.figures import Counting, Table, figures
from storage.suppression import LEAST, suppressed
from tests.storage.clients import TODAY, Office

COUNTING = Counting({"small": {"mood": ("good", "bad", "so-so")}}, lambda _service: 10)


def told(
    mood: str | tuple[str, ...], service: str = "care", code: bytes = b""
) -> FeedbackEnvelope:
    answers = {"story": "Tarina.", "mood": mood}
    return FeedbackEnvelope("small", "fi", "web", service, answers, Reach.NONE, receipt_hash=code)


async def release(office: Office, *envelopes: FeedbackEnvelope | ErasureEnvelope) -> None:
    await office.put(*envelopes)
    opened = await office.pooled()
    chosen = {id_: each.service for id_, each in opened if isinstance(each, FeedbackEnvelope)}
    plan = Plan(opened, chosen, TODAY, counting=COUNTING)
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
