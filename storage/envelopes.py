"""What a client causes, as it waits in the pool: sealed, without a time, without an id.

A field is only ever added, with a default: envelopes outlive an upgrade.
"""

from collections.abc import Collection, Mapping
from typing import Literal

import msgspec

from dialogs.feedback import Reach
from dialogs.session import Answer

Heard = Literal["yes", "partly", "no"]

UNCOUNTED = frozenset({"terminal", "demonstration"})
"""Channels of practice: what is told there makes no batch large enough."""


class FeedbackEnvelope(msgspec.Struct, frozen=True, tag="feedback"):
    """A finished feedback; `address_box` is a sealed ReturnAddress, hashes are empty if unused.

    `soon`: the client wants it read the next morning, alone. `crowded`: so many of this service
    came the same day that it does not count toward k. `since` is the day (ordinal) of the first
    edition that passed it over, 0 while there was none. `names` are those that the client left in
    the words; `looked`: names were looked for in all of them, which nobody knows of older envelopes.
    """

    flow: str
    language: str
    channel: str
    service: str
    answers: Mapping[str, Answer]
    reach: Reach
    receipt_hash: bytes = b""
    erase_hash: bytes = b""
    address_box: bytes = b""
    mailbox_hash: bytes = b""
    soon: bool = False
    crowded: bool = False
    since: int = 0
    names: tuple[str, ...] = ()
    looked: bool = False


def counts(envelope: FeedbackEnvelope, trusted: Collection[str] = ()) -> bool:
    """Tell whether a text makes a batch larger; the crowd of a trusted service does."""
    crowded = envelope.crowded and envelope.service not in trusted
    return envelope.channel not in UNCOUNTED and not crowded


class HeardEnvelope(msgspec.Struct, frozen=True, tag="heard"):
    """A client's answer to "did you become heard?"; `feedback` is a released feedback's id."""

    feedback: str
    answer: Heard


class ErasureEnvelope(msgspec.Struct, frozen=True, tag="erasure"):
    """A client's wish to erase, by the button's token or by the receipt."""

    token_hash: bytes = b""
    receipt_hash: bytes = b""


class AdditionEnvelope(msgspec.Struct, frozen=True, tag="addition"):
    """What a client adds to a feedback, or answers to a question of staff; answers by step id."""

    answers: Mapping[str, Answer]
    token_hash: bytes = b""
    receipt_hash: bytes = b""
    names: tuple[str, ...] = ()
    looked: bool = False


class WithdrawalEnvelope(msgspec.Struct, frozen=True, tag="withdrawal"):
    """A client's wish that a feedback be handled no further; its words stay."""

    token_hash: bytes = b""
    receipt_hash: bytes = b""


Envelope = (
    FeedbackEnvelope | HeardEnvelope | ErasureEnvelope | AdditionEnvelope | WithdrawalEnvelope
)
