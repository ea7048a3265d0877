"""`kuulluksi staff add|list`: accounts of the desk."""

import asyncio
import secrets
from argparse import Namespace

from bot.cli.parsers import Commands, add_command, add_group
from bot.cli.words import say

ROLES = ("handler", "supervisor", "coordinator", "administrator")

_LONGEST_NAME = 64


def add(commands: Commands) -> None:
    """Add the commands."""
    group = add_group(commands, "staff", "help-staff")
    adding = add_command(group, "add", "help-staff-add", run_add)
    adding.add_argument("name", metavar="NAME", help=say("help-staff-name"))
    adding.add_argument("--role", metavar="ROLE", required=True, help=say("help-staff-role"))
    add_command(group, "list", "help-staff-list", run_list)


def run_add(args: Namespace) -> int:
    """Make an account and print its one-time password, once."""
    return asyncio.run(_add(args))


def run_list(args: Namespace) -> int:
    """Print names and roles."""
    return asyncio.run(_list(args))


async def _add(args: Namespace) -> int:
    from bot.cli.opening import config_of, opened
    from bot.errors import Refused
    from bot.files import directory_of
    from storage import staff

    config = config_of(args)
    known = (*ROLES, *directory_of(config).roles)
    if args.role not in known:
        raise Refused(say("staff-role-unknown", role=args.role, known=", ".join(known)))
    name = args.name.strip()
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise Refused(say("staff-name-wrong"))
    password = secrets.token_urlsafe(15)
    hashed = await asyncio.to_thread(staff.hash_password, password)
    async with opened(config) as db:
        await db.write(lambda conn: staff.add(conn, name, args.role, hashed))
    print(say("staff-added", name=name, role=args.role, password=password))
    return 0


async def _list(args: Namespace) -> int:
    from bot.cli.opening import config_of, opened
    from storage import staff

    async with opened(config_of(args)) as db:
        rows = await db.read(staff.listed)
    for row in rows:
        print(say("staff-row", name=row.name, role=row.role))
    if not rows:
        print(say("staff-none"))
    return 0
