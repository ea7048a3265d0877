"""What the scripts say, as JSON a language: no word stands in a script."""

import msgspec

from bot.channels.web.languages import direction
from dialogs.texts import Texts

# Each with what the script fills in; it stands in the JSON as {name}.
WIDGET_TEXTS: dict[str, tuple[str, ...]] = {
    "add": (),
    "again": (),
    "always": (),
    "answer-label": (),
    "asides": (),
    "bot": (),
    "busy": (),
    "cancel": (),
    "checking": (),
    "choose-first": (),
    "close": (),
    "code": (),
    "code-given": (),
    "code-label": (),
    "code-look": (),
    "demonstration": (),
    "done": (),
    "enter-hint": (),
    "erase": (),
    "exit": (),
    "exit-address": (),
    "forget": (),
    "forgotten": (),
    "handover": (),
    "handover-ask": (),
    "handover-away": (),
    "handover-busy": (),
    "handover-code": (),
    "handover-gone": (),
    "handover-none": (),
    "handover-number": (),
    "handover-or": (),
    "handover-show": (),
    "handover-void": (),
    "handover-wait": (),
    "help": (),
    "keep": (),
    "keep-ask": (),
    "kept": (),
    "kept-name": (),
    "language": (),
    "launch": (),
    "log": (),
    "offline": (),
    "own-label": (),
    "point": (),
    "point-label": (),
    "progress": ("number", "total"),
    "refused": (),
    "save": (),
    "search": (),
    "search-label": (),
    "send": (),
    "sending": (),
    "stop": (),
    "title": (),
    "too-long": (),
    "waiting": ("count",),
    "write-first": (),
    "you": (),
}


def widget_files(texts: Texts, demonstration: bool) -> dict[str, bytes]:
    """Return `texts.LANG.json` for each language."""
    return {f"texts.{lang}.json": _file(texts, lang, demonstration) for lang in texts.languages}


def _file(texts: Texts, lang: str, demonstration: bool) -> bytes:
    said = {
        key: texts.say(lang, key, **{name: f"{{{name}}}" for name in names})
        for key, names in WIDGET_TEXTS.items()
    }
    return msgspec.json.encode(
        {
            "lang": lang,
            "dir": direction(lang),
            "languages": texts.languages,
            "demonstration": demonstration,
            "texts": said,
        }
    )
