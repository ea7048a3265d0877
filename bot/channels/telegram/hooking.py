"""The webhook as Telegram knows it: set, and kept ours while we run."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field

from bot.channels.telegram.calls import CallFailed, Calls, Params
from bot.channels.telegram.complaints import Complaints
from bot.channels.telegram.updates import ALLOWED

_CONNECTIONS = 40
_TAKEN = "telegram.webhook-taken"


@dataclass(frozen=True, slots=True)
class Hook:
    """Where Telegram is to post updates, and the secret that it has to show."""

    url: str
    secret: str = field(repr=False)

    def params(self) -> Params:
        """Return what setWebhook takes; updates that wait at Telegram are kept."""
        return {
            "url": self.url,
            "secret_token": self.secret,
            "allowed_updates": list(ALLOWED),
            "max_connections": _CONNECTIONS,
        }


async def keep(hook: Hook, calls: Calls, complaints: Complaints, seconds: float) -> None:
    """Look every so often whether another instance took the webhook, and take it back.

    Telegram tells nobody when it posts elsewhere; who does not look waits in silence.
    """
    while True:
        await asyncio.sleep(seconds)
        with suppress(CallFailed):  # then at the next look
            await _look(hook, calls, complaints)


async def _look(hook: Hook, calls: Calls, complaints: Complaints) -> None:
    found = await calls.call("getWebhookInfo", {})
    if isinstance(found, dict) and found.get("url") == hook.url:
        complaints.over(_TAKEN)
        return
    complaints.say(_TAKEN)
    await calls.call("setWebhook", hook.params())
