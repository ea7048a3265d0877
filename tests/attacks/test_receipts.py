"""T15: a wrong, a dead and a deleted code are answered alike, by the same work."""

import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import pytest
from sqlalchemy import Engine, delete, event

from dialogs.events import Follows, Opened, Pressed, Wrote
from dialogs.replies import Reply
from dialogs.words import receipt_in
from storage.engine import Database
from storage.sealing import Address
from storage.tables import receipt
from tests.attacks.conftest import Figure
from tests.bot.house import House

WRONG = "4111222233334444"
ROUNDS = 6


@pytest.fixture
async def house(database: Database, tmp_path: Path) -> AsyncIterator[House]:
    opened = House(database, tmp_path)
    yield opened
    await opened.chat.close()


@contextmanager
def statements() -> Iterator[list[str]]:
    """Gather every statement that any database runs."""
    heard: list[str] = []

    def hear(_conn: object, _cursor: object, statement: str, *_more: object) -> None:
        heard.append(statement)

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield heard
    finally:
        event.remove(Engine, "before_cursor_execute", hear)


async def code_of(house: House, chat: str) -> str:
    """Tell a feedback with a receipt; return its code."""
    said = await house.tell(Address("web", chat), reach="receipt")
    return next(code for reply in said if (code := receipt_in(_digits(reply))))


def _digits(reply: Reply) -> str:
    return "".join(line for line in reply.text.splitlines() if line.strip()[:1].isdecimal())


async def ask(house: House, code: str) -> tuple[tuple[Reply, ...], list[str], float]:
    """Ask for a code in a conversation of its own: what is said, what was run, how long it took."""
    asking = Address("web", house.id())
    await house.take(asking, Opened(house.id(), b"q" * 32, "web", Follows.NOWHERE, "fi"))
    with statements() as heard:
        began = time.perf_counter()
        said = await house.take(asking, Wrote(house.id(), code))
        took = time.perf_counter() - began
    return said, heard, took


async def erased(house: House, code: str) -> None:
    said, _, _ = await ask(house, code)
    erasing = next(
        choice
        for reply in said
        for choice in reply.choices
        if "erase" in (choice.step or reply.step)
    )
    await house.take(Address("web", "any"), Pressed(house.id(), "@erase", f"{erasing.id}.yes"))
    await house.release().make()


async def dead(house: House) -> None:
    """Let every code die, as at the end of its time."""
    await house.db.write(lambda conn: conn.execute(delete(receipt)).rowcount)


async def test_T15_wrong_dead_and_deleted_codes_are_answered_alike(
    house: House, figure: Figure
) -> None:
    deleted = await code_of(house, "one")
    expired = await code_of(house, "two")
    await house.release().make()
    alive, _, _ = await ask(house, expired)
    await erased(house, deleted)
    await dead(house)
    codes = {"wrong": WRONG, "dead": expired, "deleted": deleted}
    asked = [(name, await ask(house, code)) for _ in range(ROUNDS) for name, code in codes.items()]
    bodies = {tuple((reply.text, reply.step) for reply in said) for _, (said, _, _) in asked}
    work = {tuple(heard) for _, (_, heard, _) in asked}
    for name in codes:
        took = median(each[2] for other, each in asked if other == name)
        figure("T15", f"median of a {name} code, ms", took * 1000, "alike")
    figure(
        "T15", "different answers and kinds of work", (len(bodies), len(work)), "must be (1, 1)"
    )
    assert len(bodies) == len(work) == 1
    assert alive[0].text not in {text for body in bodies for text, _ in body}
