"""One batch of turns, in one transaction: read the sessions, take the turns, write what came of it.

Rule 1: at most one turn of a conversation is in a batch.
Rule 2: a turn that raises harms no other; it is a Failed among the outcomes.
Rule 3: only who won its row (storage.sessions) puts an envelope into the pool.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection

from dialogs.engine import gives_way, take_turn
from dialogs.events import Event
from dialogs.flow import Flow
from dialogs.turn import Turn
from storage import pool, sessions
from storage.crowding import Crowd
from storage.envelopes import UNCOUNTED, FeedbackEnvelope
from storage.finishing import NOT_HASHED, Hashed, envelope_of
from storage.keys import ChatKeys
from storage.places import Place, find_places, row_at
from storage.sealing import Address, StoredSession, seal_envelope
from storage.sessions import SessionRow

_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Common:
    """What the turns of a batch share; `now` is in epoch seconds."""

    keys: ChatKeys
    flows: Mapping[str, Flow]
    now: int
    crowd: Crowd | None = None  # None: every text counts


class Asked(msgspec.Struct, frozen=True):
    """One turn to take; `hashed` holds its receipt's hash once that has been made."""

    address: Address
    flow: str
    event: Event
    hashed: Hashed = NOT_HASHED


class Took(msgspec.Struct, frozen=True):
    """The turn is taken, and committed with its batch."""

    turn: Turn


@dataclass(frozen=True, slots=True)
class Failed:
    """The turn raised; nothing of it is written."""

    error: Exception


@dataclass(frozen=True, slots=True)
class Lost:
    """Another process was faster: the turn must be taken again."""


@dataclass(frozen=True, slots=True)
class NeedsHash:
    """The turn finishes with this receipt: it must be taken again with the receipt's hash."""

    receipt: str


Outcome = Took | Failed | Lost | NeedsHash


class _Draft(msgspec.Struct, frozen=True):
    """What a turn wants written: a row dropped, a row kept, a box put into the pool."""

    turn: Turn
    drop: tuple[bytes, bytes] | None
    keep: SessionRow | None
    box: bytes


def take_batch(conn: Connection, common: Common, asked: Sequence[Asked]) -> list[Outcome]:
    """Take these turns; what is returned holds once the transaction is committed."""
    addresses = [ask.address for ask in asked]
    places = find_places(conn, common.keys, addresses, common.now)
    drafts = [_drafted(common, ask, place) for ask, place in zip(asked, places, strict=True)]
    won = _written(conn, [draft for draft in drafts if isinstance(draft, _Draft)])
    return [_outcome(draft, won) for draft in drafts]


def _drafted(common: Common, ask: Asked, place: Place) -> _Draft | Failed | NeedsHash:
    try:
        return _draft(common, ask, place)
    except Exception as error:  # noqa: BLE001 - rule 2
        return Failed(error)


def _draft(common: Common, ask: Asked, place: Place) -> _Draft | NeedsHash:
    flow, session = _flow(common, ask, place), place.session
    if session is not None and gives_way(flow, session, ask.event):
        flow, session = common.flows[ask.flow], None
    turn = take_turn(flow, session, ask.event, common.keys.days[0].day)
    if turn.feedback and turn.feedback.receipt != ask.hashed.receipt:
        return NeedsHash(turn.feedback.receipt)
    keep = _row(common, flow, place, turn)
    stays = keep is not None and place.found == place.lookup
    drop = None if stays or not place.found else (place.found, place.version)
    return _Draft(turn, drop, keep, _box(common, ask, turn))


def _row(common: Common, flow: Flow, place: Place, turn: Turn) -> SessionRow | None:
    if turn.session is None:
        return None
    expires = common.now + flow.setting.session_hours * _HOUR
    return row_at(place, common.keys, StoredSession(expires, turn.session))


def _flow(common: Common, ask: Asked, place: Place) -> Flow:
    """Return the flow of the open conversation; a flow that is gone goes on as the present one."""
    own = place.session and common.flows.get(place.session.flow)
    return own or common.flows[ask.flow]


def _box(common: Common, ask: Asked, turn: Turn) -> bytes:
    if turn.feedback is None:
        return b""
    sealing_key = common.keys.sealing_key
    envelope = envelope_of(turn.feedback, ask.address, sealing_key, ask.hashed)
    if isinstance(envelope, FeedbackEnvelope):
        envelope = replace(envelope, crowded=_is_crowded(common, envelope))
    return seal_envelope(sealing_key, envelope)


def _is_crowded(common: Common, envelope: FeedbackEnvelope) -> bool:
    if common.crowd is None or envelope.channel in UNCOUNTED:
        return False
    return common.crowd.joins(envelope.service, common.keys.days[0].day)


def _written(conn: Connection, drafts: Sequence[_Draft]) -> set[int]:
    """Write the drafts and return those, by identity, that won their rows."""
    dropped = sessions.drop(conn, [draft.drop for draft in drafts if draft.drop])
    free = [draft for draft in drafts if draft.drop is None or draft.drop[0] in dropped]
    kept = sessions.keep(conn, [draft.keep for draft in free if draft.keep])
    won = [draft for draft in free if draft.keep is None or draft.keep.lookup in kept]
    pool.put_boxes(conn, [draft.box for draft in won if draft.box])
    return {id(draft) for draft in won}


def _outcome(draft: _Draft | Failed | NeedsHash, won: set[int]) -> Outcome:
    if not isinstance(draft, _Draft):
        return draft
    return Took(draft.turn) if id(draft) in won else Lost()
