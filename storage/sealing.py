"""How things are sealed, and what is kept in place of an address or a secret.

Sessions are sealed with a key made of the day key and the address, so that neither the database
nor the day key alone opens one. What waits for an edition is sealed to the public key: only the
delivery part can open it. Boxes begin with four bytes that name their key, for rotation.
"""

import hashlib
import os
from dataclasses import dataclass

import msgspec
import nacl.bindings as sodium
from nacl.exceptions import CryptoError

from dialogs.feedback import Hours
from dialogs.session import Session
from storage.envelopes import Envelope
from storage.errors import SealBroken

_NONCE = 24
KEY_ID = 4
_LEAST = 1024  # what is sealed grows by powers of two from here: lengths tell (almost) nothing
_LEAST_ADDRESS = 128
_ARGON_OPS, _ARGON_MEMORY = 3, 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Address:
    """Where a client is: in memory only, for as long as a turn or a push takes."""

    channel: str
    value: str

    def __repr__(self) -> str:
        return f"Address({self.channel!r}, …)"

    def encoded(self) -> bytes:
        """Return the bytes that keys and hashes are made of."""
        return f"{self.channel}\0{self.value}".encode()


@dataclass(frozen=True, slots=True)
class ReturnAddress:
    """Where news of a feedback goes, in which language, and when on a day (None: any time)."""

    address: Address
    language: str
    hours: Hours | None = None


class StoredSession(msgspec.Struct, frozen=True):
    """A session as it is kept: `expires` (epoch seconds) stands inside the seal."""

    expires: int
    session: Session


_encode = msgspec.msgpack.Encoder().encode
_decode_session = msgspec.msgpack.Decoder(StoredSession).decode
_decode_return = msgspec.msgpack.Decoder(ReturnAddress).decode
_envelopes: msgspec.msgpack.Decoder[Envelope] = msgspec.msgpack.Decoder(Envelope)


def pad(data: bytes, least: int = _LEAST) -> bytes:
    """Lengthen to the next power of two that leaves room for the mark, `least` bytes or more."""
    size = max(least, 1 << len(data).bit_length())
    return data + b"\x80" + bytes(size - len(data) - 1)


def unpad(padded: bytes) -> bytes:
    """Undo `pad`."""
    marked = padded.rstrip(b"\0")
    if not marked.endswith(b"\x80"):
        raise SealBroken("padding")
    return marked[:-1]


def lookup(key: bytes, address: Address) -> bytes:
    """Return the keyed hash that a session is found by."""
    return hashlib.blake2b(address.encoded(), key=key, digest_size=16, person=b"lookup").digest()


def seal_session(key: bytes, address: Address, stored: StoredSession) -> bytes:
    """Seal a session for a day key and an address."""
    nonce = os.urandom(_NONCE)
    content_key = _content_key(key, address)
    return nonce + sodium.crypto_secretbox(pad(_encode(stored)), nonce, content_key)


def open_session(key: bytes, address: Address, body: bytes) -> StoredSession:
    """Open a sealed session; raises SealBroken."""
    content_key = _content_key(key, address)
    try:
        padded = sodium.crypto_secretbox_open(body[_NONCE:], body[:_NONCE], content_key)
        return _decode_session(unpad(padded))
    except (CryptoError, ValueError):
        raise SealBroken("session") from None


def seal_envelope(public_key: bytes, envelope: Envelope) -> bytes:
    """Seal an envelope for the pool."""
    return _seal(public_key, pad(_encode(envelope)))


def open_envelope(secret_key: bytes, box: bytes) -> Envelope:
    """Open an envelope of the pool; raises SealBroken."""
    try:
        return _envelopes.decode(unpad(_open(secret_key, box)))
    except ValueError:
        raise SealBroken("envelope") from None


def seal_return(public_key: bytes, where: ReturnAddress) -> bytes:
    """Seal a return address."""
    return _seal(public_key, pad(_encode(where), _LEAST_ADDRESS))


def open_return(secret_key: bytes, box: bytes) -> ReturnAddress:
    """Open a return address, in memory only; raises SealBroken."""
    try:
        return _decode_return(unpad(_open(secret_key, box)))
    except ValueError:
        raise SealBroken("return address") from None


def public_key(secret_key: bytes) -> bytes:
    """Return the key that seals what this secret key opens."""
    key: bytes = sodium.crypto_scalarmult_base(secret_key)
    return key


def key_id(public_key: bytes) -> bytes:
    """Return the bytes that name a key at the beginning of a box; they are no secret."""
    return hashlib.blake2b(public_key, digest_size=KEY_ID, person=b"key id").digest()


def seal_message(token: str, body: bytes) -> bytes:
    """Seal what lies in a mailbox with the mailbox's own token, which only the client's page has."""
    nonce = os.urandom(_NONCE)
    return nonce + sodium.crypto_secretbox(pad(body), nonce, _message_key(token))


def open_message(token: str, sealed: bytes) -> bytes:
    """Open a message of a mailbox; raises SealBroken."""
    try:
        padded = sodium.crypto_secretbox_open(
            sealed[_NONCE:], sealed[:_NONCE], _message_key(token)
        )
    except (CryptoError, ValueError):
        raise SealBroken("message") from None
    return unpad(padded)


def token_hash(token: str) -> bytes:
    """Return what is kept of a token: it is random and long, so a plain hash hides it."""
    return hashlib.blake2b(token.encode(), digest_size=32, person=b"token").digest()


def seal_totp(key: bytes, name: str, secret: str) -> bytes:
    """Seal the secret of an authenticator app for one account: nobody else's row opens it."""
    nonce = os.urandom(_NONCE)
    return nonce + sodium.crypto_secretbox(secret.encode(), nonce, _totp_key(key, name))


def open_totp(key: bytes, name: str, box: bytes) -> str:
    """Open the secret of an account's authenticator app; raises SealBroken."""
    try:
        opened: bytes = sodium.crypto_secretbox_open(
            box[_NONCE:], box[:_NONCE], _totp_key(key, name)
        )
    except (CryptoError, ValueError):
        raise SealBroken("totp") from None
    return opened.decode()


def key_mark(key: bytes) -> bytes:
    """Return what tells a key from any other: of 32 random bytes it gives nothing away."""
    return hashlib.blake2b(key=key, digest_size=16, person=b"key mark").digest()


def receipt_hash(code: str, pepper: bytes) -> bytes:
    """Return what is kept of a receipt of 16 digits; slow and large on purpose (Argon2id)."""
    salt = hashlib.blake2b(key=pepper, digest_size=16, person=b"receipt salt").digest()
    secret = hashlib.blake2b(code.encode(), key=pepper, digest_size=32, person=b"receipt").digest()
    argon2id = sodium.crypto_pwhash_ALG_ARGON2ID13
    return sodium.crypto_pwhash_alg(32, secret, salt, _ARGON_OPS, _ARGON_MEMORY, argon2id)


def _totp_key(key: bytes, name: str) -> bytes:
    return hashlib.blake2b(name.encode(), key=key, digest_size=32, person=b"totp").digest()


def _message_key(token: str) -> bytes:
    return hashlib.blake2b(token.encode(), digest_size=32, person=b"message").digest()


def _content_key(key: bytes, address: Address) -> bytes:
    return hashlib.blake2b(address.encoded(), key=key, digest_size=32, person=b"content").digest()


def _seal(public_key: bytes, data: bytes) -> bytes:
    return key_id(public_key) + sodium.crypto_box_seal(data, public_key)


def _open(secret_key: bytes, box: bytes) -> bytes:
    public_key = sodium.crypto_scalarmult_base(secret_key)
    if box[:KEY_ID] != key_id(public_key):
        raise SealBroken("box")
    try:
        return sodium.crypto_box_seal_open(box[KEY_ID:], public_key, secret_key)
    except CryptoError:
        raise SealBroken("box") from None
