"""Request bodies, read up to a limit."""

from http import HTTPStatus

from aiohttp import web

MOST_BYTES = 131_072  # the longest text a person writes, thirty times over


async def read_body(request: web.Request, content_type: str) -> bytes | int:
    """Return the body, or the status that refuses it."""
    if request.content_type != content_type:
        return HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    if request.content_length is None:
        return HTTPStatus.LENGTH_REQUIRED
    if request.content_length > MOST_BYTES:
        return HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    return await request.read()
