"""`kuulluksi init`: makes the keys, the configuration file, the data folder and the database."""

import asyncio
from argparse import Namespace
from pathlib import Path

from bot.cli.parsers import Commands, add_command
from bot.cli.words import say


def add(commands: Commands) -> None:
    """Add the command."""
    add_command(commands, "init", "help-init", run)


def run(args: Namespace) -> int:
    """Make a new installation; nothing that is there already is overwritten."""
    from bot.config_file import named_file, read_config
    from bot.installing import install, refuse_keys_inside_data, write_config

    file = Path(args.config) if args.config else named_file()
    written = write_config(file)
    config = read_config(file)
    refuse_keys_inside_data(config)
    asyncio.run(install(config))
    print(say("init-config" if written else "init-config-kept", path=str(file)))
    print(say("init-keys", path=str(config.keys_dir)))
    print(say("init-database"))
    print(say("init-next", path=str(file)))
    return 0
