"""A message that the client edits: its words change in the answer, while that is still being given."""

from zlib import crc32

from msgspec.structs import replace

from dialogs.asking import ask, remark
from dialogs.events import Rewrote, Wrote
from dialogs.flow import Flow
from dialogs.giving import STORY, all_words
from dialogs.hearing import signposted, wrote
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.step import Drafted
from dialogs.steps.text import Text
from dialogs.turn import Turn
from dialogs.words import clean, receipt_in


def noted(flow: Flow, before: Session, turn: Turn, event: Wrote) -> Turn:
    """Return the turn with a note of which message the newest piece of a draft came in."""
    session = turn.session
    if session is None or not event.message or session.draft == before.draft:
        return turn
    step = flow.current(session)
    if not isinstance(step, Text) or session.draft[-1:] != (event.text,):
        return turn
    place = len(session.draft) - 1
    known = session.pieces[:place] if session.pieced == step.id else ()
    unknown = (0,) * (place - len(known))
    pieces = (*known, *unknown, _checksum(event.message))
    return replace(turn, session=replace(session, pieced=step.id, pieces=pieces))


def rewrote(flow: Flow, session: Session, event: Rewrote) -> Turn:
    """Change the piece that this message is; an answer that has gone on is changed another way."""
    text = clean(event.text)
    if receipt_in(text):
        return wrote(flow, session, Wrote(event.id, text, event.message))
    place = _place(flow, session, event.message)
    if place is None:
        return Turn(session, (remark(flow, session, "edit-late"), *ask(flow, session)))
    draft = (*session.draft[:place], text, *session.draft[place + 1 :])
    changed = replace(session, draft=draft, misses=0)
    refused = _refused(flow, session, place, text)
    if refused or len(all_words(changed)) > STORY:
        said = refused or (remark(flow, session, "text-too-long", limit=STORY, left=0),)
        return Turn(session, (*said, *ask(flow, session)))
    return signposted(flow, session, text, _said(flow, changed))


def _place(flow: Flow, session: Session, message: str) -> int | None:
    """Return where the words of a message stand in the present draft, None if they do not."""
    if session.pieced != flow.current(session).id:
        return None
    pieces = session.pieces[: len(session.draft)]
    sought = _checksum(message)
    return pieces.index(sought) if sought in pieces else None


def _checksum(message: str) -> int:
    """Return four bytes in the place of a mark: a session with sixty messages stays small."""
    return crc32(message.encode()) or 1


def _refused(flow: Flow, session: Session, place: int, text: str) -> tuple[Reply, ...]:
    """Return why the step cannot take the words beside the rest, nothing when it can."""
    others = (*session.draft[:place], *session.draft[place + 1 :])
    scene = flow.scene(replace(session, draft=others))
    outcome = flow.current(session).take(scene, Wrote("", text))
    if not isinstance(outcome, Drafted):
        return (remark(flow, session, "text-empty"),)
    return tuple(Reply(each, session.language) for each in outcome.remarks)


def _said(flow: Flow, session: Session) -> Turn:
    """Say that it is changed, in place of the question that is still open."""
    *before, question = ask(flow, session)
    if not session.mode:
        question = replace(question, text=flow.scene(session).say("edited"))
        return Turn(session, (*before, question))
    return Turn(session, (remark(flow, session, "edited"), *before, question))
