"""An open conversation, whole: what must be known to go on, and nothing else."""

from collections.abc import Mapping

from msgspec import Struct

from dialogs.events import Follows
from dialogs.identifying.marks import Mark

Answer = str | tuple[str, ...] | None
"""A text or option id, several option ids or own words, or None for "I'd rather not say"."""


class Session(Struct, frozen=True):
    """One open conversation.

    `at` is the step being asked out of order (going back, changing), empty otherwise: the place
    in the flow is always the first unanswered step that applies, so a changed flow loses nothing.
    `mode` is the engine's own question on top of it (empty, or `paused`, `erasing`, `language`,
    `changing`). `draft` holds what was sent or marked for the present step and not yet ended, `ahead` what was
    told before the question that it answers. `returns`: `at` was chosen
    in the review, and back leads there. `marks` holds what was found in each step's words and
    what the client wants with it; the words themselves stay as they were told. `pointing` is the
    step whose words the client is pointing at (empty: all), `passage` the number of the passage.
    `about` names the released feedback that this adds to, as the one who opened it understands it.
    `traces` are the channel's marks of the messages in the client's chat, oldest first. `pieces` are
    checksums of the marks of the messages that the draft of the step `pieced` is made of, 0 for one
    unknown, so that an edited message finds its words. `keyboard`: the client answers on the application's own keyboard.
    """

    flow: str
    seed: bytes
    channel: str
    follows: Follows
    language: str
    answers: Mapping[str, Answer] = {}
    at: str = ""
    mode: str = ""
    draft: tuple[str, ...] = ()
    misses: int = 0
    ahead: str = ""
    returns: bool = False
    seen: tuple[str, ...] = ()
    service_hint: str = ""
    marks: Mapping[str, tuple[Mark, ...]] = {}
    pointing: str = ""
    passage: int = 0
    traces: tuple[str, ...] = ()
    about: str = ""
    pieced: str = ""
    pieces: tuple[int, ...] = ()
    keyboard: bool = False
