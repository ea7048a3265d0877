"""What is different where another bot owns the chats, and we are its guest.

Rule: what may not be ours is not looked at, answered or remembered.
"""

from collections.abc import Awaitable, Callable

from msgspec import structs

from bot.channels.telegram.updates import Claim, Grouped, Hid, Ignored, Told
from dialogs.events import Event, Opened
from dialogs.menus import PAUSED
from dialogs.replies import Reply
from storage.sealing import Address

IsOpen = Callable[[Address], Awaitable[bool]]
Say = Callable[..., str]  # language, key and arguments to words


def may_be_ours(update: Told | Hid | Grouped | Ignored) -> bool:
    """Tell whether an update can be ours at all."""
    return isinstance(update, Told | Hid) and update.claim is not Claim.NEVER


class Visit:
    """How a guest behaves; `web` is where a client can write without the other bot."""

    def __init__(self, is_open: IsOpen, web: str, say: Say) -> None:
        self._is_open, self._web, self._say = is_open, web or "none", say

    async def is_ours(self, told: Told) -> bool:
        """Tell whether this is for us, as the chat stands; raises what the storage raises."""
        return told.claim is Claim.ALWAYS or await self._is_open(told.address)

    def said(self, event: Event, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
        """Return replies that tell whose bot this is, and that a pause gives the chat back."""
        replies = tuple(map(self._paused, replies))
        if not (isinstance(event, Opened) and replies):
            return replies
        lang = replies[0].lang
        return (Reply(self._say(lang, "guest-seen", web=self._web), lang), *replies)

    def _paused(self, reply: Reply) -> Reply:
        if reply.step != f"!{PAUSED}":
            return reply
        return structs.replace(reply, text=self._say(reply.lang, "paused-as-guest"))
