"""Hearing what was written or pressed: a command, a button by number or word, or an answer."""

from msgspec.structs import replace

from dialogs import menus, pointing, weighing
from dialogs.asking import ask, present, remark
from dialogs.events import Chose, Command, Pressed, Wrote
from dialogs.flow import Flow
from dialogs.giving import A_SENTENCE, add_more, all_words, give
from dialogs.looking import MODES, WORDS
from dialogs.moving import ASIDES, command_given, miss, resume
from dialogs.replies import Reply, Takes
from dialogs.session import Session
from dialogs.signposting import Signpost
from dialogs.turn import Turn
from dialogs.words import fold, labelled, matches, receipt_in, slip_of


def wrote(flow: Flow, session: Session, event: Wrote) -> Turn:
    """Return what becomes of a text."""
    code = receipt_in(event.text)
    if code and not _shows_receipt(flow, session):
        return Turn(session, ask(flow, session), receipt=code)
    command = flow.commands.get(fold(event.text), "")
    if isinstance(command, Command):
        named = _as_label(flow, session, event)
        return pressed(flow, session, named) if named else command_given(flow, session, command)
    press = _as_press(flow, session, event, command)
    if press is not None:
        return pressed(flow, session, press)
    turn = (_beside_menu if session.mode else give)(flow, session, event)
    return signposted(flow, session, event.text, turn)


def _as_label(flow: Flow, session: Session, event: Wrote) -> Pressed | None:
    """Return the press whose label a command's words are: it is what the client sees."""
    asked = ask(flow, session)[-1]
    picked = labelled(event.text, asked.choices) if asked.takes is Takes.CHOICE else ()
    return Pressed(event.id, asked.step, picked[0]) if picked else None


def _as_press(flow: Flow, session: Session, event: Wrote, command: str) -> Pressed | Chose | None:
    """Return the press that a typed number or word stands for, in any language of the flow."""
    for lang in dict.fromkeys((session.language, *flow.languages)):
        asked = ask(flow, replace(session, language=lang))[-1]
        if asked.takes is Takes.TEXT and not asked.step.startswith("!"):
            if command:
                return Pressed(event.id, asked.step, "!done")
            aside = labelled(event.text, asked.asides)
            return Pressed(event.id, asked.step, aside[0]) if aside else None
        if asked.takes is Takes.CHOICES and command:
            return Pressed(event.id, asked.step, "!done")
        picked = matches(event.text, asked.choices) or labelled(event.text, asked.asides)
        if len(picked) == 1:
            return Pressed(event.id, asked.step, picked[0])
        if picked and asked.takes is Takes.CHOICES:
            return Chose(event.id, asked.step, picked)
    return _as_slip(flow, session, event)


def _as_slip(flow: Flow, session: Session, event: Wrote) -> Pressed | None:
    """Return the press that was mistyped; names of places are too alike for that."""
    asked = ask(flow, session)[-1]
    if asked.takes not in {Takes.CHOICE, Takes.CHOICES}:
        return None
    slip = slip_of(event.text, asked.choices)
    return Pressed(event.id, asked.step, slip) if slip else None


def signposted(flow: Flow, session: Session, text: str, turn: Turn) -> Turn:
    """Return the turn with the signposts that these words call for, before it goes on."""
    called = flow.pointer.pointed(text)
    shown = flow.pointer.pointed(all_words(session)) if called else ()
    signs = tuple(_sign(flow, session, each) for each in called if each not in shown)
    if not signs:
        return turn
    on = remark(flow, session, "signpost-continue")
    return replace(turn, replies=(*signs, on, *turn.replies))


def _beside_menu(flow: Flow, session: Session, event: Wrote) -> Turn:
    """Go on with what was written instead of an answer to the menu; erasing wants its answer."""
    if session.mode in MODES:
        return _pointed(flow, session, event)
    short = len(event.text.split()) < A_SENTENCE
    goes_on = session.mode in (menus.PAUSED, menus.MISSED)
    if session.mode == menus.ERASING or (short and not goes_on):
        return miss(flow, session, remark(flow, session, "not-understood"))
    key = "welcome-back" if session.mode == menus.PAUSED else "not-understood"
    session = replace(session, mode="", misses=0)
    press = _as_press(flow, session, event, "")
    if press is not None:
        return pressed(flow, session, press)
    if short:  # "hello" after a pause is not an answer
        return Turn(session, (remark(flow, session, key), *present(flow, session)))
    return give(flow, session, event)


def _pointed(flow: Flow, session: Session, event: Wrote) -> Turn:
    """Mask the words that were typed; what is no part of the text is more of the story."""
    hidden = pointing.typed(flow, session, event.text)
    if hidden is not None:
        turn = resume(flow, weighing.mended(flow, hidden))
        return replace(turn, replies=(remark(flow, session, "words-masked"), *turn.replies))
    if len(event.text.split()) < A_SENTENCE:
        return miss(flow, session, remark(flow, session, "words-not-there"))
    return add_more(flow, replace(session, mode="", misses=0), event.text)


def _sign(flow: Flow, session: Session, signpost: Signpost) -> Reply:
    key = f"signpost-{signpost.id}"
    return Reply(flow.texts.say(session.language, key, **signpost.numbers), session.language)


def _shows_receipt(flow: Flow, session: Session) -> bool:
    return any(reply.sensitive for reply in ask(flow, session))


def pressed(flow: Flow, session: Session, event: Pressed | Chose) -> Turn:
    """Return what becomes of a press."""
    if event.step.startswith("@"):  # answered elsewhere: here the question is only asked again
        return Turn(session, ask(flow, session))
    if event.tag and event.tag != menus.mark(session):
        return _old_button(flow, session)
    if event.step == flow.current(session).id:
        session = replace(session, mode="")  # the question beneath a menu can be answered
    elif event.step != f"!{session.mode}":
        return _old_button(flow, session)
    if session.mode:
        return _menu(flow, session, event)
    if isinstance(event, Pressed) and event.choice in ASIDES:
        return ASIDES[event.choice](flow, session)
    return give(flow, session, event)


def _old_button(flow: Flow, session: Session) -> Turn:
    return Turn(session, (remark(flow, session, "old-button"), *ask(flow, session)))


def _menu(flow: Flow, session: Session, event: Pressed | Chose) -> Turn:
    taken = menus.take(flow, session, _picked(session, event))
    if taken is None:
        return miss(flow, session, remark(flow, session, "not-understood"))
    if taken.over:
        return Turn(None, taken.remarks)
    turn = resume(flow, taken.session)
    return replace(turn, replies=(*taken.remarks, *turn.replies))


def _picked(session: Session, event: Pressed | Chose) -> tuple[str, ...]:
    """Return what was pressed; who marks several words and sends them is done with it."""
    if isinstance(event, Pressed):
        return (event.choice,)
    return (*event.choices, pointing.DONE) if session.mode == WORDS else event.choices
