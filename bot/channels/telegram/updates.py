"""What Telegram says that somebody did, read into an event of ours.

Rule 1: of the sender only a two-letter language passes this border: no name, no user id.
Rule 2: nothing but text and presses is read: of all else only its kind, and of a voice message where
its sound can be fetched.
Rule 3: no update raises; one that cannot be read is ignored, so that it cannot block the others.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto

import msgspec

from bot.channels.telegram.links import read_link
from bot.channels.telegram.menu import KEYBOARD, Meaning
from bot.channels.telegram.outcomes import NAME
from bot.channels.telegram.rendering import HIDDEN, HIDE, OURS
from bot.channels.telegram.traces import mark
from dialogs.events import (
    Arranged,
    Command,
    Commanded,
    Event,
    Follows,
    Opened,
    Pressed,
    Rewrote,
    SentOther,
    Wrote,
)
from storage.sealing import Address

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")


class Claim(Enum):
    """Whether an update is ours, where another bot owns the chat."""

    ALWAYS = auto()  # it opens a conversation, or a button of ours was pressed
    OPEN = auto()  # while a conversation of ours is open
    NEVER = auto()


@dataclass(frozen=True, slots=True)
class Told:
    """A client did something in a private chat."""

    update: int
    address: Address
    event: Event = field(repr=False)
    lang: str = ""
    message: int = field(default=0, repr=False)  # the client's own, or that with the button
    press: str = field(default="", repr=False)  # waits for an answer
    claim: Claim = field(default=Claim.OPEN, compare=False)
    voice: str = field(default="", repr=False, compare=False)  # where its sound can be fetched

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
    claim: Claim = field(default=Claim.ALWAYS, compare=False)


@dataclass(frozen=True, slots=True)
class Grouped:
    """Somebody spoke to the bot where others listen."""

    update: int
    address: Address
    lang: str = ""
    press: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Ignored:
    """Nothing that asks for an answer: a block (the next push finds out), a notice."""

    update: int
    press: str = field(default="", repr=False)


Update = Told | Hid | Grouped | Ignored


class _Chat(msgspec.Struct):
    id: int
    type: str = "private"


class _From(msgspec.Struct):
    language_code: str = ""


class _Voice(msgspec.Struct):
    file_id: str = ""


class _Message(msgspec.Struct):
    message_id: int
    chat: _Chat
    sender: _From | None = msgspec.field(default=None, name="from")
    text: str = ""
    voice: _Voice | None = None


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
    edited_message: _Message | None = None
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
_LANGUAGES = ("fi", "sv", "en")


class UpdateReader:
    """Reads updates; commands are known by their names in every language."""

    def __init__(self, commands: Mapping[str, Meaning], seed: Callable[[], bytes]) -> None:
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
        if update.edited_message:
            return _edit(update.update_id, update.edited_message)
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
        if not message.text:
            what = _kind(raw)
            if not what:
                return Ignored(number)
            voice = message.voice.file_id if message.voice else ""
            other = SentOther(str(number), what)
            return Told(number, address, other, lang, message.message_id, voice=voice)
        event, claim = self._event(str(number), message, lang)
        return Told(number, address, event, lang, message.message_id, claim=claim)

    def _event(self, id_: str, message: _Message, lang: str) -> tuple[Event, Claim]:
        found = _COMMAND.fullmatch(message.text)
        meaning = self._commands.get(found[1].lower()) if found else None
        if found is None or meaning is None:
            wrote = Wrote(id_, message.text, mark(message.message_id))
            return wrote, Claim.NEVER if message.text.startswith("/") else Claim.OPEN
        if meaning == KEYBOARD:
            return Arranged(id_), Claim.OPEN
        if meaning is not Command.START:
            return Commanded(id_, Command(meaning)), Claim.OPEN
        return self._opened(id_, found[1].lower(), found[2] or "", lang)

    def _opened(self, id_: str, name: str, payload: str, lang: str) -> tuple[Event, Claim]:
        """Read a start: a bare one is the other bot's where there is one."""
        link = read_link(payload)
        opened = Opened(
            id_,
            self._seed(),
            NAME,
            Follows.HERE,
            lang,
            link.service,
            collection=link.collection,
        )
        ours = link.ours or name != Command.START
        return opened, Claim.ALWAYS if ours else Claim.NEVER


def _edit(number: int, message: _Message) -> Update:
    if message.chat.type != "private" or not message.text or message.text.startswith("/"):
        return Ignored(number)
    event = Rewrote(str(number), message.text, mark(message.message_id))
    lang = _lang(message.sender)
    return Told(number, _address(message.chat), event, lang, message.message_id)


def _press(number: int, press: _Press) -> Update:
    if press.message is None:
        return Ignored(number, press.id)
    address, lang = _address(press.message.chat), _lang(press.sender)
    if press.message.chat.type != "private":
        return Grouped(number, address, lang, press.id)
    ours = press.data.startswith(OURS)
    tag, _, rest = press.data.removeprefix(OURS).partition(":")
    step, _, choice = rest.partition(":")
    claim = Claim.ALWAYS if ours else Claim.NEVER
    if step == HIDE:
        return _hid(Hid(number, address, (press.message.message_id,), choice, press.id, claim))
    pressed = Pressed(str(number), step, choice, tag)
    return Told(number, address, pressed, lang, press.message.message_id, press.id, claim)


def _hid(hid: Hid) -> Hid:
    """Read what hides: `lang` holds all that its button says, its own message is there already."""
    button, *others = hid.lang.split(HIDDEN)
    named = (int(each, 16) for each in others if _NUMBER.fullmatch(each))
    return replace(hid, messages=(*named, *hid.messages), lang=button.partition(".")[0])


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
