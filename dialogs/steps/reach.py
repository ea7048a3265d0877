"""`reach`: how the client wants to hear what becomes of it, and what each way costs."""

from dataclasses import dataclass
from typing import Self

from dialogs.events import Follows, Pressed, Wrote
from dialogs.feedback import Reach
from dialogs.replies import Choice, Reply, Takes
from dialogs.session import Answer
from dialogs.step import (
    BOTH,
    Answered,
    Drafted,
    Input,
    Missed,
    Outcome,
    Scene,
    Step,
    chosen,
    common,
)
from dialogs.tables import Table
from dialogs.tokens import erase, mailbox, receipt, tag
from dialogs.words import receipt_in

SAVED = "!saved"


@dataclass(frozen=True, slots=True)
class ReachStep(Step):
    """The choice between this chat, a receipt code and nothing; its secrets are shown here."""

    kind = "reach"

    @classmethod
    def read(cls, table: Table) -> Self:
        return cls(**common(table, required=True, kept=True, fixed=BOTH))

    @property
    def options_known(self) -> tuple[str, ...]:
        return tuple(Reach)

    def ask(self, scene: Scene) -> tuple[Reply, ...]:
        match scene.session.draft:
            case (Reach.RECEIPT,):
                return (self._code(scene),)
            case (Reach.CHAT,):
                return self._keepsake(scene)
            case _:
                return (self._choice(scene),)

    def take(self, scene: Scene, given: Input) -> Outcome:
        draft = scene.session.draft
        if isinstance(given, Wrote):
            return self._typed(scene, given.text)
        picked = given.choice if isinstance(given, Pressed) else ""
        if picked == SAVED and draft:
            return Answered(draft[0])
        if picked == Reach.NONE:
            return Answered(picked)
        return Drafted((picked,)) if picked in _offered(scene) else Missed()

    def shown(self, scene: Scene, answer: Answer) -> str:
        return ", ".join(scene.say(f"reach-{each}") for each in chosen(answer))

    def _typed(self, scene: Scene, text: str) -> Outcome:
        if scene.session.draft != (Reach.RECEIPT,) or not receipt_in(text):
            return Missed()
        if receipt_in(text) == receipt(scene.session.seed):
            return Answered(Reach.RECEIPT)
        return Drafted(scene.session.draft, (scene.say("receipt-wrong"),))

    def _choice(self, scene: Scene) -> Reply:
        follows = str(scene.session.follows)
        before = chosen(scene.session.answers.get(self.id))
        buttons = tuple(
            Choice(
                each,
                scene.say(f"reach-{each}"),
                scene.say(f"reach-{each}-detail", follows=follows),
                selected=each in before,
            )
            for each in _offered(scene)
        )
        return Reply(scene.say(self.id), scene.lang, self.id, Takes.CHOICE, buttons)

    def _code(self, scene: Scene) -> Reply:
        code = receipt(scene.session.seed)
        groups = " ".join(code[start : start + 4] for start in range(0, 16, 4))
        text = f"{scene.say('receipt-show', code=groups)}\n\n{scene.say('receipt-type')}"
        saved = (Choice(SAVED, scene.say("receipt-saved")),)
        return Reply(text, scene.lang, self.id, Takes.CHOICE, saved, sensitive=True)

    def _keepsake(self, scene: Scene) -> tuple[Reply, ...]:
        """Say what the client keeps: the button that erases, and, on a page, the mailbox."""
        seed, lang = scene.session.seed, scene.lang
        button = Choice(f"{lang}.{erase(seed)}", scene.say("erase-later-label"))
        box = mailbox(seed) if scene.session.follows is Follows.MAILBOX else ""
        keepsake = Reply(
            scene.say("erase-later"), lang, "@erase", choices=(button,), tag=tag(seed), mailbox=box
        )
        saved = (Choice(SAVED, scene.say("continue")),)
        return keepsake, Reply(scene.say("erase-later-go-on"), lang, self.id, Takes.CHOICE, saved)


def _offered(scene: Scene) -> tuple[Reach, ...]:
    if scene.session.follows is Follows.NOWHERE:
        return (Reach.RECEIPT, Reach.NONE)
    return tuple(Reach)
