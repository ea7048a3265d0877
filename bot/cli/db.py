"""`kuulluksi db upgrade|grants|vacuum`: what the owner of the database does for the parts."""

import asyncio
from argparse import Namespace

from bot.cli.parsers import Commands, add_command, add_group
from bot.cli.words import say
from bot.errors import Refused


def add(commands: Commands) -> None:
    """Add the commands."""
    group = add_group(commands, "db", "help-db")
    add_command(group, "upgrade", "help-db-upgrade", run_upgrade)
    grants = add_command(group, "grants", "help-db-grants", run_grants)
    for part in ("chat", "desk", "delivery"):
        help_ = say("help-db-role", part=part)
        grants.add_argument(f"--{part}", metavar="ROLE", default=f"kuulluksi_{part}", help=help_)
    grants.add_argument("--apply", action="store_true", help=say("help-db-apply"))
    vacuum = add_command(group, "vacuum", "help-db-vacuum", run_vacuum)
    vacuum.add_argument("--full", action="store_true", help=say("help-db-full"))


def run_upgrade(args: Namespace) -> int:
    """Bring the tables to this version."""
    return asyncio.run(_upgrade(args))


def run_grants(args: Namespace) -> int:
    """Print what each part's role may do, as SQL, or grant it."""
    return asyncio.run(_grants(args))


def run_vacuum(args: Namespace) -> int:
    """Let no deleted byte outlive its row."""
    return asyncio.run(_vacuum(args))


async def _upgrade(args: Namespace) -> int:
    from bot.app import open_database
    from bot.cli.opening import config_of

    await (await open_database(config_of(args))).close()
    print(say("db-upgraded"))
    return 0


async def _grants(args: Namespace) -> int:
    from bot.cli.opening import config_of, opened
    from storage import grants

    config = config_of(args)
    if config.sqlite_file is not None:
        raise Refused(say("db-no-roles"))
    roles = {"chat": args.chat, "desk": args.desk, "delivery": args.delivery}
    if not args.apply:
        print("\n".join(f"{line};" for line in grants.statements(roles)))
        print(grants.for_superusers())
        return 0
    async with opened(config) as db:
        await db.write(lambda conn: grants.apply(conn, roles))
    print(say("db-granted"))
    return 0


async def _vacuum(args: Namespace) -> int:
    from bot.cli.opening import config_of, opened

    async with opened(config_of(args)) as db:
        await db.vacuum(full=args.full)
    print(say("db-vacuumed"))
    return 0
