"""Fields of updates and calls, read as the Bot API reads them."""

import json
import re
from collections.abc import Mapping

from aiohttp import web

ME = {"id": 4242, "is_bot": True, "first_name": "Bot", "username": "test_bot"}


def hook_info(hook: Mapping[str, object], pending: int) -> Mapping[str, object]:
    """Return what Telegram tells of a webhook."""
    return {"url": hook.get("url", ""), "pending_update_count": pending}


def number_of(update: Mapping[str, object]) -> int:
    number = update["update_id"]
    assert isinstance(number, int)
    return number


def value_of(text: str) -> object:
    """Read a form field as the Bot API does: JSON where it is JSON."""
    if re.fullmatch(r"-?\d{1,18}|true|false|[\[{].*", text, re.DOTALL):
        try:
            return json.loads(text)
        except json.JSONDecodeError:
            return text
    return text


def rows_of(markup: object) -> list[list[tuple[str, str]]]:
    keyboard = markup.get("inline_keyboard", []) if isinstance(markup, dict) else []
    return [[(each["text"], each["callback_data"]) for each in row] for row in keyboard]


def ok(result: object) -> web.Response:
    """Return the answer to a call that was done."""
    return web.json_response({"ok": True, "result": result})


def is_notice(params: Mapping[str, object]) -> bool:
    """Tell whether a message is a push, which stands in no order with replies."""
    return "@open" in str(params.get("reply_markup", ""))


def chat_in(update: Mapping[str, object]) -> int:
    """Return the chat that an update came from."""
    press = update.get("callback_query")
    holder = press if isinstance(press, dict) else update
    message = holder.get("message")
    chat = message["chat"]["id"] if isinstance(message, dict) else 0
    return int(chat)
