"""`kuulluksi audit verify|list`: what staff did, and whether anyone tampered with the record of it."""

import asyncio
from argparse import Namespace
from functools import partial
from typing import TYPE_CHECKING

from bot.cli.parsers import Commands, add_command, add_group
from bot.cli.words import say

if TYPE_CHECKING:
    from storage.trail import Entry

_PAGE = 1000


def add(commands: Commands) -> None:
    """Add the commands."""
    group = add_group(commands, "audit", "help-audit")
    verifying = add_command(group, "verify", "help-audit-verify", run_verify)
    verifying.add_argument("--head", metavar="HEAD", default="", help=say("help-audit-head"))
    listing = add_command(group, "list", "help-audit-list", run_list)
    listing.add_argument("--by", metavar="NAME", default="", help=say("help-audit-by"))
    listing.add_argument("--to", metavar="ID", default="", help=say("help-audit-to"))


def run_verify(args: Namespace) -> int:
    """Follow the chain; 1 if an entry is not what was written, or the head given is gone."""
    return asyncio.run(_verify(args))


def run_list(args: Namespace) -> int:
    """Print the trail, the newest deed first."""
    return asyncio.run(_list(args))


async def _verify(args: Namespace) -> int:
    from bot.cli.opening import config_of, opened
    from bot.parts.desk import trail_of
    from storage import trail

    config = config_of(args)
    key = trail_of(config).key
    async with opened(config) as db:
        verdict = await db.read(lambda conn: trail.verify(conn, key))
        kept = not args.head or await db.read(lambda conn: trail.holds(conn, args.head))
    if verdict.wrong is not None:
        print(say("audit-broken", number=verdict.wrong))
        return 1
    if not kept:
        print(say("audit-head-gone", head=args.head))
        return 1
    head = verdict.head or "-"
    print(say("audit-whole", entries=verdict.entries, first=verdict.first, head=head))
    return 0


async def _list(args: Namespace) -> int:
    from bot.cli.opening import config_of, opened
    from storage import trail

    before: int | None = None
    async with opened(config_of(args)) as db:
        while True:
            page = partial(trail.latest, limit=_PAGE, before=before, by=args.by, to=args.to)
            found = await db.read(page)
            if not found:
                return 0
            for each in found:
                print(_line(each))
            before = found[-1].number


def _line(entry: "Entry") -> str:
    deed = entry.deed
    said = (f"{entry.at:%Y-%m-%d %H:%M:%S}Z", deed.by or "-", deed.what, deed.to, deed.detail)
    return "  ".join(said).rstrip()
