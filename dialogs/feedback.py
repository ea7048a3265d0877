"""A finished feedback, as the last press of a conversation makes it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dialogs.events import Follows
from dialogs.session import Answer


class Reach(StrEnum):
    """How the client chose to hear what becomes of the feedback."""

    CHAT = "chat"
    RECEIPT = "receipt"
    NONE = "none"


class Hours(StrEnum):
    """When on a day news may come into the client's chat: from eight, twelve or four, for four hours."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(frozen=True, slots=True)
class Feedback:
    """What is kept of a conversation, and the secrets that lead back to it.

    `service` is a slug of the directory, empty when the client did not know. `receipt` is 16
    digits without spaces, empty unless chosen; `erase` and `mailbox` are tokens (22 characters of
    base64url), empty where the reach needs none. Storage keeps only hashes of the three. `soon`: the
    client wants it read the next morning and knows what that costs. `hours`: when on a day news may
    come, None for any time. `about` is not empty where this is an addition to what was sent before
    (see Session). `names` are those of people that the client left in the words, `looked`: names were
    looked for in all of them.
    """

    flow: str
    language: str
    channel: str
    service: str
    answers: Mapping[str, Answer]
    reach: Reach
    follows: Follows
    receipt: str = ""
    erase: str = ""
    mailbox: str = ""
    soon: bool = False
    hours: Hours | None = None
    about: str = ""
    names: tuple[str, ...] = ()
    looked: bool = False
