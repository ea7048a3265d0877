"""`kuulluksi followups`: totals by edition, and what was refused, which can go out again."""

import asyncio
import shutil
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from bot.channels.channel import Gone, Rejected, Sent, Unsure
from storage.engine import Database
from storage.sealing import Address
from tests.bot.conftest import Run
from tests.bot.house import House

InHouse = Callable[[Callable[[House], Coroutine[Any, Any, None]]], None]


@pytest.fixture
def in_house(tmp_path: Path, sqlite_template: Path) -> InHouse:
    """Return what does something in a house on the database that the command opens."""
    file = tmp_path / "data" / "kuulluksi.sqlite3"
    file.parent.mkdir()
    shutil.copy(sqlite_template, file)

    async def do(work: Callable[[House], Coroutine[Any, Any, None]]) -> None:
        db = Database.open(f"sqlite:///{file}")
        house = House(db, tmp_path)
        await work(house)
        await house.chat.close()
        await db.close()

    return lambda work: asyncio.run(do(work))


async def push(house: House) -> None:
    """Owe five clients a push; each comes to another end."""
    for number in range(5):
        await house.tell(Address("telegram", f"42{number}"))
    await house.release().make()
    for row in await house.casework.listed():
        await house.casework.change_status(
            row.id, before=None, after="read", role="unit-supervisor", texts={"fi": "Luettu."}
        )
    house.channel.outcomes = [Sent(), Gone(), Rejected("message-is-too-long"), Unsure(), Sent()]
    await house.delivery().sweep()


def test_without_pushes_it_says_so(installed: Run) -> None:
    assert installed("followups") == (0, "No news has gone out yet, and none waits.\n", "")


def test_what_became_of_pushes_is_told_by_edition_and_the_refused_one_by_one(
    in_house: InHouse, run: Run
) -> None:
    in_house(push)
    totals, head, letter = run("followups")[1].splitlines()
    assert totals == (
        "edition 1: sent 2 (perhaps twice: 0), perhaps sent 0, gone 1, refused 1, waiting 1"
    )
    assert head.startswith("Refused, by an error of ours.")
    assert letter.endswith("edition 1, tries 1, reason message-is-too-long")


def test_what_was_refused_goes_out_again(in_house: InHouse, run: Run) -> None:
    in_house(push)
    id_ = run("followups")[1].splitlines()[-1].split()[0]
    assert run("followups", "retry", id_) == (0, "1 will go out again.\n", "")
    assert run("followups")[1].splitlines() == [
        "edition 1: sent 2 (perhaps twice: 0), perhaps sent 0, gone 1, refused 0, waiting 2"
    ]
    assert run("followups", "retry", "--all") == (0, "0 will go out again.\n", "")


def test_what_to_retry_must_be_said_and_be_there(in_house: InHouse, run: Run) -> None:
    in_house(push)
    assert run("followups", "retry")[::2] == (
        1,
        "ID: expected the id of refused news, or --all; `kuulluksi followups` lists them\n",
    )
    code, _, err = run("followups", "retry", "aa", "bb")
    assert code == 1
    assert [line.split(":")[0] for line in err.splitlines()] == ["aa", "bb"]
