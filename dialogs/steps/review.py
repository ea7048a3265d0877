"""`review`: everything that will be kept, each part changeable; its "send" is the last press."""

from dataclasses import dataclass
from typing import Self

from dialogs.events import Pressed
from dialogs.replies import Choice, Reply, Takes
from dialogs.step import BOTH, Exit, Input, Missed, Outcome, Scene, Step, Turned, common
from dialogs.tables import Table

SEND, CLEAR, CHANGE, MASKS, ERASE = "!send", "!send-clear", "!change", "!masks", "!erase"
_EXITS = {
    SEND: Exit.SENT,
    CLEAR: Exit.CLEARED,
    CHANGE: Exit.CHANGE,
    MASKS: Exit.MASKS,
    ERASE: Exit.ERASE,
}


@dataclass(frozen=True, slots=True)
class Review(Step):
    """The last question: send, change something, or erase everything."""

    kind = "review"
    titled = False

    @classmethod
    def read(cls, table: Table) -> Self:
        return cls(**common(table, required=True, kept=False, fixed=BOTH))

    def ask(self, scene: Scene) -> tuple[Reply, ...]:
        kept = "\n\n".join(f"{title}:\n{answer}" for title, answer in scene.review())
        parts = (scene.say("review-intro"), kept, scene.say(self.id))
        text = "\n\n".join(parts) if kept else scene.say(self.id)
        labels = (("send", SEND), ("change", CHANGE), ("masks", MASKS), ("erase", ERASE))
        send, *others = (Choice(id_, scene.say(f"review-{name}")) for name, id_ in labels)
        buttons = (send, *_clearing(scene), *others)
        return (Reply(text, scene.lang, self.id, Takes.CHOICE, buttons),)

    def take(self, scene: Scene, given: Input) -> Outcome:
        picked = given.choice if isinstance(given, Pressed) else ""
        return Turned(_EXITS[picked]) if picked in _EXITS else Missed()


def _clearing(scene: Scene) -> tuple[Choice, ...]:
    """Offer to clear the chat, where the channel told what stands in it."""
    if not scene.session.traces:
        return ()
    label, detail = (scene.say(f"review-send-clear{each}") for each in ("", "-detail"))
    return (Choice(CLEAR, label, detail),)
