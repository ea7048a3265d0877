"""The libraries that can make Telegram's calls: only the one in use is imported.

Importing one takes a second or more and tens of megabytes.
"""

from collections.abc import Callable, Mapping
from importlib import import_module

from bot.channels.telegram.calls import Calls

Open = Callable[[str, str], Calls]  # token and address of the Bot API to its calls

MODULES: Mapping[str, str] = {
    "aiogram": "bot.channels.telegram.on_aiogram",
    "python-telegram-bot": "bot.channels.telegram.on_ptb",
}


def opener(library: str) -> Open:
    """Load a library; return what opens the calls of a bot."""
    open_calls: Open = import_module(MODULES[library]).open_calls
    return open_calls
