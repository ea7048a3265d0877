"""From a finished feedback to the envelope that waits in the pool: secrets become hashes here."""

from dataclasses import dataclass

from dialogs.events import Follows
from dialogs.feedback import Feedback, Reach
from storage.envelopes import AdditionEnvelope, FeedbackEnvelope
from storage.sealing import Address, ReturnAddress, seal_return, token_hash


@dataclass(frozen=True, slots=True)
class Hashed:
    """A receipt and its slow hash, made before the turn that needs it is taken."""

    receipt: str
    hash: bytes


NOT_HASHED = Hashed("", b"")


def envelope_of(
    feedback: Feedback, address: Address, sealing_key: bytes, hashed: Hashed
) -> FeedbackEnvelope | AdditionEnvelope:
    """Return what is kept of a finished feedback; `hashed` is its receipt's."""
    if feedback.about:
        return addition_of(feedback)
    return FeedbackEnvelope(
        flow=feedback.flow,
        language=feedback.language,
        channel=feedback.channel,
        service=feedback.service,
        answers=feedback.answers,
        reach=feedback.reach,
        receipt_hash=hashed.hash if feedback.receipt else b"",
        erase_hash=_hash(feedback.erase),
        address_box=_address_box(feedback, address, sealing_key),
        mailbox_hash=_hash(feedback.mailbox) if _is_mailbox(feedback) else b"",
        soon=feedback.soon,
        names=feedback.names,
        looked=feedback.looked,
    )


def about_token(hash_: bytes) -> str:
    """Name a released feedback, as a session carries it, by a token that opened news of it."""
    return f"token:{hash_.hex()}"


def about_receipt(hash_: bytes) -> str:
    """Name a released feedback, as a session carries it, by its receipt."""
    return f"receipt:{hash_.hex()}"


def addition_of(feedback: Feedback) -> AdditionEnvelope:
    """Return what is kept of an addition: its words, and whose they are beside."""
    kind, _, hash_ = feedback.about.partition(":")
    found = bytes.fromhex(hash_)
    return AdditionEnvelope(
        feedback.answers,
        token_hash=found if kind == "token" else b"",
        receipt_hash=found if kind == "receipt" else b"",
        names=feedback.names,
        looked=feedback.looked,
    )


def _hash(token: str) -> bytes:
    return token_hash(token) if token else b""


def _is_mailbox(feedback: Feedback) -> bool:
    return feedback.reach is Reach.CHAT and feedback.follows is Follows.MAILBOX


def _address_box(feedback: Feedback, address: Address, sealing_key: bytes) -> bytes:
    """Seal where news goes: the chat itself, or the mailbox that only the client's page knows."""
    if feedback.reach is not Reach.CHAT or feedback.follows is Follows.NOWHERE:
        return b""
    if feedback.follows is Follows.MAILBOX:
        address = Address(feedback.channel, feedback.mailbox)
    return seal_return(sealing_key, ReturnAddress(address, feedback.language, feedback.hours))
