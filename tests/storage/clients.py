"""Clients that talk through a turn writer, and what a storage test needs around them."""

import itertools
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from dialogs.events import Event, Follows, Opened, Pressed, Wrote
from dialogs.flow import Flow
from dialogs.turn import Turn
from storage import editions, pool
from storage.batching import Tree, choose
from storage.editions import Plan, Released
from storage.engine import Database
from storage.envelopes import Envelope
from storage.keys import ChatKeys, create_keys, read_delivery_keys, turn_day
from storage.sealing import Address, open_envelope
from storage.turns import TurnWriter
from tests.dialogs.talk import small_flow

STEPS = """
[[steps]]
id = "story"
kind = "text"
[[steps]]
id = "reach"
kind = "reach"
"""
TEXTS = """
story = Mitä tapahtui?
    .title = Tarina
reach = Miten haluat kuulla?
    .title = Yhteys
"""
STARTED = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = STARTED.date()
PATIENCE = timedelta(days=49)  # eight weeks but one


def flow_of_two_questions() -> Flow:
    return small_flow(STEPS, TEXTS)


@dataclass
class Office:
    """One installation: a database, keys, a clock that stands, and a turn writer."""

    database: Database
    keys: Path
    flows: Mapping[str, Flow]
    now: datetime = STARTED
    finished: int = 0
    writers: list[TurnWriter] = field(default_factory=list)

    def writer(self, database: Database | None = None) -> TurnWriter:
        made = TurnWriter(
            database or self.database, self.chat_keys, self.flows, lambda: self.now, self.note
        )
        self.writers.append(made)
        return made

    def client(self, value: str, writer: TurnWriter) -> "Client":
        return Client(writer, Address("telegram", value))

    def chat_keys(self) -> ChatKeys:
        return turn_day(self.keys, self.now.date())

    def note(self) -> None:
        self.finished += 1

    def later(self, **delta: float) -> None:
        self.now += timedelta(**delta)

    async def pooled(self) -> list[tuple[bytes, Envelope]]:
        keys = read_delivery_keys(self.keys)
        boxes = await self.database.read(pool.read_all)
        return [(id_, open_envelope(keys.secret_of(box), box)) for id_, box in boxes]

    async def put(self, *envelopes: Envelope) -> None:
        public_key = self.chat_keys().sealing_key
        for each in envelopes:
            put = partial(pool.put, public_key=public_key, envelope=each)
            await self.database.write(put)

    async def release(self, k_texts: int = 1, made_on: date = TODAY) -> Released:
        opened = await self.pooled()
        tree = Tree({}, lambda service: k_texts)
        waiting = editions.waiting(opened, today=made_on, patience_of=lambda _: PATIENCE)
        chosen = choose(waiting, tree, most_kept_back=0)
        return await self.database.write(
            lambda conn: editions.release(conn, Plan(opened, chosen, made_on))
        )


def new_office(database: Database, folder: Path) -> Office:
    create_keys(folder, TODAY)
    return Office(database, folder, {"small": flow_of_two_questions()})


class Client:
    """One client in one chat."""

    def __init__(
        self,
        writer: TurnWriter,
        address: Address,
        *,
        channel: str = "telegram",
        follows: Follows = Follows.HERE,
        flow: str = "small",
    ) -> None:
        self.writer, self.address, self.flow = writer, address, flow
        self._opening = (os.urandom(32), channel, follows)
        self.ids = (f"event-{number}" for number in itertools.count(1))

    async def do(self, event: Event) -> Turn:
        return await self.writer.take(self.address, self.flow, event)

    async def open(self) -> Turn:
        return await self.do(Opened(next(self.ids), *self._opening))

    async def write(self, text: str) -> Turn:
        return await self.do(Wrote(next(self.ids), text))

    async def press(self, step: str, choice: str) -> Turn:
        return await self.do(Pressed(next(self.ids), step, choice))

    async def tell(self, story: str, reach: str = "none") -> Turn:
        """Go the whole way up to the review."""
        await self.open()
        await self.write(story)
        await self.press("story", "!done")
        turn = await self.press("reach", reach)
        return turn if reach == "none" else await self.press("reach", "!saved")

    async def send(self, story: str, reach: str = "none") -> Turn:
        """Go the whole way and send."""
        await self.tell(story, reach)
        return await self.press("review", "!send")
