"""What Telegram refuses: the limits of a call, checked as the Bot API checks them."""

import re
from collections.abc import Callable, Mapping

Params = dict[str, object]

_KNOWN = {
    "getMe": set[str](),
    "getUpdates": {"offset", "limit", "timeout", "allowed_updates"},
    "sendMessage": {"chat_id", "text", "reply_markup", "link_preview_options"},
    "deleteMessage": {"chat_id", "message_id"},
    "deleteMessages": {"chat_id", "message_ids"},
    "editMessageText": {"chat_id", "message_id", "text", "reply_markup"},
    "answerCallbackQuery": {"callback_query_id"},
    "setMyCommands": {"commands", "language_code"},
    "setMyDescription": {"description", "language_code"},
    "setMyShortDescription": {"short_description", "language_code"},
    "setWebhook": {"url", "secret_token", "allowed_updates", "max_connections"},
    "deleteWebhook": {"drop_pending_updates"},
    "getWebhookInfo": set(),
}


class RuleBroken(Exception):
    """The bot broke one of Telegram's rules."""


def checked(method: str, params: Params) -> Params:
    """Return the parameters of a call; raises RuleBroken."""
    if method not in _KNOWN:
        raise RuleBroken(f"unknown method {method}")
    if unknown := set(params) - _KNOWN[method]:
        raise RuleBroken(f"unknown parameters {sorted(unknown)}")
    if method in _RULES:
        _RULES[method](params)
    return params


def _message(params: Params) -> None:
    _need(isinstance(params.get("chat_id"), int), "chat_id is not a number")
    text = params.get("text")
    _need(isinstance(text, str) and bool(text.strip()), "message text is empty")
    _need(len(str(text).encode("utf-16-le")) // 2 <= 4096, "message is too long")
    markup = params.get("reply_markup")
    if markup is not None:
        _need(isinstance(markup, dict), "object expected as reply markup")
        _markup(markup if isinstance(markup, dict) else {})


def _deletion(params: Params) -> None:
    _need(isinstance(params.get("chat_id"), int), "chat_id is not a number")
    ids = params.get("message_ids")
    _need(isinstance(ids, list) and bool(ids), "message identifiers are not specified")
    _need(isinstance(ids, list) and len(ids) <= 100, "too many message identifiers specified")
    for each in ids if isinstance(ids, list) else []:
        _need(isinstance(each, int) and each > 0, "invalid message identifier specified")


def _markup(markup: Mapping[str, object]) -> None:
    kinds = {"inline_keyboard", "keyboard", "remove_keyboard"} & markup.keys()
    _need(len(kinds) == 1, "object expected as reply markup")
    rows = markup.get("inline_keyboard")
    _keyboard(rows if isinstance(rows, list) else [])
    keys = markup.get("keyboard", [])
    for row in keys if isinstance(keys, list) else []:
        _need(0 < len(row) <= 12, "row is empty or too long")
        _need(all(key["text"].strip() for key in row), "text buttons are unallowed to be empty")


def _keyboard(rows: list[list[Mapping[str, str]]]) -> None:
    _need(sum(len(row) for row in rows) <= 100, "too many buttons")
    for row in rows:
        _need(0 < len(row) <= 8, "row is empty or too long")
        for button in row:
            _need(bool(button["text"].strip()), "text buttons are unallowed to be empty")
            _need(1 <= len(button["callback_data"].encode()) <= 64, "BUTTON_DATA_INVALID")


def _commands(params: Params) -> None:
    commands = params.get("commands")
    _need(isinstance(commands, list) and len(commands) <= 100, "too many commands")
    for each in commands if isinstance(commands, list) else []:
        name, words = str(each["command"]), str(each["description"])
        _need(bool(re.fullmatch(r"[a-z0-9_]{1,32}", name)), "BOT_COMMAND_INVALID")
        _need(1 <= len(words) <= 256, "BOT_COMMAND_DESCRIPTION_INVALID")
    lang = str(params.get("language_code", ""))
    _need(bool(re.fullmatch(r"([a-z]{2})?", lang)), "language_code is invalid")


def _descriptions(params: Params) -> None:
    _need(len(str(params.get("description", ""))) <= 512, "description is too long")
    _need(len(str(params.get("short_description", ""))) <= 120, "short description is too long")


def _webhook(params: Params) -> None:
    _need(str(params.get("url", "")).startswith("http"), "bad webhook: no url")
    secret = str(params.get("secret_token", ""))
    _need(bool(re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret)), "bad webhook: secret token")


def _poll(params: Params) -> None:
    limit = params.get("limit", 100)
    _need(isinstance(limit, int) and 1 <= limit <= 100, "limit out of bounds")


def _need(holds: bool, otherwise: str) -> None:
    if not holds:
        raise RuleBroken(otherwise)


_RULES: Mapping[str, Callable[[Params], None]] = {
    "sendMessage": _message,
    "editMessageText": _message,
    "deleteMessages": _deletion,
    "setMyCommands": _commands,
    "setMyDescription": _descriptions,
    "setMyShortDescription": _descriptions,
    "setWebhook": _webhook,
    "getUpdates": _poll,
}
