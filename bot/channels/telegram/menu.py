"""The commands of the bot's menu: their names in every language, and what they do."""

from collections.abc import Iterator, Mapping

import msgspec

from bot.channels.telegram.calls import Params
from dialogs.events import Command
from dialogs.texts import Texts

# Telegram's menu knows languages, not their easy variants; names of all of them are understood.
_MENUS = ("fi", "sv", "en")


def command_names(texts: Texts) -> Mapping[str, Command]:
    """Return every command by each of its names, without the slash."""
    own = {
        texts.say(lang, f"command-{command}"): command
        for lang in texts.languages
        for command in Command
    }
    return {**own, **{command.value: command for command in Command}}


def menus(texts: Texts) -> Iterator[Params]:
    """Yield what setMyCommands takes, for everyone first, then for each language."""
    for lang in ("", *_MENUS):
        params = {"commands": _encode(_commands(texts, lang or _MENUS[0])).decode()}
        yield {**params, "language_code": lang} if lang else params


def _commands(texts: Texts, lang: str) -> list[dict[str, str]]:
    return [
        {
            "command": texts.say(lang, f"command-{command}"),
            "description": texts.say(lang, f"command-{command}.description"),
        }
        for command in Command
        if command is not Command.START
    ]


_encode = msgspec.json.Encoder().encode
