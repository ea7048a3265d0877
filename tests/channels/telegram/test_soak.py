"""The short form of `make soak`."""

import os
import secrets

from bench.soak import soak
from tests.channels.telegram.conftest import Figure

SECONDS, CLIENTS, HURRY, AT_LEAST = 20, 16, 20.0, 24
STEADY, EACH = 12 * 2**20, 64 * 2**10  # bytes that memory may grow by, at all and a conversation


async def test_under_random_faults_and_restarts_nothing_is_lost_and_memory_stays_flat(
    figure: Figure,
) -> None:
    seed = os.environ.get("KUULLUKSI_TEST_SEED") or secrets.token_hex(4)
    found = await soak(SECONDS, CLIENTS, HURRY, "aiogram", seed, at_least=AT_LEAST)
    figure(f"soak, seed {seed}: {found}".replace("\n", "; "))
    warm, last, told = found.grown()
    assert found.lost == [], seed
    assert found.restarts
    assert last - warm < STEADY + told * EACH
