"""How texts are looked through and what is found is printed: marked for people, JSON for programs."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from bot.cli.words import say
from bot.errors import Refused
from bot.finders import LANGUAGES
from dialogs.identifying.finder import Finder
from dialogs.identifying.finds import Find

_EXAMPLE = "1.1.2026 +358 9 1234567 131052-308T FI21 1234 5600 0007 85"


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


def text_of(file: str) -> str:
    """Return the text of a file, or of the standard input for `-`; raises Refused."""
    try:
        return sys.stdin.read() if file == "-" else Path(file).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(say("privacy-unread", path=file, error=type(error).__name__)) from None


def messages_in(text: str) -> tuple[Message, ...]:
    """Return the messages; raises Refused with every line that is none."""
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
    return tuple(found)


def print_looked(looks: Finder, messages: Sequence[Message]) -> None:
    """Print what was found in each message, a line of JSON each."""
    _warm(looks, messages)
    for message in messages:
        print(msgspec.json.encode(_look(looks, message)).decode())


def _warm(looks: Finder, messages: Sequence[Message]) -> None:
    """Load what is loaded once: it is no message's time."""
    for lang in LANGUAGES:
        looks.learn(lang)
    for message in messages[:1]:
        looks.look(f"{message.text} {_EXAMPLE}", "")


def _look(looks: Finder, message: Message) -> Looked:
    began = time.perf_counter()
    finding = looks.look(message.text, message.lang or "")
    took = round((time.perf_counter() - began) * 1000, 3)
    spans = tuple(Span(find.start, find.end, str(find.kind)) for find in finding.finds)
    return Looked(message.id, spans, finding.ask, took)


def mark(looks: Finder, text: str, lang: str) -> None:
    """Print the text with its finds marked, a paragraph at a time, and how many there were."""
    count = 0
    for line in text.splitlines():
        finding = looks.look(line, lang)
        count += len(finding.finds)
        print(_marked(line, finding.finds))
    print(say("privacy-found", count=count), file=sys.stderr)


def _marked(line: str, finds: Sequence[Find]) -> str:
    parts: list[str] = []
    at = 0
    for find in finds:
        parts += (line[at : find.start], f"[{find.kind}: {line[find.start : find.end]}]")
        at = find.end
    return "".join((*parts, line[at:]))
