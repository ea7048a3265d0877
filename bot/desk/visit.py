"""One request of one browser: who it is, in which language, and the token that proves its forms."""

import hashlib
import hmac
import re
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass

from aiohttp import web

from storage.staff import StaffRow

HOME = "/desk"
FEEDBACK = HOME + "/feedback/{id:[A-Za-z0-9_-]{1,64}}"

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_PAGE = re.compile(r"/desk(?:/[A-Za-z0-9_-]{1,64}){0,4}(?:\?[A-Za-z0-9=&._%+-]{0,300})?")


@dataclass(frozen=True, slots=True)
class Visit:
    """What a page knows of the one who asks for it; `page` is where they are."""

    token: str
    csrf: str
    language: str
    page: str
    staff: StaffRow | None = None

    @property
    def reader(self) -> StaffRow:
        """The member of staff who asks; nobody gets further without one."""
        if self.staff is None:
            raise web.HTTPForbidden
        return self.staff


def new_token() -> str:
    """Return a random token of a session."""
    return secrets.token_urlsafe(32)


def is_token(value: str) -> bool:
    """Tell whether a cookie's value could be a token."""
    return _TOKEN.fullmatch(value) is not None


def csrf_of(key: bytes, token: str) -> str:
    """Return the word that a form of this session must bring."""
    digest = hmac.digest(key, b"csrf\0" + token.encode(), hashlib.sha256)
    return urlsafe_b64encode(digest).rstrip(b"=").decode()


def page_in(value: str) -> str:
    """Return a page of the desk that someone asked to be led to; anything else leads home."""
    return value if _PAGE.fullmatch(value) else HOME


def see(page: str) -> web.Response:
    """Return the answer that leads to another page."""
    return web.Response(status=303, headers={"Location": page})
