"""The desk part: staff pages. It knows no way back to a client, and no key but its own."""

from collections.abc import Sequence
from datetime import UTC, datetime

from aiohttp.web_routedef import AbstractRouteDef

from bot.casework import Casework
from bot.config import Config
from bot.desk.desk import Desk
from bot.files import directory_of
from bot.parts.common import Common, today_of
from bot.texts import load_texts
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


def desk_routes(common: Common, casework: Casework) -> Sequence[AbstractRouteDef]:
    """Return what the desk answers."""
    config = common.config
    desk = Desk(
        common.db,
        casework,
        read_desk_keys(config.keys_dir),
        flows=common.flows,
        directory=common.directory,
        texts=load_texts("desk"),
        talk=load_texts("talk"),
        secure=config.web.public_url.startswith("https://"),
        demonstration=common.demonstration,
        now=lambda: datetime.now(UTC),
    )
    return desk.routes()


async def forget_visits(db: Database) -> None:
    """Forget staff sessions that are over."""
    await db.write(lambda conn: staff.forget_old_sessions(conn, datetime.now(UTC)))
