"""Browsers that have signed in before: a cookie that proves it, so that strangers slow strangers.

The cookie lets nobody in. It holds a random word and its proof for each of the last few accounts
of this browser; no name stands in it, and nothing of it is kept here.
"""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode
from datetime import timedelta

from aiohttp import web

from bot.desk.visit import HOME

LASTS = timedelta(days=365)

_MOST = 5  # of a computer that several people share
_SEPARATOR = "."


class Devices:
    """Recognises browsers."""

    def __init__(self, key: bytes, *, secure: bool) -> None:
        self._key = key
        self._secure = secure
        self.cookie = "__Secure-kuulluksi-device" if secure else "kuulluksi-device"

    def known(self, request: web.Request, name: str) -> str:
        """Return the word of a browser that has signed in with this name; empty for a stranger."""
        return next((word for word in self._words(request) if self._is_of(word, name)), "")

    def remember(self, request: web.Request, answer: web.StreamResponse, name: str) -> None:
        """Let the browser prove from now on that it has signed in with this name."""
        others = [word for word in self._words(request) if not self._is_of(word, name)]
        nonce = secrets.token_urlsafe(16)
        kept = [nonce + self._proof(nonce, name), *others[: _MOST - 1]]
        answer.set_cookie(
            self.cookie,
            _SEPARATOR.join(kept),
            path=HOME,
            max_age=int(LASTS.total_seconds()),
            httponly=True,
            samesite="Strict",
            secure=self._secure,
        )

    def _words(self, request: web.Request) -> list[str]:
        return request.cookies.get(self.cookie, "").split(_SEPARATOR)[:_MOST]

    def _is_of(self, word: str, name: str) -> bool:
        nonce, proof = word[:_NONCE], word[_NONCE:]
        return hmac.compare_digest(proof.encode(), self._proof(nonce, name).encode())

    def _proof(self, nonce: str, name: str) -> str:
        said = f"device\0{nonce}\0{name.casefold()}".encode()
        digest = hmac.digest(self._key, said, hashlib.sha256)[:16]
        return urlsafe_b64encode(digest).rstrip(b"=").decode()


_NONCE = len(secrets.token_urlsafe(16))
