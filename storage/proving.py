"""Proving that keys belong to this database and to each other, before anything is served.

Lost or wrong keys are told here, never at the first push: what would be sealed with them nobody
could open, and what is there nobody could find.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from storage import marks
from storage.engine import Database
from storage.errors import KeysWrong, StorageError
from storage.keys import (
    CHAT,
    DELIVERY,
    DESK,
    PARTS,
    ChatKeys,
    DeliveryKeys,
    DeskKeys,
    file_of,
    read_chat_keys,
    read_delivery_keys,
    read_desk_keys,
)
from storage.marks import OPENS, PEPPER, SEALS, TOKEN, Marks

_PUT_BACK = (
    "put back your own copy of it, or set KUULLUKSI_KEYS_DIR to the right folder; "
    "if the right one is lost for good: `kuulluksi keys give-up`"
)
_READERS: Mapping[str, Callable[[Path], ChatKeys | DeliveryKeys | DeskKeys]] = {
    CHAT: read_chat_keys,
    DELIVERY: read_delivery_keys,
    DESK: read_desk_keys,
}


@dataclass(frozen=True, slots=True)
class Held:
    """The keys at hand; None is a part that runs elsewhere."""

    folder: Path
    chat: ChatKeys | None
    delivery: DeliveryKeys | None


async def prove(db: Database, folder: Path, parts: Collection[str] = PARTS) -> None:
    """Make sure of the keys of these parts and mark the database; raises KeysWrong with all."""
    held = read_held(folder, parts)
    problems = await _looked(db, held)
    if held.delivery:  # also where something is wrong: the chat part is told what may be used
        opens = marks.of_delivery(held.delivery)
        await db.write(
            lambda conn: marks.note(conn, opens if not problems else _only_opens(opens))
        )
    if problems:
        raise KeysWrong(problems)
    if held.chat:
        seals = marks.of_chat(held.chat)
        await db.write(lambda conn: marks.note(conn, seals))


async def problems_of(db: Database, folder: Path, parts: Collection[str]) -> tuple[str, ...]:
    """Return what `prove` would refuse, and change nothing; the files must be readable."""
    return await _looked(db, read_held(folder, parts))


def read_held(folder: Path, parts: Collection[str]) -> Held:
    """Read the files of these parts; raises KeysWrong with every one that cannot be read."""
    read: dict[str, ChatKeys | DeliveryKeys | DeskKeys] = {}
    problems = []
    for part in parts:
        try:
            read[part] = _READERS[part](folder)
        except StorageError as error:
            problems.append(str(error))
    if problems:
        raise KeysWrong(tuple(problems))
    chat, delivery = read.get(CHAT), read.get(DELIVERY)
    return Held(
        folder,
        chat if isinstance(chat, ChatKeys) else None,
        delivery if isinstance(delivery, DeliveryKeys) else None,
    )


async def _looked(db: Database, held: Held) -> tuple[str, ...]:
    """Look no further than the parts at hand may: the desk at nothing, chat at marks alone."""
    if not (held.chat or held.delivery):
        return ()
    boxes = await db.read(marks.boxes) if held.delivery else {}
    return tuple(_problems(held, await db.read(marks.read), boxes))


def _problems(held: Held, noted: Marks, boxes: Mapping[bytes, int]) -> Iterator[str]:
    if held.chat:
        yield from _of_chat(held, held.chat, noted)
    if held.delivery:
        yield from _of_delivery(held, held.delivery, noted)
        yield from _of_boxes(held, held.delivery, noted, boxes)


def _of_chat(held: Held, keys: ChatKeys, noted: Marks) -> Iterator[str]:
    file = file_of(held.folder, CHAT)
    if noted.get(PEPPER, pepper := marks.of_chat(keys)[PEPPER]) != pepper:
        yield (
            f"{file}: its pepper is not the one that this database's receipts were made with, "
            f"so that no receipt would be found; {_PUT_BACK}"
        )
    if held.delivery:
        opens: tuple[bytes, ...] = held.delivery.ids
    else:
        opens = marks.split(noted.get(OPENS, keys.sealing.id))
    if keys.sealing.id not in opens:
        yield (
            f"{file}: seals with a key that the delivery part cannot open, so that feedback "
            "would be read by nobody; give it the right public key: "
            "`kuulluksi keys rotate --part delivery --public-out FILE`, "
            "then `kuulluksi keys rotate --part chat --public FILE`"
        )


def _of_delivery(held: Held, keys: DeliveryKeys, noted: Marks) -> Iterator[str]:
    file = file_of(held.folder, DELIVERY)
    if noted.get(TOKEN, token := marks.of_delivery(keys)[TOKEN]) != token:
        yield (
            f"{file}: its token key is not the one that this database's buttons were made with; "
            f"{_PUT_BACK}"
        )
    if not held.chat and noted.get(SEALS, keys.ids[0]) not in keys.ids:
        yield (
            f"{file}: lacks the secret key that the chat part seals for, so that feedback and "
            f"ways back would stay closed; {_PUT_BACK}; after restoring an older backup, start "
            "the chat part first"
        )


def _of_boxes(
    held: Held, keys: DeliveryKeys, noted: Marks, boxes: Mapping[bytes, int]
) -> Iterator[str]:
    """Find keys that open nothing of what there is; a known token key proves the file right."""
    if boxes and TOKEN not in noted and not set(boxes) & set(keys.ids):
        yield (
            f"{file_of(held.folder, DELIVERY)}: opens none of the {sum(boxes.values())} sealed "
            f"boxes in the database; {_PUT_BACK}"
        )


def _only_opens(opens: Marks) -> Marks:
    return {OPENS: opens[OPENS]}
