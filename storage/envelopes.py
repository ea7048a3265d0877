"""What a client causes, as it waits in the pool: sealed, without a time, without an id.

A field is only ever added, with a default: envelopes outlive an upgrade.
"""

from collections.abc import Mapping
from typing import Literal

import msgspec

from dialogs.feedback import Reach
from dialogs.session import Answer

Heard = Literal["yes", "partly", "no"]


class FeedbackEnvelope(msgspec.Struct, frozen=True, tag="feedback"):
    """A finished feedback; `address_box` is a sealed ReturnAddress, hashes are empty if unused."""

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


class HeardEnvelope(msgspec.Struct, frozen=True, tag="heard"):
    """A client's answer to "did you become heard?"; `feedback` is a released feedback's id."""

    feedback: str
    answer: Heard


class ErasureEnvelope(msgspec.Struct, frozen=True, tag="erasure"):
    """A client's wish to erase, by the button's token or by the receipt."""

    token_hash: bytes = b""
    receipt_hash: bytes = b""


Envelope = FeedbackEnvelope | HeardEnvelope | ErasureEnvelope
