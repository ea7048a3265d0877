"""`choice`: exactly one of a few options."""

from dataclasses import dataclass
from typing import Self

from dialogs.events import Chose, Pressed
from dialogs.replies import Choice as Button
from dialogs.replies import Reply, Takes
from dialogs.session import Answer
from dialogs.step import (
    Answered,
    Exit,
    Input,
    Missed,
    Outcome,
    Scene,
    Step,
    Turned,
    chosen,
    common,
    read_options,
)
from dialogs.tables import Table


@dataclass(frozen=True, slots=True)
class Choice(Step):
    """One of `options`. Those in `change` lead to the list of answers; `sets` names what it sets.

    What is `about_client` is shown to staff only where enough clients of a batch share it.
    """

    options: tuple[str, ...] = ()
    change: tuple[str, ...] = ()
    sets: str = ""
    about_client: bool = False

    kind = "choice"

    @classmethod
    def read(cls, table: Table) -> Self:
        sets = table.text("sets", "")
        if sets not in {"", "language"}:
            table.note("sets", "must be language")
        base = common(table, required=bool(sets), kept=not sets)
        options = read_options(table)
        change = table.texts("change", ())
        for option in sorted(set(change) - set(options)):
            table.note("change", f"{option!r} must be one of the options")
        if options and set(options) <= set(change):
            table.note("change", "must leave at least one option that answers the question")
        about = table.flag("about_client", default=False)
        return cls(**base, options=options, change=change, sets=sets, about_client=about)

    @property
    def labels(self) -> tuple[str, ...]:
        return (*super(Choice, self).labels, *self.options)

    @property
    def options_known(self) -> tuple[str, ...]:
        return self.options

    @property
    def answers_known(self) -> tuple[str, ...]:
        return tuple(option for option in self.options if option not in self.change)

    def ask(self, scene: Scene) -> tuple[Reply, ...]:
        before = chosen(scene.session.answers.get(self.id))
        buttons = tuple(
            Button(option, scene.say(f"{self.id}.{option}"), selected=option in before)
            for option in self.options
        )
        return (Reply(scene.say(self.id), scene.lang, self.id, Takes.CHOICE, buttons),)

    def take(self, scene: Scene, given: Input) -> Outcome:
        picked = _picked(given)
        if picked in self.change:
            return Turned(Exit.CHANGE)
        return Answered(picked) if picked in self.options else Missed()

    def shown(self, scene: Scene, answer: Answer) -> str:
        return ", ".join(scene.say(f"{self.id}.{option}") for option in chosen(answer))


def _picked(given: Input) -> str:
    if isinstance(given, Pressed):
        return given.choice
    return given.choices[0] if isinstance(given, Chose) and len(given.choices) == 1 else ""
