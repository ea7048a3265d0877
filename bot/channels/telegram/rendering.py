"""What a reply looks like in a Telegram chat.

Rule 1: choices also stand in the text, with the number that can be typed instead: not every
screen reader says that a message has buttons. Where typed words are the answer itself, or no
question is open (`@…`), numbers would mislead and are left out.
Rule 2: a button carries OURS, the reply's mark, step and choice, and nothing else.
Rule 3: who has chosen the application's own keyboard finds the answers there by their words alone,
which is what a press on it sends.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from bot.channels.telegram.splitting import split
from dialogs.replies import Choice, Keyboard, Keyed, Reply, Takes

MOST_TEXT = 4096
MOST_DATA = 64
MOST_BUTTONS = 90  # Telegram takes 100 on a message

_COUNTED = frozenset({Takes.CHOICE, Takes.CHOICES, Takes.SEARCH})
_ROWS = ((10, 3), (18, 2))  # labels up to so long stand so many in a row
_TICK = "✓ "
OURS = "fb/"  # another bot in the same chat knows our buttons by it
ERASE, HIDE = "@erase", "@hide"
HIDDEN = "~"  # stands behind a choice, and behind each message that is hidden with it


class Button(msgspec.Struct, frozen=True):
    """One button, as Telegram takes it."""

    text: str
    callback_data: str


class _Inline(msgspec.Struct, frozen=True):
    inline_keyboard: Sequence[Sequence[Button]]


class _Key(msgspec.Struct, frozen=True):
    text: str


class _Keys(msgspec.Struct, frozen=True):
    keyboard: Sequence[Sequence[_Key]]
    resize_keyboard: bool = True
    is_persistent: bool = True


class _NoKeys(msgspec.Struct, frozen=True):
    remove_keyboard: bool = True


@dataclass(frozen=True, slots=True)
class Message:
    """One message to a chat, with its rows of buttons."""

    text: str = field(repr=False)
    rows: tuple[tuple[Button, ...], ...] = field(default=(), repr=False)
    keepsake: bool = False  # the client needs it after sending
    keyboard: Keyboard = Keyboard.AS_IT_IS

    def params(self, chat: int, before: Sequence[int] = ()) -> dict[str, str | int]:
        """Return what sendMessage takes; structures as JSON already.

        `before` are the messages sent along with it, which a button that hides hides as well.
        """
        params: dict[str, str | int] = {
            "chat_id": chat,
            "text": self.text,
            "link_preview_options": _NO_PREVIEW,  # Telegram is to fetch no page for us
        }
        if markup := self._markup(before):
            params["reply_markup"] = _encode(markup).decode()
        return params

    def _markup(self, before: Sequence[int]) -> _Inline | _Keys | _NoKeys | None:
        if self.keyboard is Keyboard.REMOVED:
            return _NoKeys()
        if self.keyboard is Keyboard.SHOWN:
            keys = [[_Key(button.text) for button in row] for row in self.rows]
            return _Keys(keys) if keys else _NoKeys()
        rows = [[hiding(button, before) for button in row] for row in self.rows]
        return _Inline(rows) if rows else None


_NO_PREVIEW = '{"is_disabled":true}'
_encode = msgspec.json.Encoder().encode


def render(reply: Reply, chosen: Callable[[str], str]) -> list[Message]:
    """Return the messages that say a reply; `chosen` is the word, by language, for a mark."""
    numbers = _numbers(reply)
    lines = _lines(reply, numbers, chosen)
    text = "\n\n".join(part for part in (reply.text, "\n".join(lines)) if part)
    parts = split(text, MOST_TEXT)
    keyboard = reply.keyboard if isinstance(reply, Keyed) else Keyboard.AS_IT_IS
    shown = _bare(reply) if keyboard is Keyboard.SHOWN else reply
    rows = (
        *_answers(shown, {} if shown is not reply else numbers),
        *_acts(shown),
        *_asides(shown),
    )
    keepsake = reply.step == ERASE and bool(reply.tag)  # of the conversation that is open
    return [
        *(Message(part, keepsake=keepsake) for part in parts[:-1]),
        *(Message(part, rows, keepsake, keyboard) for part in parts[-1:]),
    ]


def _bare(reply: Reply) -> Reply:
    """Return the reply with choices as their words alone: what a key sends has to be understood."""
    unmarked = tuple(msgspec.structs.replace(each, selected=False) for each in reply.choices)
    return msgspec.structs.replace(reply, choices=unmarked)


def hiding(button: Button, before: Sequence[int]) -> Button:
    """Return a button that hides with the messages it hides beside its own, as far as they fit."""
    if not before or f":{HIDE}:" not in button.callback_data:
        return button
    data = button.callback_data + HIDDEN
    for message in before:
        longer = f"{data}{message:x}{HIDDEN}"
        data = longer if _fits(longer) else data
    return Button(button.text, data)


def _numbers(reply: Reply) -> dict[str, str]:
    """Return what stands before each choice: its place, where that can be typed."""
    counted = len(reply.choices) > 1 and reply.takes in _COUNTED and not reply.step.startswith("@")
    return {
        choice.id: f"{place} " if counted and not _is_act(reply, choice) else ""
        for place, choice in enumerate(reply.choices, 1)
    }


def _is_act(reply: Reply, choice: Choice) -> bool:
    """Tell whether this ends the marking of choices rather than being one of them."""
    return reply.takes is Takes.CHOICES and choice.id.startswith("!")


def _lines(reply: Reply, numbers: Mapping[str, str], chosen: Callable[[str], str]) -> list[str]:
    """Return the choices as text; without numbers only those that have more to say."""
    return [
        _line(choice, numbers[choice.id], chosen(reply.lang))
        for choice in reply.choices
        if numbers[choice.id] or choice.detail
    ]


def _line(choice: Choice, number: str, chosen: str) -> str:
    detail = f" – {choice.detail}" if choice.detail else ""
    mark = f" ({chosen})" if choice.selected else ""
    return f"{number}{choice.label}{mark}{detail}"


def _answers(reply: Reply, numbers: Mapping[str, str]) -> list[tuple[Button, ...]]:
    buttons = [
        button
        for choice in reply.choices
        if not _is_act(reply, choice)
        for button in _buttons(reply, choice, numbers.get(choice.id, ""))
    ]
    return _rows(buttons[:MOST_BUTTONS])


def _acts(reply: Reply) -> list[tuple[Button, ...]]:
    acts = (choice for choice in reply.choices if _is_act(reply, choice))
    return _rows([button for act in acts for button in _buttons(reply, act)])


def _asides(reply: Reply) -> list[tuple[Button, ...]]:
    return _rows([button for aside in reply.asides for button in _buttons(reply, aside)])


def _buttons(reply: Reply, choice: Choice, number: str = "") -> list[Button]:
    """Return the choice's button; none when Telegram would refuse it: it is left to be typed."""
    tick = _TICK if choice.selected else ""
    data = f"{OURS}{reply.tag}:{choice.step or reply.step}:{choice.id}"
    return [Button(f"{tick}{number}{choice.label}", data)] if _fits(data) else []


def _fits(data: str) -> bool:
    return len(data.encode()) <= MOST_DATA


def _rows(buttons: Sequence[Button]) -> list[tuple[Button, ...]]:
    longest = max((len(button.text) for button in buttons), default=0)
    wide = next((count for length, count in _ROWS if longest <= length), 1)
    return [tuple(buttons[at : at + wide]) for at in range(0, len(buttons), wide)]
