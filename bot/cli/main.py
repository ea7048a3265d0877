"""`kuulluksi`: reads the command line, runs one command, turns known errors into plain lines."""

import os
import resource
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence

from bot.cli import (
    audit,
    backup,
    chat,
    check,
    db,
    demo,
    edition,
    feedback,
    flow,
    followups,
    init,
    keys,
    poster,
    privacy,
    serve,
    settings,
    staff,
)
from bot.cli.words import say
from bot.errors import BotError, ConfigInvalid
from bot.logs import place
from dialogs.errors import DialogsError
from storage.errors import StorageError

_COMMANDS = (
    *(
        init,
        serve,
        demo,
        chat,
        staff,
        feedback,
        edition,
        followups,
        flow,
        poster,
        privacy,
        audit,
        keys,
        settings,
        db,
        backup,
        check,
    ),
)
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 is success, 1 a refusal, 2 a wrong configuration or command line."""
    os.umask(0o077)  # keys, database and configuration are nobody else's to read
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core would hold keys and open drafts
    args = _parser().parse_args(arguments)
    run: Callable[[Namespace], int] = args.run
    try:
        return run(args)
    except ConfigInvalid as error:
        return _fail(f"{say('config-invalid')}\n{error}", 2)
    except (BotError, StorageError, DialogsError) as error:
        return _fail(str(error), 1)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        return 0
    except Exception as error:  # noqa: BLE001  its text and its traceback may hold what a client wrote
        where = place(error.__traceback__)
        return _fail(say("unexpected", error=type(error).__name__, place=where), 1)


def _fail(text: str, code: int) -> int:
    print(text, file=sys.stderr)
    return code


def _parser() -> ArgumentParser:
    parser = ArgumentParser("kuulluksi", description=say("help"))
    parser.add_argument("--config", metavar="PATH", default=None, help=say("help-config"))
    commands = parser.add_subparsers(metavar=say("help-command"), required=True)
    for module in _COMMANDS:
        module.add(commands)
    return parser
