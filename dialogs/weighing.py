"""The engine's own question about what was found: masked or left, with one press.

Rule 1: one thing at a time; forms of one name are one thing.
Rule 2: never is it said that all was found.
"""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from dialogs import pointing
from dialogs.flow import Flow
from dialogs.identifying.finds import NAMES, Kind
from dialogs.identifying.marks import Mark, State, alike, words_of
from dialogs.looking import WEIGHING, WORDS, undecided
from dialogs.replies import Choice, Reply, Takes
from dialogs.session import Session
from dialogs.step import Scene, Step
from dialogs.tokens import tag
from dialogs.turn import Taken

MASK, LEAVE, ALL, MORE = "mask", "leave", "all", "!more"
_FAMILIES = {Kind.RARE: "rare", Kind.UNCHECKED: "unchecked"}
_MASKABLE = frozenset(Kind) - frozenset(_FAMILIES)


def ask(flow: Flow, session: Session) -> Reply:
    """Return the question about the first thing that is undecided."""
    step, group = _first(flow, session)
    scene = flow.scene(session)
    family = _family(group[0].kind)
    offered = [LEAVE] if family == "unchecked" else [MASK, LEAVE]
    buttons = [Choice(each, scene.say(f"weigh-{family}-{each}")) for each in offered]
    if _is_more(flow, session, group):
        buttons.append(Choice(ALL, scene.say("weigh-all")))
    return Reply(
        _question(scene, step, group),
        session.language,
        f"!{WEIGHING}",
        Takes.CHOICE,
        tuple(buttons),
        (Choice(MORE, scene.say("weigh-more")),),
        tag=tag(session.seed),
    )


def _question(scene: Scene, step: Step, group: Sequence[Mark]) -> str:
    """Say what was found, in words and in its place."""
    texts = step.told(scene.session.answers.get(step.id))
    words = dict.fromkeys(words_of(texts, mark) for mark in group)
    return scene.say(
        f"weigh-{_family(group[0].kind)}",
        kind=str(group[0].kind),
        words=", ".join(f"”{each}”" for each in words),
        place=pointing.excerpt(texts, group[0]),
    )


def _family(kind: Kind) -> str:
    return _FAMILIES.get(kind, "name" if kind in NAMES else "detail")


def _is_more(flow: Flow, session: Session, group: Sequence[Mark]) -> bool:
    """Tell whether something else is undecided that can be masked together with this."""
    return any(
        mark.kind in _MASKABLE and mark not in group for _, mark in undecided(flow, session)
    )


def take(flow: Flow, session: Session, picked: str) -> Taken | None:
    """Return what a press comes to, None when it is none of the question's buttons."""
    step, group = _first(flow, session)
    if picked == MORE:
        return Taken(pointing.begin(flow, session, step.id))
    if picked == ALL:
        return Taken(_done(flow, _mask_all(flow, session)))
    if picked in {MASK, LEAVE}:
        state = State.MASKED if picked == MASK else State.LEFT
        return Taken(_done(flow, decide(session, step.id, group, state)))
    return None


def as_proposed(flow: Flow, session: Session) -> Session:
    """Return the session as the client skips the question: hidden is what would not leave unasked."""
    step, group = _first(flow, session)
    state = State.MASKED if group[0].kind in _MASKABLE else State.LEFT
    return _done(flow, decide(session, step.id, group, state))


def asked_of(flow: Flow, session: Session) -> Step:
    """Return the step whose words are asked about."""
    return _first(flow, session)[0]


def mended(flow: Flow, session: Session) -> Session:
    """Return the session without a question that has nothing left to ask about."""
    if session.mode == WEIGHING and not undecided(flow, session):
        return replace(session, mode="")
    if session.mode == WORDS and not pointing.stands(flow, session):
        return pointing.begin(flow, session, session.pointing)
    return session


def decide(session: Session, step: str, marks: Iterable[Mark], state: State) -> Session:
    """Return the session with what the client said of these marks of a step."""
    wanted = set(marks)
    said = tuple(
        replace(mark, state=state) if mark in wanted else mark for mark in session.marks[step]
    )
    return replace(session, marks={**session.marks, step: said})


def _mask_all(flow: Flow, session: Session) -> Session:
    for step, mark in undecided(flow, session):
        if mark.kind in _MASKABLE:
            session = decide(session, step.id, (mark,), State.MASKED)
    return session


def _first(flow: Flow, session: Session) -> tuple[Step, tuple[Mark, ...]]:
    """Return the first undecided thing: a mark with all that are forms of the same word."""
    waiting = undecided(flow, session)
    step, first = waiting[0]
    texts = step.told(session.answers.get(step.id))
    name = words_of(texts, first)
    group = [
        mark
        for each, mark in waiting
        if each is step and mark.kind is first.kind and alike(words_of(texts, mark), name)
    ]
    return step, tuple(group)


def _done(flow: Flow, session: Session) -> Session:
    left = bool(undecided(flow, session))
    return replace(session, misses=0) if left else replace(session, mode="", misses=0)
