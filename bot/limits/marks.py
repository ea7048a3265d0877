"""Marks in the place of addresses, under a key that is forgotten.

Rule: a mark never leaves this process's memory; two keys are held, for a period each, and none is kept.
"""

import hashlib
import ipaddress
import secrets
from collections.abc import Callable

Clock = Callable[[], float]
Marks = tuple[bytes, bytes]  # under the present key, and under the one before it

HOUR = 3600.0
_IPV6_PREFIX = 56  # what one household or office is given


class Marker:
    """Makes marks; a key is forgotten after two periods."""

    def __init__(self, clock: Clock, period: float = HOUR) -> None:
        self._clock, self._period = clock, period
        self._turned = clock()
        self._keys = (secrets.token_bytes(32), secrets.token_bytes(32))

    def of(self, text: str) -> Marks:
        """Return the marks of an address."""
        self._turn()
        present, before = self._keys
        return _mark(present, text), _mark(before, text)

    def _turn(self) -> None:
        turns = int((self._clock() - self._turned) // self._period)
        for _ in range(min(turns, 2)):
            self._keys = (secrets.token_bytes(32), self._keys[0])
        self._turned += turns * self._period


def network_of(address: str) -> str:
    """Return the network of an IP address: IPv4 whole, IPv6 its /56; raises ValueError."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped:
            return str(found.ipv4_mapped)
        return str(ipaddress.ip_network((int(found), _IPV6_PREFIX), strict=False))
    return str(found)


def _mark(key: bytes, text: str) -> bytes:
    return hashlib.blake2b(text.encode(), key=key, digest_size=16, person=b"limits").digest()
