"""`kuulluksi check`: looks at the whole set-up and says what is wrong, all at once."""

import asyncio
from argparse import Namespace

from bot.cli.parsers import Commands, add_command
from bot.cli.words import say

PARTS = ("chat", "desk", "delivery")


def add(commands: Commands) -> None:
    """Add the command."""
    command = add_command(commands, "check", "help-check", run)
    command.add_argument("--only", choices=PARTS, action="append", help=say("help-check-only"))


def run(args: Namespace) -> int:
    """Print one line for each thing looked at; exit 1 if anything must be mended."""
    from bot.checking import look
    from bot.cli.opening import config_of
    from bot.findings import Grade

    findings = asyncio.run(look(config_of(args), tuple(args.only or PARTS)))
    for finding in findings:
        print(say(f"check-{finding.grade}", what=say(finding.key, **dict(finding.args))))
    return 1 if any(finding.grade is Grade.WRONG for finding in findings) else 0
