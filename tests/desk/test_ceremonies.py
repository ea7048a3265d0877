"""Passkeys without pages: what is sound is taken, what was touched anywhere is not."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.desk.ceremonies import Asked, Made, ask_to_make, ask_to_show, id_of, made, shown
from bot.desk.place import Place
from tests.desk.authenticator import PRESENT, VERIFIED, Authenticator

HERE = Place("https://palaute.example.org", "palaute.example.org")
ELSEWHERE = Place("https://palaute.example.com", "palaute.example.com")


def enrolled() -> tuple[Authenticator, Made]:
    phone = Authenticator(HERE.origin)
    asked = ask_to_make(HERE, "sirkka", b"user", [])
    known = made(HERE, asked.challenge, phone.make(asked.options))
    assert known
    return phone, known


def test_a_passkey_is_made_and_shown() -> None:
    phone, known = enrolled()
    assert known.id == phone.id
    asked = ask_to_show(HERE)
    credential = phone.show(asked.options)
    assert id_of(credential) == phone.id
    assert shown(HERE, asked.challenge, credential, known) == 1


def test_the_name_of_the_account_is_all_that_an_authenticator_is_told() -> None:
    asked = json.loads(ask_to_make(HERE, "sirkka", b"user", [b"known"]).options)
    assert asked["user"] == {"id": "dXNlcg", "name": "sirkka", "displayName": "sirkka"}
    assert asked["authenticatorSelection"]["residentKey"] == "required"
    assert [each["id"] for each in asked["excludeCredentials"]] == ["a25vd24"]
    assert asked["attestation"] == "none"


TOUCHED: dict[str, Callable[[Authenticator, Asked], str]] = {
    "another origin": lambda phone, asked: replace(phone, origin=ELSEWHERE.origin).show(
        asked.options
    ),
    "another place": lambda phone, asked: phone.show(
        asked.options.replace(HERE.name, ELSEWHERE.name)
    ),
    "another challenge": lambda phone, asked: phone.show(ask_to_show(HERE).options),
    "another key": lambda phone, asked: replace(Authenticator(HERE.origin), id=phone.id).show(
        asked.options
    ),
    "nobody present": lambda phone, asked: replace(phone, flags=VERIFIED).show(asked.options),
    "a clone": lambda phone, asked: replace(phone, count=-1).show(asked.options),
    "made, not shown": lambda phone, asked: phone.make(
        ask_to_make(HERE, "sirkka", b"user", []).options
    ),
    "cut": lambda phone, asked: phone.show(asked.options)[:-40],
    "nothing": lambda phone, asked: "",
    "a list": lambda phone, asked: "[]",
    "deep": lambda phone, asked: "[" * 100_000,
    "strange handle": lambda phone, asked: phone.show(asked.options).replace(
        '"signature"', '"userHandle": "a", "signature"'
    ),
}


@pytest.mark.parametrize("touched", TOUCHED)
def test_a_passkey_that_was_touched_is_not_taken(touched: str) -> None:
    phone, known = enrolled()
    known = replace(known, sign_count=7)
    phone.count = 7
    asked = ask_to_show(HERE)
    credential = TOUCHED[touched](phone, asked)
    assert shown(HERE, asked.challenge, credential, known) is None


@pytest.mark.parametrize("flags", [PRESENT | VERIFIED, PRESENT])
def test_who_verified_the_person_is_the_authenticators_business(flags: int) -> None:
    phone, known = enrolled()
    phone.flags = flags
    asked = ask_to_show(HERE)
    assert shown(HERE, asked.challenge, phone.show(asked.options), known)


@pytest.mark.parametrize("credential", ["", "{}", "[" * 100_000, '{"id": "a", "rawId": "a"}'])
def test_what_is_no_new_passkey_is_not_taken(credential: str) -> None:
    asked = ask_to_make(HERE, "sirkka", b"user", [])
    assert made(HERE, asked.challenge, credential) is None
    assert id_of(credential) is None


def test_a_new_passkey_is_bound_to_its_challenge_and_its_place() -> None:
    phone = Authenticator(HERE.origin)
    asked = ask_to_make(HERE, "sirkka", b"user", [])
    other = ask_to_make(HERE, "sirkka", b"user", [])
    assert made(HERE, asked.challenge, phone.make(other.options)) is None
    assert made(ELSEWHERE, asked.challenge, phone.make(asked.options)) is None
