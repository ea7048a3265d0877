"""T3, T4, T13: what can be calculated from published figures about single people.

The attacker has every table that can be asked for, of every service and of every edition, knows
the rule by which counts are hidden, and takes all differences.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import combinations
from random import Random

import pytest

from dialogs.feedback import Reach
from storage import editions
from storage.editions import Plan
from storage.envelopes import FeedbackEnvelope
from storage.figures import Counting, Table, figures
from storage.suppression import LEAST, suppressed
from tests.attacks.conftest import Figure
from tests.storage.clients import TODAY, Office

OPTIONS = ("relieved", "safe", "angry", "afraid")
SHARES = (0.55, 0.3, 0.1, 0.05)
COUNTING = Counting({"small": {"mood": OPTIONS}}, lambda _service: 10)
UNITS = ("north", "south", "library")
ROUNDS = 14

Published = Mapping[tuple[frozenset[str], int], Table]


def told(draw: Random) -> FeedbackEnvelope:
    (mood,) = draw.choices(OPTIONS, SHARES)
    unit = draw.choice(UNITS)
    return FeedbackEnvelope("small", "fi", "web", unit, {"mood": mood}, Reach.NONE)


async def _round(office: Office, envelopes: Sequence[FeedbackEnvelope]) -> int:
    await office.put(*envelopes)
    opened = await office.pooled()
    chosen = {id_: each.service for id_, each in opened if isinstance(each, FeedbackEnvelope)}
    plan = Plan(opened, chosen, TODAY, counting=COUNTING)
    made = await office.database.write(partial(editions.make_round, names=[], plan=plan))
    return (made.edition if made else None) or 0


@pytest.fixture
async def published(office: Office) -> Published:
    """Every table that can be asked for: each set of services, after each edition."""
    draw, found = Random(34), dict[tuple[frozenset[str], int], Table]()
    for _ in range(ROUNDS):
        number = await _round(office, [told(draw) for _ in range(draw.randint(5, 25))])
        for services in _sets():
            ask = partial(figures, services=services, edition_upto=number)
            found[services, number] = (await office.database.read(ask)).get("mood", {})
    return found


def _sets() -> list[frozenset[str]]:
    return [
        frozenset(each) for size in range(1, len(UNITS) + 1) for each in combinations(UNITS, size)
    ]


async def test_T3_no_difference_of_filters_or_editions_pins_anybody_down(
    published: Published, figure: Figure
) -> None:
    nested = [
        (small, large)
        for small in published
        for large in published
        if small != large and small[0] <= large[0] and small[1] <= large[1]
    ]
    differences = [
        (published[large].get(option) or 0) - (published[small].get(option) or 0)
        for small, large in nested
        for option in OPTIONS
    ]
    few = [each for each in differences if 0 < abs(each) < LEAST]
    figure(
        "T3", f"of {len(differences)} differences that are under {LEAST}", len(few), "must be 0"
    )
    assert len([each for each in differences if each]) > 100
    assert few == []


async def test_T3_a_filter_that_shows_counts_as_they_are_would_pin_people_down() -> None:
    """The attack is real: on exact counts after each edition most differences are small."""
    draw, before, few = Random(34), Counter[str](), 0
    for _ in range(ROUNDS):
        now = before + Counter(str(told(draw).answers["mood"]) for _ in range(8))
        few += sum(0 < now[option] - before[option] < LEAST for option in OPTIONS)
        before = now
    assert few > ROUNDS


def worlds(shown: Table, most: int) -> list[dict[str, int]]:
    """Return all counts of the hidden options, up to `most`, that the rule shows in this way."""
    hidden = [option for option, count in shown.items() if count is None]
    found: list[dict[str, int]] = [{}]
    for option in hidden:
        found = [{**each, option: count} for each in found for count in range(most)]
    seen = {option: count for option, count in shown.items() if count is not None}
    return [each for each in found if suppressed({**seen, **each}) == dict(shown)]


def test_T4_no_hidden_count_can_be_solved_by_who_knows_the_rule(figure: Figure) -> None:
    draw, pinned, hidden = Random(4), 0, 0
    for _ in range(150):
        counts = Counter(draw.choices(OPTIONS[:3], (0.6, 0.3, 0.1), k=draw.randint(10, 30)))
        shown = suppressed({option: counts[option] for option in OPTIONS[:3]})
        possible = worlds(shown, 31)
        for option in [each for each, count in shown.items() if count is None]:
            hidden += 1
            pinned += len({world[option] for world in possible}) == 1
    figure("T4", f"of {hidden} hidden counts that can be solved", pinned, "must be 0")
    assert hidden > 50
    assert pinned == 0


async def test_T4_no_published_count_is_under_five(published: Published, figure: Figure) -> None:
    counts = [count for table in published.values() for count in table.values()]
    few = [count for count in counts if count is not None and count < LEAST]
    figure("T4", f"of {len(counts)} cells that show a count under {LEAST}", len(few), "must be 0")
    assert few == []


def test_T13_a_published_table_singles_nobody_out_better_than_guessing(figure: Figure) -> None:
    """For each table the attacker bets that exactly one person chose some option."""
    draw, bets, blind = Random(13), list[bool](), list[bool]()
    for _ in range(3000):
        counts = Counter(draw.choices(OPTIONS, SHARES, k=draw.randint(10, 30)))
        table = suppressed({option: counts[option] for option in OPTIONS})
        hidden = [option for option, count in table.items() if count is None]
        if hidden:
            bets.append(counts[draw.choice(hidden)] == 1)
            blind.append(counts["afraid"] == 1)  # without any table: the rarest is the best bet
    with_table, without = sum(bets) / len(bets), sum(blind) / len(blind)
    figure("T13", "right bets that one person chose it, with the table", with_table, "no better")
    figure("T13", "the same without it", without, "the baseline")
    assert with_table <= without
