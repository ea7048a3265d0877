"""A small OpenID Connect provider over HTTP, with keys of its own; it can be made to lie."""

import hashlib
from base64 import b64decode
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any
from urllib.parse import urlencode

from aiohttp import web
from aiohttp.test_utils import TestServer
from joserfc import jwk, jwt

from tests.desk.authenticator import encoded

CLIENT, SECRET = "kuulluksi", "salaisuus & /merkki"


@cache
def _key() -> jwk.RSAKey:
    return jwk.RSAKey.generate_key(2048, {"kid": "a"})


@dataclass
class Provider:
    """Signs in whoever `person` is, at once; `lies` replace claims of the token."""

    now: Callable[[], datetime]
    person: dict[str, Any] = field(default_factory=dict)
    lies: dict[str, Any] = field(default_factory=dict)
    metadata: dict[str, Any] = field(default_factory=dict)
    key: jwk.RSAKey = field(default_factory=_key)
    signing: jwk.Key | None = None
    algorithm: str = "RS256"
    issuer: str = ""
    asked: dict[str, dict[str, str]] = field(default_factory=dict)

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/.well-known/openid-configuration", self._about),
            web.get("/keys", self._keys),
            web.get("/authorize", self._authorize),
            web.post("/token", self._token),
        ]

    async def _about(self, request: web.Request) -> web.Response:
        about = {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
        }
        return web.json_response(about | self.metadata)

    async def _keys(self, request: web.Request) -> web.Response:
        return web.json_response({"keys": [self.key.as_dict(private=False)]})

    async def _authorize(self, request: web.Request) -> web.Response:
        code = f"code-{len(self.asked)}"
        self.asked[code] = dict(request.query)
        back = {"code": code, "state": request.query["state"], "iss": self.issuer}
        address = f"{request.query['redirect_uri']}?{urlencode(back)}"
        return web.Response(status=303, headers={"Location": address})

    async def _token(self, request: web.Request) -> web.Response:
        form = {key: str(value) for key, value in (await request.post()).items()}
        asked = self.asked.pop(form["code"], None)
        if asked is None or not self._is_known(request) or not _is_proven(asked, form):
            return web.json_response({"error": "invalid_grant"}, status=400)
        return web.json_response({"access_token": "x", "id_token": self._id_token(asked)})

    def _is_known(self, request: web.Request) -> bool:
        given = b64decode(request.headers["Authorization"].removeprefix("Basic ")).decode()
        return given == "kuulluksi:salaisuus%20%26%20%2Fmerkki"

    def _id_token(self, asked: dict[str, str]) -> str:
        now = int(self.now().timestamp())
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": asked["nonce"],
        }
        said = {**claims, **self.person, **self.lies}
        header = {"alg": self.algorithm, "kid": "a"}
        return jwt.encode(header, said, self.signing or self.key, algorithms=[self.algorithm])


def _is_proven(asked: dict[str, str], form: dict[str, str]) -> bool:
    digest = hashlib.sha256(form["code_verifier"].encode()).digest()
    return (
        encoded(digest) == asked["code_challenge"]
        and form["redirect_uri"] == asked["redirect_uri"]
    )


@asynccontextmanager
async def provider_running(now: Callable[[], datetime]) -> AsyncIterator[Provider]:
    provider = Provider(now)
    application = web.Application()
    application.add_routes(provider.routes())
    server = TestServer(application)
    await server.start_server()
    provider.issuer = str(server.make_url("")).rstrip("/")
    yield provider
    await server.close()
