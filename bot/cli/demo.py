"""`kuulluksi demo`: everything to try in one process, with invented content and a new password."""

import asyncio
from argparse import Namespace

from bot.cli.parsers import Commands, add_command
from bot.cli.serve import port_taken, ready_line
from bot.cli.words import say


def add(commands: Commands) -> None:
    """Add the command."""
    add_command(commands, "demo", "help-demo", run)


def run(args: Namespace) -> int:
    """Serve the demonstration."""
    from bot.app import App, serve
    from bot.cli.opening import config_of
    from bot.demonstration.channel import (
        ACCOUNT,
        Demonstration,
        demonstration_config,
        new_password,
    )
    from bot.errors import Refused
    from bot.installing import make_keys_once

    given = config_of(args)
    if given.has_telegram:
        raise Refused(say("demo-token"))
    config = demonstration_config(given)
    make_keys_once(config)
    demonstration, said = Demonstration(), asyncio.Event()

    async def ready(app: App, port: int) -> None:
        if not said.is_set():
            said.set()
            password = await new_password(app.db)
            print(say("demo-place", path=str(config.data_dir)))
            print(say("demo-pages", port=str(port), name=ACCOUNT, password=password))
            print(ready_line(port), flush=True)
        demonstration.load_into(app, config)

    serving = serve(config, port_taken, ready, demonstration=True, more=(demonstration,))
    asyncio.run(serving)
    return 0
