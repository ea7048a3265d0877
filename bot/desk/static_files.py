"""Styles, signs and htmx: read once, named by the hash of them all, so that none is ever stale."""

import hashlib
from importlib.resources import files

from aiohttp import web

from bot.desk.headers import STATIC

_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


class StaticFiles:
    """All of `static/` that a browser is meant to have."""

    def __init__(self) -> None:
        folder = files("bot.desk") / "static"
        found = {file.name: file.read_bytes() for file in folder.iterdir() if _type(file.name)}
        digest = hashlib.sha256(b"".join(found[name] for name in sorted(found)))
        self._version = digest.hexdigest()[:12]
        self._files = found

    def address(self, name: str) -> str:
        """Return where a page finds the file; raises KeyError where there is none."""
        return f"/desk/static/{self._version}/{name}" if self._files[name] else ""

    async def serve(self, request: web.Request) -> web.Response:
        """Answer `/desk/static/{version}/{name}`."""
        name = request.match_info["name"]
        if name not in self._files:
            raise web.HTTPNotFound
        return web.Response(
            body=self._files[name], content_type=_type(name), charset="utf-8", headers=STATIC
        )


def _type(name: str) -> str:
    return next((kind for ending, kind in _TYPES.items() if name.endswith(ending)), "")
