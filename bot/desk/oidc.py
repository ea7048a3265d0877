"""Sign-in by the organisation's own provider (OpenID Connect): code flow with PKCE.

Rule 1: state, nonce and verifier belong to one browser and are used once.
Rule 2: only the claims of a token whose signature, issuer, audience, nonce and time are right
count; nothing of the provider's words is logged, for they may name a person.

`authlib` and `joserfc` are imported when someone signs in this way.
"""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar
from urllib.parse import quote, urlencode, urlsplit

import aiohttp
import msgspec

SCOPES = "openid email"

_ALGORITHMS = ("RS256", "PS256", "ES256", "EdDSA", "Ed25519")
_LEEWAY = 60  # seconds that the provider's clock may be off
_KEPT = timedelta(hours=1)
_OK = 200
_LONGEST = 255  # characters of a subject (OpenID Connect Core, 2)
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_LARGEST = 256 * 1024  # bytes of an answer
_TIMEOUT = aiohttp.ClientTimeout(total=10)

Answer = TypeVar("Answer")


class ProviderFailed(Exception):
    """The provider did not answer as it should; `reason` is one word for the log."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Provider:
    """The provider as the configuration names it."""

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    label: str


@dataclass(frozen=True, slots=True)
class Begun:
    """What one browser takes along to the provider, and where it wanted to go."""

    state: str
    nonce: str = field(repr=False)
    verifier: str = field(repr=False)
    back: str
    page: str

    @classmethod
    def new(cls, back: str, page: str) -> "Begun":
        """Begin; `back` is the address that the provider leads back to."""
        state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
        return cls(state, nonce, verifier, back, page)


@dataclass(frozen=True, slots=True)
class Person:
    """Who it is, by provider and subject; `email` is empty unless the provider has verified it."""

    subject: str
    email: str


class _Metadata(msgspec.Struct, frozen=True):
    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str


class _Tokens(msgspec.Struct, frozen=True):
    id_token: str
    access_token: str = ""


class Oidc:
    """Speaks with the provider."""

    def __init__(self, provider: Provider, now: Callable[[], datetime]) -> None:
        self._provider = provider
        self._now = now
        self._known: tuple[datetime, _Metadata] | None = None

    @property
    def label(self) -> str:
        """What staff call the provider."""
        return self._provider.label

    @property
    def issuer(self) -> str:
        """Which provider it is."""
        return self._provider.issuer

    async def address(self, begun: Begun) -> str:
        """Return where the browser goes to sign in; raises ProviderFailed."""
        from authlib.oauth2.rfc7636 import create_s256_code_challenge  # noqa: PLC0415

        metadata = await self._metadata()
        asked = {
            "response_type": "code",
            "client_id": self._provider.client_id,
            "redirect_uri": begun.back,
            "scope": SCOPES,
            "state": begun.state,
            "nonce": begun.nonce,
            "code_challenge": create_s256_code_challenge(begun.verifier),
            "code_challenge_method": "S256",
        }
        joint = "&" if urlsplit(metadata.authorization_endpoint).query else "?"
        return metadata.authorization_endpoint + joint + urlencode(asked)

    async def person(self, begun: Begun, code: str) -> Person:
        """Return who came back with this code; raises ProviderFailed."""
        metadata = await self._metadata()
        async with aiohttp.ClientSession(timeout=_TIMEOUT) as http:
            tokens = _read(await self._exchange(http, metadata, begun, code), _Tokens)
            keys = await _get(http, metadata.jwks_uri)
        return self._person(self._claims(begun, tokens, keys))

    async def _exchange(
        self, http: aiohttp.ClientSession, metadata: _Metadata, begun: Begun, code: str
    ) -> bytes:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": begun.back,
            "code_verifier": begun.verifier,
        }
        login = aiohttp.encode_basic_auth(
            _quoted(self._provider.client_id), _quoted(self._provider.client_secret)
        )
        return await _ask(
            http, "POST", metadata.token_endpoint, data=form, headers={"Authorization": login}
        )

    def _claims(self, begun: Begun, tokens: _Tokens, keys: bytes) -> Mapping[str, Any]:
        from authlib.oidc.core import CodeIDToken  # noqa: PLC0415
        from joserfc import jwk, jwt  # noqa: PLC0415
        from joserfc.errors import JoseError  # noqa: PLC0415

        provider = self._provider
        try:
            keyset = jwk.KeySet.import_key_set(msgspec.json.decode(keys))
            token = jwt.decode(tokens.id_token, keyset, algorithms=list(_ALGORITHMS))
            claims = CodeIDToken(
                token.claims,
                token.header,
                {"iss": {"value": provider.issuer}, "aud": {"value": provider.client_id}},
                {
                    "nonce": begun.nonce,
                    "client_id": provider.client_id,
                    "access_token": tokens.access_token,
                },
            )
            claims.validate(int(self._now().timestamp()), _LEEWAY)
        except (JoseError, ValueError, TypeError, LookupError):
            raise ProviderFailed("token") from None
        return dict(claims)

    def _person(self, claims: Mapping[str, Any]) -> Person:
        subject = str(claims["sub"])
        if not 0 < len(subject) <= _LONGEST:
            raise ProviderFailed("token")
        email = claims.get("email") if claims.get("email_verified") is True else ""
        # Another provider may give the same subject to somebody else.
        return Person(f"{self.issuer} {subject}", email if isinstance(email, str) else "")

    async def _metadata(self) -> _Metadata:
        if self._known and self._known[0] > self._now():
            return self._known[1]
        issuer = self._provider.issuer
        async with aiohttp.ClientSession(timeout=_TIMEOUT) as http:
            found = _read(
                await _get(http, issuer.rstrip("/") + "/.well-known/openid-configuration"),
                _Metadata,
            )
        if found.issuer != issuer or not all(map(_is_safe, _addresses(found))):
            raise ProviderFailed("metadata")
        self._known = self._now() + _KEPT, found
        return found


async def _get(http: aiohttp.ClientSession, url: str) -> bytes:
    return await _ask(http, "GET", url)


async def _ask(http: aiohttp.ClientSession, method: str, url: str, **how: Any) -> bytes:
    """Return what is answered with 200; where it leads elsewhere nobody follows."""
    try:
        async with http.request(method, url, allow_redirects=False, **how) as answer:
            body = b""
            async for piece in answer.content.iter_any():
                body += piece
                if len(body) > _LARGEST:
                    raise ProviderFailed("answer")
    except (aiohttp.ClientError, TimeoutError):
        raise ProviderFailed("unreachable") from None
    if answer.status != _OK:
        raise ProviderFailed("answer")
    return body


def _read(body: bytes, kind: type[Answer]) -> Answer:
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.DecodeError:
        raise ProviderFailed("answer") from None


def _addresses(found: _Metadata) -> tuple[str, ...]:
    return found.authorization_endpoint, found.token_endpoint, found.jwks_uri


def _is_safe(url: str) -> bool:
    """Tell whether what is said there stays between the two; on one machine http will do."""
    place = urlsplit(url)
    return place.scheme == "https" or (place.scheme == "http" and place.hostname in _HERE)


def _quoted(word: str) -> str:
    return quote(word, safe="")  # RFC 6749, 2.3.1
