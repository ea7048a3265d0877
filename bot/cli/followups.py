"""`kuulluksi followups`: what became of pushes, by edition; what was refused can be tried again."""

import asyncio
from argparse import Namespace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.cli.parsers import Commands, add_command
from bot.cli.words import say
from bot.errors import Refused

if TYPE_CHECKING:
    from storage.engine import Database
    from storage.followups import DeadLetter
    from storage.push_totals import Totals


def add(commands: Commands) -> None:
    """Add the command and `retry` below it."""
    parser = add_command(commands, "followups", "help-followups", run)
    below = parser.add_subparsers(metavar=say("help-command"))
    again = add_command(below, "retry", "help-followups-retry", retry)
    again.add_argument(
        "ids", metavar="ID", nargs="*", default=[], help=say("help-followups-retry-id")
    )
    again.add_argument("--all", action="store_true", help=say("help-followups-retry-all"))


def run(args: Namespace) -> int:
    """Print the totals, and what was refused."""
    return asyncio.run(_show(args))


def retry(args: Namespace) -> int:
    """Let go out again what was refused; raises Refused."""
    if bool(args.ids) == args.all:
        raise Refused(say("followups-retry-which"))
    return asyncio.run(_retry(args))


async def _show(args: Namespace) -> int:
    from bot.cli.opening import config_of, opened
    from storage import followups, push_totals

    async with opened(config_of(args)) as db:
        waiting = (followups.DUE, followups.SENDING)
        totals = await db.read(lambda conn: push_totals.listed(conn, waiting))
        dead = await db.read(followups.dead_letters)
    for line in (*map(_edition, totals), *([] if totals else [say("followups-none")])):
        print(line)
    for line in [say("followups-dead"), *map(_dead_letter, dead)] if dead else []:
        print(line)
    return 0


def _edition(totals: "Totals") -> str:
    from storage.push_totals import OUTCOMES

    counts = {outcome: totals.of(outcome) for outcome in OUTCOMES}
    return say("followups-edition", edition=totals.edition, waiting=totals.waiting, **counts)


def _dead_letter(letter: "DeadLetter") -> str:
    of = {"edition": letter.edition, "attempts": letter.attempts}
    return say("followups-dead-letter", id=letter.id, reason=letter.reason, **of)


async def _retry(args: Namespace) -> int:
    from bot.cli.opening import config_of, opened
    from storage import followups

    async with opened(config_of(args)) as db:
        await _check(db, args.ids)
        ids, now = None if args.all else args.ids, datetime.now(UTC)
        count = await db.write(lambda conn: followups.retry(conn, ids, now))
    print(say("followups-retried", count=count))
    return 0


async def _check(db: "Database", ids: list[str]) -> None:
    """Refuse ids of nothing, all at once."""
    from storage import followups

    known = {each.id for each in await db.read(followups.dead_letters)}
    wrong = [say("followups-retry-unknown", id=each) for each in ids if each not in known]
    if wrong:
        raise Refused("\n".join(wrong))
