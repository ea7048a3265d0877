"""The organisation's own sign-in, against a provider over HTTP: who comes back, and who does not."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession
from joserfc import jwk

from bot.desk.oidc import Begun, Oidc, Person, ProviderFailed
from bot.desk.oidc import Provider as Known
from tests.desk.office import Clock
from tests.desk.provider import CLIENT, SECRET, Provider, provider_running

BACK = "https://palaute.example.org/desk/oidc/callback"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def provider(clock: Clock) -> AsyncIterator[Provider]:
    async with provider_running(clock) as running:
        running.person = {"sub": "42", "email": "sirkka@example.org", "email_verified": True}
        yield running


def client(provider: Provider, clock: Clock) -> Oidc:
    return Oidc(Known(provider.issuer, CLIENT, SECRET, "Esimerkkilä"), clock)


async def code_of(oidc: Oidc, begun: Begun) -> str:
    """Let a browser go to the provider; return the code that it is led back with."""
    address = await oidc.address(begun)
    async with ClientSession() as http, http.get(address, allow_redirects=False) as answer:
        return answer.headers["Location"].partition("code=")[2].partition("&")[0]


async def person(provider: Provider, clock: Clock) -> Person:
    oidc, begun = client(provider, clock), Begun.new(BACK, "/desk")
    return await oidc.person(begun, await code_of(oidc, begun))


async def test_who_the_provider_knows_comes_back(provider: Provider, clock: Clock) -> None:
    assert await person(provider, clock) == Person(f"{provider.issuer} 42", "sirkka@example.org")


@pytest.mark.parametrize("verified", [False, "true", 1, None])
async def test_an_address_that_nobody_has_verified_is_none(
    provider: Provider, clock: Clock, verified: object
) -> None:
    provider.person["email_verified"] = verified
    assert (await person(provider, clock)).email == ""


LIES: dict[str, dict[str, object]] = {
    "another issuer": {"iss": "https://evil.example"},
    "another audience": {"aud": "someone-else"},
    "one of many audiences": {"aud": [CLIENT, "someone-else"]},
    "for another party": {"aud": [CLIENT, "x"], "azp": "x"},
    "another nonce": {"nonce": "x"},
    "no subject": {"sub": ""},
    "a subject that is no text": {"sub": 42},
    "too long a subject": {"sub": "x" * 256},
    "over": {"exp": 1},
    "never over": {"exp": float("nan")},
    "of the future": {"iat": 4_000_000_000},
}


@pytest.mark.parametrize("lie", LIES)
async def test_a_token_that_lies_is_not_believed(
    provider: Provider, clock: Clock, lie: str
) -> None:
    provider.lies = LIES[lie]
    with pytest.raises(ProviderFailed):
        await person(provider, clock)


async def test_a_token_signed_with_another_key_is_not_believed(
    provider: Provider, clock: Clock
) -> None:
    provider.signing = jwk.RSAKey.generate_key(2048, {"kid": "a"})
    with pytest.raises(ProviderFailed):
        await person(provider, clock)


async def test_a_token_signed_with_the_clients_own_word_is_not_believed(
    provider: Provider, clock: Clock
) -> None:
    provider.algorithm = "HS256"
    provider.signing = jwk.OctKey.import_key(SECRET, {"kid": "a"})
    with pytest.raises(ProviderFailed):
        await person(provider, clock)


async def test_a_code_of_another_browser_is_worth_nothing(
    provider: Provider, clock: Clock
) -> None:
    oidc = client(provider, clock)
    code = await code_of(oidc, Begun.new(BACK, "/desk"))
    with pytest.raises(ProviderFailed):
        await oidc.person(Begun.new(BACK, "/desk"), code)


@pytest.mark.parametrize(
    "metadata",
    [
        {"issuer": "https://evil.example"},
        {"token_endpoint": "http://evil.example/token"},
        {"jwks_uri": "file:///etc/passwd"},
        {"authorization_endpoint": None},
    ],
)
async def test_a_provider_that_describes_itself_strangely_is_not_asked(
    provider: Provider, clock: Clock, metadata: dict[str, object]
) -> None:
    provider.metadata = metadata
    with pytest.raises(ProviderFailed):
        await client(provider, clock).address(Begun.new(BACK, "/desk"))


async def test_a_provider_that_is_away_is_told_as_that(clock: Clock) -> None:
    oidc = Oidc(Known("http://127.0.0.1:9", CLIENT, SECRET, "x"), clock)
    with pytest.raises(ProviderFailed) as failed:
        await oidc.address(Begun.new(BACK, "/desk"))
    assert failed.value.reason == "unreachable"
    assert SECRET not in repr(Known("x", CLIENT, SECRET, "x"))
