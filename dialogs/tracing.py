"""The channel's marks of a conversation's messages: gathered on the way, handed back to be cleared.

They are known here only, inside the sealed session: no list of a chat's messages stands elsewhere.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from dialogs.events import KEEPSAKE, Traced
from dialogs.replies import Clearing, Reply
from dialogs.session import Session

MOST = 400  # marks remembered; of a longer conversation the oldest are let go


def traced(session: Session, event: Traced) -> Session:
    """Return the session with the marks that an event brings, each once."""
    fresh = tuple(dict.fromkeys(each for each in event.traces if each not in session.traces))
    return replace(session, traces=(*session.traces, *fresh)[-MOST:]) if fresh else session


def but_keepsakes(session: Session) -> tuple[str, ...]:
    """Return the marks of what the client does not need any more once it is sent."""
    return tuple(each for each in session.traces if not each.startswith(KEEPSAKE))


def clearing(replies: Sequence[Reply], clears: Sequence[str]) -> tuple[Reply, ...]:
    """Return last words with which these marks are handed back, if there are any."""
    if not clears or not replies:
        return tuple(replies)
    fields = {name: getattr(replies[-1], name) for name in Reply.__struct_fields__}
    return (*replies[:-1], Clearing(**fields, clears=tuple(clears)))
