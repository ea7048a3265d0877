"""`kuulluksi staff add|list|roles|reset|remove`: accounts of the desk, as on its page "Staff"."""

import asyncio
from argparse import Namespace
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.cli.parsers import Commands, add_command, add_group
from bot.cli.words import say

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from bot.config import Config
    from bot.people import Member, People, PeopleRefused, Wish
    from storage.staff import Grant

_OPERATOR = ""


def add(commands: Commands) -> None:
    """Add the commands."""
    group = add_group(commands, "staff", "help-staff")
    adding = add_command(group, "add", "help-staff-add", run_add)
    _add_name(adding)
    _add_profile(adding, must=True)
    add_command(group, "list", "help-staff-list", run_list)
    changing = add_command(group, "roles", "help-staff-roles", run_roles)
    _add_name(changing)
    _add_profile(changing, must=False)
    for name, key, run in (
        ("reset", "help-staff-reset", run_reset),
        ("remove", "help-staff-remove", run_remove),
    ):
        _add_name(add_command(group, name, key, run))


def _add_name(command: "ArgumentParser") -> None:
    command.add_argument("name", metavar="NAME", help=say("help-staff-name"))


def _add_profile(command: "ArgumentParser", *, must: bool) -> None:
    command.add_argument(
        "--role",
        metavar="ROLE[@SERVICE]",
        action="append",
        required=must,
        help=say("help-staff-role"),
    )
    command.add_argument("--title", metavar="TITLE", help=say("help-staff-title"))
    command.add_argument("--email", metavar="ADDRESS", help=say("help-staff-email"))


def run_add(args: Namespace) -> int:
    """Make an account and print the link of its invitation, once."""
    return asyncio.run(_add(args))


def run_list(args: Namespace) -> int:
    """Print names, roles, titles and ways in."""
    return asyncio.run(_list(args))


def run_roles(args: Namespace) -> int:
    """Say anew what an account may do where; what is not given stays."""
    return asyncio.run(_roles(args))


def run_reset(args: Namespace) -> int:
    """End every way into an account, and print the link of a new invitation."""
    return asyncio.run(_reset(args))


def run_remove(args: Namespace) -> int:
    """Remove an account and end its sessions."""
    return asyncio.run(_remove(args))


async def _add(args: Namespace) -> int:
    from bot.people import Wish

    grants = tuple(map(_grant, args.role))
    wish = Wish(args.name.strip(), grants, args.title or "", (args.email or "").strip())
    async with _people(args) as (people, config):
        token = await people.invite(_OPERATOR, wish)
    link = _link(config, token)
    print(say("staff-added", name=wish.name, roles=wish.spelled, link=link))
    return 0


async def _list(args: Namespace) -> int:
    async with _people(args) as (people, _config):
        members = await people.listed()
    for member in members:
        print(_row(member))
    if not members:
        print(say("staff-none"))
    return 0


async def _roles(args: Namespace) -> int:
    async with _people(args) as (people, _config):
        member = await people.find(args.name)
        wish = _changed(member, args)
        await people.change(_OPERATOR, wish)
    print(say("staff-changed", name=wish.name, roles=wish.spelled))
    return 0


async def _reset(args: Namespace) -> int:
    async with _people(args) as (people, config):
        token = await people.reset(_OPERATOR, args.name)
    print(say("staff-reset", name=args.name, link=_link(config, token)))
    return 0


async def _remove(args: Namespace) -> int:
    async with _people(args) as (people, _config):
        await people.remove(_OPERATOR, args.name)
    print(say("staff-removed", name=args.name))
    return 0


@asynccontextmanager
async def _people(args: Namespace) -> "AsyncIterator[tuple[People, Config]]":
    """Open the accounts; what a rule prevents is said in words, all of it at once."""
    from bot.cli.opening import config_in_force, opened
    from bot.errors import Refused
    from bot.files import directory_of
    from bot.parts.desk import trail_of
    from bot.people import People, PeopleRefused, UnknownAccount

    config = await config_in_force(args)
    async with opened(config) as db:
        try:
            yield People(db, directory_of(config), trail_of(config)), config
        except UnknownAccount:
            raise Refused(say("staff-unknown", name=args.name)) from None
        except PeopleRefused as refused:
            raise Refused("\n".join(_said(refused))) from None


def _said(refused: "PeopleRefused") -> Iterable[str]:
    """Say each problem, the option that it is about first."""
    from bot.texts import load_texts

    options = {"name": "NAME", "roles": "--role", "title": "--title", "email": "--email"}
    texts = load_texts("desk")
    return [f"{options[each.field]}: {each.say(texts, 'en')}" for each in refused.problems]


def _grant(given: str) -> "Grant":
    """Read `ROLE` or `ROLE@SERVICE`."""
    from storage.staff import EVERYWHERE, Grant

    role, _, service = given.partition("@")
    return Grant(role, service or EVERYWHERE)


def _changed(member: "Member", args: Namespace) -> "Wish":
    """Return the account as it is wanted; `--title ""` and `--email ""` empty it."""
    from bot.people import Wish

    now = member.account
    return Wish(
        now.name,
        tuple(map(_grant, args.role)) if args.role else now.grants,
        now.title if args.title is None else args.title,
        now.email if args.email is None else args.email.strip(),
    )


def _row(member: "Member") -> str:
    from bot.people import Wish

    account = member.account
    roles = Wish(account.name, account.grants).spelled
    until = member.invited_until
    state = ", ".join(member.ways.names)
    if not member.ways.any:
        state = say("staff-waits", date=f"{until:%Y-%m-%d}") if until else say("staff-shut")
    said = say("staff-row", name=account.name, roles=roles, title=account.title, state=state)
    return said.rstrip()


def _link(config: "Config", token: str) -> str:
    """Return the address of an invitation, as the desk's page would show it."""
    base = config.web.public_url.rstrip("/") or f"http://localhost:{config.web.port}"
    return f"{base}/desk/invitation/{token}"
