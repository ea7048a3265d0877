"""What the bot says: plain text and choices, which every channel renders with what it has."""

from enum import StrEnum

from msgspec import Struct


class Takes(StrEnum):
    """What the client may answer with; buttons work beside it whenever there are choices."""

    NOTHING = "nothing"  # a statement: the next reply follows at once
    TEXT = "text"  # free text, in as many messages as the client likes
    CHOICE = "choice"  # one of the choices (pressed, or typed as number or word)
    CHOICES = "choices"  # several of the choices, then `!done`
    SEARCH = "search"  # words to look for, or one of the choices


class Choice(Struct, frozen=True):
    """One button: its `id` comes back in `Pressed`, its `label` is read, `detail` stands beside it.

    `step` is what it answers, where that is another than the reply's (`@hide` beside `@heard`).
    """

    id: str
    label: str
    detail: str = ""
    selected: bool = False
    step: str = ""


class Progress(Struct, frozen=True):
    """The place of a question among those known so far, counted from 1."""

    number: int
    total: int


class Reply(Struct, frozen=True):
    """One message of the bot.

    `step` names the question a press or text answers: a step of the flow, `!…` for the engine's
    own questions, or `@…` for a button that lives longer than the conversation (`@open`,
    `@erase`, `@heard`); the channel hands it back as it is. `choices` are answers; `asides` are
    what is always at hand (skip, back) and stand apart. `draft` is the client's earlier text,
    to be edited where the channel can prefill. `mailbox` is a token that only a page of the
    web channel may keep, to hear of this one feedback; it is never shown.
    """

    text: str
    lang: str
    step: str = ""
    takes: Takes = Takes.NOTHING
    choices: tuple[Choice, ...] = ()
    asides: tuple[Choice, ...] = ()
    progress: Progress | None = None
    draft: str = ""
    tag: str = ""
    mailbox: str = ""
    sensitive: bool = False  # shows a secret of the client (a receipt code)


class Keyboard(StrEnum):
    """What becomes of the application's own keyboard of answers."""

    AS_IT_IS = ""
    SHOWN = "shown"
    REMOVED = "removed"


class Keyed(Reply, frozen=True):
    """A reply to a client who answers, or answered, on the application's own keyboard."""

    keyboard: Keyboard = Keyboard.AS_IT_IS


class Clearing(Keyed, frozen=True):
    """The last words of a conversation whose messages the client wants out of the chat.

    `clears` are the marks that the channel gave (`Traced.traces`), oldest first.
    """

    clears: tuple[str, ...] = ()
