"""Asking: the present question of a conversation, with what is always at hand beside it."""

from msgspec.structs import replace

from dialogs import menus
from dialogs.flow import Flow
from dialogs.replies import Choice, Progress, Reply, Takes
from dialogs.session import Session
from dialogs.step import Step
from dialogs.tokens import tag


def remark(flow: Flow, session: Session, key: str, **args: str | int) -> Reply:
    """Return a phrase that is said on the way."""
    return Reply(flow.scene(session).say(key, **args), session.language)


def present(flow: Flow, session: Session) -> tuple[Reply, ...]:
    """Return the present question with what leads to it: as if asked for the first time."""
    if session.mode:
        return ask(flow, session)
    step = flow.current(session)
    leading = () if session.at else flow.said_before(step, session)
    said = tuple(reply for each in leading for reply in _of(flow, session, each))
    return (*said, *ask(flow, session))


def statements(flow: Flow, session: Session, behind: Step, ahead: Step) -> tuple[Reply, ...]:
    """Return what is said between two questions."""
    between = flow.steps[flow.places[behind.id] + 1 : flow.places[ahead.id]]
    said = (each for each in between if not each.asks and flow.applies(each, session))
    return tuple(reply for each in said for reply in _of(flow, session, each))


def ask(flow: Flow, session: Session) -> tuple[Reply, ...]:
    """Return the present question; the last reply is the one that waits for an answer."""
    if session.mode:
        return (menus.ask(flow, session),)
    step = flow.current(session)
    *before, question = _of(flow, session, step)
    asked = flow.asked(session)
    whole = replace(
        question,
        asides=_asides(flow, session, question, first=asked[0].id == step.id),
        progress=_progress(asked, step),
        tag=tag(session.seed),
    )
    return (*before, whole)


def _of(flow: Flow, session: Session, step: Step) -> tuple[Reply, ...]:
    return step.ask(flow.scene(session))


def _asides(flow: Flow, session: Session, question: Reply, *, first: bool) -> tuple[Choice, ...]:
    step = flow.by_id[question.step]
    offered: list[str] = []
    answered = session.answers.get(step.id) is not None and not session.draft
    if answered:
        offered += ["keep"] if step.required else ["keep", "remove"]
    elif not step.required and not (session.draft and question.takes is Takes.TEXT):
        offered.append("skip")
    if session.draft or not first:
        offered.append("back")
    scene = flow.scene(session)
    return tuple(Choice(f"!{each}", scene.say(each)) for each in offered)


def _progress(asked: tuple[Step, ...], step: Step) -> Progress | None:
    """Return the place among the questions that tell something; the greeting does not count."""
    telling = [each.id for each in asked if each.titled and each.kept]
    if step.id not in telling:
        return None
    return Progress(telling.index(step.id) + 1, len(telling))
