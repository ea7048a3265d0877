"""T8: every chat of the run is tried as the origin of every value that is stored."""

import hashlib
import hmac
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from storage.keys import ChatKeys
from storage.purge import vacuum
from storage.sealing import Address, lookup
from storage.tables import metadata, session
from tests.attacks.conftest import Figure
from tests.storage.clients import Office

CHATS = tuple(str(8_675_309_000 + 7_919 * number) for number in range(24))
REACHES = ("chat", "receipt", "none")
_LEAST = 4  # bytes of a hash: a shorter match would be chance


def stored(conn: Connection) -> set[bytes]:
    """Return every value of every row of every table, as bytes."""
    rows = (row for table in metadata.sorted_tables for row in conn.execute(select(table)))
    return {_as_bytes(value) for row in rows for value in row if value not in (None, "", b"")}


def _as_bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()


def preimages(chat: str, keys: ChatKeys) -> Iterator[bytes]:
    """Yield every hash that could be made of a chat's id with what the chat part holds."""
    secrets = (b"", keys.pepper, keys.sealing_key, *(day.key for day in keys.days))
    digits, number = forms(chat)
    for text in (digits, b"telegram" + digits, b"telegram\0" + digits, number):
        for secret in secrets:
            yield from _hashes(text, secret)


def forms(chat: str) -> tuple[bytes, bytes]:
    """Return a chat's id in digits, and as a number of eight bytes."""
    return chat.encode(), int(chat).to_bytes(8, "big")


def _hashes(text: bytes, secret: bytes) -> Iterator[bytes]:
    for name in ("md5", "sha1", "sha256", "sha512", "sha3_256", "blake2b", "blake2s"):
        yield hashlib.new(name, secret + text).digest()
        yield hmac.new(secret or b"-", text, name).digest()
    for person in (b"", b"lookup", b"content", b"token", b"receipt"):
        for size in (16, 32):
            yield hashlib.blake2b(text, key=secret, digest_size=size, person=person).digest()


def hits(values: set[bytes], chats: Sequence[str], keys: ChatKeys) -> set[bytes]:
    """Return the stored values that begin with such a hash, or hold an id itself anywhere.

    All ids of this test begin alike, so a part of one in a random value tells nothing.
    """
    made = [each for chat in chats for each in preimages(chat, keys)]
    heads = {each[:_LEAST] for each in made} | {each.hex()[:16].encode() for each in made}
    plain = [each for chat in chats for each in forms(chat)]
    plain += [each.hex().encode() for each in plain]
    return {
        value
        for value in values
        if value[:_LEAST] in heads or value[:16] in heads or any(each in value for each in plain)
    }


async def _converse(office: Office) -> None:
    for number, chat in enumerate(CHATS):
        await office.client(chat, office.writer()).send("Tarina.", REACHES[number % 3])


async def test_T8_no_stored_value_comes_from_a_chat_once_its_conversation_is_over(
    office: Office, figure: Figure
) -> None:
    await _converse(office)
    pooled = await office.database.read(stored)
    await office.release()
    await vacuum(office.database)
    values = pooled | await office.database.read(stored)
    assert len(values) > len(CHATS)
    found = hits(values, CHATS, office.chat_keys())
    figure("T8", f"values of {len(values)} that come from a chat", len(found), "must be 0")
    assert found == set()


async def test_T8_the_attack_finds_an_open_conversation_for_who_has_the_day_key(
    office: Office, figure: Figure
) -> None:
    for chat in CHATS:
        await office.client(chat, office.writer()).open()
    keys = office.chat_keys()
    values = await office.database.read(stored)
    found = hits(values, CHATS, keys)
    lookups = {lookup(keys.days[0].key, Address("telegram", chat)) for chat in CHATS}
    figure("T8", "the same while conversations are open", len(found), "one each, with the day key")
    assert found == lookups
    assert (
        await office.database.read(lambda conn: set(conn.scalars(select(session.c.lookup))))
        == lookups
    )


async def test_T8_no_table_of_jobs_is_kept(office: Office) -> None:
    names = set(metadata.tables)
    assert not {name for name in names if "job" in name or "apscheduler" in name}
