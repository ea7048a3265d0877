"""The last press: what of a conversation is kept, and what is said at its end."""

from datetime import date
from functools import partial

from msgspec.structs import replace

from dialogs.calendar import DAY, latest
from dialogs.feedback import Feedback, Hours, Reach
from dialogs.flow import Flow
from dialogs.named import all_looked_through, names_left
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.step import chosen
from dialogs.steps.pace import SOON, Pace
from dialogs.steps.reach import CODE, ReachStep
from dialogs.steps.review import Review
from dialogs.steps.service import ServiceStep
from dialogs.tokens import erase, mailbox, receipt
from dialogs.turn import Turn


def finished(flow: Flow, session: Session) -> Turn:
    """Return the end of a conversation whose review was sent, its last words yet to be said."""
    return Turn(None, (), _feedback(flow, session))


def last_words(
    flow: Flow, session: Session, feedback: Feedback, today: date | None
) -> tuple[Reply, ...]:
    """Return what is said at the end; where `today` is not known it names no day."""
    scene = flow.scene(session)
    if today is not None:
        day = _latest(flow, feedback, today)
        written = scene.say("date", day=str(day.day), month=day.month, year=str(day.year))
        scene = replace(scene, say=partial(scene.say, latest=written))
    after = next(place + 1 for place, step in enumerate(flow.steps) if isinstance(step, Review))
    said = (step for step in flow.steps[after:] if flow.applies(step, session))
    return tuple(reply for step in said for reply in step.ask(scene))


def _latest(flow: Flow, feedback: Feedback, today: date) -> date:
    return today + DAY if feedback.soon else latest(flow.setting, feedback.service, today)


def _feedback(flow: Flow, session: Session) -> Feedback:
    reach, *beside = _reach(flow, session)
    seed = session.seed
    return Feedback(
        flow=flow.id,
        language=session.language,
        channel=session.channel,
        service=_service(flow, session),
        answers={
            step.id: flow.visible(session, step)
            for step in flow.kept(session)
            if not isinstance(step, ReachStep | ServiceStep | Pace)
            and session.answers.get(step.id) is not None
        },
        reach=Reach(reach),
        follows=session.follows,
        receipt=receipt(seed) if reach == Reach.RECEIPT or CODE in beside else "",
        erase=erase(seed) if reach == Reach.CHAT else "",
        mailbox=mailbox(seed) if reach == Reach.CHAT else "",
        soon=_is_soon(flow, session),
        hours=next((each for each in Hours if each in beside), None),
        about=session.about,
        names=names_left(flow, session),
        looked=all_looked_through(flow, session),
    )


def _is_soon(flow: Flow, session: Session) -> bool:
    steps = (step for step in flow.steps if isinstance(step, Pace))
    return any(flow.answer(step.id, session) == SOON for step in steps)


def _reach(flow: Flow, session: Session) -> tuple[str, ...]:
    steps = (step for step in flow.steps if isinstance(step, ReachStep))
    given = (flow.answer(step.id, session) for step in steps)
    return next((chosen(answer) for answer in given if answer), (Reach.NONE,))


def _service(flow: Flow, session: Session) -> str:
    steps = (step for step in flow.steps if isinstance(step, ServiceStep))
    given = (flow.answer(step.id, session) for step in steps)
    return next((each for answer in given for each in chosen(answer)), "")
