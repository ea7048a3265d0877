"""Looking through the client's words, as soon as an answer is given, before anything is asked."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from dialogs.flow import Flow
from dialogs.identifying.finds import Find, Kind
from dialogs.identifying.marks import Mark, State, carried, words_of
from dialogs.session import Answer, Session
from dialogs.step import Step

# The modes of a session in which the client weighs what was found.
WEIGHING = "weighing"  # one find is shown
PASSAGES, WORDS = "passages", "words"  # the client points at more
MASKS = "masks"  # the list of all, from the review
MODES = frozenset({WEIGHING, PASSAGES, WORDS, MASKS})


def look(flow: Flow, session: Session, step: Step, before: Answer) -> Session:
    """Return the session with the marks of an answer that was just given instead of another."""
    texts = step.told(session.answers.get(step.id)) if flow.setting.look else ()
    earlier = step.told(before)
    if not texts:
        return _without(session, step)
    if texts == earlier and step.id in session.marks:
        return session
    marks = tuple(_marks(flow, session, step, texts, earlier))
    if not marks:
        return _without(session, step)
    return replace(session, marks={**session.marks, step.id: marks})


def _without(session: Session, step: Step) -> Session:
    if step.id not in session.marks:
        return session
    left = {id_: marks for id_, marks in session.marks.items() if id_ != step.id}
    return replace(session, marks=left)


def _marks(
    flow: Flow, session: Session, step: Step, texts: Sequence[str], earlier: Sequence[str]
) -> Iterator[Mark]:
    known = [(words_of(earlier, mark), mark) for mark in session.marks.get(step.id, ())]
    for piece, text in enumerate(texts):
        finds = _found(flow, session.language, text)
        if finds is None:
            yield Mark(0, 0, Kind.UNCHECKED, piece=piece)
        yield from carried(text, finds or (), known, piece)


def _found(flow: Flow, lang: str, text: str) -> tuple[Find, ...] | None:
    if flow.setting.look is None:
        return ()
    finding = flow.setting.look(text, lang)
    return finding.finds if finding else None


def undecided(flow: Flow, session: Session) -> tuple[tuple[Step, Mark], ...]:
    """Return what the client has not said anything of yet, in the order of the questions."""
    if not session.marks:
        return ()
    return tuple(
        (step, mark)
        for step in flow.kept(session)
        for mark in session.marks.get(step.id, ())
        if mark.state is State.FOUND
    )


def weigh(flow: Flow, session: Session) -> Session:
    """Return the session as it asks for what is undecided, unless it is asking something already."""
    if session.mode or not undecided(flow, session):
        return session
    return replace(session, mode=WEIGHING)
