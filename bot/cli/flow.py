"""`kuulluksi flow check|show`: every problem of a flow, or a drawing of it."""

from argparse import Namespace
from pathlib import Path

from bot.cli.parsers import Commands, add_command, add_group
from bot.cli.words import say
from dialogs.errors import FlowInvalid
from dialogs.flow import Flow


def add(commands: Commands) -> None:
    """Add the commands."""
    group = add_group(commands, "flow", "help-flow")
    checking = add_command(group, "check", "help-flow-check", check)
    showing = add_command(group, "show", "help-flow-show", show)
    for parser in (checking, showing):
        parser.add_argument("path", metavar="PATH", help=say("help-flow-path"))
    showing.add_argument("--svg", metavar="FILE", help=say("help-flow-svg"))


def check(args: Namespace) -> int:
    """Print every problem and exit 1; doubts are told apart and are no failure."""
    from dialogs.inspection import doubts

    try:
        flow = _read(args)
    except FlowInvalid as error:
        print(say("flow-problems", count=len(error.problems)))
        print("\n".join(f"  {problem}" for problem in error.problems))
        return 1
    found = doubts(flow)
    if found:
        print(say("flow-doubts", count=len(found)))
        print("\n".join(f"  {doubt}" for doubt in found))
    print(
        say("flow-good", flow=flow.id, count=len(flow.steps), languages=", ".join(flow.languages))
    )
    return 0


def show(args: Namespace) -> int:
    """Draw the flow: Mermaid on the screen, or SVG into a file."""
    from dialogs.drawing import mermaid, svg

    flow = _read(args)
    if args.svg:
        Path(args.svg).write_text(svg(flow), "utf-8")
        print(say("flow-drawn", path=args.svg))
    else:
        print(mermaid(flow))
    return 0


def _read(args: Namespace) -> Flow:
    from bot.cli.opening import config_of
    from bot.files import flow_in, setting_of

    path = Path(args.path)
    shipped = not path.exists() and "/" not in args.path
    return flow_in(args.path if shipped else path, setting_of(config_of(args)))
