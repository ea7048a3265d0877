"""`kuulluksi staff add|list|password|remove`: accounts of the desk."""

import asyncio
import secrets
from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.cli.parsers import Commands, add_command, add_group
from bot.cli.words import say

if TYPE_CHECKING:
    from dialogs.services import Directory
    from storage.staff import Grant

_LONGEST_NAME = 64


def add(commands: Commands) -> None:
    """Add the commands."""
    group = add_group(commands, "staff", "help-staff")
    adding = add_command(group, "add", "help-staff-add", run_add)
    adding.add_argument("name", metavar="NAME", help=say("help-staff-name"))
    adding.add_argument(
        "--role",
        metavar="ROLE[@SERVICE]",
        action="append",
        required=True,
        help=say("help-staff-role"),
    )
    adding.add_argument("--title", metavar="TITLE", default="", help=say("help-staff-title"))
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
    from bot.parts.desk import trail_of
    from storage import staff
    from storage.trail import Deed

    config = config_of(args)
    directory = directory_of(config)
    grants = [_grant(each, directory) for each in args.role]
    if args.title and args.title not in directory.roles:
        known = ", ".join(directory.roles)
        raise Refused(say("staff-title-unknown", title=args.title, known=known))
    name = args.name.strip()
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise Refused(say("staff-name-wrong"))
    password, hashed = await _one_time()
    trail = trail_of(config)
    async with opened(config) as db:
        await db.write(
            trail.with_note(
                Deed("", "account-added", name),
                lambda conn: staff.add(conn, name, grants, hashed, title=args.title),
            )
        )
    print(say("staff-added", name=name, roles=_roles(grants), password=password))
    return 0


def _grant(given: str, directory: "Directory") -> "Grant":
    """Read `ROLE` or `ROLE@SERVICE`."""
    from bot.access import WHOLE, Role
    from bot.errors import Refused
    from storage.staff import EVERYWHERE, Grant

    role, _, service = given.partition("@")
    if role not in set(Role):
        raise Refused(say("staff-role-unknown", role=role, known=", ".join(Role)))
    if service and service not in directory.services:
        known = ", ".join(directory.services)
        raise Refused(say("feedback-expected", what="--role ROLE@SERVICE", known=known))
    if service and Role(role) in WHOLE:
        raise Refused(say("staff-role-whole", role=role))
    return Grant(role, service or EVERYWHERE)


def _roles(grants: "Sequence[Grant]") -> str:
    return ", ".join(f"{each.role}@{each.service}" for each in grants)


async def _one_time() -> tuple[str, str]:
    """Return a password that nobody has seen, and what is kept of it."""
    from storage import staff

    password = secrets.token_urlsafe(15)
    return password, await asyncio.to_thread(staff.hash_password, password)


async def _renew(args: Namespace) -> int:
    from bot.cli.opening import config_of, opened
    from bot.errors import Refused
    from bot.parts.desk import trail_of
    from storage import staff
    from storage.trail import Deed

    config = config_of(args)
    trail, renewed = trail_of(config), Deed("", "account-reset", args.name)
    password, hashed = await _one_time()
    async with opened(config) as db:
        if await db.read(lambda conn: staff.find(conn, args.name)) is None:
            raise Refused(say("staff-unknown", name=args.name))
        await db.write(
            trail.with_note(
                renewed,
                lambda conn: staff.set_password(conn, args.name, hashed, one_time=True),
            )
        )
    print(say("staff-renewed", name=args.name, password=password))
    return 0


async def _remove(args: Namespace) -> int:
    from bot.cli.opening import config_of, opened
    from bot.errors import Refused
    from bot.parts.desk import trail_of
    from storage import staff
    from storage.trail import Deed

    config = config_of(args)
    removed = Deed("", "account-removed", args.name)
    removing = trail_of(config).noting(removed, lambda conn: staff.remove(conn, args.name))
    async with opened(config) as db:
        if not await db.write(removing):
            raise Refused(say("staff-unknown", name=args.name))
    print(say("staff-removed", name=args.name))
    return 0


async def _list(args: Namespace) -> int:
    from bot.cli.opening import config_of, opened
    from storage import staff

    async with opened(config_of(args)) as db:
        rows = await db.read(staff.listed)
    for row in rows:
        said = say("staff-row", name=row.name, roles=_roles(row.grants), title=row.title)
        print(said.rstrip())
    if not rows:
        print(say("staff-none"))
    return 0
