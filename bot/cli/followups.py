"""`kuulluksi followups`: how many pushes are in which state; nothing finer."""

import asyncio
from argparse import Namespace
from collections import Counter

from bot.cli.parsers import Commands, add_command
from bot.cli.words import say


def add(commands: Commands) -> None:
    """Add the command."""
    add_command(commands, "followups", "help-followups", run)


def run(args: Namespace) -> int:
    """Print the totals."""
    return asyncio.run(_totals(args))


async def _totals(args: Namespace) -> int:
    from bot.cli.opening import config_of, opened
    from storage import followups

    async with opened(config_of(args)) as db:
        rows = await db.read(followups.listed)
    totals = Counter(row.state for row in rows)
    for state in (followups.DUE, followups.SENDING, followups.SENT):
        print(say(f"followups-{state}", count=totals[state]))
    for state in (followups.UNSURE, followups.REJECTED):
        print(say(f"followups-{state}", count=totals[state]))
    return 0
