"""`kuulluksi serve`: serves what is configured, in one process or each part in its own, until it is told to end."""

import asyncio
import gc
from argparse import Namespace

from bot.cli.parsers import Commands, add_command
from bot.cli.words import say


def add(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "serve", "help-serve", run)
    choices = ("chat", "desk", "delivery")
    parser.add_argument("--only", action="append", choices=choices, help=say("help-serve-only"))


def run(args: Namespace) -> int:
    """Serve."""
    gc.disable()  # what is loaded now stays: looking through it for garbage takes 0.1 s
    from bot.app import App, serve
    from bot.cli.opening import config_of
    from storage.keys import PARTS

    parts = tuple(dict.fromkeys(args.only or PARTS))

    async def ready(app: App, port: int) -> None:
        if not gc.isenabled():  # the first time
            gc.freeze()
            gc.enable()
            print(ready_line(port), flush=True)

    asyncio.run(serve(config_of(args), port_taken, ready, parts=parts))
    return 0


def ready_line(port: int) -> str:
    """Return the line that says that everything listens."""
    return say("ready", port=str(port)) if port else say("ready-without-web")


def port_taken(port: int) -> str:
    """Return what is said when another program has the port."""
    return say("port-taken", port=str(port))
