"""What travels between a page and the server: typed turns in, replies out (docs/web-protocol.md)."""

from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from dialogs.events import Chose, Command, Commanded, Event, Follows, Opened, Pressed, Wrote
from dialogs.replies import Reply, Takes

EventId = Annotated[
    str, Meta(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")
]
Language = Annotated[str, Meta(pattern="^([a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3})?$")]
Slug = Annotated[str, Meta(pattern="^[a-z0-9-]{0,64}$")]
Mark = Annotated[str, Meta(min_length=1, max_length=64)]  # a step or a choice, as it was sent out
Tag = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{0,6}$")]


class OpenedTurn(Struct, frozen=True, tag_field="kind", tag="opened"):
    """The page was opened or came back."""

    id: EventId
    lang: Language = ""
    service: Slug = ""
    flow: Slug = ""


class WroteTurn(Struct, frozen=True, tag_field="kind", tag="wrote"):
    """The client sent a text."""

    id: EventId
    text: str


class PressedTurn(Struct, frozen=True, tag_field="kind", tag="pressed"):
    """The client pressed a button."""

    id: EventId
    step: Mark
    choice: Mark
    tag: Tag = ""


class ChoseTurn(Struct, frozen=True, tag_field="kind", tag="chose"):
    """The client marked choices and was done."""

    id: EventId
    step: Mark
    choices: Annotated[tuple[Mark, ...], Meta(max_length=100)]
    tag: Tag = ""


class CommandedTurn(Struct, frozen=True, tag_field="kind", tag="commanded"):
    """The client gave a command."""

    id: EventId
    command: Command


Turn = OpenedTurn | WroteTurn | PressedTurn | ChoseTurn | CommandedTurn
TURNS = (OpenedTurn, WroteTurn, PressedTurn, ChoseTurn, CommandedTurn)

_decoder: msgspec.json.Decoder[Turn] = msgspec.json.Decoder(Turn)
_encoder = msgspec.json.Encoder()


def parse_turn(body: bytes) -> Turn:
    """Parse one turn; raises msgspec.DecodeError or UnicodeDecodeError for what is none."""
    return _decoder.decode(body)


def to_event(turn: Turn, seed: bytes) -> Event:
    """Return the event that a turn of the web page is."""
    match turn:
        case OpenedTurn():
            named = (turn.lang, turn.service)
            return Opened(turn.id, seed, "web", Follows.MAILBOX, *named, collection=turn.flow)
        case WroteTurn():
            return Wrote(turn.id, turn.text)
        case PressedTurn():
            return Pressed(turn.id, turn.step, turn.choice, turn.tag)
        case ChoseTurn():
            return Chose(turn.id, turn.step, turn.choices, turn.tag)
        case CommandedTurn():
            return Commanded(turn.id, turn.command)


class Answer(Struct, frozen=True):
    """The answer to a turn."""

    replies: tuple[Reply, ...]
    over: bool


class Notice(Struct, frozen=True):
    """One message of a mailbox; `reply` is the stored JSON, passed on as it is."""

    number: int
    reply: msgspec.Raw


class Notices(Struct, frozen=True):
    """The answer to a poll."""

    notices: tuple[Notice, ...]


def encode(value: Answer | Notice | Notices | Reply) -> bytes:
    """Return the value as JSON."""
    return _encoder.encode(value)


def is_question(reply: Reply) -> bool:
    """Tell whether the conversation waits for an answer to this reply.

    A button of `@…` lives longer than any conversation, so it keeps none open.
    """
    return reply.takes is not Takes.NOTHING and not reply.step.startswith("@")


def is_over(event: Event, replies: tuple[Reply, ...]) -> bool:
    """Tell whether the conversation has ended; a press of `@…` says nothing about it.

    But `@add` opens one, unless its button leads nowhere.
    """
    if isinstance(event, Pressed) and event.step.startswith("@") and event.step != "@add":
        return False
    return not any(map(is_question, replies))
