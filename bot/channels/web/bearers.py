"""Who may say and hear: the tokens of a conversation and of a mailbox, and the origins let in."""

import re

from aiohttp import hdrs, web

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


def is_token(text: str) -> bool:
    """Tell whether this is 32 bytes in base64url, as pages make them."""
    return _TOKEN.fullmatch(text) is not None


def bearer(request: web.Request) -> str | None:
    """Return the token of a request, None when it has none that could be ours."""
    scheme, _, token = request.headers.get(hdrs.AUTHORIZATION, "").partition(" ")
    return token if scheme == "Bearer" and is_token(token) else None


class Origins:
    """The origins whose pages may carry the widget, compared exactly."""

    def __init__(self, allowed: tuple[str, ...]) -> None:
        self._allowed = frozenset(allowed)

    def headers(self, request: web.Request) -> dict[str, str]:
        """Return what lets the asking page read the answer, if it may."""
        origin = request.headers.get(hdrs.ORIGIN, "")
        if origin not in self._allowed:
            return {"Vary": "Origin"}
        return {"Vary": "Origin", "Access-Control-Allow-Origin": origin}

    async def preflight(self, request: web.Request) -> web.Response:
        """Answer the browser's question whether a page of another origin may ask."""
        headers = self.headers(request)
        if "Access-Control-Allow-Origin" not in headers:
            return web.Response(status=403, headers=headers)
        allow = {
            "Access-Control-Allow-Methods": "GET, POST",
            "Access-Control-Allow-Headers": "Authorization, Content-Type, X-Altcha",
            "Access-Control-Max-Age": "600",
        }
        return web.Response(status=204, headers=headers | allow)
