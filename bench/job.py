"""The job that is measured: one conversation of `feedback8`, as its client takes it.

The conversation has eight exchanges: start, language, consent, service, what happened (200
characters), how it felt, what should change (120 characters), send. Our text questions take as
many messages as the client likes and end with "done", so each of the two texts takes one turn
more: ten turns. Figures are for 1,000 turns; a conversation is ten of ours, and eight of a bot
whose texts end with the message.
"""

import uuid
from pathlib import Path

from bot.config import Config, OrganisationSection
from bot.files import flow_in, setting_of
from bot.looking import watching
from dialogs.events import Event, Follows, Opened, Pressed, Wrote
from dialogs.flow import Flow

FLOW = Path(__file__).parent / "feedback8"
SERVICES = Path(__file__).parent / "services.toml"

HAPPENED = (
    "The nurse came two hours late and nobody had called to say so. My mother sat waiting in her "
    "coat, and the breakfast she may not skip because of her diabetes was given at eleven in the "
).ljust(200, "!")
CHANGE = (
    "Call when you are late, even five minutes. And let the same two people come, so that she "
    "knows who opens the door."
).ljust(120, "!")

# What the client does at each turn: opens, presses a button of a step, or writes.
TURNS: tuple[tuple[str, ...], ...] = (
    ("open",),
    ("press", "language", "en"),
    ("press", "notice", "agree"),
    ("press", "service", "dentist"),
    ("write", HAPPENED),
    ("press", "what", "!done"),
    ("press", "feeling", "mixed"),
    ("write", CHANGE),
    ("press", "change", "!done"),
    ("press", "review", "!send"),
)


def flow(*, finder: bool = False) -> Flow:
    """Read the flow as `kuulluksi serve` reads it; with the finder of identifying details, or not."""
    config = Config(organisation=OrganisationSection(directory=str(SERVICES)), flows=(str(FLOW),))
    setting = setting_of(config)
    if not finder:
        return flow_in(FLOW, setting)
    watched, looker = watching(setting, config)
    looker.prepare()
    return flow_in(FLOW, watched)


def event_of(turn: tuple[str, ...], seed: bytes) -> Event:
    """Return what the client did, under an id of its own."""
    id_ = str(uuid.uuid4())
    match turn:
        case ("press", step, choice):
            return Pressed(id_, step, choice)
        case ("write", text):
            return Wrote(id_, text)
        case _:
            return Opened(id_, seed, "web", Follows.MAILBOX, "en")


def body_of(turn: tuple[str, ...]) -> dict[str, str]:
    """Return the same as it travels to `POST /api/turns`."""
    id_ = str(uuid.uuid4())
    match turn:
        case ("press", step, choice):
            return {"kind": "pressed", "id": id_, "step": step, "choice": choice}
        case ("write", text):
            return {"kind": "wrote", "id": id_, "text": text}
        case _:
            return {"kind": "opened", "id": id_, "lang": "en"}
