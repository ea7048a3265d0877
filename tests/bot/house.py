"""A whole installation in a test: real database, keys and parts; a clock that is set by hand."""

import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.channels.channel import Outcome, Sent, Take
from bot.config import Config, EditionSection
from bot.delivery import Delivery
from bot.files import directory_of, flow_in
from bot.indexing import Index
from bot.keyring import DeliveryKeyring
from bot.parts.chat import Chat
from bot.parts.desk import casework_of
from bot.pushtimes import PushTimes
from bot.release import Release
from bot.rounds import Calendar
from bot.texts import load_texts
from dialogs.events import Event, Follows, Opened, Pressed, Wrote
from dialogs.flow import ADDITION, Flow
from dialogs.identifying.finds import Look
from dialogs.parsing import read_flow
from dialogs.replies import Reply
from dialogs.services import Directory
from dialogs.setting import Setting
from storage.engine import Database
from storage.envelopes import Envelope
from storage.keys import create_keys
from storage.rows import FeedbackRow
from storage.sealing import Address

HELSINKI = ZoneInfo("Europe/Helsinki")
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=HELSINKI)
DIALOGS = Path(__file__).parents[2] / "dialogs"

FLOW = """
spec = 1
id = "short"
languages = ["fi", "en", "sv"]
[[steps]]
id = "purpose"
kind = "say"
purpose = true
[[steps]]
id = "what"
kind = "text"
[[steps]]
id = "reach"
kind = "reach"
[[steps]]
id = "review"
kind = "review"
[[steps]]
id = "end"
kind = "say"
"""
WORDS = """
purpose = Why.
what = What?
    .title = What
reach = How?
    .title = How
review = Send?
end = Thanks.
"""


@cache
def directory() -> Directory:
    return directory_of(Config())


@cache
def short_flow(look: Look | None = None) -> Flow:
    phrases = {file.stem: file.read_text("utf-8") for file in DIALOGS.glob("phrases/*.ftl")}
    texts = {f"{lang}.ftl": WORDS for lang in ("fi", "en", "sv")}
    return read_flow({"flow.toml": FLOW, **texts}, phrases, Setting(directory(), look=look))


@cache
def flows(look: Look | None = None) -> Mapping[str, Flow]:
    """Return a short flow to tell in, and the shipped one to add with."""
    addition = flow_in(ADDITION, Setting(directory(), look=look))
    return {"short": short_flow(look), ADDITION: addition}


@dataclass(slots=True)
class Push:
    """One push that a channel was asked to make."""

    address: Address
    followup: str
    notice: Reply


@dataclass(slots=True)
class Recorder:
    """A channel that remembers what it was asked to push, and answers as it is told."""

    name: str = "telegram"
    pushes: list[Push] = field(default_factory=list)
    outcomes: list[Outcome | BaseException] = field(default_factory=list)

    async def start(self, intake: Take) -> None: ...

    async def stop(self) -> None: ...

    async def push(self, address: Address, followup: str, notice: Reply) -> Outcome:
        self.pushes.append(Push(address, followup, notice))
        outcome = self.outcomes.pop(0) if self.outcomes else Sent()
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome


class House:
    """The parts of an installation, each the real one."""

    def __init__(
        self, db: Database, folder: Path, *, every: str = "weekly", look: Look | None = None
    ) -> None:
        edition = EditionSection.model_validate({"every": every, "k_texts": 1})
        self.config = Config().model_copy(
            update={"keys_dir": folder / "keys", "data_dir": folder, "edition": edition}
        )
        create_keys(self.config.keys_dir, datetime.now(HELSINKI).date())
        self.db = db
        self.now = NOON
        self.channel = Recorder()
        self.pooled = 0
        self.chat = Chat(self.config, db, flows(look), directory(), on_pooled=self._pooled)
        self.take = self.chat.intake.take
        self.casework = casework_of(self.config, db, directory())
        self._ids = itertools.count(1)

    def delivery(self, times: PushTimes | None = None) -> Delivery:
        return Delivery(
            self.db,
            DeliveryKeyring(self.config.keys_dir),
            {self.channel.name: self.channel},
            times or PushTimes(timedelta(), time(8), time(20), True, HELSINKI),
            load_texts("talk"),
            now=lambda: self.now.astimezone(UTC),
        )

    def release(
        self,
        calendar: Calendar | None = None,
        k_texts: int | None = 1,
        takes: Callable[[Envelope], bool] = lambda _: True,
    ) -> Release:
        return Release(
            self.db,
            DeliveryKeyring(self.config.keys_dir),
            calendar or Calendar("weekly", 1, 6),
            directory().services,
            k_texts=k_texts,
            now=lambda: self.now,
            most_kept_back=0,
            index=Index(self.db, flows()),
            takes=takes,
        )

    # ---- what clients and staff do

    async def tell(
        self,
        address: Address,
        *,
        lang: str = "en",
        reach: str = "chat",
        text: str = "It was cold.",
        beside: tuple[str, ...] = ("!saved",),
    ) -> tuple[Reply, ...]:
        """Tell an experience to its end; return everything that was said."""
        follows = Follows.HERE if reach == "chat" else Follows.NOWHERE
        said = list(
            await self.take(
                address, Opened(self.id(), self.id().encode() * 4, address.channel, follows, lang)
            )
        )
        said += await self.take(address, Wrote(self.id(), text))
        said += await self.press(address, said[-1], "!done")
        said += await self.press(address, said[-1], reach)
        if reach != "none":
            for choice in beside:
                said += await self.press(address, said[-1], choice)
        said += await self.press(address, said[-1], "!send")
        return tuple(said)

    async def press(self, address: Address, under: Reply, choice: str) -> tuple[Reply, ...]:
        return await self.take(address, Pressed(self.id(), under.step, choice, under.tag))

    async def hand_in(self, address: Address, event: Event) -> tuple[Reply, ...]:
        return await self.take(address, event)

    async def one(self) -> FeedbackRow:
        (row,) = await self.casework.listed()
        return row

    async def move(self, after: str, texts: Mapping[str, str] | None = None) -> None:
        row = await self.one()
        await self.casework.change_status(
            row.id,
            before=None,
            after=after,
            role="unit-supervisor",
            texts=texts or {"fi": "Sanat.", "en": "Words."},
        )

    async def told_and_read(self, address: Address, *, lang: str = "en") -> None:
        """Tell, release, and let staff read it: one follow-up is owed."""
        await self.tell(address, lang=lang)
        await self.release().make()
        await self.move("read")

    def id(self) -> str:
        return f"event-{next(self._ids):04}"

    def _pooled(self) -> None:
        self.pooled += 1
