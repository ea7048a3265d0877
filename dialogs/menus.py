"""The engine's own questions, which stand on top of the flow: pause, erase, language, change."""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from dialogs import masks, pointing, weighing
from dialogs.events import Command
from dialogs.flow import Flow
from dialogs.looking import MASKS, PASSAGES, WEIGHING, WORDS
from dialogs.replies import Choice, Reply, Takes
from dialogs.session import Answer, Session
from dialogs.step import Exit, Step
from dialogs.steps import choice
from dialogs.tokens import tag
from dialogs.tracing import clearing
from dialogs.turn import Taken

PAUSED, ERASING, LANGUAGE, CHANGING, MISSED = "paused", "erasing", "language", "changing", "missed"

MODES = {
    Command.STOP: PAUSED,
    Command.ERASE: ERASING,
    Command.LANGUAGE: LANGUAGE,
    Exit.ERASE: ERASING,
    Exit.CHANGE: CHANGING,
    Exit.MASKS: MASKS,
}

# Of each menu: its text, and its buttons as (id, phrase).
_MENUS = {
    PAUSED: ("paused", (("continue", "continue"), ("erase", "erase"))),
    ERASING: ("erase-sure", (("yes", "erase-yes"), ("no", "erase-no"))),
    MISSED: ("misses", (("continue", "continue"), ("later", "later"), ("erase", "erase"))),
}


_ASKS: Mapping[str, Callable[[Flow, Session], Reply]] = {
    WEIGHING: weighing.ask,
    PASSAGES: pointing.ask,
    WORDS: pointing.ask,
    MASKS: masks.ask,
}


def mark(session: Session) -> str:
    """Return the conversation's mark on its buttons."""
    return tag(session.seed)


def ask(flow: Flow, session: Session) -> Reply:
    """Return the question of the open menu."""
    if session.mode in _ASKS:
        return _ASKS[session.mode](flow, session)
    text, choices = _menu(flow, session)
    return Reply(
        text,
        session.language,
        f"!{session.mode}",
        Takes.CHOICE,
        choices,
        tag=tag(session.seed),
    )


def _menu(flow: Flow, session: Session) -> tuple[str, tuple[Choice, ...]]:
    scene = flow.scene(session)
    if session.mode == LANGUAGE:
        names = ((lang, flow.texts.say(lang, "language-name")) for lang in flow.languages)
        return scene.say("language-ask"), tuple(Choice(lang, name) for lang, name in names)
    if session.mode == CHANGING:
        nothing = Choice("nothing", scene.say("change-nothing"))
        return scene.say("change-ask"), (*_changeable(flow, session), nothing)
    text, buttons = _MENUS.get(session.mode, _MENUS[PAUSED])
    return scene.say(text), tuple(Choice(id_, scene.say(phrase)) for id_, phrase in buttons)


def _changeable(flow: Flow, session: Session) -> tuple[Choice, ...]:
    scene = flow.scene(session)
    return tuple(
        Choice(step.id, scene.say(f"{step.id}.title"))
        for step in flow.kept(session)
        if step.id in session.answers
    )


def take(flow: Flow, session: Session, given: Sequence[str]) -> Taken | None:
    """Return what presses in the open menu come to, None when one is none of its buttons."""
    asked = ask(flow, session)
    if not given or not set(given) <= {each.id for each in (*asked.choices, *asked.asides)}:
        return None
    if session.mode in {PASSAGES, WORDS}:
        return pointing.take(flow, session, given)
    return _take_one(flow, session, given[0]) if len(given) == 1 else None


def _take_one(flow: Flow, session: Session, picked: str) -> Taken | None:
    if session.mode == WEIGHING:
        return weighing.take(flow, session, picked)
    if session.mode == MASKS:
        return masks.take(flow, session, picked)
    if session.mode == LANGUAGE:
        return Taken(replace(session, mode="", language=picked))
    if session.mode == CHANGING:
        at = "" if picked == "nothing" else picked
        return Taken(replace(session, mode="", at=at, draft=(), returns=bool(at)))
    return _TAKES[picked](flow, session)


def _continue(flow: Flow, session: Session) -> Taken:
    return Taken(replace(session, mode="", misses=0))


def _later(flow: Flow, session: Session) -> Taken:
    return Taken(replace(session, mode=PAUSED, misses=0))


def _erase(flow: Flow, session: Session) -> Taken:
    return Taken(replace(session, mode=ERASING))


def _erased(flow: Flow, session: Session) -> Taken:
    said = (farewell(session, flow.scene(session).say("erased")),)
    return Taken(session, clearing(said, session.traces), over=True)


_TAKES = {
    "continue": _continue,
    "later": _later,
    "erase": _erase,
    "yes": _erased,
    "no": _continue,
}


def expired(flow: Flow) -> tuple[Reply, ...]:
    """Return what is said when no conversation is open: once in each language, with a start.

    The client's language is not known then; a variant such as easy Finnish has a base language.
    """
    said = (lang for lang in flow.languages if "-" not in lang)
    return tuple(_expired_in(flow, lang) for lang in said)


def farewell(session: Session, text: str) -> Reply:
    """Return the last words of a conversation."""
    return Reply(text, session.language)


def _expired_in(flow: Flow, lang: str) -> Reply:
    start = Choice(lang, flow.texts.say(lang, "start"))
    text = flow.texts.say(lang, "expired")
    return Reply(text, lang, "@start", Takes.CHOICE, (start,))


def language_set(flow: Flow, step: Step, answer: Answer) -> str:
    """Return the language that an answer sets, if it sets one."""
    if not isinstance(step, choice.Choice) or step.sets != "language":
        return ""
    return answer if isinstance(answer, str) and answer in flow.languages else ""
