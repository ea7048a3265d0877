"""What one turn comes to, and what a press in one of the engine's own questions does."""

from msgspec import Struct

from dialogs.feedback import Feedback
from dialogs.replies import Reply
from dialogs.session import Session


class Turn(Struct, frozen=True):
    """The next session (None: the conversation is over, or there is none), and what to say.

    `feedback` is there when this turn finished one. `receipt` holds the 16 digits when the
    client sent a receipt code and nothing else, outside the question that shows one: whoever
    called looks it up, and the replies are what to go on with after that. `clears` are marks of
    messages that the client wants out of the chat, once the last words are said.
    """

    session: Session | None
    replies: tuple[Reply, ...]
    feedback: Feedback | None = None
    receipt: str = ""
    clears: tuple[str, ...] = ()


class Taken(Struct, frozen=True):
    """What a press in a menu comes to; `over` ends the conversation."""

    session: Session
    remarks: tuple[Reply, ...] = ()
    over: bool = False
