"""`kuulluksi privacy`: what the finder sees in texts, and the attacks on this installation."""

import asyncio
from argparse import Namespace
from pathlib import Path

from bot.auditing.results import Result
from bot.cli.about import add_about
from bot.cli.parsers import Commands, add_command, add_group
from bot.cli.words import say
from bot.findings import Grade


def add(commands: Commands) -> None:
    """Add the command."""
    group = add_group(commands, "privacy", "help-privacy")
    parser = add_command(group, "check", "help-privacy-check", run)
    parser.add_argument("file", metavar="FILE", help=say("help-privacy-file"))
    parser.add_argument("--json", action="store_true", help=say("help-privacy-json"))
    parser.add_argument("--lang", metavar="TAG", default="", help=say("help-privacy-lang"))
    add_about(group)
    audit = add_command(group, "audit", "help-privacy-audit", run_audit)
    audit.add_argument("--nginx", metavar="FILE", type=Path, help=say("help-privacy-nginx"))
    audit.add_argument("--json", action="store_true", help=say("help-privacy-audit-json"))


def run(args: Namespace) -> int:
    """Mark the finds of a file; a line that is no message stops it before anything is printed."""
    from bot.analysers import analyser
    from bot.cli.marking import mark, messages_in, print_looked, text_of
    from bot.cli.opening import config_known
    from bot.files import directory_of
    from bot.finders import installed_finder

    config = asyncio.run(config_known(args))
    text = text_of(args.file)
    messages = messages_in(text) if args.json else ()
    looks = installed_finder(analyser()[1], config, directory_of(config))
    if args.json:
        print_looked(looks, messages)
    else:
        mark(looks, text, args.lang)
    return 0


def run_audit(args: Namespace) -> int:
    """Try the attacks on the live installation, read-only; exit 1 if one succeeds."""
    from bot.cli.auditing import as_json, as_table

    results = asyncio.run(_audited(args))
    print(as_json(results) if args.json else as_table(results))
    return 1 if any(result.grade is Grade.WRONG for result in results) else 0


async def _audited(args: Namespace) -> tuple[Result, ...]:
    from bot.analysers import analyser
    from bot.auditing.audit import audit
    from bot.cli.opening import config_in_force, opened
    from bot.files import directory_of
    from bot.finders import installed_finder

    config = await config_in_force(args)
    finder = installed_finder(analyser()[1], config, directory_of(config))
    async with opened(config) as db:
        return await audit(config, db, finder, nginx=args.nginx)
