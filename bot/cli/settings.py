"""`kuulluksi settings list|export|import|drop`: what the desk set, and the same as files."""

import asyncio
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.parsers import Commands, add_command, add_group
from bot.cli.words import say

if TYPE_CHECKING:
    from bot.config import Config
    from dialogs.errors import Problem
    from storage.settings import Values


def add(commands: Commands) -> None:
    """Add the commands."""
    group = add_group(commands, "settings", "help-settings")
    add_command(group, "list", "help-settings-list", run_list)
    for name, run in (("export", run_export), ("import", run_import)):
        parser = add_command(group, name, f"help-settings-{name}", run)
        parser.add_argument("folder", metavar="FOLDER", help=say("help-settings-folder"))
    dropping = add_command(group, "drop", "help-settings-drop", run_drop)
    dropping.add_argument("key", metavar="KEY", nargs="+", help=say("help-settings-key"))


def run_list(args: Namespace) -> int:
    """Print what is set elsewhere than in the files."""
    return asyncio.run(_list(args))


def run_export(args: Namespace) -> int:
    """Write the folder."""
    return asyncio.run(_export(args))


def run_import(args: Namespace) -> int:
    """Put the folder in force, or say everything that is wrong with it."""
    return asyncio.run(_import(args))


def run_drop(args: Namespace) -> int:
    """Drop settings of the desk."""
    return asyncio.run(_drop(args))


async def _list(args: Namespace) -> int:
    from bot.cli.opening import config_in_force
    from bot.overlay import elsewhere

    found = elsewhere(await config_in_force(args))
    for key, source, value in found:
        print(say("settings-line", name=key, source=source, value=value))
    if not found:
        print(say("settings-none"))
    return 0


async def _export(args: Namespace) -> int:
    from bot import settings_folder
    from bot.cli.opening import config_in_force

    settings_folder.write(Path(args.folder), await config_in_force(args))
    print(say("settings-exported", path=args.folder))
    return 0


async def _import(args: Namespace) -> int:
    from bot import settings_folder
    from bot.cli.opening import config_in_force

    config = await config_in_force(args)
    return await _put(config, *settings_folder.read(Path(args.folder), config))


async def _drop(args: Namespace) -> int:
    from bot.cli.opening import config_of, opened
    from bot.errors import Refused
    from storage import settings

    config, keys = config_of(args), args.key
    async with opened(config) as db:
        known = await db.read(settings.in_force)
    _refuse_unknown(keys, known, Refused)
    return await _put(config, dict.fromkeys(keys))


def _refuse_unknown(keys: Sequence[str], known: "Values", refused: type[Exception]) -> None:
    wrong = [key for key in keys if key not in known]
    if wrong:
        names = ", ".join(known) or "-"
        raise refused("\n".join(say("settings-unknown", name=key, known=names) for key in wrong))


async def _put(config: "Config", values: "Values", problems: Sequence["Problem"] = ()) -> int:
    from bot.cli.opening import opened
    from bot.parts.desk import trail_of
    from bot.settings import Settings

    async with opened(config) as db:
        made = await Settings(config, db, trail_of(config), lambda: None).put(values, problems)
    print(say("settings-changed", count=len(made)) if made else say("settings-unchanged"))
    if made:
        print(say("settings-next"))
    return 0
