"""`kuulluksi edition release|bursts`: makes the edition that is due now, whatever the calendar says."""

import asyncio
from argparse import Namespace
from collections.abc import Collection, Sequence

from bot.cli.parsers import Commands, add_command, add_group
from bot.cli.words import say
from bot.errors import Refused

_NONE = "-"


def add(commands: Commands) -> None:
    """Add the command."""
    group = add_group(commands, "edition", "help-edition")
    release = add_command(group, "release", "help-edition-release", run)
    release.add_argument(
        "--trust", metavar="SLUG", action="append", default=[], help=say("help-edition-trust")
    )
    add_command(group, "bursts", "help-edition-bursts", run_bursts)


def run(args: Namespace) -> int:
    """Make the edition."""
    return asyncio.run(_release(args))


async def _release(args: Namespace) -> int:
    from bot.cli.opening import config_in_force, opened
    from bot.files import directory_of
    from bot.parts.delivery import release_of
    from storage.keys import DELIVERY
    from storage.proving import prove

    config = await config_in_force(args)
    trusted = _trusted(args.trust, directory_of(config).services)
    async with opened(config) as db:
        await prove(db, config.keys_dir, (DELIVERY,))
        released = await release_of(config, db).make(trusted=trusted)
    if released is None or released.edition is None:
        print(say("edition-none"))
    else:
        print(say("edition-made", edition=released.edition, count=released.feedbacks))
    return 0


def _trusted(slugs: Sequence[str], known: Collection[str]) -> list[str]:
    """Return the services; `-` is what was told of none, as `edition bursts` prints it."""
    wrong = [slug for slug in slugs if slug not in {*known, _NONE}]
    if wrong:
        lines = [say("edition-trust-unknown", slug=slug, known=", ".join(known)) for slug in wrong]
        raise Refused("\n".join(lines))
    return ["" if slug == _NONE else slug for slug in slugs]


def run_bursts(args: Namespace) -> int:
    """Print where much came on single days: perhaps a flood, perhaps an event."""
    return asyncio.run(_bursts(args))


async def _bursts(args: Namespace) -> int:
    from bot.cli.opening import config_of, opened
    from storage import editions

    async with opened(config_of(args)) as db:
        found = await db.read(editions.bursts)
    for edition, service in found:
        print(say("edition-burst", edition=edition, service=service or _NONE))
    if not found:
        print(say("edition-no-bursts"))
    return 0
