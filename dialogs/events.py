"""What a client did, already parsed: names in past tense, one class each.

Every event carries an `id`, unique within its conversation: the same id twice is the same event
delivered twice, and is answered by the current question once more.
"""

from dataclasses import dataclass, field
from enum import StrEnum

KEEPSAKE = "!"  # a mark (`Traced.traces`) that begins so is of a message to be kept after sending


class Command(StrEnum):
    """What is always at hand, typed or pressed."""

    BACK = "back"
    SKIP = "skip"
    STOP = "stop"
    ERASE = "erase"
    LANGUAGE = "language"
    HELP = "help"
    STATE = "state"
    START = "start"


class Follows(StrEnum):
    """Where news of a feedback can go after its conversation has ended."""

    HERE = "here"  # the chat itself stays reachable (Telegram)
    MAILBOX = "mailbox"  # a token made for this one feedback, kept by the client's page (web)
    NOWHERE = "nowhere"  # the channel cannot push: a receipt code only (terminal, plain page)


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """What every event may bring along.

    `traces` are the channel's own marks of messages that stand in the client's chat, both sides',
    since the last event: opaque here, but for KEEPSAKE.
    """

    traces: tuple[str, ...] = field(default=(), repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Opened(Traced):
    """The client opened a conversation, or came back to one that is still open.

    `seed` is 32 random bytes: the order of options, the receipt code and the tokens are derived
    from it. `language`, `service` and `collection` (the id of a flow) are hints from a link, a page
    or the client's application. `about` is what this conversation adds to (see Session), empty
    for a new one.
    """

    id: str
    seed: bytes
    channel: str
    follows: Follows
    language: str = ""
    service: str = ""
    about: str = ""
    collection: str = ""


@dataclass(frozen=True, slots=True)
class Wrote(Traced):
    """The client sent a text; `message` is the channel's mark of it, where it can be edited."""

    id: str
    text: str
    message: str = field(default="", repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Rewrote(Traced):
    """The client edited a text that they had sent: the whole of it is now this."""

    id: str
    text: str
    message: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Arranged(Traced):
    """The client wants the answers on the application's own keyboard, or as buttons again."""

    id: str


@dataclass(frozen=True, slots=True)
class Pressed(Traced):
    """The client pressed one button: `step` and `choice` are those of the reply it stood under.

    `tag` is the conversation's own mark (`Reply.tag`), so that a button of an older conversation
    is recognised; empty where the channel cannot hold old buttons.
    """

    id: str
    step: str
    choice: str
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Chose(Traced):
    """The client marked exactly these choices of a step and was done (check boxes)."""

    id: str
    step: str
    choices: tuple[str, ...]
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Commanded(Traced):
    """The client gave a command."""

    id: str
    command: Command


@dataclass(frozen=True, slots=True)
class SentOther(Traced):
    """The client sent what we cannot read; `what` is `voice`, `photo`, `sticker`, ... and no more."""

    id: str
    what: str


Event = Opened | Wrote | Rewrote | Pressed | Chose | Commanded | Arranged | SentOther
