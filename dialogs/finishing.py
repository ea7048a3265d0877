"""The last press: what of a conversation is kept, and what is said at its end."""

from dialogs.feedback import Feedback, Reach
from dialogs.flow import Flow
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.step import chosen
from dialogs.steps.reach import ReachStep
from dialogs.steps.review import Review
from dialogs.steps.service import ServiceStep
from dialogs.tokens import erase, mailbox, receipt
from dialogs.turn import Turn


def finished(flow: Flow, session: Session) -> Turn:
    """Return the end of a conversation whose review was sent."""
    return Turn(None, _last_words(flow, session), _feedback(flow, session))


def _last_words(flow: Flow, session: Session) -> tuple[Reply, ...]:
    after = next(place + 1 for place, step in enumerate(flow.steps) if isinstance(step, Review))
    said = (step for step in flow.steps[after:] if flow.applies(step, session))
    return tuple(reply for step in said for reply in step.ask(flow.scene(session)))


def _feedback(flow: Flow, session: Session) -> Feedback:
    reach = _reach(flow, session)
    seed = session.seed
    return Feedback(
        flow=flow.id,
        language=session.language,
        channel=session.channel,
        service=_service(flow, session),
        answers={
            step.id: flow.visible(session, step)
            for step in flow.kept(session)
            if not isinstance(step, ReachStep | ServiceStep)
            and session.answers.get(step.id) is not None
        },
        reach=reach,
        follows=session.follows,
        receipt=receipt(seed) if reach is Reach.RECEIPT else "",
        erase=erase(seed) if reach is Reach.CHAT else "",
        mailbox=mailbox(seed) if reach is Reach.CHAT else "",
        about=session.about,
    )


def _reach(flow: Flow, session: Session) -> Reach:
    steps = (step for step in flow.steps if isinstance(step, ReachStep))
    given = (flow.answer(step.id, session) for step in steps)
    return next((Reach(each) for answer in given for each in chosen(answer)), Reach.NONE)


def _service(flow: Flow, session: Session) -> str:
    steps = (step for step in flow.steps if isinstance(step, ServiceStep))
    given = (flow.answer(step.id, session) for step in steps)
    return next((each for answer in given for each in chosen(answer)), "")
