"""What comes to a door that only they may use who know its secret: Telegram, or another bot."""

from hmac import compare_digest
from http import HTTPStatus

import msgspec
from aiohttp import web


async def posted_update(
    request: web.Request, header: str, secret: bytes, *, is_open: bool
) -> object | web.Response:
    """Return the update that was posted, or the answer that turns it away."""
    given = request.headers.get(header, "").encode("utf-8", "replace")
    if not compare_digest(given, secret):
        return web.Response(status=HTTPStatus.FORBIDDEN)
    if not is_open:
        return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
    try:
        raw: object = msgspec.json.decode(await request.read())
    except (msgspec.DecodeError, UnicodeError):
        return web.Response(status=HTTPStatus.BAD_REQUEST)
    return raw
