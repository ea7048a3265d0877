"""`scale`: a rating. It may open the talk and never ends it: a why must follow."""

from dataclasses import dataclass
from typing import Self

from dialogs.events import Pressed
from dialogs.replies import Choice, Reply, Takes
from dialogs.session import Answer
from dialogs.step import (
    Answered,
    Input,
    Missed,
    Outcome,
    Scene,
    Step,
    chosen,
    common,
    read_options,
)
from dialogs.tables import Table


@dataclass(frozen=True, slots=True)
class Scale(Step):
    """One of `options`, from the lowest to the highest."""

    options: tuple[str, ...] = ()

    kind = "scale"
    rates = True

    @classmethod
    def read(cls, table: Table) -> Self:
        return cls(**common(table), options=read_options(table, least=2, most=11))

    @property
    def labels(self) -> tuple[str, ...]:
        return (*super(Scale, self).labels, *self.options)

    @property
    def options_known(self) -> tuple[str, ...]:
        return self.options

    def ask(self, scene: Scene) -> tuple[Reply, ...]:
        before = chosen(scene.session.answers.get(self.id))
        buttons = tuple(
            Choice(option, scene.say(f"{self.id}.{option}"), selected=option in before)
            for option in self.options
        )
        return (Reply(scene.say(self.id), scene.lang, self.id, Takes.CHOICE, buttons),)

    def take(self, scene: Scene, given: Input) -> Outcome:
        if isinstance(given, Pressed) and given.choice in self.options:
            return Answered(given.choice)
        return Missed()

    def shown(self, scene: Scene, answer: Answer) -> str:
        return ", ".join(scene.say(f"{self.id}.{option}") for option in chosen(answer))
