"""Who is signed in: a random token in a cookie, its hash in the database, for eight hours.

The same cookie holds a token before signing in, so that the sign-in form is proven too; signing
in and changing the password replace it.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from aiohttp import web

from bot.desk.visit import HOME, Visit, csrf_of, is_token, new_token
from storage import staff, visits
from storage.engine import Database
from storage.entering import Opening, enter, leave
from storage.keys import DeskKeys
from storage.sealing import token_hash
from storage.trail import Trail

LASTS = timedelta(hours=8)

FRESH = timedelta(minutes=15)

_MOST = 10_000
_LANGUAGE = "kuulluksi-desk-language"


class Sessions:
    """Finds, opens and closes sessions."""

    def __init__(
        self,
        db: Database,
        keys: DeskKeys,
        languages: Sequence[str],
        trail: Trail,
        *,
        secure: bool,
    ) -> None:
        self._db = db
        self._key = keys.session_key
        self._languages = languages
        self._now = trail.now
        self._trail = trail
        self._seen: OrderedDict[bytes, datetime] = OrderedDict()
        self._secure = secure
        self.cookie = "__Secure-kuulluksi-desk" if secure else "kuulluksi-desk"

    def stranger(self, request: web.Request) -> Visit:
        """Return the visit of a browser as if nobody were signed in."""
        given = request.cookies.get(self.cookie, "")
        language = request.cookies.get(_LANGUAGE, "")
        page = request.path_qs if request.method == "GET" else request.path
        return self._visit(
            given if is_token(given) else new_token(),
            language if language in self._languages else self._languages[0],
            page,
        )

    async def known(self, visit: Visit) -> Visit:
        """Return the visit with whoever is signed in."""
        hashed, now = token_hash(visit.token), self._now()
        found = await self._db.read(lambda conn: staff.session(conn, hashed, now))
        if found is not None:
            await self._see(hashed, now)
        return replace(visit, staff=found)

    async def is_fresh(self, visit: Visit) -> bool:
        """Tell whether the one who asks has signed in just now."""
        hashed = token_hash(visit.token)
        began = await self._db.read(lambda conn: visits.began(conn, hashed))
        return began is not None and self._now() - began < FRESH

    def renewed(self, visit: Visit) -> Visit:
        """Return the visit under a new token, with nobody signed in."""
        return self._visit(new_token(), visit.language, visit.page)

    async def open(self, visit: Visit, name: str, *, label: str = "", way: str = "") -> Visit:
        """Sign someone in under a new token; what the browser brought is worth nothing after."""
        fresh, now = self.renewed(visit), self._now()
        old, new = token_hash(visit.token), token_hash(fresh.token)
        opening = Opening(name, old, new, now, now + LASTS, label)
        await self._db.write(lambda conn: enter(conn, self._trail, opening, way))
        self._remember(new, now)
        return fresh

    async def close(self, visit: Visit) -> None:
        """Sign out."""
        hashed, name = token_hash(visit.token), visit.reader.name
        await self._db.write(lambda conn: leave(conn, self._trail, hashed, name))

    def keep(self, answer: web.StreamResponse, visit: Visit) -> None:
        """Put the token into the browser."""
        self._set(answer, self.cookie, visit.token, LASTS)

    def drop(self, answer: web.StreamResponse) -> None:
        """Take the token out of the browser."""
        answer.del_cookie(self.cookie, path=HOME, secure=self._secure, httponly=True)

    def keep_language(self, answer: web.StreamResponse, language: str) -> None:
        """Remember in which language this browser reads the desk."""
        if language in self._languages:
            self._set(answer, _LANGUAGE, language, timedelta(days=365))

    async def _see(self, hashed: bytes, now: datetime) -> None:
        """Note that a session is in use, now and then: a page should not wait for a write."""
        if self._seen.get(hashed, now - visits.SEEN_EVERY) > now - visits.SEEN_EVERY:
            return
        self._remember(hashed, now)
        await self._db.write(lambda conn: visits.see(conn, hashed, now))

    def _remember(self, hashed: bytes, now: datetime) -> None:
        self._seen[hashed] = now
        if len(self._seen) > _MOST:
            self._seen.popitem(last=False)

    def _set(self, answer: web.StreamResponse, name: str, value: str, lasts: timedelta) -> None:
        answer.set_cookie(
            name,
            value,
            path=HOME,
            max_age=int(lasts.total_seconds()),
            httponly=True,
            samesite="Strict",
            secure=self._secure,
        )

    def _visit(self, token: str, language: str, page: str) -> Visit:
        return Visit(token, csrf_of(self._key, token), language, page)
