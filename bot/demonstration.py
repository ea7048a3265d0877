"""The demonstration: invented clients tell their experiences as real ones do, and are answered.

Rule 1: everything goes the way of real clients and real staff: intake, edition, casework, push.
Rule 2: what was told is recognised by its words, so an interrupted start goes on where it ended,
and once all is there nothing is told again.
"""

import asyncio
import secrets
from datetime import timedelta

from bot.app import App
from bot.casework import LANGUAGES, CaseworkRefused
from bot.channels.channel import Outcome, Sent, Take
from bot.config import (
    Config,
    DatabaseSection,
    EditionSection,
    OrganisationSection,
    PushSection,
)
from bot.experiences import Change, Experience, Telling, all_experiences, as_event
from bot.logs import record, warn
from bot.parts.chat import seed
from bot.texts import load_texts
from dialogs.events import Follows, Opened
from dialogs.replies import Reply, Takes
from dialogs.statuses import RECEIVED, REOPENED
from storage import editions, staff
from storage.engine import Database
from storage.rows import FeedbackRow
from storage.sealing import Address
from storage.staff import Grant

NAME = "demonstration"
ACCOUNT = "demo"
GRANTS = (Grant("administrator"), Grant("coordinator"), Grant("reader"))

_LOADED = "demonstration-loaded"
_AT_ONCE = 4  # conversations: people who try it out meanwhile should not wait
_EDITION = 24  # experiences in one
_PAGE = 200
_ROUNDS = 3  # a case is reopened once at most, and then goes on


def demonstration_config(config: Config) -> Config:
    """Return a configuration that shares nothing with a real installation but its address."""
    place = config.data_dir / "demonstration"
    return config.model_copy(
        update={
            "data_dir": place,
            "keys_dir": place / "keys",
            "flows": ("experience",),
            "organisation": OrganisationSection(),
            "database": DatabaseSection(),
            "edition": EditionSection(every="at-once", k_texts=1),
            "push": PushSection(spread=timedelta(), quiet=False),
            "web": config.web.model_copy(update={"enabled": True}),
        }
    )


async def new_password(db: Database) -> str:
    """Give the demonstration's account a new random password and return it."""
    password = secrets.token_urlsafe(9)
    hashed = await asyncio.to_thread(staff.hash_password, password)
    if await db.read(lambda conn: staff.find(conn, ACCOUNT)) is None:
        await db.write(lambda conn: staff.add(conn, ACCOUNT, GRANTS, hashed))
    await db.write(lambda conn: staff.set_password(conn, ACCOUNT, hashed))
    return password


class Demonstration:
    """The channel of the invented clients; what is pushed to them simply arrives."""

    name = NAME

    def __init__(self) -> None:
        self._take: Take | None = None
        self._loading: asyncio.Task[None] | None = None

    async def start(self, intake: Take) -> None:
        self._take = intake

    async def stop(self) -> None:
        if self._loading:
            self._loading.cancel()
            await asyncio.gather(self._loading, return_exceptions=True)

    async def push(self, address: Address, followup: str, notice: Reply) -> Outcome:
        return Sent()

    def load_into(self, app: App) -> None:
        """Begin to tell, in the background."""
        if self._take:
            self._loading = asyncio.create_task(_load(app, self._take))


async def _load(app: App, take: Take) -> None:
    try:
        if _LOADED not in await app.db.read(editions.last_rounds):
            await Loading(app, take).run()
            await app.db.write(lambda conn: editions.record_round(conn, _LOADED))
            record("demonstration.loaded")
    except Exception as error:  # noqa: BLE001  the demonstration goes on without the rest
        warn("demonstration.failed", error)


class Loading:
    """Tells what is not there yet, and moves each case along its history."""

    def __init__(self, app: App, take: Take) -> None:
        self._app = app
        self._take = take
        self._texts = load_texts("demonstration")
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._experiences = all_experiences()

    async def run(self) -> None:
        """Do it all."""
        await self._app.release.make()
        there = await self._released()
        left = [each for each in self._experiences if each.id not in there]
        for start in range(0, len(left), _EDITION):
            async with self._app.release.held():
                await asyncio.gather(
                    *(self._tell(each) for each in left[start : start + _EDITION])
                )
            await self._app.release.make()
        for _ in range(_ROUNDS):
            await self._app.release.make()
            await self._move_all()

    async def _released(self) -> dict[str, FeedbackRow]:
        """Return the feedback that is released, by the id of the experience that it tells."""
        rows: list[FeedbackRow] = []
        after = ""
        while page := await self._app.casework.listed(limit=_PAGE, after=after):
            rows += page
            after = page[-1].id
        return {
            each.id: row
            for row in rows
            for each in self._experiences
            if each.is_told_in(row.service, row.answers)
        }

    async def _tell(self, experience: Experience) -> None:
        """Tell one experience to its end, in a chat of its own."""
        lang = experience.lang if experience.lang in LANGUAGES else LANGUAGES[0]
        telling = Telling(experience, lang, lambda each: self._texts.say(lang, f"feeling-{each}"))
        address = Address(NAME, _random())
        opened = Opened(_random(), seed(), NAME, Follows.HERE, lang, experience.service)
        async with self._slots:
            last = (await self._take(address, opened))[-1]
            before: set[str] = set()
            while last.takes is not Takes.NOTHING and last.step not in before:
                asked = last
                if not asked.step.startswith("!"):  # what was found is asked one after the other
                    before.add(asked.step)
                for given in telling.inputs(asked):
                    event = as_event(_random(), asked, given)
                    last = (await self._take(address, event))[-1]
        if last.takes is not Takes.NOTHING:
            warn("demonstration.untold", reason=experience.id)

    async def _move_all(self) -> None:
        rows = await self._released()
        for experience in self._experiences:
            row = rows.get(experience.id)
            if row is not None:
                await self._move(experience, row)

    async def _move(self, experience: Experience, row: FeedbackRow) -> None:
        """Do what staff have not done yet, until the client has to speak; then let them."""
        history = await self._app.casework.history(row.id)
        done = sum(event.status != RECEIVED for event in history)
        changes = [change for change in experience.outcome if change.status != RECEIVED]
        for change in changes[done:]:
            if change.status == REOPENED:
                break
            await self._change(row.id, change, experience.lang)
        if experience.heard and not row.heard:
            await self._app.chat.afterwards.record_heard(row.id, experience.heard)

    async def _change(self, id_: str, change: Change, lang: str) -> None:
        try:
            await self._app.casework.change_status(
                id_,
                before=None,
                after=change.status,
                role=change.role,
                texts=self._written(change.text, lang),
            )
        except CaseworkRefused as refused:
            warn("demonstration.refused", refused, reason=change.status)

    def _written(self, text: str, lang: str) -> dict[str, str]:
        """Return the staff's words; Finnish is always there, if only to say what they are."""
        if lang not in LANGUAGES:
            return {"fi": text}
        if lang.startswith("fi"):
            return {"fi": text, lang: text}
        return {"fi": self._texts.say("fi", "written-in", language=lang), lang: text}


def _random() -> str:
    return secrets.token_urlsafe(16)
