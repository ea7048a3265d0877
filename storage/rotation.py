"""Changing the sealing key: a new pair, the old secret kept while it may have something to open.

Rule 1: the secret half stands in delivery's file before anybody seals with the public half, so a
process killed at any moment leaves nothing that cannot be opened.
Rule 2: an old secret is destroyed only when the chat part is known to seal with a newer key, the
grace time is over, and no box of it is left in the database. That shreds it in every backup.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import msgspec

from storage import keyfiles
from storage.errors import KeysUnreadable
from storage.keys import (
    CHAT,
    DELIVERY,
    DeliveryKeys,
    PublicKey,
    SecretKey,
    file_of,
    new_secret,
    read_chat_keys,
    read_delivery_keys,
)

GRACE = timedelta(days=7)  # the chat part looks at its file each day, and whatever runs long, too


@dataclass(frozen=True, slots=True)
class InUse:
    """What the database says of keys: which still have boxes, and which one the chat part uses."""

    boxes: Collection[bytes]
    chat: bytes


def is_due(keys: DeliveryKeys, today: date) -> bool:
    """Tell whether the newest key is of an earlier month."""
    made_on = keys.secrets[0].made_on
    return (made_on.year, made_on.month) < (today.year, today.month)


def renew_secret(folder: Path, today: date) -> PublicKey:
    """Make a sealing key in delivery's file; return the half that the chat part must get."""
    with keyfiles.locked(folder):
        keys = read_delivery_keys(folder)
        secret = new_secret(today)
        _write(folder, replace(keys, secrets=(secret, *keys.secrets)))
    return secret.public


def take_in(folder: Path, public: PublicKey) -> None:
    """Let the chat part seal with this key from now on."""
    with keyfiles.locked(folder):
        keys = read_chat_keys(folder)
        if keys.sealing != public:
            taken = replace(keys, sealing=public)
            keyfiles.overwrite(file_of(folder, CHAT), msgspec.json.encode(taken))


def rotate(folder: Path, today: date) -> PublicKey:
    """Change the key where one folder holds both files."""
    public = renew_secret(folder, today)
    take_in(folder, public)
    return public


def finish(folder: Path) -> None:
    """Do what a rotation that was cut left undone; where nothing is, this changes nothing."""
    take_in(folder, read_delivery_keys(folder).secrets[0].public)


def expire(folder: Path, today: date, in_use: InUse) -> int:
    """Destroy the secrets that have nothing left to open; return how many."""
    with keyfiles.locked(folder):
        keys = read_delivery_keys(folder)
        kept = _kept(keys, today, in_use)
        if kept != keys.secrets:
            gone = tuple(old.public.id for old in keys.secrets if old not in kept)
            _write(folder, replace(keys, secrets=kept, destroyed=(*gone, *keys.destroyed)))
    return len(keys.secrets) - len(kept)


def write_public(file: Path, public: PublicKey) -> None:
    """Write the public half for a chat part on another machine."""
    file.write_bytes(msgspec.json.encode(public))


def read_public(file: Path) -> PublicKey:
    """Read a public half; raises KeysUnreadable."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=PublicKey)
    except OSError as error:
        raise KeysUnreadable(file, error.strerror or "cannot be read") from None
    except ValueError:
        raise KeysUnreadable(file, "is not the public half of a sealing key") from None


def _kept(keys: DeliveryKeys, today: date, in_use: InUse) -> tuple[SecretKey, ...]:
    """Return the newest secret, and of the others those that may still be needed."""
    successors = zip(keys.secrets[1:], keys.secrets, strict=False)
    ids = keys.ids
    used = ids.index(in_use.chat) if in_use.chat in ids else len(ids)  # unknown: destroy nothing
    return (
        keys.secrets[0],
        *(
            secret
            for place, (secret, newer) in enumerate(successors, start=1)
            if place <= used or newer.made_on + GRACE > today or ids[place] in in_use.boxes
        ),
    )


def _write(folder: Path, keys: DeliveryKeys) -> None:
    keyfiles.overwrite(file_of(folder, DELIVERY), msgspec.json.encode(keys))
