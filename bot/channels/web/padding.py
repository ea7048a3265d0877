"""Answers grow to steps, so that their lengths tell an observer of the network (almost) nothing."""

_LEAST = 1024


def spare(length: int) -> int:
    """Return the bytes that are missing to the next power of two, 1024 at least."""
    return max(_LEAST, 1 << max(length - 1, 0).bit_length()) - length


def pad(body: bytes) -> bytes:
    """Lengthen JSON by spaces, which mean nothing in it."""
    return body + b" " * spare(len(body))
