"""The desk part: staff pages. It knows no way back to a client, and no key but its own."""

from collections.abc import Sequence
from datetime import UTC, datetime

from aiohttp.web_routedef import AbstractRouteDef

from bot.casework import Casework
from bot.config import Config
from bot.desk.desk import Desk
from bot.desk.front import FrontSettings
from bot.desk.oidc import Provider
from bot.desk.second import Second
from bot.escalation import Escalation
from bot.files import directory_of
from bot.mailing import Mail
from bot.parts.common import Common, today_of
from bot.reminders import Reminders
from bot.settings import Settings
from bot.texts import load_texts, talk_of
from dialogs.services import Directory
from storage import staff
from storage.engine import Database
from storage.keys import read_desk_keys
from storage.trail import Trail


def casework_of(config: Config, db: Database, directory: Directory | None = None) -> Casework:
    """Return the rules of handling feedback."""
    return Casework(db, directory or directory_of(config), today_of(config), trail_of(config))


def trail_of(config: Config) -> Trail:
    """Return what writes down what staff do; needs the desk's keys."""
    return Trail(read_desk_keys(config.keys_dir).trail_key, lambda: datetime.now(UTC))


def front_of(config: Config) -> FrontSettings:
    """Return how people come in."""
    given = config.desk.oidc
    secret = given.client_secret.get_secret_value()
    provider = Provider(given.issuer, given.client_id, secret, given.label)
    return FrontSettings(
        config.web.public_url,
        Second(config.desk.second_factor),
        provider if given.issuer else None,
    )


def desk_routes(common: Common, casework: Casework) -> Sequence[AbstractRouteDef]:
    """Return what the desk answers."""
    config = common.config
    desk = Desk(
        common.db,
        casework,
        read_desk_keys(config.keys_dir),
        Settings(config, common.db, trail_of(config), common.renew),
        flows=common.flows,
        directory=common.directory,
        texts=load_texts("desk"),
        talk=talk_of(config),
        front=front_of(config),
        demonstration=common.demonstration,
        now=lambda: datetime.now(UTC),
    )
    return desk.routes()


def reminders_of(common: Common) -> Reminders:
    """Return what tells staff that something waits."""
    config = common.config
    public = config.web.public_url.rstrip("/")
    return Reminders(
        common.db,
        common.directory,
        today_of(config),
        load_texts("desk"),
        mail=Mail(config.mail),
        desk=f"{public}/desk" if public else "",
    )


async def begin_day(common: Common) -> None:
    """Take what is late up the tree, then remind those for whom something waits."""
    config = common.config
    today, trail = today_of(config), trail_of(config)
    await Escalation(common.db, common.directory, today, trail).run()
    await reminders_of(common).mail_all()


async def forget_visits(db: Database) -> None:
    """Forget staff sessions that are over."""
    await db.write(lambda conn: staff.forget_old_sessions(conn, datetime.now(UTC)))
