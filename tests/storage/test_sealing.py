import os
from collections.abc import Callable

import msgspec
import nacl.bindings as sodium
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.events import Follows
from dialogs.feedback import Hours, Reach
from dialogs.session import Session
from storage.envelopes import Envelope, ErasureEnvelope, FeedbackEnvelope, HeardEnvelope
from storage.errors import SealBroken
from storage.sealing import (
    Address,
    ReturnAddress,
    StoredSession,
    key_id,
    lookup,
    open_envelope,
    open_message,
    open_return,
    open_session,
    pad,
    receipt_hash,
    seal_envelope,
    seal_message,
    seal_return,
    seal_session,
    token_hash,
    unpad,
)

PUBLIC, SECRET = sodium.crypto_box_keypair()
DAY = bytes(range(32))
HERE = Address("telegram", "123456789")
FEEDBACK = FeedbackEnvelope(
    flow="experience",
    language="fi",
    channel="web",
    service="kotihoito",
    answers={"story": "Aika peruttiin.", "feelings": ("pettynyt", "väsynyt"), "age": None},
    reach=Reach.RECEIPT,
    receipt_hash=b"r" * 32,
)


def stored(text: str = "") -> StoredSession:
    session = Session("experience", bytes(32), "telegram", Follows.HERE, "fi", {"story": text})
    return StoredSession(1_800_000_000, session)


@given(st.binary(max_size=5000))
def test_padding_is_undone_and_lengths_are_powers_of_two(data: bytes) -> None:
    padded = pad(data)
    assert unpad(padded) == data
    assert len(padded) >= 1024
    assert len(padded) & (len(padded) - 1) == 0


def test_a_session_opens_only_with_its_day_key_and_its_address() -> None:
    body = seal_session(DAY, HERE, stored("Maija"))
    assert open_session(DAY, HERE, body) == stored("Maija")
    for key, address in ((os.urandom(32), HERE), (DAY, Address("web", HERE.value))):
        with pytest.raises(SealBroken):
            open_session(key, address, body)


@pytest.mark.parametrize("body", [b"", b"x" * 24, b"x" * 2000])
def test_what_is_no_sealed_session_is_refused(body: bytes) -> None:
    with pytest.raises(SealBroken):
        open_session(DAY, HERE, body)


def test_sealed_sessions_of_short_and_longer_texts_have_the_same_length() -> None:
    lengths = {len(seal_session(DAY, HERE, stored("x" * n))) for n in (0, 100, 500)}
    assert len(lengths) == 1


@pytest.mark.parametrize(
    "envelope",
    [FEEDBACK, HeardEnvelope("abc", "partly"), ErasureEnvelope(token_hash=b"t" * 32)],
)
def test_an_envelope_comes_back_as_it_went(envelope: Envelope) -> None:
    assert open_envelope(SECRET, seal_envelope(PUBLIC, envelope)) == envelope


def test_envelopes_of_all_kinds_have_the_same_length() -> None:
    kinds: tuple[Envelope, ...] = (FEEDBACK, HeardEnvelope("abc", "yes"), ErasureEnvelope(b"t"))
    assert len({len(seal_envelope(PUBLIC, each)) for each in kinds}) == 1


@pytest.mark.parametrize("opening", [open_envelope, open_return])
def test_a_box_of_another_key_or_with_changed_bytes_is_refused(
    opening: Callable[[bytes, bytes], object],
) -> None:
    _, other = sodium.crypto_box_keypair()
    box = seal_return(PUBLIC, ReturnAddress(HERE, "fi"))
    for secret, changed in (
        (other, box),
        (SECRET, box[:-1] + bytes([box[-1] ^ 1])),
        (SECRET, b""),
    ):
        with pytest.raises(SealBroken):
            opening(secret, changed)


def test_a_box_of_one_kind_does_not_open_as_another() -> None:
    with pytest.raises(SealBroken):
        open_envelope(SECRET, seal_return(PUBLIC, ReturnAddress(HERE, "fi")))
    with pytest.raises(SealBroken):
        open_return(SECRET, seal_envelope(PUBLIC, FEEDBACK))


def test_return_addresses_of_all_channels_have_the_same_length() -> None:
    values = ("1", "123456789012", "A" * 22)
    boxes = [seal_return(PUBLIC, ReturnAddress(Address("telegram", v), "fi")) for v in values]
    assert len({len(box) for box in boxes}) == 1


def test_an_address_shows_in_no_repr() -> None:
    assert HERE.value not in repr(HERE)
    assert HERE.value not in repr(ReturnAddress(HERE, "fi"))


def test_a_lookup_differs_by_day_and_by_channel() -> None:
    other = Address("web", HERE.value)
    assert len({lookup(DAY, HERE), lookup(bytes(32), HERE), lookup(DAY, other)}) == 3


def test_a_receipt_is_hashed_with_the_pepper_of_the_installation() -> None:
    one = receipt_hash("1234567812345678", b"p" * 32)
    assert one == receipt_hash("1234567812345678", b"p" * 32)
    assert one != receipt_hash("1234567812345678", b"q" * 32)
    assert len(one) == len(token_hash("token")) == 32


def test_a_message_opens_with_its_mailbox_only() -> None:
    sealed = seal_message("token", b"words")
    assert open_message("token", sealed) == b"words"
    assert b"words" not in sealed
    with pytest.raises(SealBroken):
        open_message("another", sealed)
    with pytest.raises(SealBroken):
        open_message("token", b"")


@pytest.mark.parametrize("hours", [None, *Hours])
def test_a_return_address_with_hours_is_as_long_as_one_without(hours: Hours | None) -> None:
    without = seal_return(PUBLIC, ReturnAddress(HERE, "fi-simple"))
    box = seal_return(PUBLIC, ReturnAddress(HERE, "fi-simple", hours))
    assert len(box) == len(without)
    assert open_return(SECRET, box).hours == hours


def test_an_envelope_from_before_names_were_carried_opens_and_says_that_none_were_looked_for() -> (
    None
):
    old = msgspec.msgpack.decode(msgspec.msgpack.encode(FEEDBACK))
    del old["names"], old["looked"]
    box = key_id(PUBLIC) + sodium.crypto_box_seal(pad(msgspec.msgpack.encode(old)), PUBLIC)
    opened = open_envelope(SECRET, box)
    assert opened == FEEDBACK
    assert isinstance(opened, FeedbackEnvelope)
    assert not opened.looked
