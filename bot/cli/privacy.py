"""`kuulluksi privacy check FILE`: what the finder of identifying details sees in texts."""

from argparse import Namespace

from bot.cli.parsers import Commands, add_command, add_group
from bot.cli.words import say


def add(commands: Commands) -> None:
    """Add the command."""
    group = add_group(commands, "privacy", "help-privacy")
    parser = add_command(group, "check", "help-privacy-check", run)
    parser.add_argument("file", metavar="FILE", help=say("help-privacy-file"))
    parser.add_argument("--json", action="store_true", help=say("help-privacy-json"))
    parser.add_argument("--lang", metavar="TAG", default="", help=say("help-privacy-lang"))


def run(args: Namespace) -> int:
    """Mark the finds of a file; a line that is no message stops it before anything is printed."""
    from bot.analysers import analyser
    from bot.cli.marking import mark, messages_in, print_looked, text_of
    from bot.cli.opening import config_of
    from bot.files import directory_of
    from bot.finders import installed_finder

    config = config_of(args)
    text = text_of(args.file)
    messages = messages_in(text) if args.json else ()
    looks = installed_finder(analyser()[1], config, directory_of(config))
    if args.json:
        print_looked(looks, messages)
    else:
        mark(looks, text, args.lang)
    return 0
