"""The conversation: one event in, the next session and what to say out.

Rule 1: nothing here reads a clock, draws a number or speaks to the world.
Rule 2: no event raises. What cannot be understood is answered kindly, and the question stands.
Rule 3: what the client wrote is never dropped without a word: it is kept, or the reply says why not.
Rule 4: what is said is a function of the session, so that it can be said again after a crash.
"""

from datetime import date

from msgspec.structs import replace

from dialogs import menus, weighing
from dialogs.asking import ask, present, remark
from dialogs.editing import noted, rewrote
from dialogs.events import (
    Arranged,
    Chose,
    Commanded,
    Event,
    Opened,
    Pressed,
    Rewrote,
    SentOther,
    Wrote,
)
from dialogs.finishing import last_words
from dialogs.flow import Flow
from dialogs.hearing import pressed, wrote
from dialogs.keyboards import keyed
from dialogs.moving import come_back, command_given, miss
from dialogs.session import Session
from dialogs.tracing import clearing, traced
from dialogs.turn import Turn
from dialogs.words import clean, receipt_in

SEEN = 32  # event ids remembered: more than a channel can redeliver


def take_turn(
    flow: Flow, session: Session | None, event: Event, today: date | None = None
) -> Turn:
    """Return what an event makes of a conversation; None is a conversation that is not open.

    `today` is for the last words, which tell by when the feedback is read.
    """
    turn = _taken(flow, session, event)
    if session is None:
        return turn
    if turn.feedback is not None:
        said = last_words(flow, session, turn.feedback, today)
        turn = replace(turn, replies=clearing(said, turn.clears))
    return _arranged(session, turn)


def _arranged(before: Session, turn: Turn) -> Turn:
    """Return the turn with the application's keyboard shown, or taken away at the end."""
    shown = turn.session is not None and turn.session.keyboard
    if not (before.keyboard or shown):
        return turn
    return replace(turn, replies=keyed(turn.replies, shown=shown))


def _taken(flow: Flow, session: Session | None, event: Event) -> Turn:
    if isinstance(event, Wrote):
        event = Wrote(event.id, clean(event.text), event.message, traces=event.traces)
    if session is None:
        return _begin(flow, event)
    session = traced(_mended(flow, session), event)
    if event.id in session.seen:
        return Turn(session, present(flow, session))
    session = replace(session, seen=(*session.seen, event.id)[-SEEN:])
    if isinstance(event, Pressed | Chose):
        return pressed(flow, session, event)
    if isinstance(event, Wrote):
        return noted(flow, session, wrote(flow, session, event), event)
    return _other(flow, session, event)


def _other(
    flow: Flow, session: Session, event: Opened | Commanded | SentOther | Rewrote | Arranged
) -> Turn:
    match event:
        case Rewrote():
            return rewrote(flow, session, event)
        case Arranged():
            session = replace(session, keyboard=not session.keyboard)
            key = "keyboard-on" if session.keyboard else "keyboard-off"
            return Turn(session, (remark(flow, session, key), *ask(flow, session)))
        case Opened():
            return _come_back(flow, session, event)
        case Commanded(command=command):
            return command_given(flow, session, command)
        case SentOther(what=what):
            return miss(flow, session, remark(flow, session, "not-read", what=what))


def _begin(flow: Flow, event: Event) -> Turn:
    if isinstance(event, Opened):
        lang = event.language if event.language in flow.languages else flow.languages[0]
        session = Session(
            flow=flow.id,
            seed=event.seed,
            channel=event.channel,
            follows=event.follows,
            language=lang,
            seen=(event.id,),
            service_hint=event.service,
            about=event.about,
        )
        session = traced(session, event)
        return Turn(session, present(flow, session))
    if isinstance(event, Wrote) and receipt_in(event.text):
        return Turn(None, (), receipt=receipt_in(event.text))
    return Turn(None, menus.expired(flow))


def _mended(flow: Flow, session: Session) -> Session:
    """Return the session as this flow can go on with it: the flow may have changed meanwhile."""
    if session.language not in flow.languages:
        session = replace(session, language=flow.languages[0])
    if session.at and session.at not in flow.by_id:
        session = replace(session, at="", draft=())
    return weighing.mended(flow, session)


def _come_back(flow: Flow, session: Session, event: Opened) -> Turn:
    if event.service in flow.setting.directory.services:
        session = replace(session, service_hint=event.service)
    if event.about and event.about != session.about:
        said = remark(flow, session, "finish-first")
        return Turn(session, (said, *present(flow, session)))
    return come_back(flow, session)


def gives_way(flow: Flow, session: Session, event: Event) -> bool:
    """Tell whether an open conversation ends for one about sent feedback: nothing was told in it."""
    if not isinstance(event, Opened) or not event.about or session.about or session.draft:
        return False
    told = (session.answers.get(step.id) for step in flow.kept(session))
    return not session.ahead and all(answer is None for answer in told)
