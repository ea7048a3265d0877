"""Giving an input to the present step, and doing what the step makes of it."""

from msgspec.structs import replace

from dialogs import menus
from dialogs.asking import ask, remark
from dialogs.events import Wrote
from dialogs.finishing import finished
from dialogs.flow import Flow
from dialogs.looking import look, weigh
from dialogs.moving import answered, miss
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.step import Answered, Drafted, Exit, Input, Missed, Step, Turned
from dialogs.steps.text import Text
from dialogs.tracing import but_keepsakes
from dialogs.turn import Turn

A_SENTENCE = 3  # words: as many are not a mistyped button
STORY = 24_000  # characters a conversation holds in all; a long one has 3,000


def give(flow: Flow, session: Session, given: Input) -> Turn:
    """Return what the present step makes of an input."""
    step = flow.current(session)
    if isinstance(given, Wrote) and len(all_words(session)) + len(given.text) > STORY:
        return miss(flow, session, remark(flow, session, "text-too-long", limit=STORY, left=0))
    outcome = step.take(flow.scene(session), given)
    match outcome:
        case Answered(answer=answer):
            return answered(flow, session, step, answer)
        case Drafted():
            return _drafted(flow, session, outcome)
        case Turned():
            return _turned(flow, session, outcome)
        case Missed():
            return _unmatched(flow, session, step, given)


def _drafted(flow: Flow, session: Session, drafted: Drafted) -> Turn:
    session = replace(session, draft=drafted.draft, misses=0)
    said = tuple(Reply(each, session.language) for each in drafted.remarks)
    *before, question = ask(flow, session)
    if drafted.instead:
        question = replace(question, text=drafted.instead)
    return Turn(session, (*said, *before, question))


def _turned(flow: Flow, session: Session, turned: Turned) -> Turn:
    if turned.to in (Exit.SENT, Exit.CLEARED):
        return _sent(flow, session, clear=turned.to is Exit.CLEARED)
    if turned.to is Exit.DECLINED:
        return Turn(None, (menus.farewell(session, turned.remark),))
    session = replace(session, mode=menus.MODES[turned.to], misses=0)
    return Turn(session, ask(flow, session))


def _sent(flow: Flow, session: Session, *, clear: bool) -> Turn:
    """Send, once the client has seen everything that was found."""
    weighed = weigh(flow, session)
    if weighed.mode:
        return Turn(weighed, ask(flow, weighed))
    end = finished(flow, session)
    if not clear:
        return end
    return replace(end, clears=but_keepsakes(session))


def _unmatched(flow: Flow, session: Session, step: Step, given: Input) -> Turn:
    """Keep a sentence that came where a button was expected: with the story, and say so."""
    if isinstance(given, Wrote) and len(given.text.split()) >= A_SENTENCE:
        story = _last_story(flow, session, step)
        if story is not None:
            return _add_to(flow, session, story, given.text)
        story = _next_story(flow, session)
        if story is not None:
            return _hold(flow, session, story, given.text)
    return miss(flow, session, remark(flow, session, "not-understood"))


def _last_story(flow: Flow, session: Session, step: Step) -> Text | None:
    told = [
        each
        for each in flow.asked(session)
        if isinstance(each, Text)
        and flow.places[each.id] < flow.places[step.id]
        and isinstance(session.answers.get(each.id), str)
    ]
    return told[-1] if told else None


def _next_story(flow: Flow, session: Session) -> Text | None:
    ahead = (each for each in flow.asked(session) if each.id not in session.answers)
    return next((each for each in ahead if isinstance(each, Text)), None)


def _hold(flow: Flow, session: Session, story: Text, text: str) -> Turn:
    """Keep what was told too early for the question that it answers."""
    whole = "\n".join(each for each in (session.ahead, text) if each)
    if len(whole) > story.limit:
        said = remark(flow, session, "text-too-long", limit=story.limit, left=0)
        return miss(flow, session, said)
    title = flow.texts.say(session.language, f"{story.id}.title")
    held = miss(flow, session, remark(flow, session, "added-to", title=title))
    return replace(held, session=replace(held.session or session, ahead=whole))


def _add_to(flow: Flow, session: Session, story: Text, text: str) -> Turn:
    whole = f"{session.answers[story.id]}\n{text}"
    if len(whole) > story.limit:
        said = remark(flow, session, "text-too-long", limit=story.limit, left=0)
        return miss(flow, session, said)
    before = session.answers[story.id]
    session = replace(session, answers={**session.answers, story.id: whole}, misses=0)
    session = weigh(flow, look(flow, session, story, before))
    title = flow.texts.say(session.language, f"{story.id}.title")
    return Turn(session, (remark(flow, session, "added-to", title=title), *ask(flow, session)))


def add_more(flow: Flow, session: Session, text: str) -> Turn:
    """Keep what was written while words were weighed: with the last story."""
    told = [
        each
        for each in flow.asked(session)
        if isinstance(each, Text) and isinstance(session.answers.get(each.id), str)
    ]
    if not told:
        return miss(flow, session, remark(flow, session, "words-not-there"))
    return _add_to(flow, session, told[-1], text)


def all_words(session: Session) -> str:
    """Return every text of the conversation so far."""
    answers = (each for each in session.answers.values() if isinstance(each, str))
    return "\n".join((*answers, *session.draft, session.ahead))
