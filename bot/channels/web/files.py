"""Scripts and styles: read once, served under the hash of them all, so that none is ever stale."""

import gzip
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from aiohttp import web

from bot.channels.web.headers import PUBLIC

_TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".json": "application/json",
}
_FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}
_ASK_FIRST = {"Cache-Control": "no-cache"}


@dataclass(frozen=True, slots=True)
class StaticFile:
    """One file, as it is and compressed."""

    content_type: str
    body: bytes
    packed: bytes


class StaticFiles:
    """All of `static/` and `more` made in memory; the widget's loader learns where they are."""

    def __init__(self, more: Mapping[str, bytes]) -> None:
        folder = files("bot.channels.web") / "static"
        found = {file.name: file.read_bytes() for file in folder.iterdir() if _type(file.name)}
        for name in _COLOURED:  # one request less on a slow line
            found[name] = found["colours.css"] + found[name]
        found = {name: _spare(name, body) for name, body in found.items()} | dict(more)
        digest = hashlib.sha256(b"".join(found[name] for name in sorted(found)))
        self.version = digest.hexdigest()[:12]
        found["widget.js"] = found["widget.js"].replace(b"@version@", self.version.encode())
        self._files = {name: _pack(name, body) for name, body in found.items()}

    async def serve(self, request: web.Request) -> web.Response:
        """Answer `/static/{version}/{name}`; another version's files are these, but not to keep."""
        is_ours = request.match_info["version"] == self.version
        return self._send(request, request.match_info["name"], _FOREVER if is_ours else _ASK_FIRST)

    async def widget(self, request: web.Request) -> web.Response:
        """Answer `/widget.js`, the one address that other pages know."""
        return self._send(request, "widget.js", _ASK_FIRST)

    def size(self) -> int:
        """Return the bytes of the scripts and styles that a widget loads at first, compressed."""
        ours = (name for name in self._files if name.endswith((".js", ".css")))
        return sum(
            len(self._files[name].packed) for name in ours if name not in _NOT_OF_THE_WIDGET
        )

    def _send(self, request: web.Request, name: str, caching: dict[str, str]) -> web.Response:
        file = self._files.get(name) or self._nearest(name)
        if file is None:
            raise web.HTTPNotFound
        headers = {**PUBLIC, **caching, "Vary": "Accept-Encoding"}
        body = file.body
        if "gzip" in request.headers.get("Accept-Encoding", ""):
            headers["Content-Encoding"] = "gzip"
            body = file.packed
        return web.Response(
            body=body, content_type=file.content_type, charset="utf-8", headers=headers
        )

    def _nearest(self, name: str) -> StaticFile | None:
        """Return the texts of the base language, or Finnish, for a language we do not speak."""
        if not (name.startswith("texts.") and name.endswith(".json")):
            return None
        base = name.removeprefix("texts.").partition(".")[0].partition("-")[0]
        return self._files.get(f"texts.{base}.json") or self._files.get("texts.fi.json")


_COLOURED = ("page.css", "widget.css")
_ON_DEMAND = ("code.js", "handover.js", "solve.js")  # fetched when pressed, and under load
_NOT_OF_THE_WIDGET = ("page.css", "demo.css", "colours.css", *_ON_DEMAND)


def _spare(name: str, body: bytes) -> bytes:
    """Leave out what only readers of the source need: comments and the room between things."""
    if name.endswith(".css"):
        body = re.sub(rb"/\*.*?\*/|\s*\n\s*", b"", body, flags=re.DOTALL)
        body = re.sub(rb"\s*([{};,])\s*|(?<=:) ", rb"\1", body)
        return re.sub(rb"(?<![\d.])0(?=\.\d)", b"", body.replace(b";}", b"}"))
    # A comment behind code follows what ends a statement, so that no address in a string is cut.
    return re.sub(rb"^ +|^ *//.*\n|(?<=[;{,)}]) // .*$", b"", body, flags=re.MULTILINE)


def _type(name: str) -> str | None:
    return next((kind for ending, kind in _TYPES.items() if name.endswith(ending)), None)


def _pack(name: str, body: bytes) -> StaticFile:
    return StaticFile(_type(name) or "", body, gzip.compress(body, mtime=0))
