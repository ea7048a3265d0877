"""`consent`: what we know and do not know, said before anything is asked."""

from dataclasses import dataclass
from typing import Self

from dialogs.events import Pressed
from dialogs.replies import Choice, Reply, Takes
from dialogs.step import (
    BOTH,
    Answered,
    Drafted,
    Exit,
    Input,
    Missed,
    Outcome,
    Scene,
    Step,
    Turned,
    common,
)
from dialogs.tables import Table

AGREE, MORE, DECLINE = "agree", "more", "decline"


@dataclass(frozen=True, slots=True)
class Consent(Step):
    """A notice that the client agrees to, asks more about, or declines."""

    kind = "consent"
    titled = False

    @classmethod
    def read(cls, table: Table) -> Self:
        return cls(**common(table, required=True, kept=False, fixed=BOTH))

    @property
    def messages(self) -> tuple[str, ...]:
        return (self.id, f"{self.id}-more", f"{self.id}-declined")

    def ask(self, scene: Scene) -> tuple[Reply, ...]:
        told_more = bool(scene.session.draft)
        text = scene.say(f"{self.id}-more" if told_more else self.id)
        offered = (AGREE, DECLINE) if told_more else (AGREE, MORE, DECLINE)
        buttons = tuple(Choice(each, scene.say(f"consent-{each}")) for each in offered)
        return (Reply(text, scene.lang, self.id, Takes.CHOICE, buttons),)

    def take(self, scene: Scene, given: Input) -> Outcome:
        picked = given.choice if isinstance(given, Pressed) else ""
        if picked == DECLINE:
            return Turned(Exit.DECLINED, scene.say(f"{self.id}-declined"))
        if picked == MORE:
            return Drafted((MORE,))
        return Answered(AGREE) if picked == AGREE else Missed()
