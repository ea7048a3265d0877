"""`pace`: read with the others, or already next morning; each with its cost."""

from dataclasses import dataclass
from typing import Self

from dialogs.events import Pressed
from dialogs.replies import Choice, Reply, Takes
from dialogs.session import Answer
from dialogs.setting import Setting
from dialogs.step import Answered, Input, Missed, Outcome, Scene, Step, chosen, common
from dialogs.tables import Table

EDITION, SOON = "edition", "soon"
_WAYS = (EDITION, SOON)


@dataclass(frozen=True, slots=True)
class Pace(Step):
    """When it is read; asked only where feedback waits for others. Skipped: with the others."""

    kind = "pace"
    by_service = True
    unsaid = "pace-edition"

    @classmethod
    def read(cls, table: Table) -> Self:
        return cls(**common(table, kept=True, fixed=("kept",)))

    @property
    def options_known(self) -> tuple[str, ...]:
        return _WAYS

    def fits(self, setting: Setting, service: str) -> bool:
        return setting.every_of(service) == "weekly" and setting.k_of(service) > 1

    def ask(self, scene: Scene) -> tuple[Reply, ...]:
        before = chosen(scene.session.answers.get(self.id))
        buttons = tuple(
            Choice(
                each,
                scene.say(f"pace-{each}"),
                scene.say(f"pace-{each}-detail"),
                selected=each in before,
            )
            for each in _WAYS
        )
        return (Reply(scene.say(self.id), scene.lang, self.id, Takes.CHOICE, buttons),)

    def take(self, scene: Scene, given: Input) -> Outcome:
        picked = given.choice if isinstance(given, Pressed) else ""
        return Answered(picked) if picked in _WAYS else Missed()

    def shown(self, scene: Scene, answer: Answer) -> str:
        return ", ".join(scene.say(f"pace-{each}") for each in chosen(answer))
