"""The keys folder: one file for each part, outside the database, the data folder and backups.

Rule 1: two day keys are held, today's and yesterday's; each older one is overwritten, bytes and
all, so that an old backup of the database opens nothing.
Rule 2: sealing keys change monthly (`storage.rotation`); the chat part holds the public half of
one, the delivery part the secret halves of all that may still have something to open.
Rule 3: no key is ever shown: not in a repr, not in an error.
"""

import hashlib
import os
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec
import nacl.bindings as sodium

from storage import keyfiles
from storage.errors import KeysExist, KeysMissing, KeysUnreadable, SealBroken
from storage.sealing import key_id, public_key

CHAT, DELIVERY, DESK = "chat", "delivery", "desk"
PARTS = (CHAT, DELIVERY, DESK)

_SIZE = 32
_UNDATED = date(2026, 11, 1)  # sealing keys of the first version bear no date

Key = Annotated[bytes, msgspec.Meta(min_length=_SIZE, max_length=_SIZE)]


@dataclass(frozen=True, slots=True)
class DayKey:
    """The key of one calendar day."""

    day: date
    key: Key = field(repr=False)


@dataclass(frozen=True, slots=True)
class PublicKey:
    """The half of a sealing key that only seals; it is no secret."""

    made_on: date
    key: Key = field(repr=False)

    @property
    def id(self) -> bytes:
        """The four bytes that boxes sealed with it begin with."""
        return key_id(self.key)


@dataclass(frozen=True, slots=True)
class SecretKey:
    """The half of a sealing key that opens."""

    made_on: date
    key: Key = field(repr=False)

    @property
    def public(self) -> PublicKey:
        """The half that seals."""
        return PublicKey(self.made_on, public_key(self.key))


@dataclass(frozen=True, slots=True)
class ChatKeys:
    """What the chat part holds: it can seal for the pool but open nothing of it."""

    sealing: PublicKey
    pepper: Key = field(repr=False)
    days: tuple[DayKey, ...]  # newest first, one or two

    @property
    def sealing_key(self) -> bytes:
        """The key that the chat part seals with."""
        return self.sealing.key


@dataclass(frozen=True, slots=True)
class DeliveryKeys:
    """What the delivery part holds: the only keys that open the pool and return addresses."""

    secrets: Annotated[tuple[SecretKey, ...], msgspec.Meta(min_length=1)]  # newest first
    token_key: Key = field(repr=False)
    destroyed: tuple[bytes, ...] = ()  # ids of keys that were here: what they sealed is closed

    @property
    def secret_key(self) -> bytes:
        """The newest key: what delivery seals again, it seals for this one."""
        return self.secrets[0].key

    @property
    def ids(self) -> tuple[bytes, ...]:
        """The key ids of boxes that can be opened, newest first."""
        return tuple(secret.public.id for secret in self.secrets)

    def secret_of(self, box: bytes) -> bytes:
        """Return the key that opens this box; raises SealBroken if it is not held."""
        for secret in self.secrets:
            if box.startswith(secret.public.id):
                return secret.key
        raise SealBroken("box")


@dataclass(frozen=True, slots=True)
class DeskKeys:
    """What the desk holds: one key, and others derived from it."""

    session_key: Key = field(repr=False)

    @property
    def trail_key(self) -> bytes:
        """The key that chains what staff did."""
        return self._derived(b"trail")

    @property
    def totp_key(self) -> bytes:
        """The key that seals the secrets of one-time codes."""
        return self._derived(b"totp")

    def _derived(self, purpose: bytes) -> bytes:
        return hashlib.blake2b(purpose, key=self.session_key, digest_size=_SIZE).digest()


@dataclass(frozen=True, slots=True)
class _FirstChatKeys:
    """The chat part's file as the first version wrote it."""

    sealing_key: Key
    pepper: Key
    days: tuple[DayKey, ...]

    def upgraded(self) -> ChatKeys:
        return ChatKeys(PublicKey(_UNDATED, self.sealing_key), self.pepper, self.days)


@dataclass(frozen=True, slots=True)
class _FirstDeliveryKeys:
    """The delivery part's file as the first version wrote it."""

    secret_key: Key
    token_key: Key

    def upgraded(self) -> DeliveryKeys:
        return DeliveryKeys((SecretKey(_UNDATED, self.secret_key),), self.token_key)


Keys = TypeVar("Keys", ChatKeys, DeliveryKeys, DeskKeys)


def file_of(folder: Path, part: str) -> Path:
    """Return where a part's keys stand."""
    return folder / f"{part}.json"


def create_keys(
    folder: Path, today: date, parts: Collection[str] = PARTS, public: PublicKey | None = None
) -> None:
    """Make the keys of these parts; raises KeysExist rather than overwrite any.

    `public` is what the chat part seals with where delivery's keys were made elsewhere.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    if any(file_of(folder, part).exists() for part in parts):
        raise KeysExist(folder)
    secret = new_secret(today)
    made: dict[str, ChatKeys | DeliveryKeys | DeskKeys] = {
        DELIVERY: DeliveryKeys((secret,), os.urandom(_SIZE)),
        DESK: DeskKeys(os.urandom(_SIZE)),
        CHAT: ChatKeys(public or secret.public, os.urandom(_SIZE), (_new_day(today),)),
    }
    for part in (each for each in made if each in parts):
        keyfiles.create(file_of(folder, part), msgspec.json.encode(made[part]))


def new_secret(today: date) -> SecretKey:
    """Make a sealing key."""
    return SecretKey(today, sodium.crypto_box_keypair()[1])


def read_chat_keys(folder: Path) -> ChatKeys:
    """Read the chat part's keys; raises KeysMissing or KeysUnreadable."""
    file = file_of(folder, CHAT)
    content = _content(file)
    with suppress(ValueError):
        return msgspec.json.decode(content, type=_FirstChatKeys).upgraded()
    return _decoded(file, content, ChatKeys)


def read_delivery_keys(folder: Path) -> DeliveryKeys:
    """Read the delivery part's keys; raises KeysMissing or KeysUnreadable."""
    file = file_of(folder, DELIVERY)
    content = _content(file)
    with suppress(ValueError):
        return msgspec.json.decode(content, type=_FirstDeliveryKeys).upgraded()
    return _decoded(file, content, DeliveryKeys)


def read_desk_keys(folder: Path) -> DeskKeys:
    """Read the desk's keys; raises KeysMissing or KeysUnreadable."""
    file = file_of(folder, DESK)
    return _decoded(file, _content(file), DeskKeys)


def turn_day(folder: Path, today: date) -> ChatKeys:
    """Hold today's and yesterday's day key and no other; the same day twice changes nothing."""
    if not folder.is_dir():
        raise KeysMissing(file_of(folder, CHAT))
    with keyfiles.locked(folder):
        keys = read_chat_keys(folder)
        turned = replace(keys, days=_days(keys.days, today))
        if turned != keys:
            keyfiles.overwrite(file_of(folder, CHAT), msgspec.json.encode(turned))
    return turned


def _days(days: tuple[DayKey, ...], today: date) -> tuple[DayKey, ...]:
    held = tuple(day for day in days if day.day >= today - timedelta(days=1))
    return held if held and held[0].day >= today else (_new_day(today), *held)


def _new_day(day: date) -> DayKey:
    return DayKey(day, os.urandom(_SIZE))


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        raise KeysMissing(file) from None
    except OSError as error:
        raise KeysUnreadable(file, error.strerror or "cannot be read") from None


def _decoded(file: Path, content: bytes, kind: type[Keys]) -> Keys:
    try:
        return msgspec.json.decode(content, type=kind)
    except ValueError:  # msgspec's message could quote a part of the file
        raise KeysUnreadable(file, "is not a key file of this version") from None
