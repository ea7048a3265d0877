"""How a command is added: its help from the texts, `--config` before or after its name."""

from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Callable
from typing import Any

from bot.cli.words import say

Commands = Any  # argparse names the type of add_subparsers() only privately


def add_command(
    commands: Commands, name: str, key: str, run: Callable[[Namespace], int] | None = None
) -> ArgumentParser:
    """Add one command; without `run` it has commands of its own."""
    parser: ArgumentParser = commands.add_parser(name, help=say(key), description=say(key))
    parser.add_argument("--config", metavar="PATH", default=SUPPRESS, help=say("help-config"))
    if run:
        parser.set_defaults(run=run)
    return parser


def add_group(commands: Commands, name: str, key: str) -> Commands:
    """Add a command that only groups others."""
    parser = add_command(commands, name, key)
    return parser.add_subparsers(metavar=say("help-command"), required=True)
