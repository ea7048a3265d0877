"""`recognise`: could somebody recognise the client from this? Asked before anything is sent."""

from dataclasses import dataclass
from typing import Self

from dialogs.events import Pressed
from dialogs.identifying.finds import Kind
from dialogs.identifying.marks import State
from dialogs.replies import Choice, Reply, Takes
from dialogs.step import Answered, Exit, Input, Missed, Outcome, Scene, Step, Turned, common
from dialogs.tables import Table

EDIT, MASK, FINE, UNSURE = "edit", "mask", "fine", "unsure"
_EXITS = {EDIT: Exit.CHANGE, MASK: Exit.MASKS}
_ANSWERS = (FINE, UNSURE)
_OPTIONS = (EDIT, FINE, UNSURE, MASK)


@dataclass(frozen=True, slots=True)
class Recognise(Step):
    """The question, with the reasons that were seen in the words; it never says that all were."""

    kind = "recognise"

    @classmethod
    def read(cls, table: Table) -> Self:
        return cls(**common(table, kept=False, fixed=("kept",)))

    @property
    def labels(self) -> tuple[str, ...]:
        return _OPTIONS

    @property
    def options_known(self) -> tuple[str, ...]:
        return _OPTIONS

    @property
    def answers_known(self) -> tuple[str, ...]:
        return _ANSWERS

    def ask(self, scene: Scene) -> tuple[Reply, ...]:
        before = scene.session.answers.get(self.id)
        buttons = tuple(
            Choice(option, scene.say(f"{self.id}.{option}"), selected=option == before)
            for option in self.options_known
        )
        text = "\n\n".join((*_reasons(scene), scene.say(self.id)))
        return (Reply(text, scene.lang, self.id, Takes.CHOICE, buttons),)

    def take(self, scene: Scene, given: Input) -> Outcome:
        picked = given.choice if isinstance(given, Pressed) else ""
        if picked in _EXITS:
            return Turned(_EXITS[picked])
        return Answered(picked) if picked in _ANSWERS else Missed()


def _reasons(scene: Scene) -> list[str]:
    marked = scene.marked()
    rare = [f"”{words}”" for words, mark in marked if _tells(mark.kind, mark.state)]
    reasons = [scene.say("recognise-rare", words=", ".join(rare))] if rare else []
    if any(mark.kind is Kind.UNCHECKED for _, mark in marked):
        reasons.append(scene.say("recognise-unchecked"))
    return reasons


def _tells(kind: Kind, state: State) -> bool:
    return kind is Kind.RARE and state is not State.MASKED
