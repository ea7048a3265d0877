"""The names of people that the client left in their words: most readers see a mask in their place.

Rule: a name is listed only as it still stands in what is kept; what the client hid is in no list.
"""

from collections.abc import Iterator

from dialogs.flow import Flow
from dialogs.identifying.finds import NAMES, Kind
from dialogs.identifying.marks import State, occurrences
from dialogs.session import Session


def names_left(flow: Flow, session: Session) -> tuple[str, ...]:
    """Return the names as they stand in the words, each once, in an order that tells nothing."""
    left = {
        words
        for words, mark in flow.marked(session)
        if mark.kind in NAMES and mark.state is State.LEFT
    }
    texts = list(_visible(flow, session)) if left else []
    return tuple(sorted({each for words in left for each in _standing(words, texts)}))


def all_looked_through(flow: Flow, session: Session) -> bool:
    """Tell whether names were looked for in everything that the client wrote."""
    return flow.setting.look is not None and not any(
        mark.kind is Kind.UNCHECKED for _, mark in flow.marked(session)
    )


def _visible(flow: Flow, session: Session) -> Iterator[str]:
    for step in flow.kept(session):
        yield from step.told(flow.visible(session, step))


def _standing(words: str, texts: list[str]) -> Iterator[str]:
    """Yield the name, or its words that are left where the client hid a part of it."""
    whole = [words] if _stands(words, texts) else words.split()
    for each in whole:
        if _stands(each, texts):
            yield each


def _stands(words: str, texts: list[str]) -> bool:
    return any(occurrences(text, words) for text in texts)
