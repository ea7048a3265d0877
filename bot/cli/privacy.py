"""`kuulluksi privacy check FILE`: what the finder of identifying details sees in texts."""

import sys
import time
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from bot.cli.parsers import Commands, add_command, add_group
from bot.cli.words import say
from dialogs.identifying.finder import Finder
from dialogs.identifying.finds import Find


class Message(msgspec.Struct, frozen=True):
    """One line of JSON: a text to look through, under any id."""

    id: str | int | None
    text: str
    lang: str | None = None


class Span(msgspec.Struct, frozen=True):
    """One find; offsets in characters, `end` exclusive."""

    start: int
    end: int
    type: str


class Looked(msgspec.Struct, frozen=True):
    """What was found in one message; `ask`: somebody could be recognised; `ms`: how long it took."""

    id: str | int | None
    spans: tuple[Span, ...]
    ask: bool
    ms: float


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
    from bot.cli.opening import config_of
    from bot.files import directory_of
    from bot.looking import allowed_words, finder

    config = config_of(args)
    text = _read(args.file)
    messages = tuple(_messages(text)) if args.json else ()
    allowed = tuple(allowed_words(directory_of(config), config.privacy.allow))
    looks = finder(analyser()[1], allowed)
    if args.json:
        looks.look("1.1.2026 +358 9", "")  # what is loaded once is no message's time
        for message in messages:
            print(msgspec.json.encode(_look(looks, message)).decode())
        return 0
    return _mark(looks, text, args.lang)


def _read(file: str) -> str:
    from bot.errors import Refused

    try:
        return sys.stdin.read() if file == "-" else Path(file).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(say("privacy-unread", path=file, error=type(error).__name__)) from None


def _messages(text: str) -> Iterator[Message]:
    """Yield the messages; raises Refused with every line that is none."""
    from bot.errors import Refused

    decode = msgspec.json.Decoder(Message).decode
    found: list[Message] = []
    wrong: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        try:
            found += [decode(line)] if line.strip() else []
        except msgspec.ValidationError as error:
            wrong.append(say("privacy-line", line=number, problem=str(error)))
        except (msgspec.DecodeError, UnicodeEncodeError):
            wrong.append(say("privacy-line", line=number, problem=say("privacy-no-json")))
    if wrong:
        raise Refused("\n".join(wrong))
    yield from found


def _look(looks: Finder, message: Message) -> Looked:
    began = time.perf_counter()
    finding = looks.look(message.text, message.lang or "")
    took = round((time.perf_counter() - began) * 1000, 3)
    spans = tuple(Span(find.start, find.end, str(find.kind)) for find in finding.finds)
    return Looked(message.id, spans, finding.ask, took)


def _mark(looks: Finder, text: str, lang: str) -> int:
    """Print the text with its finds marked, a paragraph at a time, and how many there were."""
    count = 0
    for line in text.splitlines():
        finding = looks.look(line, lang)
        count += len(finding.finds)
        print(_marked(line, finding.finds))
    print(say("privacy-found", count=count), file=sys.stderr)
    return 0


def _marked(line: str, finds: Sequence[Find]) -> str:
    parts: list[str] = []
    at = 0
    for find in finds:
        parts += (line[at : find.start], f"[{find.kind}: {line[find.start : find.end]}]")
        at = find.end
    return "".join((*parts, line[at:]))
