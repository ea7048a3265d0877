"""What Telegram refuses: the limits of a call, checked as the Bot API checks them."""

import re
from collections.abc import Callable, Mapping

from tests.channels.telegram.entities import CannotParse, parsed

Params = dict[str, object]

_KNOWN = {
    "getMe": set[str](),
    "getUpdates": {"offset", "limit", "timeout", "allowed_updates"},
    "sendMessage": {"chat_id", "text", "parse_mode", "reply_markup", "link_preview_options"},
    "deleteMessage": {"chat_id", "message_id"},
    "deleteMessages": {"chat_id", "message_ids"},
    "editMessageText": {"chat_id", "message_id", "text", "parse_mode", "reply_markup"},
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
    text = _shown(params)
    _need(bool(text.strip()), "message text is empty")
    _need(len(text.encode("utf-16-le")) // 2 <= 4096, "message is too long")
    markup = params.get("reply_markup")
    _need(markup is None or isinstance(markup, dict), "object expected as reply markup")
    if isinstance(markup, dict):
        kinds = {"inline_keyboard", "keyboard", "remove_keyboard"} & markup.keys()
        _need(len(kinds) == 1, "object expected as reply markup")
        _keyboard(markup.get("inline_keyboard", []))
        _reply_keyboard(markup.get("keyboard", []))


def _shown(params: Params) -> str:
    """Return what is left of a text when its entities are parsed."""
    text = params.get("text")
    _need(isinstance(text, str), "message text is empty")
    try:
        return parsed(str(text), str(params.get("parse_mode", "")))
    except CannotParse as error:
        raise RuleBroken(f"can't parse entities: {error}") from None


def _deletion(params: Params) -> None:
    _need(isinstance(params.get("chat_id"), int), "chat_id is not a number")
    ids = params.get("message_ids")
    _need(isinstance(ids, list) and bool(ids), "message identifiers are not specified")
    _need(isinstance(ids, list) and len(ids) <= 100, "too many message identifiers specified")
    for each in ids if isinstance(ids, list) else []:
        _need(isinstance(each, int) and each > 0, "invalid message identifier specified")


def _keyboard(rows: list[list[Mapping[str, str]]]) -> None:
    _need(sum(len(row) for row in rows) <= 100, "too many buttons")
    for row in rows:
        _need(0 < len(row) <= 8, "row is empty or too long")
        for button in row:
            _need(bool(button["text"].strip()), "text buttons are unallowed to be empty")
            _need(1 <= len(button["callback_data"].encode()) <= 64, "BUTTON_DATA_INVALID")


def _reply_keyboard(rows: list[list[Mapping[str, str] | str]]) -> None:
    _need(sum(len(row) for row in rows) <= 300, "too many buttons")
    for row in rows:
        _need(0 < len(row) <= 12, "row is empty or too long")
        for button in row:
            text = button if isinstance(button, str) else button["text"]
            _need(bool(text.strip()), "text buttons are unallowed to be empty")


def _describing(name: str, most: int) -> Callable[[Params], None]:
    def check(params: Params) -> None:
        _need(len(str(params.get(name, ""))) <= most, f"{name} is too long")
        _language(params)

    return check


def _language(params: Params) -> None:
    lang = str(params.get("language_code", ""))
    _need(bool(re.fullmatch(r"([a-z]{2})?", lang)), "language_code is invalid")


def _answer(params: Params) -> None:
    _need(bool(params.get("callback_query_id")), "query_id_invalid")


def _commands(params: Params) -> None:
    commands = params.get("commands")
    _need(isinstance(commands, list) and len(commands) <= 100, "too many commands")
    for each in commands if isinstance(commands, list) else []:
        name, words = str(each["command"]), str(each["description"])
        _need(bool(re.fullmatch(r"[a-z0-9_]{1,32}", name)), "BOT_COMMAND_INVALID")
        _need(1 <= len(words) <= 256, "BOT_COMMAND_DESCRIPTION_INVALID")
    _language(params)


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
    "answerCallbackQuery": _answer,
    "setMyCommands": _commands,
    "setMyDescription": _describing("description", 512),
    "setMyShortDescription": _describing("short_description", 120),
    "setWebhook": _webhook,
    "getUpdates": _poll,
}
