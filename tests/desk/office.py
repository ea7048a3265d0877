"""A desk over a real database, with editions in it, staff who can sign in, and a clock that stands."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer
from nacl.public import PrivateKey

from bot.casework import Casework
from bot.config import Config
from bot.desk.desk import Desk
from bot.desk.front import FrontSettings
from bot.desk.second import Second
from bot.files import directory_of, flow_in, setting_of
from bot.settings import Settings
from bot.texts import load_texts
from dialogs.feedback import Reach
from dialogs.flow import ADDITION, Flow
from dialogs.services import Directory
from dialogs.session import Answer
from storage import editions, pool, staff
from storage.editions import Plan
from storage.engine import Database
from storage.envelopes import Envelope, FeedbackEnvelope
from storage.feedbacks import FeedbackRow
from storage.keys import DeskKeys
from storage.sealing import open_envelope, seal_envelope
from storage.staff import Grant, StaffRow, hash_password
from storage.trail import Trail

NAME, PASSWORD, ROLE = "sirkka", "neljä satunnaista sanaa", "head-nurse"
ALL = (Grant("coordinator"), Grant("reader"))
STORY = "Tilasin ajan kolme kertaa ja joka kerta se peruttiin."
KEYS = DeskKeys(bytes(range(32)))
STARTED = datetime(2026, 11, 22, 12, tzinfo=UTC)

Browser = TestClient[web.Request, web.Application]


@cache
def hashed(password: str) -> str:
    return hash_password(password)


@cache
def directory() -> Directory:
    return directory_of(Config())


@cache
def flow(name: str = "experience") -> Flow:
    return flow_in(name, setting_of(Config()))


@cache
def _sealing() -> tuple[bytes, bytes]:
    secret_key = PrivateKey.generate()
    return bytes(secret_key.public_key), bytes(secret_key)


def told(story: str = STORY, service: str = "kotihoito-etela", **more: Answer) -> FeedbackEnvelope:
    """Return a finished feedback, on its way to the desk."""
    answers = {
        "what-happened": story,
        **{key.replace("_", "-"): value for key, value in more.items()},
    }
    return FeedbackEnvelope("experience", "fi", "web", service, answers, Reach.NONE)


@dataclass
class Clock:
    """Stands until it is moved."""

    now: datetime = STARTED

    def __call__(self) -> datetime:
        return self.now

    def later(self, **delta: float) -> None:
        self.now += timedelta(**delta)


@dataclass
class Office:
    """Everything around a desk."""

    database: Database
    clock: Clock = field(default_factory=Clock)
    demonstration: bool = False
    front: FrontSettings = field(default_factory=lambda: FrontSettings(second=Second.NOBODY))
    config: Config = field(default_factory=Config)
    renewals: int = 0

    @property
    def casework(self) -> Casework:
        return Casework(self.database, directory(), self.today, self.trail)

    @property
    def trail(self) -> Trail:
        return Trail(KEYS.trail_key, self.clock)

    def renew(self) -> None:
        self.renewals += 1

    def today(self) -> date:
        return self.clock.now.date()

    @property
    def settings(self) -> Settings:
        return Settings(self.config, self.database, self.trail, self.renew)

    def desk(self) -> Desk:
        return Desk(
            self.database,
            self.casework,
            KEYS,
            self.settings,
            flows={"experience": flow(), ADDITION: flow(ADDITION)},
            directory=directory(),
            texts=load_texts("desk"),
            talk=load_texts("talk"),
            front=self.front,
            demonstration=self.demonstration,
            now=self.clock,
        )

    def application(self) -> web.Application:
        application = web.Application()
        application.add_routes(self.desk().routes())
        return application

    async def browser(self) -> Browser:
        client: Browser = TestClient(TestServer(self.application()))
        await client.start_server()
        return client

    async def hire(
        self,
        name: str = NAME,
        *grants: Grant,
        title: str = ROLE,
        one_time: bool = False,
    ) -> None:
        """Make an account: with these roles, or with all it takes to read and handle."""
        await self.database.write(
            lambda conn: staff.add(conn, name, grants or ALL, hashed(PASSWORD), title=title)
        )
        if not one_time:
            await self.database.write(
                lambda conn: staff.set_password(conn, name, hashed(PASSWORD))
            )

    async def accounts(self) -> Sequence[StaffRow]:
        return await self.database.read(staff.listed)

    async def release(self, *envelopes: Envelope) -> int:
        """Put envelopes into the pool and make one edition of them; return its number."""
        public_key, secret_key = _sealing()
        boxed = [seal_envelope(public_key, each) for each in envelopes]
        await self.database.write(lambda conn: pool.put_boxes(conn, boxed))
        boxes = await self.database.read(pool.read_all)
        opened = [(id_, open_envelope(secret_key, box)) for id_, box in boxes]
        chosen = {id_: each.service for id_, each in opened if isinstance(each, FeedbackEnvelope)}
        made = await self.database.write(
            lambda conn: editions.release(conn, Plan(opened, chosen, self.today()))
        )
        return made.edition or 0

    async def rows(self) -> Sequence[FeedbackRow]:
        return await self.casework.listed()

    async def status(self, id_: str) -> str:
        return (await self.casework.find(id_)).status

    async def feedback(
        self, story: str = STORY, service: str = "kotihoito-etela", **more: Answer
    ) -> str:
        """Release one feedback in an edition of its own; return its id."""
        number = await self.release(told(story, service, **more))
        return next(row.id for row in await self.rows() if row.edition == number)

    async def move(self, id_: str, *statuses: str, texts: Mapping[str, str] | None = None) -> None:
        for after in statuses:
            await self.casework.change_status(
                id_, before=None, after=after, role=ROLE, texts=texts or {"fi": "Kerron lisää."}
            )


class Visitor:
    """A browser at the desk, as far as the server can tell."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.status = 0
        self.html = ""
        self.headers: Mapping[str, str] = {}
        self.place = ""

    @property
    def csrf(self) -> str:
        found = re.search(r'name="csrf" value="([^"]+)"', self.html)
        return found[1] if found else ""

    async def get(self, path: str, **how: Any) -> str:
        return await self._keep(await self.browser.get(path, **how))

    async def post(self, path: str, *, origin: str | None = "", **form: str) -> str:
        """Send a form as a browser does, with the token of the page before."""
        own = str(self.browser.make_url("")).rstrip("/")
        headers = {} if origin is None else {"Origin": origin or own}
        data = {"csrf": self.csrf, **{key.replace("_", "-"): value for key, value in form.items()}}
        return await self._keep(await self.browser.post(path, data=data, headers=headers))

    async def send(self, path: str, form: Mapping[str, str]) -> str:
        """Send a form whose fields have names of their own; the token of the page before goes along."""
        own = str(self.browser.make_url("")).rstrip("/")
        data = {**form, "csrf": self.csrf}
        return await self._keep(await self.browser.post(path, data=data, headers={"Origin": own}))

    async def sign_in(self, name: str = NAME, password: str = PASSWORD) -> str:
        await self.get("/desk/login")
        return await self.post("/desk/login", name=name, password=password)

    async def _keep(self, answer: ClientResponse) -> str:
        self.status, self.headers, self.place = answer.status, answer.headers, answer.url.path_qs
        self.html = await answer.text()
        return self.html
