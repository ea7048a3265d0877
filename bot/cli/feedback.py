"""`kuulluksi feedback list|show|figures|status`: from the shell what the desk does, under the same rules."""

import asyncio
from argparse import Namespace

from bot.cli.parsers import Commands, add_command, add_group
from bot.cli.words import say
from bot.errors import Refused

LANGUAGES = (
    "fi",
    "fi-simple",
    "sv",
    "en",
)  # those of the rules in `bot.casework`: a test compares
_PAGE = 200


def add(commands: Commands) -> None:
    """Add the commands."""
    group = add_group(commands, "feedback", "help-feedback")
    listing = add_command(group, "list", "help-feedback-list", run_list)
    listing.add_argument("--json", action="store_true", help=say("help-json"))
    listing.add_argument("--status", metavar="STATUS", default="", help=say("help-by-status"))
    listing.add_argument("--service", metavar="SLUG", default="", help=say("help-by-service"))
    listing.add_argument("--edition", metavar="N", type=int, help=say("help-by-edition"))
    showing = add_command(group, "show", "help-feedback-show", run_show)
    showing.add_argument("id", metavar="ID", help=say("help-feedback-id"))
    showing.add_argument("--names", action="store_true", help=say("help-feedback-names"))
    figures = add_command(group, "figures", "help-feedback-figures", run_figures)
    figures.add_argument("--service", metavar="SLUG", default="", help=say("help-figures-service"))
    figures.add_argument("--json", action="store_true", help=say("help-json"))
    add_command(group, "index", "help-feedback-index", run_index)
    moving = add_command(group, "status", "help-feedback-status", run_status)
    moving.add_argument("id", metavar="ID", help=say("help-feedback-id"))
    moving.add_argument("status", metavar="STATUS", help=say("help-feedback-new"))
    moving.add_argument("--role", metavar="ROLE", required=True, help=say("help-feedback-role"))
    moving.add_argument("--text", metavar="TEXT", default="", help=say("help-feedback-text"))
    for lang in LANGUAGES:
        help_ = say("help-feedback-text-in", language=lang)
        moving.add_argument(f"--text-{lang}", metavar="TEXT", default="", help=help_)


def run_list(args: Namespace) -> int:
    """Print released feedback, newest edition first."""
    return asyncio.run(_list(args))


def run_show(args: Namespace) -> int:
    """Print one feedback whole, with what was added to it, as JSON."""
    return asyncio.run(_show(args))


def run_status(args: Namespace) -> int:
    """Change one status; a refusal names every reason."""
    return asyncio.run(_change(args))


def run_index(args: Namespace) -> int:
    """File the words of all released feedback anew, so that the desk finds them."""
    return asyncio.run(_index(args))


def run_figures(args: Namespace) -> int:
    """Print the published figures of a service and those below it."""
    return asyncio.run(_figures(args))


async def _figures(args: Namespace) -> int:
    from bot.cli.feedback_printing import print_figures
    from bot.cli.opening import config_in_force, opened
    from bot.files import directory_of
    from storage.figures import figures

    config = await config_in_force(args)
    directory = directory_of(config)
    if args.service and args.service not in directory.services:
        known = ", ".join(directory.services)
        raise Refused(say("feedback-expected", what="--service", known=known))
    services = directory.within(args.service) if args.service else None
    async with opened(config) as db:
        print_figures(await db.read(lambda conn: figures(conn, services=services)), args.json)
    return 0


async def _index(args: Namespace) -> int:
    from bot.cli.opening import config_in_force, opened
    from bot.files import flows_of, setting_of
    from bot.indexing import Index

    config = await config_in_force(args)
    async with opened(config) as db:
        count = await Index(db, flows_of(config, setting_of(config))).renew()
        await db.vacuum()
    print(say("feedback-indexed", count=count))
    return 0


async def _list(args: Namespace) -> int:
    from bot.cli.feedback_printing import print_json, print_lines
    from bot.cli.opening import config_in_force, opened
    from bot.parts.desk import casework_of
    from storage.rows import FeedbackRow

    config = await config_in_force(args)
    rows: list[FeedbackRow] = []
    async with opened(config) as db:
        casework = casework_of(config, db)
        by = {"status": args.status, "service": args.service}
        after = ""
        while page := await casework.listed(**by, edition=args.edition, limit=_PAGE, after=after):
            rows += page
            after = page[-1].id
    (print_json if args.json else print_lines)(rows)
    return 0


async def _show(args: Namespace) -> int:
    from bot.casework import UnknownFeedback
    from bot.cli.feedback_printing import print_refusals, print_whole
    from bot.cli.opening import config_in_force, opened
    from bot.parts.desk import casework_of

    config = await config_in_force(args)
    async with opened(config) as db:
        masking = casework_of(config, db)
        casework = masking.with_names() if args.names else masking
        try:
            row = await casework.find(args.id)
        except UnknownFeedback as unknown:
            print_refusals(unknown.problems, ())
            return 1
        print_whole(row, await casework.history(row.id), await casework.additions(row.id))
    return 0


async def _change(args: Namespace) -> int:
    from bot.casework import CaseworkRefused
    from bot.cli.feedback_printing import print_refusals
    from bot.cli.opening import config_in_force, opened
    from bot.parts.desk import casework_of

    given = {lang: getattr(args, f"text_{lang.replace('-', '_')}") for lang in LANGUAGES}
    texts = {**given, LANGUAGES[0]: given[LANGUAGES[0]] or args.text}
    config = await config_in_force(args)
    async with opened(config) as db:
        casework = casework_of(config, db)
        try:
            event = await casework.change_status(
                args.id, before=None, after=args.status, role=args.role, texts=texts
            )
        except CaseworkRefused as refused:
            print_refusals(refused.problems, casework.roles)
            return 1
    print(say("feedback-moved", id=event.feedback, status=event.status))
    return 0
