"""The channel of the invented clients, and the installation that they live in."""

import asyncio
import secrets
from datetime import timedelta

from bot.app import App
from bot.channels.channel import Outcome, Sent, Take
from bot.config import (
    Config,
    DatabaseSection,
    DeskSection,
    EditionSection,
    OrganisationSection,
    PushSection,
)
from bot.demonstration.tellers import NAME
from bot.demonstration.year import Year
from bot.logs import record, warn
from dialogs.replies import Reply
from storage import editions, staff
from storage.engine import Database
from storage.sealing import Address
from storage.staff import Grant

ACCOUNT = "demo"
GRANTS = (Grant("administrator"), Grant("coordinator"), Grant("reader"))

_LOADED = "demonstration-loaded"


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
            "desk": DeskSection(second_factor="nobody"),
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

    def load_into(self, app: App, config: Config) -> None:
        """Begin to tell, in the background."""
        if self._take:
            self._loading = asyncio.create_task(_load(app, config, self._take))


async def _load(app: App, config: Config, take: Take) -> None:
    try:
        if _LOADED not in await app.db.read(editions.last_rounds):
            await Year(app, config, take).live()
            await app.db.write(lambda conn: editions.record_round(conn, _LOADED))
            record("demonstration.loaded")
    except Exception as error:  # noqa: BLE001  the demonstration goes on without the rest
        warn("demonstration.failed", error)
