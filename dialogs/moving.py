"""Moving through a flow: answering, going back, skipping, keeping, and the commands."""

from msgspec.structs import replace

from dialogs import menus, pointing, weighing
from dialogs.asking import ask, present, remark, statements
from dialogs.events import Command
from dialogs.flow import Flow
from dialogs.looking import MODES, PASSAGES, WEIGHING, WORDS, look, weigh
from dialogs.replies import Reply
from dialogs.session import Answer, Session
from dialogs.step import Step
from dialogs.steps.text import Text
from dialogs.turn import Turn

PATIENCE = 3  # misses in a row, after which the client is asked whether to go on later


def answered(flow: Flow, session: Session, step: Step, answer: Answer) -> Turn:
    """Keep an answer and go on."""
    language = menus.language_set(flow, step, answer) or session.language
    before = session.answers.get(step.id)
    answers = {**session.answers, step.id: answer}
    session = replace(session, answers=answers, language=language, at="", draft=(), misses=0)
    return _go_on(flow, look(flow, session, step, before), step)


def _go_on(flow: Flow, session: Session, behind: Step) -> Turn:
    """Ask what is next; statements on the way are said when they are new to the client.

    What was found in the client's words is weighed first.
    """
    session = weigh(flow, session)
    if session.mode:
        return Turn(session, ask(flow, session))
    ahead = flow.current(session)
    fresh = flow.places[ahead.id] > flow.places[behind.id]
    said = statements(flow, session, behind, ahead) if fresh else ()
    if _is_told_already(session, ahead):
        return _told_already(flow, session, said)
    return Turn(session, (*said, *ask(flow, session)))


def resume(flow: Flow, session: Session) -> Turn:
    """Go on after one of the engine's own questions, with what leads to the present one."""
    session = weigh(flow, session)
    if not session.mode and _is_told_already(session, flow.current(session)):
        said = present(flow, session)[:-1]
        return _told_already(flow, session, said)
    return Turn(session, present(flow, session))


def _is_told_already(session: Session, step: Step) -> bool:
    return isinstance(step, Text) and bool(session.ahead) and step.id not in session.answers


def _told_already(flow: Flow, session: Session, said: tuple[Reply, ...]) -> Turn:
    """Ask a question of which a part was told before it came."""
    session = replace(session, draft=(session.ahead,), ahead="")
    question = ask(flow, session)[-1]
    kept = replace(question, text=flow.scene(session).say("text-more"))
    return Turn(session, (*said, Reply(question.text, question.lang), kept))


def miss(flow: Flow, session: Session, said: Reply) -> Turn:
    """Say a kind line and ask again; after the third time, whether to go on later."""
    misses = session.misses + 1
    if misses >= PATIENCE:
        session = replace(session, misses=0, mode=menus.MISSED)
    else:
        session = replace(session, misses=misses)
    return Turn(session, (said, *ask(flow, session)))


def command_given(flow: Flow, session: Session, command: Command) -> Turn:
    """Return what a command does."""
    match command:
        case Command.BACK:
            return _back(flow, session)
        case Command.SKIP:
            return _skip(flow, session)
        case Command.HELP | Command.STATE:
            return Turn(session, (remark(flow, session, command), *ask(flow, session)))
        case Command.START:
            return come_back(flow, session)
        case Command.STOP | Command.ERASE | Command.LANGUAGE:
            session = replace(session, mode=menus.MODES[command], misses=0)
            return Turn(session, ask(flow, session))


def come_back(flow: Flow, session: Session) -> Turn:
    """Go on where the client left: with a word of welcome, unless nothing was told yet."""
    session = weigh(flow, replace(session, mode="", misses=0))
    if not session.answers and not session.draft:
        return Turn(session, present(flow, session))
    return Turn(session, (remark(flow, session, "welcome-back"), *present(flow, session)))


def _settled(flow: Flow, session: Session) -> Session:
    """Return the session with its draft made an answer: moving on loses nothing."""
    step = flow.current(session)
    answer = step.settle(session.draft)
    settled = replace(session, draft=(), mode="", misses=0)
    if answer is None:
        return settled
    settled = replace(settled, answers={**session.answers, step.id: answer or None})
    return look(flow, settled, step, session.answers.get(step.id))


def _back(flow: Flow, session: Session) -> Turn:
    if session.mode:
        session = _leave_menu(flow, session)
        return Turn(session, ask(flow, session))
    step = flow.current(session)
    if session.draft and step.settle(session.draft) is None:  # a question in two parts
        session = replace(session, draft=(), misses=0)
        return Turn(session, ask(flow, session))
    if session.at and session.returns:  # chosen in the review
        session = replace(_settled(flow, session), at="", returns=False)
        return Turn(session, ask(flow, session))
    earlier = flow.before(step, session)
    if earlier is None:
        return Turn(session, (remark(flow, session, "nothing-before"), *ask(flow, session)))
    session = replace(_settled(flow, session), at=earlier.id, returns=False)
    return Turn(session, ask(flow, session))


def _leave_menu(flow: Flow, session: Session) -> Session:
    """Go back from one of the engine's own questions; from a find to the words that it is in."""
    if session.mode == WEIGHING:
        step = weighing.asked_of(flow, session)
        return replace(session, mode="", at=step.id, misses=0)
    if session.mode in {PASSAGES, WORDS}:
        return weighing.mended(flow, pointing.leave(session))
    return replace(session, mode="")


def _skip(flow: Flow, session: Session) -> Turn:
    if session.mode == WEIGHING:
        return resume(flow, weighing.as_proposed(flow, session))
    if session.mode in MODES:
        return resume(flow, _leave_menu(flow, session))
    step = flow.current(session)
    if step.required:
        return Turn(session, (remark(flow, session, "cannot-skip"), *ask(flow, session)))
    if session.draft and step.settle(session.draft) is not None:
        return _go_on(flow, replace(_settled(flow, session), at=""), step)
    if isinstance(session.answers.get(step.id), str | tuple):
        return _keep(flow, session)
    return answered(flow, replace(session, mode=""), step, None)


def _keep(flow: Flow, session: Session) -> Turn:
    """Leave an earlier answer as it is and go on."""
    step = flow.current(session)
    return _go_on(flow, replace(session, at="", draft=(), mode="", misses=0), step)


def _remove(flow: Flow, session: Session) -> Turn:
    return answered(flow, session, flow.current(session), None)


ASIDES = {"!skip": _skip, "!back": _back, "!keep": _keep, "!remove": _remove}
