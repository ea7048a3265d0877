"""What may be read now: batches of k, upward in the tree, languages, crowds, a few kept back."""

import itertools
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.batching import WHOLE, Tree, Waiting, bursts, choose, shown_language

PARENTS = {"north": "care", "south": "care", "care": "county", "county": "", "library": ""}
K = 5
TREE = Tree(PARENTS, lambda _service: K)

_ids = itertools.count()


def texts(count: int, service: str = "north", **more: object) -> list[Waiting]:
    return [Waiting(next(_ids).to_bytes(8, "big"), service, **more) for _ in range(count)]  # type: ignore[arg-type]


def released(*waiting: Waiting, kept_back: int = 0) -> dict[str, int]:
    """How many are filed under each service."""
    filed = choose(waiting, TREE, draw=Random(7), most_kept_back=kept_back)
    return {place: list(filed.values()).count(place) for place in set(filed.values())}


def test_a_service_waits_until_k_are_together() -> None:
    assert released(*texts(4)) == {}
    assert released(*texts(5), *texts(4, "south")) == {"north": 5}


def test_what_waited_too_long_is_joined_with_its_neighbours_and_its_place_is_not_shown() -> None:
    north, south = texts(3, overdue=True), texts(2, "south", overdue=True)
    assert released(*north, *south) == {"care": 5}
    assert released(*north, *texts(2, "care")) == {"care": 5}


def test_only_what_waited_too_long_moves_up() -> None:
    assert released(*texts(3, overdue=True), *texts(4, "south")) == {WHOLE: 5}
    assert released(*texts(2, overdue=True), *texts(3, "care"), *texts(1)) == {"care": 5}


def test_what_is_too_little_everywhere_is_filled_up_at_the_top_with_those_who_waited_longest() -> (
    None
):
    fresh = [*texts(3, "library", since=20), *texts(2, "south", since=10)]
    filed = choose([*texts(2, overdue=True), *fresh], TREE, most_kept_back=0)
    assert set(filed.values()) == {WHOLE}
    assert {each.id for each in fresh if each.since == 10} <= filed.keys()
    assert len(filed) == K


def test_what_batches_have_beyond_k_makes_up_k_at_the_top() -> None:
    assert released(*texts(2, overdue=True), *texts(8, "library")) == {"library": 5, WHOLE: 5}
    assert released(*texts(2, overdue=True), *texts(5, "library")) == {WHOLE: 7}


def test_a_whole_organisation_with_fewer_than_k_waits_on() -> None:
    assert released(*texts(4, overdue=True)) == {}


def test_a_language_that_few_share_waits_and_moves_up() -> None:
    swedish = texts(2, language="sv")
    assert released(*texts(5), *swedish) == {"north": 5}
    late = texts(2, language="sv", overdue=True)
    south = texts(3, "south", language="sv", overdue=True)
    assert released(*texts(5), *late, *south) == {"north": 5, "care": 5}


def test_at_the_top_languages_are_no_longer_parted() -> None:
    late = texts(1, language="so", overdue=True)
    assert released(*late, *texts(6, WHOLE)) == {WHOLE: 7}


def test_crowds_and_practice_do_not_count_but_are_read_with_the_rest() -> None:
    assert released(*texts(4), *texts(30, counts=False)) == {}
    assert released(*texts(5), *texts(30, counts=False)) == {"north": 35}


def test_a_random_few_are_kept_back_and_k_are_read_nevertheless() -> None:
    sizes = {
        len(choose(texts(20), TREE, draw=Random(seed), most_kept_back=2)) for seed in range(20)
    }
    assert sizes == {18, 19, 20}
    just_k = {len(choose(texts(5), TREE, draw=Random(seed))) for seed in range(20)}
    assert just_k == {0, 5}


def test_what_must_be_read_is_never_kept_back() -> None:
    for seed in range(20):
        assert len(choose(texts(5, overdue=True), TREE, draw=Random(seed))) == 5


def test_what_is_wanted_soon_is_read_alone_and_fills_nobodys_batch() -> None:
    assert released(*texts(1, soon=True)) == {"north": 1}
    assert released(*texts(3, soon=True), *texts(4)) == {"north": 3}


def test_a_k_of_one_holds_nothing_back() -> None:
    filed = choose(texts(1, counts=False), Tree(PARENTS, lambda _service: 1))
    assert set(filed.values()) == {"north"}


def test_a_day_of_many_is_a_burst() -> None:
    crowd, few = texts(6, counts=False, crowded=True), texts(4, counts=False, crowded=True)
    assert bursts([*texts(3), *crowd], {}, TREE.k_texts_of) == ["north"]
    assert bursts([*texts(6), *crowd], {}, TREE.k_texts_of) == []
    assert bursts(few, {}, TREE.k_texts_of) == []


def test_a_crowd_that_moved_up_is_a_burst_where_it_is_filed() -> None:
    crowd = texts(6, counts=False, crowded=True)
    filed = dict.fromkeys([each.id for each in crowd], "care")
    assert bursts(crowd, filed, TREE.k_texts_of) == ["care"]


def test_much_that_was_told_for_practice_is_no_burst() -> None:
    assert bursts(texts(20, counts=False), {}, TREE.k_texts_of) == []


@pytest.mark.parametrize(
    ("tags", "tag", "shown"),
    [
        (["fi"] * 5, "fi", "fi"),
        (["fi"] * 4 + ["fi-simple"], "fi-simple", "fi"),
        (["fi-simple"] * 5, "fi-simple", "fi-simple"),
        (["fi"] * 5 + ["sv"], "sv", ""),
    ],
)
def test_a_language_is_shown_as_far_as_k_share_it(tags: list[str], tag: str, shown: str) -> None:
    assert shown_language(tags, tag, K) == shown


places = st.sampled_from([*PARENTS, WHOLE, "unknown"])
waitings = st.lists(
    st.builds(
        lambda service, language, counts, overdue: Waiting(
            next(_ids).to_bytes(8, "big"), service, language, counts=counts, overdue=overdue
        ),
        places,
        st.sampled_from(["fi", "sv", "so"]),
        st.booleans(),
        st.booleans(),
    ),
    max_size=60,
)


@given(waitings, st.integers(0, 2**32))
def test_no_batch_ever_holds_fewer_than_k_that_count(waiting: list[Waiting], seed: int) -> None:
    filed = choose(waiting, TREE, draw=Random(seed))
    by_id = {each.id: each for each in waiting}
    for place in set(filed.values()):
        batch = [by_id[id_] for id_, where in filed.items() if where == place]
        assert sum(each.counts for each in batch) >= K
        if place != WHOLE:
            spoken = [each.language for each in batch if each.counts]
            assert all(spoken.count(each.language) >= K for each in batch)


@given(waitings, st.integers(0, 2**32))
def test_nothing_is_filed_anywhere_but_on_its_way_up(waiting: list[Waiting], seed: int) -> None:
    filed = choose(waiting, TREE, draw=Random(seed))
    by_id = {each.id: each for each in waiting}
    for id_, place in filed.items():
        assert place in _way_up(by_id[id_].service)
        assert place in {by_id[id_].service, WHOLE} or by_id[id_].overdue


@given(waitings, st.integers(0, 2**32))
def test_what_must_be_read_is_read_where_the_organisation_has_k(
    waiting: list[Waiting], seed: int
) -> None:
    filed = choose(waiting, TREE, draw=Random(seed))
    if any(each.overdue and each.id not in filed for each in waiting):
        assert sum(each.counts for each in waiting) < K


def _way_up(service: str) -> list[str]:
    way = [service]
    while way[-1] != WHOLE:
        way.append(TREE.above(way[-1]))
    return way
