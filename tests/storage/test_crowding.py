"""Of one day only some texts of a service count toward k."""

from datetime import timedelta

import pytest

from storage.crowding import Crowd
from storage.envelopes import FeedbackEnvelope
from storage.turns import TurnWriter
from tests.storage.clients import TODAY, Client, Office

K = 5


def test_of_a_day_as_many_count_as_leave_k_to_another_day() -> None:
    crowd = Crowd(lambda _service: K)
    assert [crowd.joins("care", TODAY) for _ in range(5)] == [False, False, False, True, True]
    assert not crowd.joins("library", TODAY)
    assert not crowd.joins("care", TODAY + timedelta(days=1))


@pytest.mark.parametrize(("k", "counted"), [(1, 9), (2, 1), (3, 1), (4, 2), (10, 8)])
def test_at_least_one_counts_and_with_a_k_of_one_all(k: int, counted: int) -> None:
    crowd = Crowd(lambda _service: k)
    assert sum(not crowd.joins("care", TODAY) for _ in range(9)) == counted


@pytest.mark.parametrize(("channel", "crowded"), [("telegram", 6), ("terminal", 0)])
async def test_what_does_not_count_is_sealed_into_the_envelope(
    office: Office, channel: str, crowded: int
) -> None:
    crowd = Crowd(lambda _service: K)
    parts = (office.database, office.chat_keys, office.flows, lambda: office.now, office.note)
    writer = TurnWriter(*parts, crowd=crowd)
    office.writers.append(writer)
    for number in range(9):
        address = office.client(str(number), writer).address
        await Client(writer, address, channel=channel).send("Tarina.")
    pooled = [each for _, each in await office.pooled() if isinstance(each, FeedbackEnvelope)]
    assert sum(each.crowded for each in pooled) == crowded
