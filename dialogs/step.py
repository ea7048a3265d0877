"""What every kind of step shares: its fields, what it sees, and what may become of an answer."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Self, TypedDict

from msgspec import Struct

from dialogs.events import Chose, Pressed, Wrote
from dialogs.identifying.marks import Mark
from dialogs.replies import Reply
from dialogs.session import Answer, Session
from dialogs.setting import Setting
from dialogs.tables import Table

OPTION = re.compile(r"[a-z][a-z0-9-]{0,31}")  # it names an attribute in Fluent
MOST_BUTTONS = 90  # Telegram shows a hundred, and some are always at hand

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


class Scene(Struct, frozen=True):
    """What a step sees when it speaks: the open conversation, and texts in its language."""

    session: Session
    setting: Setting
    say: Callable[..., str]
    label: Callable[[str, Answer], str]  # an answer of another step, as people read it
    review: Callable[[], tuple[tuple[str, str], ...]]  # title and answer of all that is kept
    marked: Callable[[], tuple[tuple[str, Mark], ...]]  # the marks on them, with their words

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
    CLEARED = "cleared"  # the same, and the messages are taken out of the chat
    MASKS = "masks"  # to what is masked in the client's words


class Answered(Struct, frozen=True):
    """The step is answered."""

    answer: Answer


class Drafted(Struct, frozen=True):
    """The step goes on: this is its draft now, and this is to be said before it asks again.

    `instead` stands in place of the question, for the client who has just been answering it.
    """

    draft: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    instead: str = ""


class Missed(Struct, frozen=True):
    """The step could do nothing with it."""


class Turned(Struct, frozen=True):
    """The press leads elsewhere; `remark` is said on leaving."""

    to: Exit
    remark: str = ""


Outcome = Answered | Drafted | Missed | Turned


@dataclass(frozen=True, slots=True)
class Step(ABC):
    """One step of a flow; each kind is a subclass in a module of its own."""

    id: str
    when: tuple[Condition, ...]
    required: bool
    kept: bool

    kind: ClassVar[str]
    asks: ClassVar[bool] = True  # waits for the client
    rates: ClassVar[bool] = False  # a number: must be followed by a why
    titled: ClassVar[bool] = True  # its answer stands in the review under a title
    by_service: ClassVar[bool] = False  # not for every service: see `fits`
    unsaid: ClassVar[str] = "review-skipped"  # what the review shows where it was skipped
    several: ClassVar[bool] = False  # may be answered with more than one option

    @property
    def labels(self) -> tuple[str, ...]:
        """The attributes that a language file must have for this step."""
        return ("title",) if self.titled and self.kept else ()

    @property
    def options_labelled(self) -> tuple[str, ...]:
        """The attributes that are written on buttons."""
        return tuple(label for label in self.labels if label != "title")

    @property
    def messages(self) -> tuple[str, ...]:
        """The messages that a language file must have for this step."""
        return (self.id,)

    @property
    def options_known(self) -> tuple[str, ...]:
        """What conditions of later steps may name; empty when anything may be answered."""
        return ()

    @property
    def answers_known(self) -> tuple[str, ...]:
        """Those of the options that can become the answer."""
        return self.options_known

    def fits(self, setting: Setting, service: str) -> bool:
        """Tell whether the step is for feedback of this service (empty: not known)."""
        return True

    @abstractmethod
    def ask(self, scene: Scene) -> tuple[Reply, ...]:
        """Return the question as it stands now, the draft considered."""

    def take(self, scene: Scene, given: Input) -> Outcome:
        """Return what becomes of an input; a statement takes none."""
        return Missed()

    def settle(self, draft: tuple[str, ...]) -> Answer:
        """Return the answer that a draft makes when the client moves on, None when it makes none."""
        return None

    def shown(self, scene: Scene, answer: Answer) -> str:
        """Return the answer as the review shows it."""
        return ", ".join(chosen(answer))

    def told(self, answer: Answer) -> tuple[str, ...]:
        """Return the client's own words in an answer, text by text."""
        return ()

    def retold(self, answer: Answer, texts: Sequence[str]) -> Answer:
        """Return the answer with other texts in the place of the client's own."""
        return answer

    @classmethod
    @abstractmethod
    def read(cls, table: Table) -> Self:
        """Return the step that a table describes; what is wrong is noted in the table."""


class Common(TypedDict):
    """The fields that every kind has, read once."""

    id: str
    when: tuple[Condition, ...]
    required: bool
    kept: bool


def common(
    table: Table, *, required: bool = False, kept: bool = True, fixed: tuple[str, ...] = ()
) -> Common:
    """Read the fields that every kind has; what is in `fixed` is not the author's to say."""
    return Common(
        id=table.text("id"),
        when=tuple(_condition(each) for each in table.tables("when", required=False)),
        required=required if "required" in fixed else table.flag("required", required),
        kept=kept if "kept" in fixed else table.flag("kept", kept),
    )


BOTH = ("required", "kept")


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


def read_options(table: Table, least: int = 1, most: int = MOST_BUTTONS) -> tuple[str, ...]:
    """Read the ids of a step's options: some, all different, few enough for one keyboard."""
    before = len(table.problems)
    options = table.texts("options")
    if len(table.problems) == before and not least <= len(options) <= most:
        table.note("options", f"must be {least} to {most}, here {len(options)}")
    for option in options:
        if not OPTION.fullmatch(option):
            expected = "a small letter, then small letters a-z, digits and hyphens, at most 32"
            table.note("options", f"{option!r} must be {expected}")
    if len(set(options)) != len(options):
        table.note("options", "must all be different")
    return options
