"""What Telegram says that somebody did, read into an event of ours.

Rule 1: of the sender only a two-letter language passes this border: no name, no user id.
Rule 2: nothing but text and presses is read: of all else only its kind.
Rule 3: no update raises; one that cannot be read is ignored, so that it cannot block the others.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import msgspec

from bot.channels.telegram.outcomes import NAME
from bot.channels.telegram.rendering import HIDDEN, HIDE
from dialogs.events import Command, Commanded, Event, Follows, Opened, Pressed, SentOther, Wrote
from storage.sealing import Address

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")


@dataclass(frozen=True, slots=True)
class Told:
    """A client did something in a private chat."""

    update: int
    address: Address
    event: Event = field(repr=False)
    lang: str = ""
    message: int = field(default=0, repr=False)  # the client's own, or that with the button
    press: str = field(default="", repr=False)  # waits for an answer

    @property
    def chat(self) -> int:
        """The number of the chat."""
        return int(self.address.value)


@dataclass(frozen=True, slots=True)
class Hid:
    """A client wants messages of the bot out of sight."""

    update: int
    address: Address
    messages: tuple[int, ...] = field(repr=False)
    lang: str
    press: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Grouped:
    """Somebody spoke to the bot where others listen."""

    update: int
    address: Address
    lang: str = ""
    press: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Ignored:
    """Nothing that asks for an answer: an edit, a block (the next push finds out), a notice."""

    update: int
    press: str = field(default="", repr=False)


Update = Told | Hid | Grouped | Ignored


class _Chat(msgspec.Struct):
    id: int
    type: str = "private"


class _From(msgspec.Struct):
    language_code: str = ""


class _Message(msgspec.Struct):
    message_id: int
    chat: _Chat
    sender: _From | None = msgspec.field(default=None, name="from")
    text: str = ""


class _Press(msgspec.Struct):
    id: str
    sender: _From | None = msgspec.field(default=None, name="from")
    message: _Message | None = None
    data: str = ""


class _Member(msgspec.Struct):
    chat: _Chat
    sender: _From | None = msgspec.field(default=None, name="from")


class _Update(msgspec.Struct):
    update_id: int
    message: _Message | None = None
    callback_query: _Press | None = None
    my_chat_member: _Member | None = None


class _Numbered(msgspec.Struct):
    update_id: int


# In this order: an animation comes with a document, a venue with a location.
_KINDS: Mapping[str, str] = {
    "voice": "voice",
    "video_note": "video",
    "photo": "photo",
    "sticker": "sticker",
    "video": "video",
    "animation": "video",
    "document": "document",
    "contact": "contact",
    "venue": "location",
    "location": "location",
    **dict.fromkeys(
        ("audio", "poll", "dice", "game", "story", "paid_media", "checklist", "invoice"), "other"
    ),
}
_COMMAND = re.compile(r"/([a-z0-9_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(r"[0-9a-f]{1,12}")
_SERVICE = re.compile(r"[A-Za-z0-9_-]{1,64}")
_LANGUAGES = ("fi", "sv", "en")


class UpdateReader:
    """Reads updates; commands are known by their names in every language."""

    def __init__(self, commands: Mapping[str, Command], seed: Callable[[], bytes]) -> None:
        self._commands = commands
        self._seed = seed

    def read(self, raw: object) -> Update | None:
        """Return what an update says, None when it is none at all."""
        try:
            update = msgspec.convert(raw, _Update)
        except msgspec.ValidationError:
            return _unreadable(raw)
        if update.message:
            return self._message(update.update_id, update.message, raw)
        if update.callback_query:
            return _press(update.update_id, update.callback_query)
        if update.my_chat_member and update.my_chat_member.chat.type in ("group", "supergroup"):
            member = update.my_chat_member
            return Grouped(update.update_id, _address(member.chat), _lang(member.sender))
        return Ignored(update.update_id)

    def _message(self, number: int, message: _Message, raw: object) -> Update:
        address, lang = _address(message.chat), _lang(message.sender)
        if message.chat.type != "private":
            return Grouped(number, address, lang)
        event = self._event(str(number), message.text, raw, lang)
        if event is None:
            return Ignored(number)
        return Told(number, address, event, lang, message.message_id)

    def _event(self, id_: str, text: str, raw: object, lang: str) -> Event | None:
        if not text:
            what = _kind(raw)
            return SentOther(id_, what) if what else None
        found = _COMMAND.fullmatch(text)
        command = self._commands.get(found[1].lower()) if found else None
        if found is None or command is None:
            return Wrote(id_, text)
        if command is not Command.START:
            return Commanded(id_, command)
        service = found[2] or ""
        known = service if _SERVICE.fullmatch(service) else ""
        return Opened(id_, self._seed(), NAME, Follows.HERE, lang, known)


def _press(number: int, press: _Press) -> Update:
    if press.message is None:
        return Ignored(number, press.id)
    address, lang = _address(press.message.chat), _lang(press.sender)
    if press.message.chat.type != "private":
        return Grouped(number, address, lang, press.id)
    tag, _, rest = press.data.partition(":")
    step, _, choice = rest.partition(":")
    if step == HIDE:
        return _hid(number, address, press.message.message_id, choice, press.id)
    pressed = Pressed(str(number), step, choice, tag)
    return Told(number, address, pressed, lang, press.message.message_id, press.id)


def _hid(number: int, address: Address, message: int, choice: str, press: str) -> Hid:
    """Read a press that hides: its own message, and those that its button names."""
    button, *others = choice.split(HIDDEN)
    named = (int(each, 16) for each in others if _NUMBER.fullmatch(each))
    return Hid(number, address, (*named, message), button.partition(".")[0], press)


def _kind(raw: object) -> str:
    """Return the kind of what is no text, nothing for Telegram's own notices."""
    message = raw.get("message", {}) if isinstance(raw, dict) else {}
    return next((what for key, what in _KINDS.items() if key in message), "")


def _unreadable(raw: object) -> Ignored | None:
    try:
        return Ignored(msgspec.convert(raw, _Numbered).update_id)
    except msgspec.ValidationError:
        return None


def _address(chat: _Chat) -> Address:
    return Address(NAME, str(chat.id))


def _lang(sender: _From | None) -> str:
    code = sender.language_code[:2].lower() if sender else ""
    return code if code in _LANGUAGES else ""
