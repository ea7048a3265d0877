"""T6: a stolen database, with its earlier copies, does not link a feedback to a conversation.

The thief knows all chats, and the order in which they told. A link by chance happens about once
in a permutation of any length, so that an attack counts only if it works on two editions alike.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import pytest

from storage.errors import SealBroken
from storage.keys import ChatKeys
from storage.purge import forget_old_sessions, vacuum
from storage.sealing import Address, lookup, open_session
from tests.attacks.conftest import Figure
from tests.attacks.thief import Copy, Row, alone, number_of, places, right, steal
from tests.disk import Disk
from tests.storage.clients import Office

CHATS = 500
RECEIPTS = 10  # of the 500: each costs a slow hash
MOST = 5


@dataclass(frozen=True, slots=True)
class Loot:
    """Copies of one edition: conversations open, all in the pool, released; and where words lie."""

    open: Copy
    pooled: Copy
    released: Copy
    places: dict[int, int]

    @property
    def rows(self) -> list[Row]:
        newest = max(row["edition"] for row in self.released.tables["feedback"])
        return [row for row in self.released.tables["feedback"] if row["edition"] == newest]

    @property
    def told(self) -> list[int]:
        return [number_of(row) for row in self.rows]


def story(number: int) -> str:
    return f"kertomus-{number:04} " + "sanoja " * (number * 37 % 450)


async def converse(office: Office, first: int) -> Loot:
    """Let 500 clients tell, steal on the way, and make the edition as the program does."""
    writer = office.writer()
    clients = {
        number: office.client(str(8_000_000 + number), writer)
        for number in range(first, first + CHATS)
    }
    for number, client in clients.items():
        await client.tell(story(number), reach(number))
    opened = await office.database.read(steal)
    for client in clients.values():
        await client.press("review", "!send")
    pooled = await office.database.read(steal)
    await office.release()
    await vacuum(office.database)
    return Loot(opened, pooled, await office.database.read(steal), {})


def reach(number: int) -> str:
    if number % (CHATS // RECEIPTS) == 0:
        return "receipt"
    return "chat" if number % 2 else "none"


@pytest.fixture
async def loots(office: Office, disk: Disk) -> list[Loot]:
    found = []
    for first in (0, CHATS):
        loot = await converse(office, first)
        loot.places.update(places(disk))
        found.append(loot)
    return found


def by_rows(loot: Loot) -> int:
    return right(loot.told, loot.told)


def by_ids(loot: Loot) -> int:
    return right(
        [number_of(row) for row in sorted(loot.rows, key=lambda row: row["id"])], loot.told
    )


def by_place(loot: Loot) -> int:
    return right(sorted(loot.told, key=lambda number: loot.places.get(number, 0)), loot.told)


def by_transaction(loot: Loot) -> int:
    rows = sorted(loot.rows, key=lambda row: str(row.get("xmin", "")))
    return right([number_of(row) for row in rows], loot.told)


def by_table(table: str, loot: Loot) -> int:
    """Follow the order of the rows that lead back to clients."""
    by_id = {row["id"]: number_of(row) for row in loot.rows}
    rows = loot.released.tables[table]
    guessed = [by_id[row["feedback"]] for row in rows if row["feedback"] in by_id]
    return right(guessed, guessed) if guessed else 0


def by_size(loot: Loot) -> int:
    """A size that one row alone has, of a sealed box or an open conversation, links it."""
    sizes = (
        [len(row["box"]) for row in loot.pooled.tables["pool"]],
        [len(row["body"]) for row in loot.open.tables["session"]],
        [len(row["box"]) for row in loot.released.tables["return_address"]],
    )
    return max(alone(each) for each in sizes)


def by_value(loot: Loot) -> int:
    """Anything that stands both in a conversation or in the pool and in what is released."""
    earlier = loot.open.values("session", "pool") | loot.pooled.values("session", "pool")
    later = loot.released.values(*loot.released.tables)
    return len(earlier & later)


def by_language(loot: Loot) -> int:
    return alone([row["language"] for row in loot.rows])


ATTACKS: dict[str, Callable[[Loot], int]] = {
    "order of rows": by_rows,
    "order of ids": by_ids,
    "place in the files": by_place,
    "transaction": by_transaction,
    "order of return addresses": partial(by_table, "return_address"),
    "order of receipts": partial(by_table, "receipt"),
    "order of erasing tokens": partial(by_table, "erase_token"),
    "order of histories": partial(by_table, "status_event"),
    "sizes": by_size,
    "values in common": by_value,
    "languages": by_language,
}


async def test_T6_a_stolen_database_links_no_feedback_to_a_conversation(
    loots: list[Loot], figure: Figure
) -> None:
    reached = {name: min(map(attack, loots)) for name, attack in ATTACKS.items()}
    for name, count in reached.items():
        figure("T6", f"of {CHATS} linked by {name}", count, f"at most {MOST}")
    assert {name: count for name, count in reached.items() if count > MOST} == {}


def test_T6_the_thief_would_find_rows_that_lie_in_the_order_they_came() -> None:
    """The attack is real: it links all of a table that keeps the order, and lone sizes."""
    assert right(range(CHATS), range(CHATS)) == CHATS
    assert right(range(CHATS - 1, -1, -1), range(CHATS)) <= 1
    assert alone([1024, 1024, 2048]) == 1


async def test_T6_the_chat_parts_keys_open_no_old_conversation_with_every_chat_known(
    office: Office, figure: Figure
) -> None:
    writer = office.writer()
    for number in range(40):
        await office.client(str(8_000_000 + number), writer).tell(story(number))
    stolen = await office.database.read(steal)
    at_once = opened(stolen, office.chat_keys())
    office.later(days=2)
    keys = office.chat_keys()
    await office.database.write(
        lambda conn: forget_old_sessions(conn, (office.now + timedelta()).date())
    )
    figure(
        "T6",
        "old conversations opened with the chat part's keys",
        opened(stolen, keys),
        "must be 0",
    )
    assert at_once == 40
    assert opened(stolen, keys) == 0
    assert (await office.database.read(steal)).tables["session"] == []


def opened(stolen: Copy, keys: ChatKeys) -> int:
    bodies = {row["lookup"]: row["body"] for row in stolen.tables["session"]}
    return sum(_opens(bodies, keys, Address("telegram", str(8_000_000 + n))) for n in range(40))


def _opens(bodies: dict[bytes, bytes], keys: ChatKeys, address: Address) -> bool:
    for day in keys.days:
        body = bodies.get(lookup(day.key, address))
        if body is not None:
            try:
                return bool(open_session(day.key, address, body))
            except SealBroken:
                return False
    return False
