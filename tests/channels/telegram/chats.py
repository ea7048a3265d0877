"""The chats of a Telegram for tests, as their clients see them."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.channels.telegram.fields import rows_of
from tests.channels.telegram.rules import RuleBroken

DELETABLE = 48 * 3600.0  # seconds

Json = dict[str, object]


@dataclass
class Shown:
    """A message in a chat, as its client sees it."""

    id: int
    text: str
    rows: list[list[tuple[str, str]]]  # label and data
    mine: bool = False  # the client's own
    at: float = 0.0

    @property
    def labels(self) -> list[str]:
        return [label for row in self.rows for label, _ in row]

    @property
    def buttons(self) -> list[tuple[str, str]]:
        return [button for row in self.rows for button in row]


class Chats:
    """All messages there are; those of both sides are numbered in one series."""

    def __init__(self, now: Callable[[], float]) -> None:
        self.shown: dict[int, list[Shown]] = {}
        self._now = now
        self._homes: dict[int, int] = {}  # the chat of each message there ever was
        self._next = 1

    def add(self, chat: int, text: str, markup: object = None, *, mine: bool = False) -> Shown:
        """Show a message."""
        self._next += 1
        self._homes[self._next] = chat
        shown = Shown(self._next, text, rows_of(markup), mine, self._now())
        self.shown.setdefault(chat, []).append(shown)
        return shown

    def send(self, params: Json) -> object:
        """Do what sendMessage does."""
        chat = params["chat_id"]
        assert isinstance(chat, int)
        shown = self.add(chat, str(params["text"]), params.get("reply_markup"))
        return {"message_id": shown.id, "chat": chat_of(chat), "date": 1, "text": shown.text}

    def edit(self, params: Json) -> object:
        """Do what editMessageText does."""
        found = self._standing(params["chat_id"], [params["message_id"]])
        if not found or found[0].mine:
            raise LookupError("message to edit not found")
        (shown,) = found
        text, rows = str(params["text"]), rows_of(params.get("reply_markup"))
        if (shown.text, shown.rows) == (text, rows):
            raise LookupError("message is not modified")
        shown.text, shown.rows = text, rows
        return {"message_id": shown.id, "text": text}

    def delete_one(self, params: Json) -> object:
        """Do what deleteMessage does."""
        chat, number = params["chat_id"], params["message_id"]
        if not self._standing(chat, [number]):
            raise LookupError("message to delete not found")
        return self._remove(chat, [number])

    def delete(self, params: Json) -> object:
        """Do what deleteMessages does."""
        numbers = params["message_ids"]
        assert isinstance(numbers, list)
        return self._remove(params["chat_id"], numbers)

    def _standing(self, chat: object, numbers: list[object]) -> list[Shown]:
        """Return those of these messages that are there; one of another chat is our error."""
        assert isinstance(chat, int)
        for number in numbers:
            if isinstance(number, int) and self._homes.get(number, chat) != chat:
                raise RuleBroken("a message of another chat")
        return [each for each in self.shown.get(chat, []) if each.id in numbers]

    def _remove(self, chat: object, numbers: list[object]) -> bool:
        """Delete both sides' messages; one that is too old spoils all, a missing one none."""
        found = self._standing(chat, numbers)
        if any(each.at + DELETABLE <= self._now() for each in found):
            raise LookupError("message can't be deleted for everyone")
        assert isinstance(chat, int)
        self.shown[chat] = [each for each in self.shown.get(chat, []) if each not in found]
        return True


NAME = "CANARY-firstname"


def person(number: int) -> Json:
    """Return a sender as Telegram tells of one."""
    names = {"first_name": NAME, "last_name": "CANARY-lastname", "username": "CANARY_user"}
    return {"id": number, "is_bot": False, "language_code": "fi", **names}


def chat_of(number: int) -> Json:
    """Return a chat as Telegram tells of one."""
    if number < 0:
        return {"id": number, "type": "group", "title": "CANARY-group"}
    return {"id": number, "type": "private", "first_name": NAME, "username": "CANARY_user"}
