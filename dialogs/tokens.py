"""What is derived from a conversation's seed, so that it can be said again but not guessed."""

import base64
import hashlib
from collections.abc import Sequence


def tag(seed: bytes) -> str:
    """Return the conversation's mark on its buttons, 6 characters."""
    return _text(seed, b"tag", 4)


def receipt(seed: bytes) -> str:
    """Return the receipt code, 16 digits (53 bits)."""
    return str(int.from_bytes(_derive(seed, b"receipt", 32)) % 10**16).zfill(16)


def erase(seed: bytes) -> str:
    """Return the token of the button that erases the feedback, 22 characters."""
    return _text(seed, b"erase", 16)


def mailbox(seed: bytes) -> str:
    """Return the token under which a web page hears of the feedback, 43 characters."""
    return _text(seed, b"mailbox", 32)


def shuffled(seed: bytes, step: str, options: Sequence[str]) -> tuple[str, ...]:
    """Return the options in an order that is this conversation's own and stays the same."""
    return tuple(
        sorted(options, key=lambda option: _derive(seed, f"{step}\0{option}".encode(), 8))
    )


def _derive(seed: bytes, purpose: bytes, size: int) -> bytes:
    return hashlib.blake2b(purpose, key=seed[:64], digest_size=size).digest()


def _text(seed: bytes, purpose: bytes, size: int) -> str:
    return base64.urlsafe_b64encode(_derive(seed, purpose, size)).rstrip(b"=").decode()
