"""`reach`: how the client wants to hear what becomes of it, and what each way costs."""

from dataclasses import dataclass
from typing import Self

from dialogs.events import Follows, Pressed, Wrote
from dialogs.feedback import Hours, Reach
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
CODE = "code"  # beside this chat: the client has a code too
_TO_CHAT, _WITH_CODE = (Reach.CHAT,), (Reach.CHAT, CODE)
_CODE_SHOWN = (Reach.CHAT, "showing")


@dataclass(frozen=True, slots=True)
class ReachStep(Step):
    """The choice between this chat, a receipt code and nothing; its secrets are shown here.

    The answer is one way, or this chat with what was chosen beside it: a code, hours of the day.
    """

    kind = "reach"

    @classmethod
    def read(cls, table: Table) -> Self:
        return cls(**common(table, required=True, kept=True, fixed=BOTH))

    @property
    def options_known(self) -> tuple[str, ...]:
        return tuple(Reach)

    def ask(self, scene: Scene) -> tuple[Reply, ...]:
        match scene.session.draft:
            case (Reach.RECEIPT,) | (Reach.CHAT, "showing"):
                return (self._code(scene),)
            case (Reach.CHAT,):
                return (self._keepsake(scene), self._hours(scene, "erase-later-go-on"))
            case (Reach.CHAT, "code"):
                return (self._hours(scene, "reach-hours"),)
            case _:
                return (self._choice(scene),)

    def take(self, scene: Scene, given: Input) -> Outcome:
        draft = scene.session.draft
        if isinstance(given, Wrote):
            return self._typed(scene, given.text)
        picked = given.choice if isinstance(given, Pressed) else ""
        if draft in {_TO_CHAT, _WITH_CODE}:
            return _chosen_beside(draft, picked)
        if picked == SAVED and draft:
            return _confirmed(draft)
        if picked == Reach.NONE:
            return Answered(picked)
        return Drafted((picked,)) if picked in _offered(scene) else Missed()

    def shown(self, scene: Scene, answer: Answer) -> str:
        return ", ".join(scene.say(f"reach-{each}") for each in chosen(answer))

    def _typed(self, scene: Scene, text: str) -> Outcome:
        draft = scene.session.draft
        if draft not in {(Reach.RECEIPT,), _CODE_SHOWN} or not receipt_in(text):
            return Missed()
        if receipt_in(text) == receipt(scene.session.seed):
            return _confirmed(draft)
        return Drafted(draft, (scene.say("receipt-wrong"),))

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

    def _keepsake(self, scene: Scene) -> Reply:
        """Say what the client keeps: the button that erases, and, on a page, the mailbox."""
        seed, lang = scene.session.seed, scene.lang
        button = Choice(f"{lang}.{erase(seed)}", scene.say("erase-later-label"))
        box = mailbox(seed) if scene.session.follows is Follows.MAILBOX else ""
        return Reply(
            scene.say("erase-later"), lang, "@erase", choices=(button,), tag=tag(seed), mailbox=box
        )

    def _hours(self, scene: Scene, question: str) -> Reply:
        """Ask when messages may come: one press, and who wishes nothing presses the first."""
        whenever = Choice(SAVED, scene.say("reach-any"))
        hours = tuple(Choice(each, scene.say(f"reach-{each}")) for each in Hours)
        code = (Choice(CODE, scene.say("reach-code-too")),)
        buttons = (whenever, *hours, *(code if scene.session.draft == _TO_CHAT else ()))
        return Reply(scene.say(question), scene.lang, self.id, Takes.CHOICE, buttons)


def _chosen_beside(draft: tuple[str, ...], picked: str) -> Outcome:
    if picked == SAVED:
        return Answered(draft if draft[1:] else draft[0])
    if picked in tuple(Hours):
        return Answered((*draft, picked))
    return Drafted(_CODE_SHOWN) if picked == CODE and draft == _TO_CHAT else Missed()


def _confirmed(draft: tuple[str, ...]) -> Outcome:
    """Go on once the code is safe: with it alone, or back to when messages may come."""
    return Drafted(_WITH_CODE) if draft == _CODE_SHOWN else Answered(draft[0])


def _offered(scene: Scene) -> tuple[Reach, ...]:
    if scene.session.follows is Follows.NOWHERE:
        return (Reach.RECEIPT, Reach.NONE)
    return tuple(Reach)
