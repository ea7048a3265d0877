"""What most commands need: the configuration, and the database open for as long as they run."""

from argparse import Namespace
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot import logs
from bot.cli.words import say
from bot.config import Config
from bot.config_file import read_config
from bot.errors import Refused
from bot.renewal import in_force
from storage.engine import Database
from storage.schema import is_current


def config_of(args: Namespace) -> Config:
    """Read the configuration that the command was given, and set up the log lines."""
    given: str | None = args.config
    config = read_config(Path(given) if given else None)
    logs.set_up(config.log.level, config.log.form)
    return config


async def config_in_force(args: Namespace) -> Config:
    """Read the configuration, with what was set on the desk of an installation made before."""
    config = config_of(args)
    async with opened(config) as db:
        return await in_force(config, db)


async def config_known(args: Namespace) -> Config:
    """Read the same, or what the files say where no installation was made yet."""
    config = config_of(args)
    file = config.sqlite_file
    return config if file is not None and not file.exists() else await config_in_force(args)


@asynccontextmanager
async def opened(config: Config) -> AsyncIterator[Database]:
    """Open the database of an installation that was made before."""
    path = config.sqlite_file
    if path is not None and not path.exists():
        raise Refused(say("no-database", path=str(path)))
    db = Database.open(config.database_url, synchronous=config.database.synchronous.upper())
    try:
        if not await is_current(db):
            raise Refused(say("old-database"))
        yield db
    finally:
        await db.close()
