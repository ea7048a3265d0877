"""What the bot says of itself in Telegram's own places: its commands, and two descriptions."""

from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

from bot.channels.telegram.calls import Params
from dialogs.events import Command
from dialogs.texts import Texts

# Telegram's menu knows languages, not their easy variants; names of all of them are understood.
_MENUS = ("fi", "sv", "en")


KEYBOARD: Literal["keyboard"] = "keyboard"  # of this channel only
Meaning = Command | Literal["keyboard"]

# What opens a conversation beside /start, which is the other bot's where we are a guest.
_FEEDBACK = "feedback"


def command_names(texts: Texts) -> Mapping[str, Meaning]:
    """Return what every command means, by each of its names, without the slash."""
    meanings: dict[str, Meaning] = {
        **{command.value: command for command in Command},
        KEYBOARD: KEYBOARD,
        _FEEDBACK: Command.START,
    }
    own = {
        texts.say(lang, f"command-{name}"): meaning
        for lang in texts.languages
        for name, meaning in meanings.items()
    }
    return {**own, **meanings}


def menus(texts: Texts) -> Iterator[tuple[str, Params]]:
    """Yield calls with what they take, for everyone first, then for each language."""
    for lang in ("", *_MENUS):
        spoken = lang or _MENUS[0]
        code = {"language_code": lang} if lang else {}
        commands = _encode(_commands(texts, spoken)).decode()
        yield "setMyCommands", {"commands": commands, **code}
        description = texts.say(spoken, "bot-description")
        yield "setMyDescription", {"description": description, **code}
        short = texts.say(spoken, "bot-short-description")
        yield "setMyShortDescription", {"short_description": short, **code}


def _commands(texts: Texts, lang: str) -> list[dict[str, str]]:
    return [
        {
            "command": texts.say(lang, f"command-{name}"),
            "description": texts.say(lang, f"command-{name}.description"),
        }
        for name in (*Command, KEYBOARD)
        if name is not Command.START
    ]


_encode = msgspec.json.Encoder().encode
