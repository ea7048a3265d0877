"""Passkeys: what a browser is asked to sign, and whether what it brought back is sound.

`webauthn` is imported when a passkey is used: it takes a fifth of a second.
"""

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from bot.desk.place import Place

RP_NAME = "Kuulluksi"

_TIMEOUT = 300_000  # milliseconds


@dataclass(frozen=True, slots=True)
class Asked:
    """A challenge, and the options of it that the browser's script hands on (JSON)."""

    challenge: bytes
    options: str


@dataclass(frozen=True, slots=True)
class Made:
    """A new passkey."""

    id: bytes
    public_key: bytes
    sign_count: int


def bytes_of(text: str) -> bytes:
    """Return the bytes that base64url spells; none where it spells nothing."""
    try:
        return urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        return b""


def spelled(data: bytes) -> str:
    """Return bytes as base64url spells them, without filling."""
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def user_id(key: bytes, name: str) -> bytes:
    """Return what an authenticator files an account under; it says nothing of the person."""
    return hmac.digest(key, b"passkey\0" + name.encode(), hashlib.sha256)


def ask_to_make(place: Place, name: str, user: bytes, known: Iterable[bytes]) -> Asked:
    """Ask for a new passkey that the authenticator keeps; `known` are those it has already."""
    import webauthn  # noqa: PLC0415
    from webauthn.helpers import structs  # noqa: PLC0415

    options = webauthn.generate_registration_options(
        rp_id=place.name,
        rp_name=RP_NAME,
        user_id=user,
        user_name=name,
        timeout=_TIMEOUT,
        authenticator_selection=structs.AuthenticatorSelectionCriteria(
            resident_key=structs.ResidentKeyRequirement.REQUIRED,
            user_verification=structs.UserVerificationRequirement.PREFERRED,
        ),
        exclude_credentials=[structs.PublicKeyCredentialDescriptor(id=each) for each in known],
    )
    return Asked(options.challenge, webauthn.options_to_json(options))


def made(place: Place, challenge: bytes, credential: str) -> Made | None:
    """Return the passkey that the browser made; None if anything of it is not sound."""
    import webauthn  # noqa: PLC0415

    verify = partial(
        webauthn.verify_registration_response,
        expected_challenge=challenge,
        expected_rp_id=place.name,
        expected_origin=place.origin,
    )
    try:
        found = verify(credential=credential)
    except _unsound():
        return None
    return Made(found.credential_id, found.credential_public_key, found.sign_count)


def ask_to_show(place: Place) -> Asked:
    """Ask for any passkey of this desk: the browser offers those it has."""
    import webauthn  # noqa: PLC0415
    from webauthn.helpers import structs  # noqa: PLC0415

    options = webauthn.generate_authentication_options(
        rp_id=place.name,
        timeout=_TIMEOUT,
        user_verification=structs.UserVerificationRequirement.PREFERRED,
    )
    return Asked(options.challenge, webauthn.options_to_json(options))


def id_of(credential: str) -> bytes | None:
    """Return which passkey the browser shows; None if it shows none."""
    from webauthn.helpers import parse_authentication_credential_json  # noqa: PLC0415

    try:
        return parse_authentication_credential_json(credential).raw_id
    except _unsound():
        return None


def shown(place: Place, challenge: bytes, credential: str, known: Made) -> int | None:
    """Return the new count of uses of a passkey that was shown; None if it is not sound."""
    import webauthn  # noqa: PLC0415

    verify = partial(
        webauthn.verify_authentication_response,
        expected_challenge=challenge,
        expected_rp_id=place.name,
        expected_origin=place.origin,
        credential_public_key=known.public_key,
        credential_current_sign_count=known.sign_count,
    )
    try:
        return int(verify(credential=credential).new_sign_count)
    except _unsound():
        return None


def _unsound() -> tuple[type[Exception], ...]:
    """Return what the library raises at what a browser should not have sent."""
    from webauthn.helpers.exceptions import WebAuthnException  # noqa: PLC0415

    return (WebAuthnException, ValueError, LookupError, TypeError, RecursionError)
