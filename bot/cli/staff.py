"""`kuulluksi staff add|list|password|remove`: accounts of the desk."""

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
    renewing = add_command(group, "password", "help-staff-password", run_password)
    renewing.add_argument("name", metavar="NAME", help=say("help-staff-name"))
    removing = add_command(group, "remove", "help-staff-remove", run_remove)
    removing.add_argument("name", metavar="NAME", help=say("help-staff-name"))


def run_add(args: Namespace) -> int:
    """Make an account and print its one-time password, once."""
    return asyncio.run(_add(args))


def run_list(args: Namespace) -> int:
    """Print names and roles."""
    return asyncio.run(_list(args))


def run_password(args: Namespace) -> int:
    """Print a new one-time password of an account, and end its sessions."""
    return asyncio.run(_renew(args))


def run_remove(args: Namespace) -> int:
    """Remove an account and end its sessions."""
    return asyncio.run(_remove(args))


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
    password, hashed = await _one_time()
    async with opened(config) as db:
        await db.write(lambda conn: staff.add(conn, name, args.role, hashed))
    print(say("staff-added", name=name, role=args.role, password=password))
    return 0


async def _one_time() -> tuple[str, str]:
    """Return a password that nobody has seen, and what is kept of it."""
    from storage import staff

    password = secrets.token_urlsafe(15)
    return password, await asyncio.to_thread(staff.hash_password, password)


async def _renew(args: Namespace) -> int:
    from bot.cli.opening import config_of, opened
    from bot.errors import Refused
    from storage import staff

    password, hashed = await _one_time()
    async with opened(config_of(args)) as db:
        if await db.read(lambda conn: staff.find(conn, args.name)) is None:
            raise Refused(say("staff-unknown", name=args.name))
        await db.write(lambda conn: staff.set_password(conn, args.name, hashed, one_time=True))
    print(say("staff-renewed", name=args.name, password=password))
    return 0


async def _remove(args: Namespace) -> int:
    from bot.cli.opening import config_of, opened
    from bot.errors import Refused
    from storage import staff

    async with opened(config_of(args)) as db:
        if not await db.write(lambda conn: staff.remove(conn, args.name)):
            raise Refused(say("staff-unknown", name=args.name))
    print(say("staff-removed", name=args.name))
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
