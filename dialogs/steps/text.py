"""`text`: the client's own words, in as many messages as they like, ended by "done"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from msgspec.structs import replace

from dialogs.events import Pressed, Wrote
from dialogs.replies import Choice, Reply, Takes
from dialogs.session import Answer
from dialogs.step import Answered, Drafted, Input, Missed, Outcome, Scene, Step, common
from dialogs.tables import Table

DONE = "!done"
LONGEST = 4000  # characters; a long story is about 1,300, and a session must stay small


@dataclass(frozen=True, slots=True)
class Text(Step):
    """A question answered in words; `limit` is in characters, all messages together."""

    limit: int = LONGEST
    why: str = ""  # the step whose reasons are asked for

    kind = "text"

    @classmethod
    def read(cls, table: Table) -> Self:
        limit = table.number("limit", LONGEST)
        if limit > LONGEST:
            table.note("limit", f"must be at most {LONGEST}")
        return cls(**common(table), limit=limit, why=table.text("why", ""))

    def ask(self, scene: Scene) -> tuple[Reply, ...]:
        reply = Reply(scene.say(self.id), scene.lang, self.id, Takes.TEXT)
        if scene.session.draft:
            done = (Choice(DONE, scene.say("done")),)
            return (replace(reply, choices=done),)
        before = scene.session.answers.get(self.id)
        if isinstance(before, str):
            question = f"{reply.text}\n\n{scene.say('text-now', text=before)}"
            return (replace(reply, text=question, draft=before),)
        return (reply,)

    def take(self, scene: Scene, given: Input) -> Outcome:
        draft = scene.session.draft
        if isinstance(given, Wrote):
            return self._add(scene, given.text) if given.text else Missed()
        if isinstance(given, Pressed) and given.choice == DONE:
            return (
                Answered(self.settle(draft)) if draft else Drafted((), (scene.say("text-empty"),))
            )
        return Missed()

    def _add(self, scene: Scene, text: str) -> Outcome:
        draft = scene.session.draft
        left = self.limit - sum(len(piece) + 1 for piece in draft)
        if len(text) > left:
            return Drafted(
                draft, (scene.say("text-too-long", limit=self.limit, left=max(left, 0)),)
            )
        return Drafted((*draft, text), instead=scene.say("text-more"))

    def settle(self, draft: tuple[str, ...]) -> Answer:
        return "\n".join(draft) if draft else None

    def shown(self, scene: Scene, answer: Answer) -> str:
        return answer if isinstance(answer, str) else ""

    def told(self, answer: Answer) -> tuple[str, ...]:
        return (answer,) if isinstance(answer, str) else ()

    def retold(self, answer: Answer, texts: Sequence[str]) -> Answer:
        return texts[0] if texts else answer
