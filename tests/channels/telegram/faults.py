"""What can go wrong with a call of the Bot API, as told: each fault once, one after the other."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import web

POST = "(post)"  # instead of a method: what Telegram posts to a webhook


@dataclass(frozen=True)
class Refuse:
    """Answer with an error, as JSON."""

    status: int
    description: str
    parameters: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Page:
    """Answer with a page of HTML, as a gateway does."""

    status: int


@dataclass(frozen=True)
class Cut:
    """Cut the line, after having done what was asked or before."""

    done: bool


@dataclass(frozen=True)
class Hang:
    """Say nothing for so many seconds, then cut the line; done or not."""

    done: bool
    seconds: float = 20.0


@dataclass(frozen=True)
class Everyone:
    """Refuse the messages to all chats for so many seconds: 429, as when the bot is too fast."""

    seconds: int


@dataclass(frozen=True)
class Twice:
    """Post the same update on two lines at once."""


Fault = Refuse | Page | Cut | Hang | Everyone | Twice


class Faults:
    """Faults that wait for their call."""

    def __init__(self) -> None:
        self._waiting: dict[tuple[str, int], deque[Fault]] = {}

    def add(self, method: str, chat: int, *faults: Fault) -> None:
        """Let the next calls of a method fail; chat 0 is any."""
        self._waiting.setdefault((method, chat), deque()).extend(faults)

    def take(self, method: str, chat: int) -> Fault | None:
        """Return the fault of this call, those of its own chat first."""
        for key in ((method, chat), (method, 0)):
            if waiting := self._waiting.get(key):
                return waiting.popleft()
        return None

    def left(self, chat: int) -> int:
        """Return how many faults wait for calls to this chat."""
        return sum(len(each) for (_, of), each in self._waiting.items() if of == chat)

    def mend(self, chat: int) -> None:
        """Let the calls to this chat go well from now on."""
        self._waiting = {key: each for key, each in self._waiting.items() if key[1] != chat}

    def clear(self) -> None:
        """Let everything go well from now on."""
        self._waiting.clear()


def too_many(seconds: int) -> Refuse:
    """Return the refusal of who sends too fast."""
    said = f"Too Many Requests: retry after {seconds}"
    return Refuse(429, said, {"retry_after": seconds})


def refused(fault: Refuse | Page) -> web.Response:
    """Return the answer that a fault is."""
    if isinstance(fault, Page):
        page = f"<html><body><h1>{fault.status} Bad Gateway</h1></body></html>"
        return web.Response(status=fault.status, text=page, content_type="text/html")
    body: dict[str, object] = {
        "ok": False,
        "error_code": fault.status,
        "description": fault.description,
    }
    if fault.parameters:
        body["parameters"] = dict(fault.parameters)
    return web.json_response(body, status=fault.status)
