"""Pointing at words: the client says which others nobody is to read, by pressing or typing them."""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from dialogs.flow import Flow
from dialogs.identifying.finds import NAMES, Kind
from dialogs.identifying.marks import Mark, State, is_hidden, masked, occurrences
from dialogs.identifying.tokens import tokens_of
from dialogs.looking import MASKS, PASSAGES, WORDS
from dialogs.replies import Choice, Reply, Takes
from dialogs.session import Session
from dialogs.tokens import tag
from dialogs.turn import Taken

DONE = "!done"
LONGEST = 40  # words of a passage: as many buttons as a person can look through
AROUND = 40  # characters shown on either side of a find
LABEL = 40  # characters of a button
STEM = 4  # letters; a typed word of so many stands for all that begin so


class Passage(Struct, frozen=True):
    """A part of one of the client's texts, short enough to be pointed into."""

    step: str
    piece: int
    text: str  # the whole text that it is of
    start: int
    end: int


def begin(flow: Flow, session: Session, step: str) -> Session:
    """Return the session as it asks for words of a step, or of every text when it is empty."""
    session = replace(session, pointing=step, passage=0, misses=0)
    mode = WORDS if len(_passages(flow, session)) == 1 else PASSAGES
    return replace(session, mode=mode, passage=1 if mode == WORDS else 0)


def ask(flow: Flow, session: Session) -> Reply:
    """Return the question which passage, or which words."""
    asked = _ask_words if session.mode == WORDS else _ask_passage
    return replace(asked(flow, session), tag=tag(session.seed))


def take(flow: Flow, session: Session, picked: Sequence[str]) -> Taken:
    """Return what presses come to; all of them are buttons of the question."""
    if session.mode == PASSAGES and picked[0] != DONE:
        return Taken(replace(session, mode=WORDS, passage=_number("p", picked[0])))
    words = [_number("w", each) for each in picked if each != DONE]
    session = _point(session, _passage(flow, session), words) if words else session
    return Taken(leave(session) if DONE in picked else session)


def leave(session: Session) -> Session:
    """Return the session after pointing: back to where it was begun."""
    from_review = not session.pointing
    return replace(session, mode=MASKS if from_review else "", pointing="", passage=0)


def typed(flow: Flow, session: Session, words: str) -> Session | None:
    """Return the session with the typed words masked wherever they stand, None if nowhere."""
    marks, found = dict(session.marks), False
    for step in flow.kept(session):
        if session.pointing in {"", step.id}:
            texts = step.told(session.answers.get(step.id))
            fresh = [
                mark for piece, text in enumerate(texts) for mark in _named(text, words, piece)
            ]
            if fresh:
                found = True
                marks[step.id] = _with(marks.get(step.id, ()), fresh)
    return replace(session, marks=marks, misses=0) if found else None


def excerpt(texts: Sequence[str], mark: Mark) -> str:
    """Return the place of a mark with a few words on either side."""
    text = texts[mark.piece] if mark.piece < len(texts) else ""
    before, after = text[: mark.start], text[mark.end :]
    start = before[-AROUND:].partition(" ")[2] if len(before) > AROUND else before
    end = after[:AROUND].rpartition(" ")[0] if len(after) > AROUND else after
    shown = " ".join(f"{start}{text[mark.start : mark.end]}{end}".split())
    return f"{'… ' if start != before else ''}{shown}{' …' if end != after else ''}"


def _ask_passage(flow: Flow, session: Session) -> Reply:
    scene = flow.scene(session)
    parts = _passages(flow, session)
    buttons = [
        Choice(f"p{number}", scene.say("passage", number=number), _visible(flow, session, part))
        for number, part in enumerate(parts, 1)
    ]
    buttons.append(Choice(DONE, scene.say("done")))
    text = scene.say("passages-ask" if parts else "passages-none")
    return Reply(text, session.language, f"!{PASSAGES}", Takes.CHOICE, tuple(buttons))


def _ask_words(flow: Flow, session: Session) -> Reply:
    scene = flow.scene(session)
    part = _passage(flow, session)
    marks = [mark for mark in session.marks.get(part.step, ()) if mark.piece == part.piece]
    words = [
        Choice(f"w{token.start}", token.text[:LABEL])
        for token in tokens_of(part.text)
        if part.start <= token.start < part.end
        and not any(
            is_hidden(mark) and mark.start < token.end > token.start < mark.end for mark in marks
        )
    ]
    text = scene.say("words-ask", text=_visible(flow, session, part))
    buttons = (*words, Choice(DONE, scene.say("done")))
    return Reply(text, session.language, f"!{WORDS}", Takes.CHOICES, buttons)


def _visible(flow: Flow, session: Session, part: Passage) -> str:
    marks = [
        replace(mark, start=max(mark.start, part.start), end=min(mark.end, part.end))
        for mark in session.marks.get(part.step, ())
        if mark.piece == part.piece and mark.start < part.end and part.start < mark.end
    ]
    label = partial(flow.mask, session)
    before = masked(part.text[: part.end], marks, label)
    return before[part.start :].strip()


def _passages(flow: Flow, session: Session) -> tuple[Passage, ...]:
    return tuple(
        Passage(step.id, piece, text, start, end)
        for step in flow.kept(session)
        if session.pointing in {"", step.id}
        for piece, text in enumerate(step.told(session.answers.get(step.id)))
        for start, end in _parts(text)
    )


def stands(flow: Flow, session: Session) -> bool:
    """Tell whether the passage is still there that the client points into."""
    return 0 < session.passage <= len(_passages(flow, session))


def _passage(flow: Flow, session: Session) -> Passage:
    return _passages(flow, session)[session.passage - 1]


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Yield the passages of a text: its sentences, those that are very long in pieces."""
    begin = count = 0
    for token in tokens_of(text):
        if count == LONGEST or (token.first and token.start > begin and count):
            yield begin, token.start
            begin, count = token.start, 0
        count += 1
    if count:
        yield begin, len(text)


def _number(letter: str, picked: str) -> int:
    digits = picked.removeprefix(letter)
    return int(digits) if digits.isdecimal() else 0


def _point(session: Session, part: Passage, starts: Sequence[int]) -> Session:
    fresh = [
        Mark(token.start, token.end, Kind.OWN, State.MASKED, part.piece)
        for token in tokens_of(part.text)
        if token.start in starts
    ]
    marks = _with(session.marks.get(part.step, ()), fresh)
    return replace(session, marks={**session.marks, part.step: marks}, misses=0)


def _named(text: str, words: str, piece: int) -> list[Mark]:
    places = occurrences(text, words) or tuple(_beginning(text, words))
    return [Mark(start, end, Kind.OWN, State.MASKED, piece) for start, end in places]


def _beginning(text: str, word: str) -> Iterator[tuple[int, int]]:
    """Yield the words that begin as a typed word does: it may be inflected in the text."""
    if len(word) >= STEM and " " not in word:
        for token in tokens_of(text):
            if token.low.startswith(word.casefold()):
                yield token.start, token.end


def _with(known: Sequence[Mark], fresh: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return marks with those that the client made; a find inside one of them is decided with it."""
    left = [
        mark
        for mark in known
        if mark.kind is Kind.UNCHECKED
        or not any(
            mark.piece == each.piece and each.start <= mark.start and mark.end <= each.end
            for each in fresh
        )
    ]
    own = [_as_name(each, known) for each in fresh]
    return tuple(sorted((*left, *own), key=lambda mark: (mark.piece, mark.start, mark.end)))


def _as_name(mark: Mark, known: Sequence[Mark]) -> Mark:
    """Return a mark that stands on a name as a name's: so it stays one if the client shows it again."""
    place = (mark.piece, mark.start, mark.end)
    kinds = (each.kind for each in known if (each.piece, each.start, each.end) == place)
    return replace(mark, kind=next((kind for kind in kinds if kind in NAMES), mark.kind))
