"""`kuulluksi keys init|rotate|check|give-up`: the keys folder, and what it opens."""

import asyncio
from argparse import ArgumentParser, Namespace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.parsers import Commands, add_command, add_group
from bot.cli.words import say

if TYPE_CHECKING:
    from bot.config import Config
    from bot.findings import Finding
    from storage.keys import PublicKey

PARTS = ("chat", "desk", "delivery")


def add(commands: Commands) -> None:
    """Add the commands."""
    group = add_group(commands, "keys", "help-keys")
    making = add_command(group, "init", "help-keys-init", run_init)
    _add_only(making)
    _add_public(making)
    rotating = add_command(group, "rotate", "help-keys-rotate", run_rotate)
    rotating.add_argument("--part", choices=("chat", "delivery"), help=say("help-keys-part"))
    _add_public(rotating)
    _add_only(add_command(group, "check", "help-keys-check", run_check))
    giving = add_command(group, "give-up", "help-keys-give-up", run_give_up)
    _add_only(giving)
    giving.add_argument("--yes", action="store_true", help=say("help-keys-yes"))


def run_init(args: Namespace) -> int:
    """Make the keys of all parts or of some; none is ever overwritten."""
    from bot.cli.opening import config_of
    from bot.errors import Refused
    from bot.installing import refuse_keys_inside_data
    from storage.keys import create_keys, read_delivery_keys
    from storage.rotation import read_public

    config, parts = config_of(args), tuple(args.only or PARTS)
    refuse_keys_inside_data(config)
    if "chat" in parts and "delivery" not in parts and not args.public:
        raise Refused(say("keys-public-needed"))
    public = read_public(Path(args.public)) if args.public else None
    create_keys(config.keys_dir, _today(config), parts, public)
    print(say("keys-made", parts=", ".join(parts), path=str(config.keys_dir)))
    if args.public_out:
        _write(Path(args.public_out), read_delivery_keys(config.keys_dir).secrets[0].public)
    return 0


def run_rotate(args: Namespace) -> int:
    """Change the sealing key of both parts, or of the part that is on this machine."""
    from bot.cli.opening import config_of
    from bot.errors import Refused

    config = config_of(args)
    if args.part == "chat" and not args.public:
        raise Refused(say("keys-public-needed"))
    if args.part == "chat":
        asyncio.run(_take_in(config, Path(args.public)))
        print(say("keys-taken-in"))
        return 0
    public = asyncio.run(_rotate(config, alone=bool(args.part)))
    print(say("keys-changed-half" if args.part else "keys-changed"))
    if args.public_out:
        _write(Path(args.public_out), public)
    return 0


def run_check(args: Namespace) -> int:
    """Print one line for each thing looked at; exit 1 if anything must be mended."""
    from bot.findings import Grade

    findings = asyncio.run(_look(args))
    for finding in findings:
        print(say(f"check-{finding.grade}", what=say(finding.key, **dict(finding.args))))
    return 1 if any(finding.grade is Grade.WRONG for finding in findings) else 0


def run_give_up(args: Namespace) -> int:
    """Let go of what no key at hand opens; only with --yes."""
    from bot.errors import Refused

    if not args.yes:
        raise Refused(say("keys-not-given-up"))
    return asyncio.run(_give_up(args))


async def _rotate(config: "Config", *, alone: bool) -> "PublicKey":
    """Change the key and mark the database, so that the chat part knows what may be used."""
    from bot.cli.opening import opened
    from storage.keys import CHAT, DELIVERY
    from storage.proving import prove
    from storage.rotation import renew_secret, rotate

    folder, parts = config.keys_dir, (DELIVERY,) if alone else (CHAT, DELIVERY)
    async with opened(config) as db:
        await prove(db, folder, parts)
        public = (renew_secret if alone else rotate)(folder, _today(config))
        await prove(db, folder, parts)
    return public


async def _take_in(config: "Config", file: Path) -> None:
    from bot.cli.opening import opened
    from bot.errors import Refused
    from storage import marks
    from storage.rotation import read_public, take_in

    public = read_public(file)
    async with opened(config) as db:
        noted = await db.read(marks.read)
    if public.id not in marks.split(noted.get(marks.OPENS, b"")):
        raise Refused(say("keys-public-strange"))
    take_in(config.keys_dir, public)


async def _look(args: Namespace) -> tuple["Finding", ...]:
    from bot.cli.opening import config_of, opened
    from bot.findings import Grade
    from bot.keychecks import files_of_keys, keys_beside

    config, parts = config_of(args), tuple(args.only or PARTS)
    findings = files_of_keys(config, _today(config), parts)
    if findings[0].grade is Grade.WRONG:
        return findings
    async with opened(config) as db:
        return (*findings, *await keys_beside(db, config.keys_dir, parts))


async def _give_up(args: Namespace) -> int:
    from bot.cli.opening import config_of, opened
    from storage.giving_up import give_up
    from storage.proving import read_held

    config = config_of(args)
    held = read_held(config.keys_dir, tuple(args.only or PARTS))
    async with opened(config) as db:
        gone = await db.write(lambda conn: give_up(conn, held))
        await db.vacuum(full=True)
    print(say("keys-given-up", boxes=gone.boxes, receipts=gone.receipts))
    return 0


def _add_only(parser: ArgumentParser) -> None:
    parser.add_argument("--only", choices=PARTS, action="append", help=say("help-keys-only"))


def _add_public(parser: ArgumentParser) -> None:
    parser.add_argument("--public", metavar="FILE", default="", help=say("help-keys-public"))
    parser.add_argument("--public-out", metavar="FILE", default="", help=say("help-keys-out"))


def _write(file: Path, public: "PublicKey") -> None:
    from bot.errors import Refused
    from storage.rotation import write_public

    try:
        write_public(file, public)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Refused(say("config-unwritable", path=str(file), error=reason)) from None
    print(say("keys-public-out", path=str(file)))


def _today(config: "Config") -> date:
    return datetime.now(config.time_zone).date()
