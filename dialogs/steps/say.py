"""`say`: a statement; the conversation goes on by itself."""

from dataclasses import dataclass
from typing import Self

from dialogs.replies import Reply
from dialogs.setting import Setting
from dialogs.step import BOTH, Scene, Step, common
from dialogs.tables import Table


@dataclass(frozen=True, slots=True)
class Say(Step):
    """A statement. `purpose` marks the one that says why we ask, who reads and what follows.

    What `differs` is said only of a service that is read otherwise than the installation.
    """

    purpose: bool = False
    differs: bool = False

    kind = "say"
    asks = False
    titled = False
    by_service = True

    @classmethod
    def read(cls, table: Table) -> Self:
        return cls(
            **common(table, required=False, kept=False, fixed=BOTH),
            purpose=table.flag("purpose", default=False),
            differs=table.flag("differs", default=False),
        )

    def fits(self, setting: Setting, service: str) -> bool:
        return not self.differs or setting.differs(service)

    def ask(self, scene: Scene) -> tuple[Reply, ...]:
        return (Reply(scene.say(self.id), scene.lang),)
