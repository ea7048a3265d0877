"""What a thief of the disk finds: nothing typed before its edition, and never an address."""

import hashlib
from functools import partial

import pytest

from storage import feedbacks
from storage.envelopes import ErasureEnvelope, FeedbackEnvelope
from storage.purge import vacuum
from storage.sealing import Address, lookup
from tests.disk import Disk
from tests.storage.clients import Client, Office

CHAT = "8675309424242"
STORY = "canary-of-the-story"
DRAFT = "canary-of-the-draft"


@pytest.fixture
def client(office: Office) -> Client:
    return office.client(CHAT, office.writer())


async def test_nothing_typed_and_no_address_is_readable_while_a_conversation_is_open(
    office: Office, client: Client, disk: Disk
) -> None:
    await client.tell(STORY, "chat")
    turn = await client.press("review", "!change")
    assert turn.session is not None
    await client.write(DRAFT)
    assert disk.holds(CHAT, STORY, DRAFT) == set()
    assert disk.holds(*_hashes_without_a_key(CHAT)) == set()


async def test_nothing_is_readable_after_it_was_sent_and_before_its_edition(
    office: Office, client: Client, disk: Disk
) -> None:
    turn = await client.send(STORY, "chat")
    assert turn.feedback is not None
    assert disk.holds(CHAT, STORY, turn.feedback.erase) == set()


async def test_after_its_edition_the_words_are_readable_and_the_way_back_is_not(
    office: Office, client: Client, disk: Disk
) -> None:
    turn = await client.send(STORY, "chat")
    assert turn.feedback is not None
    await office.release()
    await vacuum(office.database)
    assert disk.holds(STORY, CHAT, turn.feedback.erase) == {STORY}


async def test_no_trace_of_the_session_outlives_it_even_for_who_has_the_day_key(
    office: Office, client: Client, disk: Disk
) -> None:
    await client.send(STORY)
    key = office.chat_keys().days[0].key
    mark = lookup(key, Address("telegram", CHAT))
    await vacuum(office.database, full=True)
    assert disk.holds(mark, log=False) == set()


async def test_a_receipt_is_nowhere(office: Office, client: Client, disk: Disk) -> None:
    turn = await client.send(STORY, "receipt")
    assert turn.feedback is not None
    await office.release()
    assert disk.holds(turn.feedback.receipt, CHAT) == set()


async def test_erased_words_are_gone_from_the_bytes(
    office: Office, client: Client, disk: Disk
) -> None:
    await client.send(STORY, "chat")
    ((_, envelope),) = await office.pooled()
    assert isinstance(envelope, FeedbackEnvelope)
    await office.release()
    (row,) = await office.database.read(feedbacks.listed)
    assert disk.holds(STORY, log=False) == {STORY}
    await office.put(ErasureEnvelope(token_hash=envelope.erase_hash))
    await office.release()
    await vacuum(office.database, full=True)
    assert disk.holds(STORY, envelope.erase_hash, envelope.address_box, log=False) == set()
    found = await office.database.read(partial(feedbacks.find, id_=row.id))
    assert found is not None
    assert found.status == "withdrawn"


def _hashes_without_a_key(value: str) -> list[bytes]:
    preimages = (value, f"telegram{value}", f"telegram:{value}", f"telegram\0{value}")
    kinds = (hashlib.md5, hashlib.sha1, hashlib.sha256, hashlib.blake2b, hashlib.blake2s)
    return [kind(each.encode()).digest()[:12] for kind in kinds for each in preimages]
