"""Making an installation: a configuration file, keys, a data folder, a database."""

from contextlib import suppress
from datetime import datetime
from importlib.resources import files
from pathlib import Path

from bot.app import open_database
from bot.config import Config
from bot.errors import Refused
from storage.errors import KeysExist
from storage.keys import create_keys


def write_config(file: Path) -> bool:
    """Write a configuration with every setting explained; False if there is one already."""
    text = (files("bot") / "samples" / "config.toml").read_text("utf-8")
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(text)
    except FileExistsError:
        return False
    except OSError as error:
        raise Refused(f"{file}: cannot be written: {error.strerror}") from None
    return True


def refuse_keys_inside_data(config: Config) -> None:
    """Refuse a keys folder that every backup of the data would hold."""
    if config.keys_dir.resolve().is_relative_to(config.data_dir.resolve()):
        raise Refused(
            "keys_dir: must not be inside data_dir, or a backup of the data would hold the keys"
        )


async def install(config: Config) -> None:
    """Make keys, folder and database; raises KeysExist rather than overwrite keys."""
    create_keys(config.keys_dir, datetime.now(config.time_zone).date())
    config.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    await (await open_database(config)).close()


def make_keys_once(config: Config) -> None:
    """Make keys where there are none."""
    with suppress(KeysExist):
        create_keys(config.keys_dir, datetime.now(config.time_zone).date())
