"""The list of all that was found or pointed at, from the review: each masked or left by a press."""

from collections.abc import Iterator

from msgspec.structs import replace

from dialogs import pointing
from dialogs.flow import Flow
from dialogs.identifying.finds import Kind
from dialogs.identifying.marks import Mark, State, is_hidden, words_of
from dialogs.looking import MASKS
from dialogs.replies import Choice, Reply, Takes
from dialogs.session import Session
from dialogs.step import Step
from dialogs.tokens import tag
from dialogs.turn import Taken
from dialogs.weighing import MORE, decide

DONE = "done"
LABEL = 40  # characters of a button


def ask(flow: Flow, session: Session) -> Reply:
    """Return the list with each mark as it stands."""
    scene = flow.scene(session)
    buttons = [_button(flow, session, step, mark) for step, mark in _listed(flow, session)]
    text = scene.say("masks-ask" if buttons else "masks-none")
    more = Choice(MORE, scene.say("weigh-more"))
    done = Choice(DONE, scene.say("done"))
    choices = (*buttons, more, done)
    mode = f"!{MASKS}"
    return Reply(text, session.language, mode, Takes.CHOICE, choices, tag=tag(session.seed))


def take(flow: Flow, session: Session, picked: str) -> Taken | None:
    """Return what a press comes to, None when it is none of the list's buttons."""
    if picked == DONE:
        return Taken(replace(session, mode="", misses=0))
    if picked == MORE:
        return Taken(pointing.begin(flow, session, ""))
    for step, mark in _listed(flow, session):
        if _id(step, mark) == picked:
            state = State.LEFT if is_hidden(mark) else State.MASKED
            return Taken(decide(session, step.id, (mark,), state))
    return None


def _listed(flow: Flow, session: Session) -> Iterator[tuple[Step, Mark]]:
    for step in flow.kept(session):
        for mark in session.marks.get(step.id, ()):
            if mark.kind is not Kind.UNCHECKED:
                yield step, mark


def _button(flow: Flow, session: Session, step: Step, mark: Mark) -> Choice:
    texts = step.told(session.answers.get(step.id))
    state = "masked" if is_hidden(mark) else "left"
    place = pointing.excerpt(texts, mark)
    detail = flow.scene(session).say(f"masks-{state}", kind=str(mark.kind), place=place)
    words = words_of(texts, mark)
    label = words if len(words) <= LABEL else f"{words[: LABEL - 1]}…"
    return Choice(_id(step, mark), label, detail, selected=is_hidden(mark))


def _id(step: Step, mark: Mark) -> str:
    return f"{step.id}.{mark.piece}.{mark.start}"
