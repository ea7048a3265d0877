"""A year at the desk: clients tell, each Monday there is an edition, staff handle what came.

Rule 1: everything goes the way of real clients and real staff: intake, edition, casework, push.
Only the clock is moved: it begins a year ago and ends today.
Rule 2: what was told is recognised by its words, so an interrupted start goes on where it ended,
and once all is there nothing is told again.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random

from bot.access import Access, Right
from bot.app import App
from bot.casework import LANGUAGES, Casework, CaseworkRefused
from bot.channels.channel import Take
from bot.config import Config
from bot.demonstration.experiences import Change, Experience, all_experiences
from bot.demonstration.situations import is_closed, made_experiences
from bot.demonstration.tellers import NAME, Tellers
from bot.files import directory_of, flows_of, setting_of
from bot.logs import warn
from bot.parts.delivery import release_of
from bot.parts.desk import trail_of
from bot.texts import load_texts
from dialogs.services import Directory
from dialogs.statuses import RECEIVED, REOPENED, STATUSES, Kind
from storage import staff
from storage.envelopes import Envelope, FeedbackEnvelope, HeardEnvelope
from storage.rows import FeedbackRow, StatusEvent
from storage.staff import Grant, StaffRow
from storage.trail import Trail

MADE = 280  # experiences beside the samples
SEED = 20261125
COLLEAGUES = (
    ("Aino", "handler", "ikaantyneet"),
    ("Birgitta", "supervisor", "ikaantyneet"),
    ("Chike", "handler", "sosiaalityo"),
    ("Daniel", "handler", "terveyspalvelut"),
    ("Eeva", "supervisor", "terveyspalvelut"),
    ("Fatima", "handler", "mielenterveys-ja-paihde"),
    ("Göran", "handler", "vammaispalvelut"),
    ("Helmi", "handler", "lapset-ja-perheet"),
    ("Irina", "handler", "kumppanit"),
    ("Johannes", "supervisor", "kumppanit"),
)
"""Invented colleagues: they have no password, so nobody can be them."""

_WEEK = timedelta(weeks=1)
_PAGE = 200
_MORNING = time(9)
_UNTIL_HEARD = 6  # days after the last word
_FRESH, _FORGOTTEN, _LATE = 9, 60, 0.2  # days since the last step of what is under way
_QUIET = 0.02  # of the feedback nobody has opened, even after weeks


class Clock:
    """Stands at a day until it is moved."""

    def __init__(self, config: Config, day: date) -> None:
        self._zone = config.time_zone
        self.day = day

    def now(self) -> datetime:
        """Return the morning of its day."""
        return datetime.combine(self.day, _MORNING, self._zone)

    def today(self) -> date:
        """Return its day."""
        return self.day


@dataclass(frozen=True, slots=True)
class Step:
    """One change that is due on a day."""

    day: date
    experience: Experience
    change: Change


class Year:
    """Lives through it."""

    def __init__(self, app: App, config: Config, take: Take) -> None:
        directory = directory_of(config)
        self._app, self._directory = app, directory
        self._today = datetime.now(config.time_zone).date()
        self._clock = Clock(config, self._today - 52 * _WEEK)
        self._release = release_of(
            config,
            app.db,
            directory,
            flows_of(config, setting_of(config)),
            now=self._clock.now,
            takes=is_of_the_past,
        )
        trail = Trail(trail_of(config).key, self._clock.now)
        self._casework = Casework(app.db, directory, self._clock.today, trail)
        self._tellers = Tellers(take)
        self._texts = load_texts(NAME)
        self._random = Random(SEED)  # noqa: S311 - the same year each time
        self._told = _days(self._random, _all(directory), self._clock.day, self._today)
        self._rows: dict[str, FeedbackRow] = {}
        self._done: set[tuple[str, Change]] = set()
        self._answered: set[str] = set()
        self._colleagues: Collection[StaffRow] = ()

    async def live(self) -> None:
        """Live through all of it; what is there already is not done again."""
        await self._hire()
        async with self._app.release.held():
            await self._recognise(self._told)
            for monday in _mondays(self._clock.day, self._today):
                await self._week(monday)

    async def _hire(self) -> None:
        there = {each.name for each in await self._app.db.read(staff.listed)}
        for name, role, service in COLLEAGUES:
            if name not in there:
                hire = partial(staff.add, name=name, grants=(Grant(role, service),))
                await self._app.db.write(hire)
        accounts = await self._app.db.read(staff.listed)
        names = {name for name, _, _ in COLLEAGUES}
        self._colleagues = [each for each in accounts if each.name in names]

    async def _week(self, monday: date) -> None:
        """Let clients tell what came by this Monday, make the edition, and work until the next."""
        self._clock.day = monday
        waiting = {
            each: day
            for each, day in self._told.items()
            if day <= monday and each.id not in self._rows
        }
        await self._tellers.tell(waiting)
        await self._release.make()
        await self._recognise(waiting)
        for step in sorted(self._due(monday + _WEEK), key=lambda step: step.day):
            self._clock.day = max(step.day, monday)
            await self._change(step)
        await self._hear(monday + _WEEK)

    def _due(self, before: date) -> Iterator[Step]:
        for experience, told_on in self._told.items():
            if experience.id in self._rows and not self._is_quiet(experience):
                for change in _handled(experience):
                    if (experience.id, change) in self._done:
                        continue
                    day = told_on + timedelta(days=change.after_days)
                    if day < before and day <= self._today:
                        yield Step(day, experience, change)

    def _is_quiet(self, experience: Experience) -> bool:
        return Random(experience.id).random() < _QUIET  # noqa: S311 - the same ones each time

    async def _recognise(self, among: Collection[Experience]) -> None:
        """Find the feedback of experiences that are released by now."""
        left = [each for each in among if each.id not in self._rows]
        after = ""
        while left and (page := await self._casework.listed(limit=_PAGE, after=after)):
            for row in page:
                for each in left:
                    if each.is_told_in(row.service, row.answers):
                        self._rows.setdefault(each.id, row)
            left = [each for each in left if each.id not in self._rows]
            after = page[-1].id

    async def _change(self, step: Step) -> None:
        """Do what staff have not done yet; what the client has to say first is waited for."""
        row = self._rows[step.experience.id]
        history = [e for e in await self._casework.history(row.id) if e.status != RECEIVED]
        changes = _handled(step.experience)
        self._done |= {(step.experience.id, each) for each in changes[: len(history)]}
        is_next = changes[len(history) : len(history) + 1] == [step.change]
        if is_next and step.change.status != REOPENED:
            await self._make(step, row)
            self._done.add((step.experience.id, step.change))

    async def _make(self, step: Step, row: FeedbackRow) -> None:
        try:
            await self._by(row).change_status(
                row.id,
                before=None,
                after=step.change.status,
                role=step.change.role,
                texts=self._written(step.change.text, step.experience),
            )
        except CaseworkRefused as refused:
            warn("demonstration.refused", refused, reason=step.change.status)

    def _by(self, row: FeedbackRow) -> Casework:
        """Return the casework of a colleague of that service, or else of the operator."""
        able = Access(self._directory).who_may(self._colleagues, Right.MOVE, row.service)
        if row.kept or not able:
            return self._casework
        return self._casework.of(able[int(row.id, 16) % len(able)])

    async def _hear(self, before: date) -> None:
        """Let those clients answer whose case was ended a while ago."""
        limit = before - timedelta(days=_UNTIL_HEARD)
        for experience in self._told:
            row = self._rows.get(experience.id)
            if row and experience.heard and experience.id not in self._answered:
                history = await self._casework.history(row.id)
                if _is_closed(history[-1]) and history[-1].made_on <= limit:
                    await self._answer(row.id, experience)

    async def _answer(self, id_: str, experience: Experience) -> None:
        self._answered.add(experience.id)
        known = await self._casework.find(id_)
        if experience.heard and not known.heard:
            await self._app.chat.afterwards.record_heard(id_, experience.heard)

    def _written(self, text: str, experience: Experience) -> dict[str, str]:
        """Return the staff's words; Finnish is always there, if only to say what they are."""
        lang = experience.staff_lang or experience.lang
        if lang not in LANGUAGES:
            return {"fi": text}
        if lang.startswith("fi"):
            return {"fi": text, lang: text}
        return {"fi": self._texts.say("fi", "written-in", language=lang), lang: text}


def is_of_the_past(envelope: Envelope) -> bool:
    """Tell whether this belongs into the year: what visitors tell meanwhile is of today."""
    if isinstance(envelope, FeedbackEnvelope):
        return envelope.channel == NAME
    return isinstance(envelope, HeardEnvelope)


def _all(directory: Directory) -> tuple[Experience, ...]:
    return (*all_experiences(), *made_experiences(MADE, SEED, directory.services))


def _days(
    random: Random, experiences: Collection[Experience], first: date, last: date
) -> dict[Experience, date]:
    """Give each experience the day on which it is told.

    What is still under way was told lately, but for a few that somebody let lie.
    """
    length = (last - first).days
    return {each: last - timedelta(days=_age(random, each, length)) for each in experiences}


def _age(random: Random, experience: Experience, most: int) -> int:
    changes = _handled(experience)
    if changes and is_closed(changes[-1]):
        return random.randint(0, most)
    handled = changes[-1].after_days if changes else 0
    lies = _FORGOTTEN if random.random() < _LATE else _FRESH
    return min(handled + random.randint(0, lies), most)


def _is_closed(event: StatusEvent) -> bool:
    return STATUSES[event.status].kind is Kind.CLOSED


def _mondays(first: date, last: date) -> Iterator[date]:
    day = first + timedelta(days=-first.weekday() % 7)
    while day <= last:
        yield day
        day += _WEEK


def _handled(experience: Experience) -> list[Change]:
    return [each for each in experience.outcome if each.status != RECEIVED]
