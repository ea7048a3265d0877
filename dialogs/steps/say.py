"""`say`: a statement; the conversation goes on by itself."""

from dataclasses import dataclass
from typing import Self

from dialogs.replies import Reply
from dialogs.step import BOTH, Scene, Step, common
from dialogs.tables import Table


@dataclass(frozen=True, slots=True)
class Say(Step):
    """A statement. `purpose` marks the one that says why we ask, who reads and what follows."""

    purpose: bool = False

    kind = "say"
    asks = False
    titled = False

    @classmethod
    def read(cls, table: Table) -> Self:
        return cls(
            **common(table, required=False, kept=False, fixed=BOTH),
            purpose=table.flag("purpose", default=False),
        )

    def ask(self, scene: Scene) -> tuple[Reply, ...]:
        return (Reply(scene.say(self.id), scene.lang),)
