"""What every kind of step shares: its fields, what it sees, and what may become of an answer."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Self, TypedDict

from dialogs.events import Chose, Pressed, Wrote
from dialogs.replies import Reply
from dialogs.session import Answer, Session
from dialogs.setting import Setting
from dialogs.tables import Table

Input = Pressed | Chose | Wrote
"""What a step is given: the client pressed something of it, or wrote."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must hold of an earlier answer for a step to be asked."""

    step: str
    any: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    answered: bool = False

    def holds(self, answer: Answer) -> bool:
        """Tell whether this answer (None: skipped or not yet given) lets the step be asked."""
        given = set(chosen(answer))
        if self.any and not given & set(self.any):
            return False
        if self.none and given & set(self.none):
            return False
        return bool(given) or not self.answered


def chosen(answer: Answer) -> tuple[str, ...]:
    """Return an answer as the ids or texts in it."""
    if answer is None or answer == "":
        return ()
    return (answer,) if isinstance(answer, str) else answer


@dataclass(frozen=True, slots=True)
class Scene:
    """What a step sees when it speaks: the open conversation, and texts in its language."""

    session: Session
    setting: Setting
    say: Callable[..., str]
    label: Callable[[str, Answer], str]  # an answer of another step, as people read it
    review: Callable[[], tuple[tuple[str, str], ...]]  # title and answer of all that is kept

    @property
    def lang(self) -> str:
        """The language of the conversation."""
        return self.session.language


class Exit(StrEnum):
    """Where a press can lead but to the next question."""

    CHANGE = "change"  # to the list of answers
    ERASE = "erase"  # to the question whether to erase
    DECLINED = "declined"  # out, nothing is kept
    SENT = "sent"  # out, the feedback is kept


@dataclass(frozen=True, slots=True)
class Answered:
    """The step is answered."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class Drafted:
    """The step goes on: this is its draft now, and this is to be said before it asks again."""

    draft: tuple[str, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Missed:
    """The step could do nothing with it."""


@dataclass(frozen=True, slots=True)
class Turned:
    """The press leads elsewhere; `remark` is said on leaving."""

    to: Exit
    remark: str = ""


Outcome = Answered | Drafted | Missed | Turned


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a flow; each kind is a subclass in a module of its own."""

    id: str
    when: tuple[Condition, ...]
    why: str
    required: bool
    kept: bool

    kind: ClassVar[str]
    asks: ClassVar[bool] = True  # waits for the client
    rates: ClassVar[bool] = False  # a number: must be followed by a why
    titled: ClassVar[bool] = True  # its answer stands in the review under a title

    @property
    def labels(self) -> tuple[str, ...]:
        """The attributes that a language file must have for this step."""
        return ("title",) if self.titled and self.kept else ()

    @property
    def messages(self) -> tuple[str, ...]:
        """The messages that a language file must have for this step."""
        return (self.id,)

    @property
    def options_known(self) -> tuple[str, ...]:
        """What conditions of later steps may name; empty when anything may be answered."""
        return ()

    def ask(self, scene: Scene) -> tuple[Reply, ...]:
        """Return the question as it stands now, the draft considered."""
        raise NotImplementedError

    def take(self, scene: Scene, given: Input) -> Outcome:
        """Return what becomes of an input."""
        raise NotImplementedError

    def settle(self, draft: tuple[str, ...]) -> Answer:
        """Return the answer that a draft makes when the client moves on, None when it makes none."""
        return None

    def shown(self, scene: Scene, answer: Answer) -> str:
        """Return the answer as the review shows it."""
        return ", ".join(chosen(answer))

    @classmethod
    def read(cls, table: Table) -> Self:
        """Return the step that a table describes; what is wrong is noted in the table."""
        raise NotImplementedError


class Common(TypedDict):
    """The fields that every kind has, read once."""

    id: str
    when: tuple[Condition, ...]
    why: str
    required: bool
    kept: bool


def common(table: Table, *, required: bool = False, kept: bool = True) -> Common:
    """Read the fields that every kind has."""
    return Common(
        id=table.text("id"),
        when=tuple(_condition(each) for each in table.tables("when", required=False)),
        why=table.text("why", ""),
        required=table.flag("required", required),
        kept=table.flag("kept", kept),
    )


def _condition(table: Table) -> Condition:
    condition = Condition(
        step=table.text("step"),
        any=table.texts("any", ()),
        none=table.texts("none", ()),
        answered=table.flag("answered", default=False),
    )
    if not (condition.any or condition.none or condition.answered):
        table.note("", "must say any = [...], none = [...] or answered = true")
    table.finish(": a condition has step and any, none or answered")
    return condition


def read_options(table: Table, most: int = 90) -> tuple[str, ...]:
    """Read the ids of a step's options: some, all different, few enough for one keyboard."""
    options = table.texts("options")
    if table.has("options") and not 1 <= len(options) <= most:
        table.note("options", f"must have 1 to {most} (Telegram shows at most 100 buttons)")
    for option in options:
        if not OPTION.fullmatch(option):
            table.note("options", f"{option!r} must match {OPTION.pattern}")
    if len(set(options)) != len(options):
        table.note("options", "must all be different")
    return options


OPTION = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")
